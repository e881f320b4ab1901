import { counted, outOf } from '../../base/text/counted.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { noticeKinds } from './notice-entries.ts';
import { noticeStates } from './notice-states.ts';

export const noticeJob: DutyJob = {
  parts: ['S11'],
  lines: (of) => {
    const entries = presentEntries(of, noticeKinds);
    const states = noticeStates(entries);
    const notices = (those: typeof states) =>
      counted(
        'notices',
        those.map(({ issued }) => issued.id),
      );
    const handed = states.filter(({ handedOver, returned }) => handedOver ?? returned);
    const left = states.length - handed.length;
    return [
      {
        part: 'S11',
        text: 'Уведомления семьям вручены',
        amount: outOf(notices(handed), notices(states)),
        since: firstDay(entries, noticeKinds),
        open: left === 0 ? [] : [`Уведомление не вручено: ${left}`],
      },
    ];
  },
};
