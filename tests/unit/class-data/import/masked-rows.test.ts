import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '../../../../utils/class-data/import/columns.ts';
import { MASK, maskedRows } from '../../../../utils/class-data/import/masked-rows.ts';
import { fault } from '../../../setup/fault.ts';

const preview = (rows: string[][]) => maskedRows(rows, recogniseColumns(rows));

describe('the preview of a table', () => {
  it('masks logins and passwords, and leaves what tells the columns apart', () => {
    const rows = [
      ['№', 'ФИО', 'Класс', 'Логин', 'Временный пароль', 'Телефон'],
      ['1', 'Тестов Илья', '7 «А»', 'testov.i', 'Aa1-bb2', '8 900 000-00-01'],
      ['2', 'Тестова Мария', '7 «А»', 'testova.m', '', '8 900 000-00-02'],
    ];
    expect(preview(rows)).toEqual([
      rows[0],
      ['1', 'Тестов Илья', '7 «А»', MASK, MASK, '8 900 000-00-01'],
      ['2', 'Тестова Мария', '7 «А»', MASK, '', '8 900 000-00-02'],
    ]);
  });

  it('masks what looks like a password where no column was recognised', () => {
    const rows = [
      ['Кто', 'Что', 'Ещё'],
      ['Тестов Илья', 'Qwerty12', 'ромашка7'],
    ];
    expect(preview(rows)[1]).toEqual(['Тестов Илья', MASK, MASK]);
  });
});

fault(
  'A table of logins and passwords is looked through before a projector',
  'No login and no password is on the screen, whatever the columns were taken for',
  () => {
    const secret = fc.stringMatching(/^[a-z][a-z\d]{5,15}$/);
    const headers = fc.constantFrom<string[][]>(
      ['ФИО', 'Логин', 'Пароль'],
      ['Ученик', 'Что-то', 'Иное'],
      ['', '', ''],
    );
    fc.assert(
      fc.property(
        headers,
        fc.array(fc.tuple(secret, secret), { minLength: 1, maxLength: 8 }),
        (header, pairs) => {
          const rows = [
            header,
            ...pairs.map(([login, password]) => ['Тестов Илья Петрович', login, password]),
          ];
          const shown = preview(rows).flat().join(' ');
          for (const [login, password] of pairs) {
            expect(shown).not.toContain(login);
            expect(shown).not.toContain(password);
          }
        },
      ),
    );
  },
);
