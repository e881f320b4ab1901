import { russianDay } from '../../base/calendar/day.ts';
import { byDay, handedCells, handedColumns } from '../../register/handed-papers/handed-states.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { shownNumber } from './extract-number.ts';
import type { ExtractState, LeaverExtractEntry } from './extract-states.ts';

const NOT_HANDED = { handedOn: null, to: null, signedOn: null, signedBy: null };

/** Register of extracts in the order of their days: what was issued, handed over and signed for; last those for leavers, which no tear-off comes back of. */
export function extractTable(
  states: readonly ExtractState[],
  leavers: readonly LeaverExtractEntry[],
  nameOf: (person: string) => string,
): RegisterTable {
  return {
    name: 'Журнал учёта выписок из электронного журнала',
    columns: [
      { key: 'number', title: 'Номер', kind: 'text', share: 20 },
      { key: 'student', title: 'Ученик', kind: 'text', share: 40 },
      { key: 'span', title: 'Период', kind: 'text', share: 22 },
      { key: 'on', title: 'Составлена', kind: 'date', share: 20 },
      ...handedColumns('Вручена', { day: 20, receiver: 36, signer: 32 }),
    ],
    rows: [
      ...byDay(states).map((state) => ({
        number: shownNumber(state.id),
        student: nameOf(state.issued.person),
        span: state.issued.span,
        on: state.issued.on,
        ...handedCells(state),
      })),
      ...leavers.map(({ number, studentName, until, on }) => ({
        number: number === null ? null : `исх. ${number}`,
        student: studentName,
        span: `выбывающему, по ${russianDay(until)}`,
        on,
        ...NOT_HANDED,
      })),
    ],
  };
}
