import { inWords } from '../../base/text/counted.ts';
import { presentEntries } from '../../register/job-lines.ts';
import type { DutyRhythm } from '../../register/rhythm.ts';
import { noticeKinds } from './notice-entries.ts';
import { noticeStates } from './notice-states.ts';

export const noticeRhythm: DutyRhythm = {
  end: [
    {
      id: 'handed-over',
      title: 'Уведомления семьям вручены',
      act: 'Открыть',
      state(of) {
        const left = noticeStates(presentEntries(of, noticeKinds)).filter(
          ({ handedOver, returned }) => !handedOver && !returned,
        ).length;
        return {
          isDone: left === 0,
          amount:
            left === 0 ? 'не вручённых нет' : `не вручено: ${inWords({ unit: 'notices', number: left })}`,
        };
      },
    },
  ],
};
