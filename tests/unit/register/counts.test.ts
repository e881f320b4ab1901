import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import {
  consentCells,
  consentSubjects,
  diaryConsents,
} from '../../../utils/duties/consents/consent-cells.ts';
import { consentLists } from '../../../utils/duties/consents/consent-lists.ts';
import { REMIND_WITHIN } from '../../../utils/duties/consents/owed-consents.ts';
import { credentialStates, type KnownCredentials } from '../../../utils/duties/credentials/known.ts';
import { slipsOf } from '../../../utils/duties/credentials/slip-variant.ts';
import { slipsToPrint } from '../../../utils/duties/credentials/slips-to-print.ts';
import { duties, matrixDuties } from '../../../utils/duties/duties.ts';
import { dutyJobs } from '../../../utils/duties/duty-jobs.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { familyInforming, informingStates } from '../../../utils/duties/informing/informing-states.ts';
import { awaitedPeople } from '../../../utils/register/awaited-people.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { classToday } from '../../../utils/register/class-today.ts';
import { columnCount } from '../../../utils/register/counts/column-count.ts';
import { awaitedIn, debtorsIn, familiesIn, hasDebts } from '../../../utils/register/counts/family-counts.ts';
import { rosterCounts } from '../../../utils/register/counts/roster-counts.ts';
import { sectionBadges, taskCounts } from '../../../utils/register/counts/section-badges.ts';
import { type ClassToday, NO_SIGNALS } from '../../../utils/register/duty.ts';
import { effective } from '../../../utils/register/effective.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { classTasks } from '../../../utils/register/tasks/class-tasks.ts';
import { taskLine } from '../../../utils/register/tasks/task-line.ts';
import { fault } from '../../setup/fault.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { runs } from '../property-runs.ts';
import { anyEntries } from './any-entries.ts';

const TODAY = '2026-11-23';
const NOW = new Date(`${TODAY}T09:00`);
const tasksIn = (of: ClassToday) => classTasks(of, duties, NO_SIGNALS).tasks;

/** Siblings, a student with nobody, one without an account, one who is 18; people of any relation; some have left. */
const anyClass = fc
  .record({
    kin: fc.array(fc.constantFrom('мать', 'отец', 'бабушка', 'родитель', null), {
      minLength: 4,
      maxLength: 4,
    }),
    born: fc.array(fc.constantFrom('2013-05-05', '2008-11-01', null), { minLength: 2, maxLength: 2 }),
    here: fc.subarray(['s2', 'f1', 'file-1', 'file-2', 'new']),
    user: fc.boolean(),
    logins: fc.subarray(['s1', 's2', 'm1', 'f1', 'file-1', 'file-2', 'new']),
    gosuslugi: fc.subarray(['m1', 'f1', 's2']),
  })
  .map(({ kin, born, here, user, logins, gosuslugi }) => {
    const student = (key: string, birthDate: string | null = null) =>
      newPerson({ key, role: 'student', name: `Ученик ${key}`, birthDate, user: user ? `1${key}` : null });
    const adult = (key: string, at: number, children: string[]) =>
      newPerson({
        key,
        role: 'representative',
        name: `Родитель ${key}`,
        relation: kin[at] ?? null,
        children,
      });
    const isHere = ({ key }: RosterPerson) => ['s1', 'm1'].includes(key) || here.includes(key);
    const roster = aRoster(
      [student('s1', born[0] ?? null), student('s2', born[1] ?? null), student('new')].filter(isHere),
      [
        adult('m1', 0, ['s1', 's2']),
        adult('f1', 1, ['s1']),
        adult('file-1', 2, ['s1']),
        adult('file-2', 3, ['s2']),
      ].filter(isHere),
    );
    const known: KnownCredentials = Object.fromEntries([
      ...logins.map((key) => [key, { login: `l${key}`, readAt: TODAY, reset: 'offered' as const }]),
      ...gosuslugi.map((key) => [key, { login: null, readAt: TODAY, reset: 'gosuslugi' as const }]),
    ]);
    return { roster, known };
  });

const anyState = fc.tuple(anyClass, anyEntries).map(([{ roster, known }, recorded]) => {
  const { entries } = effective(recorded, kinds);
  const facts = peopleFacts(entries);
  const of = classToday(roster, { entries, everywhere: entries, facts, settled: null, today: TODAY });
  return { roster, known, entries: entries as Entry[], of, rows: classMatrix(of, duties) };
});

const everywhere = (holds: (state: ReturnType<typeof stateOf>) => void) =>
  fc.assert(fc.property(anyState, holds), { numRuns: runs(150) });
declare function stateOf(): typeof anyState extends fc.Arbitrary<infer S> ? S : never;

