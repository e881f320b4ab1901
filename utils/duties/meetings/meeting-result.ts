import type { Day } from '../../base/calendar/day.ts';
import type { RecordedOf } from '../../register/kind.ts';
import type { acknowledgementKinds } from '../acknowledgements/acknowledgement-entries.ts';
import type { consentKinds } from '../consents/consent-entries.ts';
import type { credentialKinds } from '../credentials/credential-entries.ts';
import type { InformingEntry, informingKinds } from '../informing/informing-entries.ts';
import type { DueFamily, DuePerson } from './meeting-due.ts';

/** What a meeting brings. */
export type MeetingEntry = RecordedOf<
  | (typeof credentialKinds)[number]
  | (typeof consentKinds)[number]
  | (typeof informingKinds)[number]
  | (typeof acknowledgementKinds)[number]
>;

type Form = InformingEntry['form'];

/** How a meeting ended for one family: who came and what was settled. */
export interface FamilyResult {
  student: string;
  /** Key of the representative who came. */
  came: string;
  slips: boolean;
  consents: boolean;
  /** null: not chosen. */
  form: Form | null;
  acknowledged: boolean;
}

export interface Meeting {
  classGroup: string;
  on: Day;
  purpose: string;
  /** Where the signed papers are filed. */
  place: string | null;
  period: string | null;
  topic: string;
}

/**
 * The entries that result from a meeting. Only what was due is recorded, each fact once: a representative who
 * came for two children chooses the form once, signs their own consent once and takes their own slip once.
 */
export function meetingEntries(
  families: readonly DueFamily[],
  results: readonly FamilyResult[],
  meeting: Meeting,
): MeetingEntry[] {
  const settled = new Set<string>();
  const once = (kind: string, person: string) => {
    const key = `${kind} ${person}`;
    return !settled.has(key) && settled.add(key);
  };
  return results.flatMap((result) => {
    const family = families.find(({ student }) => student.key === result.student);
    const due = family?.people.find(({ person }) => person.key === result.came);
    if (!family || !due) return [];
    const base = { classGroup: meeting.classGroup };
    return [
      ...(result.slips ? due.slips.filter((key) => once('slip', key)) : []).map(
        (person): MeetingEntry => ({
          ...base,
          kind: 'credentials-handed-out',
          person,
          on: meeting.on,
          to: due.person.key,
          toName: due.person.name,
          capacity: capacityOf(due),
          how: 'meeting',
        }),
      ),
      ...(result.consents ? due.consents.filter((key) => once('consent', key)) : []).map(
        (person): MeetingEntry => ({
          ...base,
          kind: 'consent-given',
          person,
          purpose: meeting.purpose,
          signedBy: due.person.key,
          on: meeting.on,
          number: null,
          until: null,
          place: meeting.place,
        }),
      ),
      ...formEntries(result, due, meeting, once),
      ...(result.acknowledged && due.acknowledge
        ? [
            {
              ...base,
              kind: 'acknowledged' as const,
              person: due.person.key,
              period: meeting.period,
              topic: meeting.topic,
              form: 'sheet' as const,
              on: meeting.on,
              student: family.student.key,
            },
          ]
        : []),
    ];
  });
}

function formEntries(
  { form }: FamilyResult,
  due: DuePerson,
  { classGroup, on }: Meeting,
  once: (kind: string, person: string) => unknown,
): MeetingEntry[] {
  const person = due.person.key;
  if (form === null || !due.chooseForm || !once('form', person)) return [];
  return [{ kind: 'informing-form-chosen', classGroup, person, form, from: on, every: null, number: null }];
}

function capacityOf({ person }: DuePerson): string {
  return person.relation ?? 'законный представитель';
}
