import type { ClassJournal } from '../../stand/journal/class-journal.ts';
import { columnsOf, type JournalTruth, truthOf, week, weekRows } from '../../stand/journal/class-week.ts';
import type { Day } from '../../stand/journal/days.ts';
import type { Sheet } from '../../unit/base/tables/fixtures/flat-ods.ts';

/** The weekly journal of a class, `journal.xls`, and what it says. */
export function weekJournal(
  journal: ClassJournal,
  monday: Day,
  tellsWeek: boolean,
): { sheet: Sheet; truth: JournalTruth } {
  const [from, to] = week(monday);
  const truth = truthOf(journal, from, to, columnsOf(journal, from, to));
  return {
    sheet: { name: 'Журнал', rows: weekRows(journal, monday, { tellsWeek }) },
    truth: tellsWeek ? truth : { ...truth, from: null, to: null },
  };
}
