import { type DutyRhythm, familyState } from '../../register/rhythm.ts';
import { acknowledgementCells } from './acknowledgement-cells.ts';
import { hasEnded, usualAcknowledgement } from './usual-acknowledgement.ts';

export const acknowledgementRhythm: DutyRhythm = {
  period: 'ознакомление',
  end: [
    {
      id: 'signed',
      title: 'Родители ознакомлены с итогами последнего периода',
      act: 'Записать',
      filter: 'missing',
      state(of) {
        const last = of.periods.periods.at(-1) ?? null;
        const { runningUntil: _, ...ask } = usualAcknowledgement(of.periods, of.today, last);
        if (last === null || !hasEnded(last, of.today))
          return { isDone: false, amount: 'период не закончился' };
        return familyState(acknowledgementCells(of, ask));
      },
    },
  ],
};
