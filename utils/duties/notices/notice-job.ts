import { count } from '../../base/text/plural.ts';
import type { DutyJob } from '../../register/duty.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { noticeKinds } from './notice-entries.ts';
import { noticeStates } from './notice-states.ts';

const NOTICES_OF = ['уведомления', 'уведомлений', 'уведомлений'] as const;

export const noticeJob: DutyJob = {
  parts: ['S11'],
  lines: (of) => {
    const entries = presentEntries(of, noticeKinds);
    const states = noticeStates(entries);
    const left = states.filter(({ handedOver, returned }) => !handedOver && !returned).length;
    return [
      {
        part: 'S11',
        text: 'Уведомления семьям вручены',
        amount: `${states.length - left} из ${count(states.length, NOTICES_OF)}`,
        since: firstDay(entries, noticeKinds),
        open: left === 0 ? [] : [`Уведомление не вручено: ${left}`],
      },
    ];
  },
};
