import { WithJournal } from '../../class-data/journal/with-journal.tsx';
import { JobReport } from './job-report-view.tsx';
import { OwnReports } from './own-reports.tsx';
import { ReceivedReports } from './received-reports.tsx';

/** «Отчёты»: the deputy head's, our own, and the one on the job description. */
export function ReportsView() {
  return (
    <>
      <ReceivedReports />
      <WithJournal>
        <OwnReports />
      </WithJournal>
      <JobReport />
    </>
  );
}
