import { handedCells, handedColumns } from '../../register/handed-papers/handed-states.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { noticeTitle } from './notice.ts';
import type { NoticeState } from './notice-states.ts';

/** Register of notices: what was prepared, handed over and signed for. */
export function noticeTable(
  states: readonly NoticeState[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Журнал учёта уведомлений',
    columns: [
      { key: 'student', title: 'Ученик', kind: 'text', share: 36 },
      { key: 'about', title: 'Уведомление', kind: 'text', share: 30 },
      { key: 'said', title: 'О чём', kind: 'text', share: 40 },
      { key: 'span', title: 'Период', kind: 'text', share: 20 },
      { key: 'number', title: '№', kind: 'text', share: 10 },
      { key: 'on', title: 'Дата', kind: 'date', share: 18 },
      ...handedColumns('Вручено', { day: 18, receiver: 34, signer: 30 }),
    ],
    rows: states.map((state) => ({
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
