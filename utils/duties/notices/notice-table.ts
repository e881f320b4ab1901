import { HAND_OVER_WAYS } from '../../register/handed-papers/hand-over-ways.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { NOTICE_TITLES } from './notice.ts';
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
      { key: 'handedOn', title: 'Вручено', kind: 'date', share: 18 },
      { key: 'to', title: 'Кому и как', kind: 'text', share: 34 },
      { key: 'signedOn', title: 'Ознакомлены', kind: 'date', share: 18 },
      { key: 'signedBy', title: 'Кто расписался', kind: 'text', share: 30 },
      { key: 'sign', title: 'Подпись', kind: 'by-hand', share: 22 },
    ],
    rows: states.map(({ prepared, handedOver, acknowledged }) => ({
      student: nameOf(prepared.person),
      about: NOTICE_TITLES[prepared.about],
      said: prepared.said,
      span: prepared.span,
      number: prepared.number,
      on: prepared.on,
      handedOn: handedOver?.on ?? null,
      to: handedOver ? `${handedOver.toName}, ${HAND_OVER_WAYS[handedOver.how]}` : null,
      signedOn: acknowledged?.on ?? null,
      signedBy: acknowledged?.signedName ?? null,
    })),
  };
}
