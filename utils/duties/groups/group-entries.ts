import {
  array,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
} from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { kind } from '../../register/kind.ts';

/** The year in which the school year begins. */
const yearSchema = pipe(number(), integer(), minValue(2000), maxValue(2200));

/**
 * Plans of study groups (учебные группы). The latest entry about a group says how it is, the latest about a student and
 * a subject where the student stands; all of one class and school year.
 */
export const groupKinds = [
  /** A group of a subject is opened, or described afresh. */
  kind(
    'study-group-described',
    {
      year: yearSchema,
      subject: nonEmptyText,
      /** Id of the group, of its subject and first title (see `newGroupId`); older ones are random. */
      group: nonEmptyText,
      title: nonEmptyText,
      teacher: nullable(nonEmptyText),
      room: nullable(nonEmptyText),
      limit: nullable(pipe(number(), integer(), minValue(1), maxValue(100))),
      /** Учебный поток: its other classes, and their students as the teacher writes them. */
      stream: nullable(object({ classes: nonEmptyText, others: pipe(array(nonEmptyText), maxLength(300)) })),
      /** It is a group no more; its students are not placed then. */
      closed: optional(literal(true)),
    },
    {
      by: 'teacher',
      holds: 'year',
      day: null,
      people: [],
      ofClass: true,
      sentence: ({ subject, title, teacher, closed }) =>
        closed
          ? `Учебная группа закрыта: ${subject}, ${title}.`
          : `Учебная группа: ${subject}, ${title}${teacher ? `, учитель: ${teacher}` : ''}.`,
    },
  ),
  /** The student stands in a group of the subject, is left out, or neither, from that day on. */
  kind(
    'study-group-placed',
    {
      year: yearSchema,
      subject: nonEmptyText,
      on: daySchema,
      /** Id of the group, and its title then; null: in none. */
      group: nullable(object({ id: nonEmptyText, title: nonEmptyText })),
      /** Why in none: «освобождение»; null: not placed. */
      reason: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      ahead: true,
      people: [],
      sentence: ({ subject, on, group, reason }) =>
        group
          ? `${subject}: ${group.title} с ${russianDay(on)}.`
          : reason
            ? `${subject}: не в группе с ${russianDay(on)}, ${reason}.`
            : `${subject}: убран(а) из группы ${russianDay(on)}.`,
    },
  ),
  /** The student’s place in a group of the subject stands in Dnevnik.ru too. */
  kind(
    'study-group-entered',
    {
      year: yearSchema,
      subject: nonEmptyText,
      on: daySchema,
      /** Id of the group, and its title then; null: taken out of the one that was entered before. */
      group: nullable(object({ id: nonEmptyText, title: nonEmptyText })),
      /** Read in the form of the site after saving, or said by the teacher. */
      how: picklist(['form', 'told']),
    },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      people: [],
      sentence: ({ subject, on, group, how }) =>
        `${subject}: в Дневник.ру ${group ? `внесён(а) в «${group.title}»` : 'убран(а) из группы'} ${russianDay(on)}${how === 'form' ? ', проверено по форме сайта' : ''}.`,
    },
  ),
] as const;
