import { count } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { reportKinds } from './report-entries.ts';

const REPORTS = ['отчёт', 'отчёта', 'отчётов'] as const;

export const reportJob: DutyJob = {
  parts: ['S8'],
  lines: (of) => {
    const received = presentEntries(of, reportKinds);
    return [
      {
        part: 'S8',
        text: 'Отчёты завуча получены',
        amount: count(received.length, REPORTS),
        since: firstDay(received, reportKinds),
        open: received.length === 0 ? ['Отчёт завуча не получен'] : [],
      },
    ];
  },
};
