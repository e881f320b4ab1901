import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../utils/duties/entry.ts';
import { personHistory } from '../../../utils/register/history.ts';
import type { EntryWords } from '../../../utils/register/kind.ts';
import { runs } from '../property-runs.ts';
import { anyEntries, merged } from './any-entries.ts';
import { correction, type RecordedFact, recordedEntries } from './entries.ts';

const NAMES: Record<string, string> = {
  p: 'Тестов Илья',
  p2: 'Тестова Вера',
  m: 'Тестова Анна',
  site: 'Тестов Илья Олегович',
};
const words: EntryWords = {
  name: (key) => NAMES[key] ?? key,
  purposes: [{ id: 'electronic-diary', title: 'Электронный дневник' }],
  period: (key) => (key === '2026/2027:q1' ? '1 четверть 2026/2027' : key),
};
const history = (facts: RecordedFact[], person = 'p') =>
  personHistory(recordedEntries(...facts), person, words, kinds);
const paper = { purpose: 'electronic-diary', signedBy: 'm', number: '12' };
const on = '2026-09-12';

it.each<[RecordedFact, string]>([
  [{ kind: 'login-collected' }, 'Логин прочитан на Дневник.ру.'],
  [{ kind: 'password-issued', reason: null }, 'Выдан временный пароль.'],
  [{ kind: 'password-issued', reason: 'lost' }, 'Выдан временный пароль: прежний потерян.'],
  [{ kind: 'slip-printed', variant: 'gosuslugi' }, 'Напечатана памятка о входе через Госуслуги.'],
  [{ kind: 'sign-in-state', state: null }, 'Отметка о входе снята.'],
  [{ kind: 'note-written', text: 'Просит пересадить' }, 'Заметка: «Просит пересадить».'],
  [
    { kind: 'warning-settled', warning: 'w', said: 'Алгебра: 2,33', what: 'беседа с учителем' },
    'Меры приняты: Алгебра: 2,33 — беседа с учителем.',
  ],
  [
    {
      kind: 'notice-prepared',
      notice: 'n1',
      on,
      number: '7',
      about: 'marks',
      span: '1-я четверть',
      said: 'Алгебра',
    },
    'Уведомление о неуспеваемости, № 7 от 12.09.2026, 1-я четверть: Алгебра.',
  ],
  [
    { kind: 'notice-handed-over', notice: 'n1', on, to: 'm', toName: 'Тестова Анна', how: 'mail' },
    'Уведомление вручено 12.09.2026 почтой: Тестова Анна.',
  ],
  [
    { kind: 'notice-acknowledged', notice: 'n1', on, signedBy: 'm', signedName: 'Тестова Анна' },
    'С уведомлением ознакомлен(а) 12.09.2026: Тестова Анна.',
  ],
  [
    {
      kind: 'report-received',
      on,
      from: 'Завучева А. П.',
      span: '1-я четверть',
      file: null,
      document: null,
    },
    'Отчёт (1-я четверть) получен 12.09.2026: Завучева А. П., на бумаге.',
  ],
  [
    { kind: 'credentials-handed-out', on, to: 'm', toName: 'Тестова Анна', capacity: 'мать', how: 'meeting' },
    'Реквизиты вручены 12.09.2026 на собрании, получил(а): Тестова Анна (мать).',
  ],
  [
    { kind: 'consent-given', ...paper, on, until: '2027-05-31', place: 'папка 1' },
    'Согласие «Электронный дневник» от 12.09.2026, № 12, подписал(а): Тестова Анна, действует до 31.05.2027, хранится: папка 1.',
  ],
  [
    { kind: 'consent-refused', ...paper, number: null, on, place: null },
    'Отказ от согласия «Электронный дневник» от 12.09.2026, подписал(а): Тестова Анна.',
  ],
  [
    { kind: 'consent-withdrawn', ...paper, receivedOn: on },
    'Отзыв согласия «Электронный дневник» получен 12.09.2026, № 12, подписал(а): Тестова Анна.',
  ],
  [
    {
      kind: 'withdrawal-decided',
      purpose: 'Фото',
      on,
      decision: 'прекратить обработку',
      keptOnGround: '273-ФЗ',
      destroyedOn: on,
    },
    'Решение по отзыву «Фото» от 12.09.2026: прекратить обработку. Сохраняется на основании: 273-ФЗ. Уничтожено 12.09.2026.',
  ],
  [
    { kind: 'consent-in-system', purpose: 'electronic-diary', entered: false, on, enteredBy: 'Учитель' },
    'Не внесено в систему: «Электронный дневник», 12.09.2026, Учитель.',
  ],
  [
    { kind: 'informing-form-chosen', form: 'paper', from: on, every: 14, number: '3' },
    'Форма информирования с 12.09.2026: бумажная, выписки раз в 14\u00a0дней, № 3.',
  ],
  [
    { kind: 'acknowledged', topic: 'Успеваемость', form: 'sheet', on, period: '2026/2027:q1' },
    'Ознакомление подписано 12.09.2026 в листе ознакомления: Успеваемость, 1 четверть 2026/2027.',
  ],
  [
    { kind: 'authority-set', authority: 'guardian', document: 'приказ № 5' },
    'Полномочия: опекун, приказ № 5.',
  ],
  [{ kind: 'handing-out-blocked', ground: 'решение суда' }, 'Не выдавать: решение суда.'],
  [
    { kind: 'leaver-extract-issued', on, until: on, number: '45', studentName: 'Тестов Илья' },
    'Выписка выбывающему (Тестов Илья, отметки по 12.09.2026) составлена 12.09.2026, исх. № 45.',
  ],
  [
    {
      kind: 'consent-given',
      ...paper,
      purpose: 'dissemination',
      on,
      until: null,
      place: null,
      scope: 'имя и фото',
    },
    'Согласие «Распространение (сайт, соцсети школы)» от 12.09.2026, № 12, подписал(а): Тестова Анна, разрешено: имя и фото.',
  ],
  [
    { kind: 'authority-set', authority: 'guardian', document: 'приказ № 5', child: 'p2' },
    'Полномочия (Тестова Вера): опекун, приказ № 5.',
  ],
  [
    { kind: 'handing-out-blocked', ground: 'решение суда', child: 'p2' },
    'Не выдавать (Тестова Вера): решение суда.',
  ],
])('%j', (fact, sentence) => {
  expect(history([fact]).map(({ text }) => text)).toEqual([sentence]);
});

