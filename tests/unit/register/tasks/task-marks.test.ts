import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../../utils/base/calendar/day.ts';
import { duties } from '../../../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { NO_SIGNALS } from '../../../../utils/register/duty.ts';
import { effective } from '../../../../utils/register/effective.ts';
import type { AnyEntry, Unrecorded } from '../../../../utils/register/kind.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { classTasks } from '../../../../utils/register/tasks/class-tasks.ts';
import type { Task } from '../../../../utils/register/tasks/task.ts';
import { dropTask, give, putOff } from '../../../../utils/register/tasks/task-decisions.ts';
import { momentsOf } from '../../../../utils/register/tasks/task-line.ts';
import { urgencyOf, urgencyOfTask } from '../../../../utils/register/tasks/task-terms.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { CLASS_ROSTER } from '../a-class.ts';
import { anyEntries } from '../any-entries.ts';
import { correction, type RecordedFact, recordedEntries } from '../entries.ts';

const TODAY = '2026-11-23';
const CLASS = '1';
const people = [...CLASS_ROSTER.students, ...CLASS_ROSTER.representatives].map(({ key }) => key);
const isPerson = (key: string) => people.includes(key);

function tasksOn(recorded: readonly Entry[], today: Day = TODAY) {
  const { entries } = effective(recorded, kinds);
  const facts = peopleFacts(entries);
  const of = classToday(CLASS_ROSTER, { entries, everywhere: entries, facts, settled: null, today });
  return classTasks(of, duties, NO_SIGNALS);
}

const drop = (task: Task) =>
  dropTask(task, task.text, CLASS, { reason: 'уехали', schoolYear: 2026, isPerson });

/** The entries of a decision after those before; ids follow on. */
function after(before: readonly Entry[], made: readonly Unrecorded<AnyEntry>[]): Entry[] {
  const added = recordedEntries(...(made as RecordedFact[])).map((entry, turn) => ({
    ...entry,
    id: `d${before.length + turn}`,
    at: new Date(Date.UTC(2026, 10, 23, 20, before.length + turn)).toISOString(),
  }));
  return [...before, ...added];
}

/** Each case of each task, wherever it stands: task and whom it concerns. */
const casesIn = (tasks: readonly Task[]) =>
  tasks.flatMap(({ id, who }) => who.map((each) => `${id} ${each}`));

const anyDecision = fc.record({
  at: fc.nat(50),
  what: fc.constantFrom('put-off', 'give', 'drop', 'undo'),
  days: fc.integer({ min: 1, max: 40 }),
});

/** Decisions about tasks, one after another, each about one that is owed then. */
function decided(start: readonly Entry[], decisions: readonly { at: number; what: string; days: number }[]) {
  let entries = [...start];
  for (const { at, what, days } of decisions) {
    const { tasks } = tasksOn(entries);
    const task = tasks[at % Math.max(1, tasks.length)];
    const made = entries.filter(({ kind }) => kind.startsWith('task-'));
    if (what === 'undo') {
      const last = made.at(-1);
      if (last) entries = after(entries, [correction(last.id, { person: last.person }) as never]);
    } else if (task && what === 'put-off')
      entries = after(entries, putOff(task, task.text, CLASS, addDays(TODAY, days)));
    else if (task && what === 'give') entries = after(entries, give(task, task.text, CLASS, 'Завуч'));
    else if (task && what === 'drop' && !task.firm) entries = after(entries, drop(task));
  }
  return entries;
}

const anyRegister = anyEntries.map((recorded) => recorded.filter(({ kind }) => !kind.startsWith('task-')));