fault(
  'Badge, filter of the register and line of the popup count the same thing, each for itself',
  'they show one number, of one unit, for any class',
  () =>
    everywhere(({ of }) => {
      const { tasks } = classTasks(of, duties, NO_SIGNALS);
      const lines = tasks.map((task) => taskLine(task, () => null, NOW));
      const badges = sectionBadges(tasks, NOW);
      const { due, ahead } = taskCounts(lines);
      expect(due.number + ahead.number).toBe(tasks.length);
      for (const [place, { section, rule, text, who, unit }] of tasks.entries()) {
        expect(lines[place]!.count).toBe(new Set(who).size);
        const same = tasks.filter((each) => each.section === section && each.rule === rule);
        const all = counted(
          unit,
          same.flatMap((each) => each.who),
        );
        const badge = badges.get(section)!;
        if (tasks.find((each) => each.section === section)!.rule === rule) expect(badge.counted).toEqual(all);
        expect(badge.title).toContain(`${inWords(all)}: ${text}`);
      }
      // A task is named once, and its id is its own.
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    }),
);

fault(
  'The section of consents lists grandmothers of whom no consent is asked, the reminder does not',
  'filter and reminder have the same people',
  () =>
    everywhere(({ of }) => {
      const subjects = consentSubjects(of.families);
      const lists = consentLists(diaryConsents(of), subjects, TODAY, REMIND_WITHIN);
      const told = (filter: string) => [
        ...new Set(
          tasksIn(of)
            .filter((each) => each.section === 'consents' && each.filter === filter)
            .flatMap(({ who }) => who),
        ),
      ];
      expect(told('missing')).toEqual(lists.missing.map(({ person }) => person));
      expect(told('withdrawals').sort()).toEqual(lists.withdrawals.map(({ person }) => person).sort());
      expect(consentCells(of)).toHaveLength(of.families.length);
    }),
);

fault(
  '«28 семей» in one place, «27 семей» in another: those that a duty does not concern, or who may get nothing',
  'section and report on the job count the same families',
  () =>
    everywhere(({ of, rows }) => {
      for (const duty of matrixDuties) {
        const lines = dutyJobs.find(({ id }) => id === duty.id)?.lines(of) ?? [];
        const { concerned } = columnCount(rows.map(({ cells }) => cells[duty.id]));
        const amounts = lines.flatMap(({ amount }) => amount?.match(/из (\d+)\s*сем/)?.[1] ?? []);
        for (const amount of amounts) expect(Number(amount)).toBe(concerned.number);
        const open = lines.flatMap((line) => line.open);
        const own = tasksIn(of).filter(({ section }) => section === duty.id);
        for (const each of own) {
          const text = duty.id === 'acknowledgements' ? 'Нет подписи' : each.text;
          const who = own.filter(({ rule }) => rule === each.rule).flatMap((one) => one.who);
          expect(open).toContain(`${text}: ${inWords(counted(each.unit, who))}`);
        }
      }
    }),
);

it('panel and section wait for the word of the same people, and miss something of the same families', () =>
  everywhere(({ of, rows }) => {
    for (const awaits of ['head', 'who', 'grown-up'] as const) {
      const people = new Set(
        awaitedPeople(of).flatMap((each) => (each.awaits === awaits ? [each.person] : [])),
      );
      expect(awaitedIn(rows, awaits)).toEqual({ unit: 'people', number: people.size });
    }
    expect(familiesIn(rows).number).toBe(rosterCounts(of).students.number);
    expect(debtorsIn(rows).number).toBe(rows.filter(hasDebts).length);
    const consents = diaryConsents(of);
    const states = informingStates(of.entries, rosterKeys(of), TODAY);
    const left = new Set(
      of.families
        .filter(({ entitled }) => entitled.length > 0)
        .flatMap((family) => familyInforming(family, states, consents).without.map(({ key }) => key)),
    );
    const line = tasksIn(of).find(({ filter }) => filter === 'left');
    expect(new Set(line?.who)).toEqual(left);
  }));

fault(
  'A button offers 74 slips, and 73 are printed: one login was never collected',
  'panel, register and print page count the same slips',
  () =>
    everywhere(({ roster, known, entries, of }) => {
      const people = [...roster.students, ...roster.representatives];
      const states = credentialStates(people, known, entries, [], of.standings.whyNotReceive);
      const { slips } = slipsToPrint(roster, known, [], new Set(people.map(({ key }) => key)), {
        whyNotReceive: of.standings.whyNotReceive,
      });
      expect(slipsOf(states)).toEqual({ unit: 'slips', number: slips.length });
    }),
);

function rosterKeys({
  students,
  representatives,
}: {
  students: readonly RosterPerson[];
  representatives: readonly RosterPerson[];
}) {
  return [...students, ...representatives].map(({ key }) => key);
}
