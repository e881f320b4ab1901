import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { acknowledgementStates } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { consentStates } from '../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../utils/duties/credentials/credential-register.ts';
import { slipsToPrint } from '../../../utils/duties/credentials/slips-to-print.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { informingStates } from '../../../utils/duties/informing/informing-states.ts';
import { letterRecipients } from '../../../utils/duties/letters/letter-recipients.ts';
import { dueAtMeeting } from '../../../utils/duties/meetings/meeting-due.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { classToday } from '../../../utils/register/class-today.ts';
import { effective } from '../../../utils/register/effective.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { fault } from '../../setup/fault.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { runs } from '../property-runs.ts';
import { anyEntries } from './any-entries.ts';
import { relatedBy, STANDING_DAY, studentBorn } from './standing-people.ts';

/** A class in which everybody's relation and every birth date is any; keys are those that `anyEntries` speaks of. */
const anyClass = (relations: readonly (string | null)[], birthDates: readonly (string | null)[]) =>
  fc
    .record({
      born: fc.tuple(fc.constantFrom(...birthDates), fc.constantFrom(...birthDates)),
      kin: fc.array(fc.constantFrom(...relations), { minLength: 4, maxLength: 4 }),
    })
    .map(({ born, kin }) =>
      aRoster(
        [studentBorn('s1', born[0]), studentBorn('s2', born[1])],
        [
          relatedBy('m1', kin[0] ?? null, ['s1', 's2']),
          relatedBy('f1', kin[1] ?? null, ['s1']),
          relatedBy('file-1', kin[2] ?? null, ['s1']),
          relatedBy('file-2', kin[3] ?? null, ['s2']),
        ],
      ),
    );
const EVERY_KIN = ['мать', 'отец', 'бабушка', 'опекун', 'тётя', 'родитель', null];
const AGES = ['2013-05-05', '2008-11-01', null];

/** Of whom entries forbid what, told again in a few words: last authority, blocks not lifted, the last answer of the grown-up. */
function isForbidden(person: RosterPerson, child: RosterPerson, entries: readonly Entry[]): boolean {
  const own = entries.filter((entry) => entry.person === person.key);
  const ofChild = (entry: { child?: string | undefined }) =>
    entry.child === undefined || entry.child === child.key;
  const said = own.findLast((entry) => entry.kind === 'authority-set' && ofChild(entry));
  const last = (decides: (entry: Entry) => boolean) => entries.findLast(decides);
  const doubted = entries.flatMap((entry) => (entry.kind === 'clock-doubted' ? entry.entries : []));
  const isBlocked = own.some((entry, place) => {
    if (entry.kind !== 'handing-out-blocked' || !ofChild(entry)) return false;
    const lifts = entries.some(
      (other) => other.kind === 'handing-out-allowed' && other.lifts?.includes(entry.id),
    );
    const lifted = own
      .slice(place)
      .some((other) => other.kind === 'handing-out-allowed' && !other.lifts && !doubted.includes(other.id));
    const word = last((other) => other.kind === 'handing-out-decided' && other.blocks.includes(entry.id));
    return !lifts && !lifted && !(word?.kind === 'handing-out-decided' && word.decision === 'hand-out');
  });
  if (isBlocked || said?.kind !== 'authority-set' ? isBlocked : said.authority === 'none') return true;
  if (child.birthDate !== null && child.birthDate <= '2008-11-23') {
    const answer = last(
      (entry) =>
        entry.kind === 'grown-up-answered' && entry.person === child.key && entry.parent === person.key,
    );
    return !(answer?.kind === 'grown-up-answered' && answer.told);
  }
  const isNamed = person.relation !== null && person.relation !== 'родитель';
  return !said && isNamed && person.relation !== 'мать' && person.relation !== 'отец';
}

