import { WithJournal } from '../../class-data/journal/with-journal.tsx';
import { OwnReports } from './own-reports.tsx';
import { ReceivedReports } from './received-reports.tsx';

/** «Отчёты»: the deputy head's, and our own. */
export function ReportsView() {
  return (
    <>
      <WithJournal>
        <OwnReports />
      </WithJournal>
      <ReceivedReports />
    </>
  );
}
