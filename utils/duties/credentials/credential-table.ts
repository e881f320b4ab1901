import { dayOf } from '../../base/calendar/day.ts';
import type { RegisterTable } from '../../register/register-table.ts';
import type { CredentialRecord } from './credential-register.ts';

const WAYS = {
  'in-person': 'лично',
  meeting: 'на собрании',
  'with-student': 'через ученика',
  mail: 'почтой',
} as const;

/** The register of credentials: who got what from whom and when; neither logins nor passwords. */
export function credentialTable(
  people: readonly { key: string; name: string }[],
  register: ReadonlyMap<string, CredentialRecord>,
): RegisterTable {
  return {
    name: 'Журнал учёта выдачи реквизитов доступа',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'person', title: 'Чьи реквизиты', kind: 'text', share: 36 },
      { key: 'printed', title: 'Памятка напечатана', kind: 'date', share: 18 },
      { key: 'handedOut', title: 'Выданы', kind: 'date', share: 17 },
      { key: 'to', title: 'Кому', kind: 'text', share: 34 },
      { key: 'capacity', title: 'Кем приходится', kind: 'text', share: 20, onScreenOnly: true },
      { key: 'reason', title: 'Почему не владелец', kind: 'text', share: 30, onScreenOnly: true },
      { key: 'how', title: 'Как', kind: 'text', share: 17 },
      { key: 'reissued', title: 'Выдано заново', kind: 'number', share: 13 },
      { key: 'returned', title: 'Вернулись', kind: 'date', share: 17 },
      { key: 'destroyed', title: 'Уничтожены', kind: 'date', share: 17 },
      { key: 'signature', title: 'Подпись', kind: 'by-hand', share: 20 },
    ],
    rows: people.map(({ key, name }, index) => {
      const record = register.get(key);
      const handedOut = record?.handedOut ?? null;
      return {
        number: index + 1,
        person: name,
        printed: record?.printedAt ? dayOf(new Date(record.printedAt)) : null,
        handedOut: handedOut?.on ?? null,
        to: handedOut?.toName ?? null,
        capacity: handedOut?.capacity ?? null,
        reason: handedOut?.reason ?? null,
        how: handedOut && WAYS[handedOut.how],
        reissued: record?.reissued || null,
        returned: record?.returnedOn ?? null,
        destroyed: record?.destroyedOn ?? null,
      };
    }),
  };
}
