import { HAND_OVER_WAYS } from '../../register/handed-papers/hand-over-ways.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { shownNumber } from './extract-number.ts';
import type { ExtractState } from './extract-states.ts';

/** Register of extracts: what was issued, handed over and signed for. */
export function extractTable(
  states: readonly ExtractState[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Журнал учёта выписок из электронного журнала',
    columns: [
      { key: 'number', title: '№', kind: 'text', share: 20 },
      { key: 'student', title: 'Ученик', kind: 'text', share: 40 },
      { key: 'span', title: 'Период', kind: 'text', share: 22 },
      { key: 'on', title: 'Составлена', kind: 'date', share: 20 },
      { key: 'handedOn', title: 'Вручена', kind: 'date', share: 20 },
      { key: 'to', title: 'Кому и как', kind: 'text', share: 36 },
      { key: 'signedOn', title: 'Ознакомлены', kind: 'date', share: 20 },
      { key: 'signedBy', title: 'Кто расписался', kind: 'text', share: 32 },
      { key: 'sign', title: 'Подпись', kind: 'by-hand', share: 22 },
    ],
    rows: states.map(({ issued, handedOver, returned }) => ({
      number: shownNumber(issued.extract),
      student: nameOf(issued.person),
      span: issued.span,
      on: issued.on,
      handedOn: handedOver?.on ?? null,
      to: handedOver ? `${handedOver.toName}, ${HAND_OVER_WAYS[handedOver.how]}` : null,
      signedOn: returned?.on ?? null,
      signedBy: returned?.signedName ?? null,
    })),
  };
}
