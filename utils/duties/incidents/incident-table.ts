import { russianDayTime } from '../../base/calendar/day-time.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import { type IncidentCase, timeOf } from './incident-cases.ts';
import { LOST } from './incident-entries.ts';
import { invalidOf } from './invalid-operations.ts';

/** Register of breaches, the oldest first. */
export function incidentTable(
  cases: readonly IncidentCase[],
  nameOf: (account: string) => string,
): RegisterTable {
  const receipt = ({ telling }: IncidentCase, to: 'head' | 'support'): string => {
    const { received, told } = telling[to];
    if (received) return `${russianDayTime(timeOf(received))}, ${received.receivedBy}`;
    return told ? `${russianDayTime(timeOf(told))}, подтверждения нет` : '';
  };
  return {
    name: 'Журнал учёта нарушений конфиденциальности',
    columns: [
      { key: 'learned', title: 'Стало известно', kind: 'text', share: 20 },
      { key: 'from', title: 'От кого', kind: 'text', share: 18 },
      { key: 'accounts', title: 'Чьи реквизиты', kind: 'text', share: 34 },
      { key: 'what', title: 'Что произошло', kind: 'text', share: 40 },
      { key: 'head', title: 'Директору', kind: 'text', share: 24 },
      { key: 'support', title: 'Поддержке', kind: 'text', share: 24 },
      { key: 'invalid', title: 'Недейств. операций', kind: 'number', share: 12 },
      { key: 'closed', title: 'Закрыто', kind: 'date', share: 16 },
    ],
    rows: cases.toReversed().map((one) => ({
      learned: russianDayTime(one.learned),
      from: one.recorded.from,
      accounts: one.accounts.map(({ key, lost }) => `${nameOf(key)} (${LOST[lost]})`).join('; '),
      what: one.recorded.what,
      head: receipt(one, 'head'),
      support: receipt(one, 'support'),
      invalid: one.accounts.reduce((sum, account) => sum + invalidOf(one, account).length, 0),
      closed: one.closed?.on ?? null,
    })),
  };
}
