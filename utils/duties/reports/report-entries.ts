import { nullable } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { kind } from '../../register/kind.ts';

/** Отчёт получен from the deputy head, and compared. `person` is the class group itself: the report is about no single person. */
export const reportKinds = [
  kind(
    'report-received',
    {
      on: daySchema,
      /** «Образцова А. П., заместитель директора» */
      from: nonEmptyText,
      /** «1-я четверть», as the report names it. */
      span: nonEmptyText,
      /** Name of the file as it was received; null: on paper. */
      file: nullable(nonEmptyText),
      /** Id of the sealed document that holds the file; null: it was not kept. */
      document: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ span, on, from, file }) =>
        `Отчёт (${span}) получен ${russianDay(on)}: ${from}${file === null ? ', на бумаге' : `, файл «${file}»`}.`,
    },
  ),
  /** The teacher has compared a report with the journal. */
  kind(
    'report-compared',
    {
      on: daySchema,
      /** Id of the entry by which it was received. */
      report: nonEmptyText,
      span: nonEmptyText,
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ span, on }) => `Отчёт (${span}) сверен с журналом ${russianDay(on)}.`,
    },
  ),
] as const;