describe('decisions about tasks', () => {
  fault(
    'A task that is put off, given to somebody or dropped is lost, or shown twice',
    'each case of each task stands in exactly one place: owed, put off or not needed',
    () =>
      fc.assert(
        fc.property(anyRegister, fc.array(anyDecision, { maxLength: 8 }), (start, decisions) => {
          const all = casesIn(tasksOn(start).tasks).sort();
          const { tasks, putOff: later, dropped } = tasksOn(decided(start, decisions));
          const shown = casesIn([...tasks, ...later]);
          expect(new Set(shown).size).toBe(shown.length);
          for (const each of shown) expect(all).toContain(each);
          const gone = all.filter((each) => !shown.includes(each));
          const ids = new Set(dropped.map(({ id }) => id));
          for (const each of gone) expect(ids).toContain(each.slice(0, each.lastIndexOf(' ')));
        }),
        { numRuns: runs(60) },
      ),
  );

  fault(
    'Two computers decide about tasks, and their registers are merged in another order on each',
    'both show the same list, with the same terms',
    () =>
      fc.assert(
        fc.property(
          anyRegister,
          fc.array(anyDecision, { maxLength: 6 }),
          fc.array(anyDecision, { maxLength: 6 }),
          (start, here, there) => {
            const one = decided(start, here);
            const other = decided(start, there).map((entry) =>
              entry.id.startsWith('d') ? { ...entry, id: `x${entry.id}` } : entry,
            );
            const own = other.filter(({ id }) => id.startsWith('x'));
            const merged = tasksOn([...one, ...own]);
            expect(tasksOn([...own, ...one])).toEqual(merged);
            expect(tasksOn([...own, ...one, ...own].reverse())).toEqual(merged);
          },
        ),
        { numRuns: runs(40) },
      ),
  );

  fault(
    'A task that was put off is forgotten once its day has come',
    'it is due on that day and overdue after it; before, no later than that day',
    () =>
      fc.assert(
        fc.property(anyRegister, fc.nat(50), fc.integer({ min: 1, max: 40 }), (start, at, days) => {
          const { tasks } = tasksOn(start);
          const task = tasks[at % Math.max(1, tasks.length)];
          if (!task) return;
          const until = addDays(TODAY, days);
          const entries = after(start, putOff(task, task.text, CLASS, until));
          const found = (today: Day) => {
            const list = tasksOn(entries, today);
            const open = list.tasks.find(({ id }) => id === task.id);
            const later = list.putOff.find(({ id }) => id === task.id);
            return { open, later };
          };
          const now = found(TODAY);
          if (task.firm) {
            expect((now.open ?? now.later)?.term).toBe(task.term);
            return;
          }
          expect(now.open).toBeUndefined();
          expect(now.later?.putOff?.until).toBe(until);
        }),
        { numRuns: runs(60) },
      ),
  );

  it('is due on the day to which it was put off, and overdue on the next', () => {
    const [task] = tasksOn([]).tasks.filter(({ id }) => id === 'consents/missing');
    const entries = after([], putOff(task!, 'x', CLASS, '2026-11-27'));
    const urgency = (today: Day) => {
      const found = tasksOn(entries, today).tasks.find(({ id }) => id === 'consents/missing');
      return found ? urgencyOfTask(found, new Date(`${today}T09:00`)) : null;
    };
    expect([urgency('2026-11-26'), urgency('2026-11-27'), urgency('2026-11-28')]).toEqual([
      null,
      'today',
      'overdue',
    ]);
  });

  it('of whom a thing is not needed, nobody is reminded this school year; a newcomer is', () => {
    const [task] = tasksOn([]).tasks.filter(({ id }) => id === 'credentials/waiting');
    const some = { ...task!, who: task!.who.slice(0, 2) };
    const { tasks, dropped } = tasksOn(after([], drop(some)));
    expect(tasks.find(({ id }) => id === task!.id)?.who).toEqual(task!.who.slice(2));
    expect(dropped).toEqual([{ id: task!.id, text: task!.text, reason: 'уехали', entries: ['d0', 'd1'] }]);
  });

  it('what the law has set is not dropped, and not put off beyond its term', () => {
    const withdrawn: RecordedFact = {
      kind: 'consent-withdrawn',
      purpose: 'electronic-diary',
      number: null,
      person: 'm1',
      signedBy: 'm1',
      receivedOn: '2026-11-10',
    };
    const given: RecordedFact = {
      kind: 'consent-given',
      purpose: 'electronic-diary',
      number: null,
      place: null,
      person: 'm1',
      signedBy: 'm1',
      on: '2026-09-12',
      until: null,
    };
    const start = recordedEntries(given, withdrawn);
    const stop = tasksOn(start).tasks.find(({ rule }) => rule === 'withdrawal-stop')!;
    expect(stop).toMatchObject({ person: 'm1', of: '2026-11-10', firm: true, due: '2026-11-24' });
    const off = tasksOn(after(start, putOff(stop, 'x', CLASS, '2027-01-01')));
    expect(off.putOff.find(({ id }) => id === stop.id)).toMatchObject({ term: '2026-11-24' });
    const late = tasksOn(after(start, putOff(stop, 'x', CLASS, '2027-01-01')), '2026-11-24');
    expect(late.tasks.find(({ id }) => id === stop.id)).toMatchObject({ term: '2026-11-24' });
    expect(tasksOn(after(start, drop(stop))).tasks.map(({ id }) => id)).toContain(stop.id);
  });
});

fault(
  'The number on the badge while the vault is locked differs from the list once it is open',
  'the moments alone tell of as many overdue and due tasks as the list, on any day',
  () =>
    fc.assert(
      fc.property(
        anyRegister,
        fc.array(anyDecision, { maxLength: 4 }),
        fc.integer({ min: 0, max: 60 }),
        (start, decisions, days) => {
          const list = tasksOn(decided(start, decisions));
          const now = new Date(`${addDays(TODAY, days)}T12:00`);
          const count = (urgencies: string[]) =>
            ['overdue', 'today'].map((each) => urgencies.filter((urgency) => urgency === each).length);
          const all = [...list.tasks, ...list.putOff, ...list.coming];
          expect(count(momentsOf(list).map((moment) => urgencyOf(moment, now)))).toEqual(
            count(all.map((task) => urgencyOfTask(task, now))),
          );
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        },
      ),
      { numRuns: runs(60) },
    ),
);
