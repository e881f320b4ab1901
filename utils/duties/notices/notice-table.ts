import { byDay, handedCells, handedColumns } from '../../register/handed-papers/handed-states.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { noticeTitle } from './notice.ts';
import type { NoticeState } from './notice-states.ts';

/**
 * Register of notices in the order of their days: what was prepared, handed over and signed for. On paper, where families
 * sign one below the other, nothing of what a notice says.
 */
export function noticeTable(
  states: readonly NoticeState[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Журнал учёта уведомлений',
    columns: [
      { key: 'student', title: 'Ученик', kind: 'text', share: 36 },
      { key: 'about', title: 'Уведомление', kind: 'text', share: 30, onScreenOnly: true },
      { key: 'said', title: 'О чём', kind: 'text', share: 40, onScreenOnly: true },
      { key: 'span', title: 'Период', kind: 'text', share: 20 },
      { key: 'number', title: 'Номер', kind: 'text', share: 12 },
      { key: 'on', title: 'Дата', kind: 'date', share: 18 },
      ...handedColumns('Вручено', { day: 18, receiver: 34, signer: 30 }),
    ],
    rows: byDay(states).map((state) => ({
      student: nameOf(state.issued.person),
      about: noticeTitle(state.issued.about, state.issued.current === true),
      said: state.issued.said,
      span: state.issued.span,
      number: state.issued.number,
      on: state.issued.on,
      ...handedCells(state),
    })),
  };
}
