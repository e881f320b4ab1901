import { type DutyRhythm, owedState } from '../../register/rhythm.ts';
import { owedExtracts } from './owed-extracts.ts';

export const extractRhythm: DutyRhythm = {
  period: 'выписки',
  end: [
    {
      id: 'handed-over',
      title: 'Выписки вручены',
      act: 'Открыть',
      rules: ['not-handed-over'],
      state: (of) =>
        owedState(
          owedExtracts(of).filter(({ rule }) => rule === 'not-handed-over'),
          of.today,
          { left: 'не вручено', none: 'не вручённых нет' },
        ),
    },
  ],
};