describe('the history of a person', () => {
  const block: RecordedFact = { kind: 'handing-out-blocked', ground: 'решение суда' };
  const refusal: RecordedFact = { kind: 'consent-refused', ...paper, number: null, on, place: null };
  it('shows what was corrected struck, with the day, and no line for the correction', () => {
    const later = correction('e0', { at: '2026-11-25T09:00:00.000Z' });
    expect(history([block, later])).toMatchObject([{ entry: 'e0', struckOn: '2026-11-25' }]);
    expect(history([block, later, correction('e1', { at: '2026-11-26T09:00:00.000Z' })])).toMatchObject([
      { entry: 'e0', struckOn: null },
    ]);
  });
  it('holds what the person signed for another, under that one’s name', () => {
    expect(history([refusal, block], 'm').map(({ text }) => text)).toEqual([
      'Тестов Илья: Отказ от согласия «Электронный дневник» от 12.09.2026, подписал(а): Тестова Анна.',
    ]);
  });
  it('continues under the person into whom another was joined', () => {
    const lines = history([block, { kind: 'person-joined', into: 'site' }], 'site');
    expect(lines.map(({ text }) => text)).toEqual([
      'Не выдавать: решение суда.',
      'Запись из файла соединена с человеком на сайте: Тестов Илья Олегович.',
    ]);
  });
  it('says who recorded it and when', () => {
    expect(history([{ ...block, by: 'Учитель У. У.' } as RecordedFact])).toMatchObject([
      { by: 'Учитель У. У.', recordedOn: '2026-11-23' },
    ]);
  });
  it('has a sentence for every entry, in whatever order the registers were merged', () => {
    fc.assert(
      fc.property(
        anyEntries.chain((entries) => fc.tuple(fc.constant(entries), merged(entries))),
        ([entries, other]) => {
          for (const person of ['s1', 'm1', 'file-1']) {
            const lines = personHistory(entries, person, words, kinds);
            expect(personHistory(other, person, words, kinds)).toEqual(lines);
            for (const { text } of lines) expect(text).toMatch(/[а-яё].*\.$/i);
            for (const { text } of lines) expect(text).not.toMatch(/undefined|null|\[object/);
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
