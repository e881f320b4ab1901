import { describe, expect, it } from 'vitest';
import { dayAtStart, readJournalChanges } from '../../../../utils/dnevnik/readers/journal-changes.ts';
import { readOperations } from '../../../../utils/duties/incidents/read-operations.ts';
import { fault } from '../../../setup/fault.ts';

const CHANGE = ['18:31', 'Примерова М. П.', '', 'изменение', '', '3', '5', 'Пробный П.', 'Алгебра'];
const REPORT = [
  ['Время', 'Автор', '', 'Действие', '', 'Было', 'Стало', 'Ученик', 'Предмет'],
  ['23 ноября 2026', '', '', '', '', '', '', '', ''],
  CHANGE,
  ['', '', 'комментарий к отметке', '', '', '', '', '', ''],
  ['24.11.2026, вторник', '', '', '', '', '', '', '', ''],
  ['9:05', 'Иной И. И.', '', 'удаление', '', '2', '', 'Пробный П.', 'Алгебра'],
];

describe('the report of journal changes', () => {
  it('is read with the day of each line', () => {
    expect(readJournalChanges(REPORT)).toEqual({
      unread: [],
      changes: [
        {
          at: '2026-11-23T18:31',
          author: 'Примерова М. П.',
          action: 'изменение',
          before: '3',
          after: '5',
          student: 'Пробный П.',
          subject: 'Алгебра',
        },
        {
          at: '2026-11-24T09:05',
          author: 'Иной И. И.',
          action: 'удаление',
          before: '2',
          after: '',
          student: 'Пробный П.',
          subject: 'Алгебра',
        },
      ],
    });
  });

  fault(
    'A line of the report has no day above it, or fewer columns than it had, and is taken for another one',
    'it is not taken, and its row is named',
    () => {
      expect(readJournalChanges([CHANGE, ['23.11.2026'], CHANGE, CHANGE.slice(0, 6)])).toMatchObject({
        changes: [{ at: '2026-11-23T18:31' }],
        unread: [1, 4],
      });
    },
  );

  it.each([
    ['20.11.2026', '2026-11-20'],
    ['1 мая 2027 г.', '2027-05-01'],
    ['3 марта 2027', '2027-03-03'],
    ['31.02.2026', null],
    ['Алгебра', null],
  ])('knows a day: %s', (text, day) => expect(dayAtStart(text)).toBe(day));
});

describe('operations of a table', () => {
  it('say what was changed for whom', () => {
    expect(readOperations(REPORT)).toMatchObject({
      source: 'report',
      operations: [
        { author: 'Примерова М. П.', what: 'изменение: Пробный П., Алгебра: было 3, стало 5' },
        { author: 'Иной И. И.', what: 'удаление: Пробный П., Алгебра: было 2' },
      ],
    });
  });

  it('may stand in a table of one’s own, with day and time in one cell or two', () => {
    expect(
      readOperations([
        ['Когда', 'Что'],
        ['23.11.2026 18:31', 'сообщение учителю'],
        ['23.11.2026', '9:05', 'смена почты'],
        ['позавчера', 'не помню'],
      ]),
    ).toEqual({
      source: 'table',
      unread: [4],
      operations: [
        { at: '2026-11-23T18:31', what: 'сообщение учителю', author: '' },
        { at: '2026-11-23T09:05', what: 'смена почты', author: '' },
      ],
    });
    expect(readOperations([['Фамилия'], ['Пробный']])).toBeNull();
  });
});
