import type { ClassJournal } from '../../stand/journal/class-journal.ts';
import { type Day, dotted } from '../../stand/journal/days.ts';
import type { Row, Sheet } from '../../unit/base/tables/fixtures/flat-ods.ts';
import { cellOf, columnsOf, type JournalTruth, pupilsOn, truthOf, week, written } from './class-week.ts';

/**
 * The weekly journal of a class, `journal.xls`. Known [facts, 2022]: A1 «Класс: …»; headings in row 6 that end in
 * `/ dd.mm`; the students numbered in column A; marks and lower-case letters in the cells. Rows 2 to 5 are unknown:
 * with `tellsWeek` one of them has the week and its year, else they are empty.
 */
export function weekJournal(
  journal: ClassJournal,
  monday: Day,
  tellsWeek: boolean,
): { sheet: Sheet; truth: JournalTruth } {
  const [from, to] = week(monday);
  const columns = columnsOf(journal, from, to);
  const rows: Row[] = [
    [`Класс: ${journal.group.name}`],
    tellsWeek ? [`Неделя: ${dotted(from)} - ${dotted(to)}`] : [],
    [],
    [],
    [],
    ['№', 'ФИО', ...columns.map(({ subject, day }) => `${subject} / ${dotted(day).slice(0, 5)}`)],
    ...pupilsOn(journal, from, to).map(({ pupil, name }, index) => [
      index + 1,
      name,
      ...columns.map((column) => written(cellOf(journal, pupil, column)) || null).map(asTyped),
    ]),
  ];
  const truth = truthOf(journal, from, to, columns);
  return {
    sheet: { name: 'Журнал', rows },
    truth: tellsWeek ? truth : { ...truth, from: null, to: null },
  };
}

/** A plain mark is a number in the file, everything else is text. */
export const asTyped = (text: string | null): string | number | null =>
  text !== null && /^[1-5]$/.test(text) ? Number(text) : text;
