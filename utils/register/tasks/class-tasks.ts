import type { Day } from '../../base/calendar/day.ts';
import { byText } from '../../base/text/by-text.ts';
import type { AnyDuty, ClassToday, JournalSignals } from '../duty.ts';
import type { AnyEntry } from '../kind.ts';
import { owedOnPeople } from './owed-on-people.ts';
import { type ClassTasks, type Owed, PEOPLE_SECTION, type Task } from './task.ts';
import { marked } from './task-marks.ts';
import { overdueAt } from './task-terms.ts';

/** What is owed by a duty, or by what belongs to none. */
export interface OwedBy {
  owner: string;
  owed: readonly Owed[];
}

/** Everything that is owed in a class: about its people, by each duty, and `more`. */
export function classTasks(
  of: ClassToday,
  duties: readonly Pick<AnyDuty, 'id' | 'owes'>[],
  journal: JournalSignals,
  more: readonly OwedBy[] = [],
): ClassTasks {
  return tasksOf(
    [
      { owner: PEOPLE_SECTION, owed: owedOnPeople(of) },
      ...duties.map(({ id, owes }) => ({ owner: id, owed: owes?.(of, journal) ?? [] })),
      ...more,
    ],
    of.today,
    of.entries,
    of.periods.schoolYear,
  );
}

/** The tasks of what is owed, in their order. `entries`: those in which something may be decided about them. */
export function tasksOf(
  by: readonly OwedBy[],
  today: Day,
  entries: readonly AnyEntry[],
  schoolYear = 0,
): ClassTasks {
  const all = by.flatMap(({ owner, owed }) => owed.map((each) => taskOf(owner, each)));
  const owed = all.filter(({ since }) => since === null || since <= today);
  const now = new Set(owed.map(({ id }) => id));
  const { tasks, putOff, dropped } = marked(owed, entries, { today, schoolYear });
  return {
    tasks: byTerm(tasks),
    putOff: byTerm(putOff),
    dropped,
    coming: all
      .filter(({ id, since }) => since !== null && since > today && !now.has(id))
      .sort((a, b) => byText(a.term ?? a.since ?? '', b.term ?? b.since ?? '')),
  };
}

function taskOf(owner: string, owed: Owed): Task {
  const { rule, of, person, section = owner, due } = owed;
  const id = [owner, rule, ...(of === undefined ? [] : [of]), ...(person === undefined ? [] : [person])];
  return { ...owed, id: id.join('/'), section, term: due, putOff: null, given: null };
}

/** The earliest term first; without a term in the given order. */
const byTerm = (tasks: Task[]): Task[] => {
  const moment = (task: Task) => overdueAt(task) ?? Number.POSITIVE_INFINITY;
  const moments = new Map(tasks.map((task) => [task, moment(task)]));
  return tasks.sort((a, b) => {
    const [first = 0, second = 0] = [moments.get(a), moments.get(b)];
    return first === second ? 0 : first - second;
  });
};
