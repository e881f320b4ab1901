import type { Roster } from '../class-data/roster/person.ts';
import { acknowledgementReminders } from '../duties/acknowledgements/acknowledgement-reminders.ts';
import { acknowledgementStates } from '../duties/acknowledgements/acknowledgement-states.ts';
import { subjectsOf } from '../duties/consents/consent-cells.ts';
import { consentReminders } from '../duties/consents/consent-reminders.ts';
import { consentStates } from '../duties/consents/consent-states.ts';
import { credentialReminders } from '../duties/credentials/credential-reminders.ts';
import { extractReminders } from '../duties/extracts/extract-reminders.ts';
import { informingReminders } from '../duties/informing/informing-reminders.ts';
import { familyInforming, informingStates } from '../duties/informing/informing-states.ts';
import { familiesOf, type MatrixAsk } from './class-matrix.ts';
import type { Entry } from './entry.ts';
import { mayReceive, type PeopleFacts } from './people-facts.ts';
import type { DutyReminders } from './reminder.ts';

/**
 * What waits to be done in a class, in the order of its terms, and all days on which something falls due. `entries`
 * are the counting ones of the class, `facts` those of all classes.
 */
export function classReminders(
  { students, representatives }: Pick<Roster, 'students' | 'representatives'>,
  entries: readonly Entry[],
  facts: PeopleFacts,
  { today, purposes, studentConsents, acknowledgement }: MatrixAsk,
): DutyReminders {
  const entitled = (person: string) => mayReceive(facts, person);
  const families = familiesOf({ students, representatives }, facts);
  const people = [
    ...new Map(families.flatMap((family) => family.entitled.map((one) => [one.key, one]))).keys(),
  ];
  const subjects = [
    ...new Map(
      families
        .flatMap((family) => subjectsOf(family, { today, studentConsents }))
        .map((one) => [one.key, one]),
    ).values(),
  ];
  const informing = informingStates(entries, people, today);
  const informed = families
    .filter((family) => family.entitled.length > 0)
    .map(({ student }) => familyInforming(student, representatives, informing, entitled));
  const parts = [
    consentReminders(consentStates(entries, subjects, purposes, today), subjects, today),
    informingReminders(informing, informed),
    extractReminders(entries, today),
    credentialReminders(entries, people),
    acknowledgement
      ? acknowledgementReminders(
          acknowledgementStates(entries, students, representatives, acknowledgement, entitled),
        )
      : { reminders: [], days: [] },
  ];
  const order = (due: string | null) => due ?? '9';
  return {
    reminders: parts
      .flatMap(({ reminders }) => reminders)
      .sort((a, b) => (order(a.due) < order(b.due) ? -1 : order(a.due) > order(b.due) ? 1 : 0)),
    days: [...new Set(parts.flatMap(({ days }) => days))].sort(),
  };
}
