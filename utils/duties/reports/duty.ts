import { duty } from '../../register/duty.ts';
import { owedReports } from './owed-reports.ts';
import { reportKinds } from './report-entries.ts';
import { reportsRequests } from './reports-requests.ts';

/** S8: the report of the deputy head is received, filed and compared; an own one is made. */
export const reports = duty({
  id: 'reports',
  title: 'Отчёты',
  kinds: reportKinds,
  requests: reportsRequests,
  owes: owedReports,
});
