import { type Counted, counted, inWords } from '../../base/text/counted.ts';
import { countOf, type Task } from '../tasks/task.ts';
import type { TaskLine } from '../tasks/task-line.ts';
import { URGENCIES, type Urgency, urgencyOfTask } from '../tasks/task-terms.ts';

/** The number beside a section in the list of sections. */
export interface Badge {
  counted: Counted;
  /** bad: something is overdue; warn: something waits. */
  tone: 'bad' | 'warn';
  /** Everything that waits there: «11 семей: нет подписи об ознакомлении». */
  title: string;
}

/** The tasks of one rule, of each person or paper, as one. */
interface OfRule extends Pick<Task, 'section' | 'text' | 'unit'> {
  who: string[];
  isOverdue: boolean;
}

/**
 * A badge for each section where something is owed: the number of the most urgent, which its filter and the line in the
 * popup show, too. `tasks` are those of the class in their order.
 */
export function sectionBadges(tasks: readonly Task[], now: Date): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>();
  for (const each of byRule(tasks, now)) {
    const line = `${inWords(countOf(each))}: ${each.text}`;
    const earlier = badges.get(each.section);
    badges.set(
      each.section,
      earlier
        ? { ...earlier, title: `${earlier.title}\n${line}` }
        : { counted: countOf(each), tone: each.isOverdue ? 'bad' : 'warn', title: line },
    );
  }
  return badges;
}

function byRule(tasks: readonly Task[], now: Date): OfRule[] {
  const found = new Map<string, OfRule>();
  for (const { section, rule, text, unit, who, ...term } of tasks) {
    const key = `${section} ${rule}`;
    const before = found.get(key);
    if (before) before.who.push(...who);
    else {
      const isOverdue = urgencyOfTask(term, now) === 'overdue';
      found.set(key, { section, text, unit, who: [...who], isOverdue });
    }
  }
  return [...found.values()];
}

/** How many tasks there are of each urgency; `due`: those that are overdue or due today, as on the badge of the toolbar. */
export function taskCounts(
  lines: readonly Pick<TaskLine, 'id' | 'urgency'>[],
): Record<Urgency | 'due' | 'ahead', Counted<'things'>> {
  const of = (...urgencies: Urgency[]) =>
    counted(
      'things',
      lines.filter(({ urgency }) => urgencies.includes(urgency)).map(({ id }) => id),
    );
  const each = Object.fromEntries(URGENCIES.map((urgency) => [urgency, of(urgency)]));
  return {
    ...(each as Record<Urgency, Counted<'things'>>),
    due: of('overdue', 'today'),
    ahead: of('week', 'later'),
  };
}
