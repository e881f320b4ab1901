import { count } from '../../base/text/plural.ts';
import type { DutyRhythm } from '../../register/rhythm.ts';
import { incidentCases } from './incident-cases.ts';

const CASES = ['случай', 'случая', 'случаев'] as const;

export const incidentRhythm: DutyRhythm = {
  end: [
    {
      id: 'closed',
      title: 'Случаи утечки закрыты',
      act: 'Открыть',
      state({ entries, everywhere }) {
        const open = incidentCases(entries, everywhere).filter(({ closed }) => !closed).length;
        return {
          isDone: open === 0,
          amount: open === 0 ? 'открытых нет' : `не закрыто: ${count(open, CASES)}`,
        };
      },
    },
  ],
};
