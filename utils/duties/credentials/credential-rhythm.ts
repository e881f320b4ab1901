import { type DutyRhythm, familyState, owedState } from '../../register/rhythm.ts';
import { credentialCells } from './credential-cells.ts';
import { owedCredentials } from './owed-credentials.ts';

/** Slips that nobody has fetched are destroyed before the summer. */
const LEFT_OVER = ['printed', 'returned'];

export const credentialRhythm: DutyRhythm = {
  start: [
    {
      id: 'handed-out',
      title: 'Реквизиты доступа вручены',
      short: 'реквизиты',
      act: 'Выдать',
      filter: 'waiting',
      state: (of) => familyState(credentialCells(of)),
    },
  ],
  end: [
    {
      id: 'left-over',
      title: 'Не вручённых памяток не осталось',
      act: 'Открыть',
      filter: 'printed',
      rules: LEFT_OVER,
      state: (of) =>
        owedState(
          owedCredentials(of).filter(({ rule }) => LEFT_OVER.includes(rule)),
          of.today,
          { left: 'не получили', none: 'лишних памяток нет' },
        ),
    },
  ],
};
