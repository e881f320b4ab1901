import { count } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { meetingKinds } from './meeting-entries.ts';

const MEETINGS = ['собрание', 'собрания', 'собраний'] as const;

export const meetingJob: DutyJob = {
  parts: ['S3'],
  lines: (of) => {
    const attended = presentEntries(of, meetingKinds);
    return [
      {
        part: 'S3',
        text: 'Собрания проведены',
        amount: count(new Set(attended.map(({ on }) => on)).size, MEETINGS),
        since: firstDay(attended, meetingKinds),
        open: [],
      },
    ];
  },
};
