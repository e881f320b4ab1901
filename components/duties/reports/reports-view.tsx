import { WithJournal } from '../../class-data/journal/with-journal.tsx';
import { useKeptJournal } from '../../state/stored-journal.ts';
import { OwnReports } from './own-reports.tsx';
import { ReceivedReports } from './received-reports.tsx';

/** «Отчёты»: the deputy head's, and our own. */
export function ReportsView() {
  useKeptJournal();
  return (
    <>
      <WithJournal>
        <OwnReports />
      </WithJournal>
      <ReceivedReports />
    </>
  );
}
