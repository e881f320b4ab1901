import { expect, it } from 'vitest';
import type { CardReading } from '../../../../utils/dnevnik/card-form/card-reading.ts';
import { planCard } from '../../../../utils/duties/lists/card-changes.ts';
import type { DifferenceField } from '../../../../utils/duties/lists/difference.ts';
import { listRows } from '../../../../utils/duties/lists/list-states.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';
import { roster, student } from './a-list.ts';

const CLASS = roster(
  student('a', 'Перов Олег Ильич', { birthDate: '2013-05-05', phones: ['8 900 111-22-33'] }),
);
const decided = (
  field: DifferenceField,
  should: string,
  decision: 'accepted' | 'refused' | 'correction' = 'accepted',
): RecordedFact => ({
  kind: 'list-difference-decided',
  person: 'a',
  on: '2026-11-23',
  field,
  other: null,
  name: 'Перов Олег Ильич',
  role: 'student',
  was: 'прежнее',
  should,
  decision,
  document: null,
});
const CARD: CardReading = {
  fields: [
    { field: 'surname', value: 'Перов', fixed: false },
    { field: 'given', value: 'Олег', fixed: false },
    { field: 'patronymic', value: 'Ильич', fixed: true },
    { field: 'phone', value: '+7 (900) 111-22-44', fixed: false },
  ],
  snils: null,
};
const plan = (...facts: RecordedFact[]) =>
  planCard(listRows(null, recordedEntries(...facts), CLASS), 'a', CARD);

it('fills what was accepted, and leaves what is right, refused or passed on', () => {
  expect(plan(decided('name', 'Петров Олег Ильич'), decided('phone', '8 900 111-22-44')).changes).toEqual([
    { field: 'surname', title: 'Фамилия', from: 'Перов', to: 'Петров' },
  ]);
  expect(plan(decided('phone', '8 900 111-22-44')).right).toEqual(['Мобильный телефон']);
  expect(plan(decided('name', 'Петров Олег Ильич', 'refused')).changes).toEqual([]);
  const passed = plan(decided('name', 'Петров Олег Ильич', 'correction'));
  expect([passed.changes, passed.byHand]).toEqual([
    [],
    ['Фамилия, имя, отчество: передано на исправление, Классрук не трогает.'],
  ]);
});

it('says what only the teacher can do: no such field, one that is fixed, several numbers, a relation', () => {
  const { changes, byHand } = plan(
    decided('name', 'Перов Олег Иванович'),
    decided('birth-date', '2013-05-06'),
    decided('phone', '8 900 111-22-44, 8 900 111-22-55'),
    decided('class', '7 «Б»'),
  );
  expect(changes).toEqual([]);
  expect(byHand).toEqual([
    'Отчество: страница не даёт изменить. Должно быть: Иванович.',
    'Дата рождения: такого поля на открытой вкладке нет. Откройте «Личные данные».',
    'Телефон: 8 900 111-22-44, 8 900 111-22-55.',
    'Класс: 7 «Б».',
  ]);
});
