import type { Day } from '../../../utils/base/calendar/day.ts';
import { USUAL_WEEK } from '../../../utils/base/calendar/working-week.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import type { ConsentRules } from '../../../utils/duties/consents/consent-states.ts';
import { type Family, familiesOf } from '../../../utils/register/families.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { standingsOf } from '../../../utils/register/standing.ts';
import { type RecordedFact, recordedEntries } from './entries.ts';

/** The families of these people on a day, after what was recorded of them. */
export function familiesFor(
  students: RosterPerson[],
  representatives: RosterPerson[],
  facts: RecordedFact[] = [],
  today: Day = '2026-11-09',
): Family[] {
  const people = { students, representatives };
  return familiesOf(people, standingsOf(people, peopleFacts(recordedEntries(...facts)), today));
}

/** Nothing is to be handed out to somebody. */
export const blockOf = (person: string): RecordedFact => ({
  kind: 'handing-out-blocked',
  person,
  ground: 'решение суда',
});

/** What consents are looked at by, in a class of these people, on a day; nothing rests on the law. */
export function rulesFor(
  students: RosterPerson[] = [],
  representatives: RosterPerson[] = [],
  facts: RecordedFact[] = [],
  today: Day = '2026-11-23',
): ConsentRules {
  const standings = standingsOf({ students, representatives }, peopleFacts(recordedEntries(...facts)), today);
  return { today, standings, byLaw: new Set(), week: USUAL_WEEK };
}
