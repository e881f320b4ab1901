import { presentEntries } from '../../register/job-lines.ts';
import type { DutyRhythm } from '../../register/rhythm.ts';
import { protectionKinds } from './protection-entries.ts';
import { protectionStates } from './protection-states.ts';

export const protectionRhythm: DutyRhythm = {
  start: [
    {
      id: 'measures',
      title: 'Обязательство подписано, с правилами ознакомлены',
      act: 'Записать',
      state(of) {
        // A permission is needed at a computer of one's own alone.
        const asked = protectionStates(presentEntries(of, protectionKinds)).filter(
          ({ what }) => what !== 'computer-permission',
        );
        const done = asked.filter(({ last }) => last !== null).length;
        return { isDone: done === asked.length, amount: `отмечено: ${done} из ${asked.length}` };
      },
    },
  ],
};
