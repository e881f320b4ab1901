import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { classLines } from '../../../../utils/register/turn/class-line.ts';
import { classRegister, registerOf } from '../../../../utils/register/turn/class-register.ts';
import { continuingEntries } from '../../../../utils/register/turn/continue-class.ts';
import { countedElsewhere, inClass } from '../../../../utils/register/turn/counted-elsewhere.ts';
import { entryYear } from '../../../../utils/register/turn/entry-year.ts';
import { turnProposals } from '../../../../utils/register/turn/turn-proposals.ts';
import { joinedBy } from '../../../../utils/stored/stored-roster.ts';
import { runs } from '../../property-runs.ts';
import { type DrawnYear, drawYears, turns } from './school-years.ts';

/** A teacher who records a consent, a meeting and an undertaking in each class of each year, and confirms each turn. */
function lived(years: readonly DrawnYear[]) {
  const entries: Entry[] = [];
  const lists = new Map<string, Roster>();
  const record = (year: number, fact: object) =>
    entries.push({
      ...fact,
      id: `e${String(entries.length).padStart(5, '0')}`,
      at: new Date(Date.UTC(year, 9, 1, 0, 0, entries.length)).toISOString(),
    } as Entry);
  const counting = () => effective(entries, kinds);
  const listed = () => [...lists.values()].map((each) => joinedBy(each, counting().keyOf));
  for (const { year, lists: read, who } of years) {
    for (const list of read) lists.set(list.classGroup.id, list);
    for (const proposal of turnProposals(listed(), classLines(counting().entries))) {
      const meant = proposal.found.doubtful.filter(({ person, into }) =>
        years.some((each) => each.who.get(person) === who.get(into)),
      );
      for (const entry of continuingEntries(proposal, new Set(meant.map(({ person }) => person))))
        record(year, entry);
    }
    for (const { classGroup, students, representatives } of read) {
      const [on, of] = [`${year}-09-20`, { classGroup: classGroup.id }];
      for (const { key } of students)
        record(year, {
          ...of,
          person: key,
          kind: 'consent-given',
          on,
          purpose: 'p',
          until: null,
          signedBy: key,
        });
      for (const { key } of representatives)
        record(year, { ...of, person: key, kind: 'meeting-attended', on });
      const what = 'undertaking';
      record(year, { ...of, person: classGroup.id, kind: 'protection-recorded', what, on, number: null });
    }
  }
  return { entries, lists: listed(), everywhere: counting() };
}

const truthOf = (years: readonly DrawnYear[]) => {
  const who = new Map(years.flatMap((each) => [...each.who]));
  return (key: string) => who.get(key) ?? key;
};

describe('any sequence of years in which classes continue, split and merge', () => {
  const options = { numRuns: runs(60) };

  it('loses no consent: each person’s of all years counts in the class where they are now', () => {
    fc.assert(
      fc.property(turns, (given) => {
        const years = drawYears(given);
        const { entries, lists, everywhere } = lived(years);
        const truth = truthOf(years);
        const last = years.at(-1)?.year ?? 0;
        for (const list of lists.filter(({ schoolYear }) => schoolYear === last)) {
          const own = classRegister(registerOf(list, lists), everywhere, kinds).entries;
          const found = (who: string) =>
            own.filter(({ kind, person }) => kind === 'consent-given' && truth(person) === who).length;
          for (const { key } of list.students) {
            const who = truth(key);
            const ever = entries.filter(
              ({ kind, person }) => kind === 'consent-given' && truth(person) === who,
            );
            expect([who, found(who)]).toEqual([who, ever.length]);
          }
        }
      }),
      options,
    );
  });

  it('leaves the running year to itself: nothing that ends with a year counts in another', () => {
    fc.assert(
      fc.property(turns, (given) => {
        const years = drawYears(given);
        const { lists, everywhere } = lived(years);
        for (const list of lists) {
          const own = classRegister(registerOf(list, lists), everywhere, kinds).entries;
          const ending = own.filter(({ kind }) => kinds.get(kind)?.holds === 'year');
          expect(ending.map((entry) => entryYear(entry, kinds))).toEqual(
            list.representatives.map(() => list.schoolYear),
          );
        }
      }),
      options,
    );
  });

  it('loses no entry: each is in the register of some class and year', () => {
    fc.assert(
      fc.property(turns, (given) => {
        const years = drawYears(given);
        const { lists, everywhere } = lived(years);
        const found = new Set(
          lists.flatMap((list) =>
            // Of a class that keeps its number, the years before are asked for by their year.
            years.flatMap(({ year }) =>
              classRegister({ ...registerOf(list, lists), schoolYear: year }, everywhere, kinds).entries.map(
                ({ id }) => id,
              ),
            ),
          ),
        );
        expect(everywhere.entries.filter(({ id }) => !found.has(id))).toEqual([]);
      }),
      options,
    );
  });

  it('lets any class be deleted: those of its year and later ones count what they did', () => {
    fc.assert(
      fc.property(turns, fc.nat(), (given, which) => {
        const { entries, lists, everywhere } = lived(drawYears(given));
        const gone = lists[which % lists.length] as Roster;
        const id = gone.classGroup.id;
        const elsewhere = countedElsewhere(id, lists, { recorded: entries, everywhere }, kinds);
        const moved = elsewhere.flatMap(({ list, entries: own }) =>
          own.map((entry) => inClass(entry, list.classGroup.id)),
        );
        const left = [...entries.filter(({ classGroup }) => classGroup !== id), ...moved];
        const after = effective(left, kinds);
        const others = lists.filter((list) => list !== gone);
        const countIn = (list: Roster, all: readonly Roster[], register: typeof everywhere) =>
          classRegister(registerOf(list, all), register, kinds).entries.map((entry) => entry.id);
        for (const list of others.filter(({ schoolYear }) => schoolYear >= gone.schoolYear)) {
          const still = new Set(countIn(list, others, after));
          expect(countIn(list, lists, everywhere).filter((each) => !still.has(each))).toEqual([]);
        }
      }),
      options,
    );
  });

  it('is recognised: each class of new numbers continues one that went before, or is a small part of it', () => {
    fc.assert(
      fc.property(turns, (given) => {
        const years = drawYears(given);
        const { lists, everywhere } = lived(years);
        const lines = classLines(everywhere.entries);
        for (const [at, { lists: read }] of years.entries())
          for (const { classGroup } of at === 0 ? [] : read) {
            const isOld = years
              .slice(0, at)
              .some((each) => each.lists.some((one) => one.classGroup.id === classGroup.id));
            const wasReplaced = given[at - 1]?.groupsStay;
            if (!isOld && !wasReplaced)
              expect([classGroup.id, lines.continued.has(classGroup.id)]).toEqual([classGroup.id, true]);
          }
        expect(turnProposals(lists, lines)).toEqual([]);
      }),
      options,
    );
  });
});