/** Everything that the class gives, asks or tells, as [person, student]. */
function given(roster: ReturnType<typeof aRoster>, entries: readonly Entry[]): [string, string | null][] {
  const facts = peopleFacts(entries);
  const of = classToday(roster, { entries, everywhere: entries, facts, settled: null, today: STANDING_DAY });
  const people = [...roster.students, ...roster.representatives];
  const consents = consentStates(entries, people, [DIARY_PURPOSE], of);
  const due = dueAtMeeting({
    families: of.families,
    credentials: credentialRegister(entries),
    consents,
    informing: informingStates(
      entries,
      people.map(({ key }) => key),
      STANDING_DAY,
    ),
    acknowledgements: acknowledgementStates(entries, of.families, {
      period: null,
      topic: 'marks',
      whose: 'each',
    }),
  });
  const letters = letterRecipients(roster.representatives, {
    barred: of.standings.whyNotReceive,
    isForbidden: of.standings.isForbidden,
    paperOnly: () => false,
  });
  const known = Object.fromEntries(
    people.map(({ key }) => [key, { login: key, readAt: STANDING_DAY, reset: 'offered' as const }]),
  );
  const { slips } = slipsToPrint(roster, known, [], new Set(people.map(({ key }) => key)), {
    whyNotReceive: of.standings.whyNotReceive,
  });
  return [
    ...of.families.flatMap(({ student: child, entitled, asked, signers }) =>
      [...entitled, ...asked, ...signers].map(({ key }): [string, string] => [key, child.key]),
    ),
    ...classMatrix(of, duties).flatMap(({ student: child, cells }) =>
      Object.values(cells).flatMap(({ missing }) =>
        missing.map(({ person }): [string, string] => [person, child.key]),
      ),
    ),
    ...due.flatMap(({ student: child, people: may }) =>
      may.map(({ person }): [string, string] => [person.key, child.key]),
    ),
    ...letters.recipients.map(({ person }): [string, null] => [person, null]),
    ...slips.map(({ person }): [string, null] => [person, null]),
  ];
}

fault(
  'A grandmother without a recorded authority, a barred father, the parents of a student of 18: any sequence of entries',
  'nobody without authority is handed, asked or told anything',
  () => {
    fc.assert(
      fc.property(anyClass(EVERY_KIN, AGES), anyEntries, (roster, recorded) => {
        const { entries } = effective(recorded, kinds);
        for (const [person, about] of given(roster, entries)) {
          const somebody = roster.representatives.find(({ key }) => key === person);
          if (!somebody) continue;
          const children = roster.students.filter(({ key }) =>
            about === null ? somebody.children.includes(key) : key === about,
          );
          expect(children.every((child) => isForbidden(somebody, child, entries))).toBe(false);
        }
      }),
      { numRuns: runs(300) },
    );
  },
);

it('and those who may are reached: what is forbidden is all that is held back', () => {
  fc.assert(
    fc.property(anyClass(EVERY_KIN, AGES), anyEntries, (roster, recorded) => {
      const { entries } = effective(recorded, kinds);
      const of = classToday(roster, {
        entries,
        everywhere: entries,
        facts: peopleFacts(entries),
        settled: null,
        today: STANDING_DAY,
      });
      for (const { student: child, representatives, entitled } of of.families)
        for (const person of representatives)
          expect([person.key, entitled.includes(person)]).toEqual([
            person.key,
            !isForbidden(person, child, entries),
          ]);
    }),
    { numRuns: runs(300) },
  );
});

fault(
  'A class of ordinary families, relations known or unknown, in which nothing special was recorded',
  'no family is blocked, and nobody loses what they get',
  () => {
    const ordinary = anyEntries.map((entries) =>
      entries.filter(
        ({ kind }) =>
          !['handing-out-blocked', 'authority-set', 'person-joined', 'entry-corrected'].includes(kind),
      ),
    );
    fc.assert(
      fc.property(
        anyClass(['мать', 'отец', 'родитель', null], ['2013-05-05', null]),
        ordinary,
        (roster, recorded) => {
          const { entries } = effective(recorded, kinds);
          const facts = peopleFacts(entries);
          const of = classToday(roster, {
            entries,
            everywhere: entries,
            facts,
            settled: null,
            today: STANDING_DAY,
          });
          for (const { key } of roster.representatives) expect(of.standings.whyNotReceive(key)).toBeNull();
          for (const { cells, barred } of classMatrix(of, duties)) {
            expect(barred).toEqual([]);
            for (const { state } of Object.values(cells)) expect(state).not.toBe('blocked');
          }
        },
      ),
      { numRuns: runs(300) },
    );
  },
);
