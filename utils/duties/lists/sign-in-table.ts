import type { RegisterTable } from '../../register/register-table.ts';
import type { SignInRow } from './sign-in.ts';
import { DATUM_TITLES, DATUM_WORDS } from './sign-in-entries.ts';

/** The checklist before sign-in as a table: of СНИЛС only whether it is there. */
export function signInTable(
  rows: readonly SignInRow[],
  words: { stage: (row: SignInRow) => string; account: (row: SignInRow) => string },
): RegisterTable {
  const mark = ({ state }: SignInRow['data']['name']) => (state === 'unknown' ? null : DATUM_WORDS[state]);
  return {
    name: 'Лист проверки перед входом через Госуслуги',
    columns: [
      { key: 'number', title: '№', kind: 'number', share: 6 },
      { key: 'person', title: 'Кто', kind: 'text', share: 46 },
      { key: 'name', title: 'ФИО', kind: 'text', share: 20 },
      { key: 'birth', title: 'Дата рождения', kind: 'text', share: 20 },
      { key: 'snils', title: 'СНИЛС', kind: 'text', share: 20 },
      { key: 'account', title: 'Какая запись нужна', kind: 'text', share: 44 },
      { key: 'compared', title: 'Сверено', kind: 'date', share: 17 },
      { key: 'differs', title: 'Не совпало', kind: 'text', share: 26 },
      { key: 'stage', title: 'Состояние', kind: 'text', share: 26 },
    ],
    rows: rows.map((row, at) => ({
      number: at + 1,
      person: row.person.name,
      name: mark(row.data.name),
      birth: mark(row.data['birth-date']),
      snils: mark(row.data.snils),
      account: words.account(row),
      compared: row.facts.compared?.on ?? null,
      differs: row.facts.compared?.differs.map((each) => DATUM_TITLES[each]).join(', ') || null,
      stage: words.stage(row),
    })),
  };
}
