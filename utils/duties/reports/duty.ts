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
  help: {
    title: 'Отчёты',
    sentences: [
      'Отчёт завуча можно записать как полученный, сохранить вместе с файлом и сравнить с журналом класса.',
      'Свой отчёт о классе или об одном ученике составляется по прочитанным журналам, на бумаге и в Excel.',
      'Где числа отчёта и журнала расходятся, Классрук показывает оба.',
    ],
  },
});
