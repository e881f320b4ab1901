import { array, integer, number, pipe } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { type EntryOf, kind } from '../kind.ts';

const ofTask = {
  /** Owner, rule and case of the task: its id without the person, who is that of the entry. */
  task: nonEmptyText,
  /** The task as it was read then. */
  said: nonEmptyText,
};

/**
 * What the teacher has decided about tasks. `person` is whom a task concerns that is one person’s, and the class itself for
 * all others; of what is not needed each person whom the task concerned has an entry.
 */
export const taskKinds = [
  kind(
    'task-put-off',
    { ...ofTask, until: daySchema },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: null,
      people: [],
      ofClass: true,
      sentence: ({ said, until }) => `Отложено до ${russianDay(until)}: ${said}.`,
    },
  ),
  kind(
    'task-not-needed',
    {
      ...ofTask,
      reason: nonEmptyText,
      /** The year in which the school year begins: in the next one it is asked again. */
      year: pipe(number(), integer()),
      /** Papers and other things that it concerned; none where it concerned people. */
      cases: array(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: null,
      people: [],
      ofClass: true,
      sentence: ({ said, reason }) => `Не требуется (${reason}): ${said}.`,
    },
  ),
  kind(
    'task-given',
    { ...ofTask, assignee: nonEmptyText },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: null,
      people: [],
      ofClass: true,
      sentence: ({ said, assignee }) => `Поручено (${assignee}): ${said}.`,
    },
  ),
] as const;
export type TaskEntry = EntryOf<(typeof taskKinds)[number]>;
