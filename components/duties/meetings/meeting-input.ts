import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { consentInput } from '../../../utils/duties/consents/consent-people.ts';
import type { ConsentPurpose } from '../../../utils/duties/consents/consent-texts.ts';
import type { DueFamily, DuePerson } from '../../../utils/duties/meetings/meeting-due.ts';
import type { MeetingFamily } from '../../../utils/duties/meetings/meeting-input.ts';
import type { PaperClass } from '../../../utils/register/paper-class.ts';
import { sheetCapacity } from '../../../utils/register/sheet-capacity.ts';

/**
 * What is due, as printed in the meeting pack. Every representative has a row; a missing consent for the
 * child is printed once, for the first representative.
 */
export function meetingFamilies(
  due: readonly DueFamily[],
  list: PaperClass,
  purpose: ConsentPurpose,
): MeetingFamily[] {
  const people = new Map<string, RosterPerson>(
    [...list.students, ...list.representatives].map((person) => [person.key, person]),
  );
  const printed = new Set<string>();
  return due.map(({ student, people: family }) => ({
    student: student.name,
    people: family.map((one) => ({
      name: one.person.name,
      capacity: sheetCapacity(one.person.role),
      handOut: handOut(one),
      acknowledge: one.acknowledge,
      chooseForm: one.chooseForm,
      consents: one.consents.flatMap((key) => {
        const person = people.get(key);
        if (!person || printed.has(key)) return [];
        printed.add(key);
        return [consentInput(person, list, purpose)];
      }),
    })),
  }));
}

function handOut({ slips, person }: DuePerson): string | null {
  const own = slips.includes(person.key);
  const child = slips.some((key) => key !== person.key);
  if (own && child) return 'памятки: своя и ребёнка';
  if (own) return 'памятка: своя';
  return child ? 'памятка ребёнка' : null;
}
