import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { readText } from '../../../../utils/base/tables/read-text.ts';
import { fault } from '../../../setup/fault.ts';

const read = (...lines: string[]) => readTables(new TextEncoder().encode(`${lines.join('\n')}\n`), {});
const CUT =
  'кавычка открыта, а закрыта только в одной из следующих строк: внутри ячейки оказались чужие строки. Уберите лишние кавычки в этой строке и ниже и сохраните файл заново.';

describe('quotes that do not pair', () => {
  fault(
    'a lone quote in a CSV file pairs with one some rows below: a student gets the login of another',
    'the file is refused and names the row and column where the rows are swallowed',
    async () => {
      const lines = [
        'ФИО;Примечание;Логин',
        'Иванов Пётр Ильич;"староста;ivanov12',
        'Сидорова Анна Олеговна;;sidorova3',
        'Котов Лев Маркович;отличник";kotov5',
        'Лосев Лев Маркович;;losev5',
      ];
      expect(await read(...lines)).toMatchObject({ ok: false, note: `Строка 2, столбец B: ${CUT}` });
      const two = ['ФИО,Логин', 'Иванов,"iv1', 'Петров,pe2"', 'Сидоров,si3'];
      expect(await read(...two)).toMatchObject({ ok: false, note: `Строка 2, столбец B: ${CUT}` });
      const first = ['"ФИО;Логин', 'Иванов;iv1', 'Петров";pe2', 'Сидоров;si3', 'Котов;ko4'];
      expect(await read(...first)).toMatchObject({ ok: false, note: `Строка 1, столбец A: ${CUT}` });
      // Pasted, quotes are letters: nothing is lost.
      expect(await readText(lines.join('\n').replaceAll(';', '\t'))).toMatchObject({
        tables: [
          { rows: { length: 5 }, notes: [{ row: 2, text: expect.stringContaining('Кавычки оставлены') }] },
        ],
      });
    },
  );

  test('cells of several lines are read', async () => {
    expect(
      await read('ФИО;Родители;Логин', 'Иванов;"мать: Анна;\nотец: Пётр";iv1', 'Котов;;ko2'),
    ).toMatchObject({
      tables: [
        {
          rows: [
            ['ФИО', 'Родители', 'Логин'],
            ['Иванов', 'мать: Анна;\nотец: Пётр', 'iv1'],
            ['Котов', '', 'ko2'],
          ],
          notes: [{ row: 2, text: 'В ячейке несколько строк файла: проверьте эту строку' }],
        },
      ],
    });
  });

  fault(
    'a comma without quotes inside a password cuts it in two: half a password would be printed',
    'the row is left out, and a note names it and says what to do',
    async () => {
      const cut = await read('ФИО,Логин,Пароль', 'Иванов,iv1,ab,cd', 'Петров,pe2,xyz', 'Котов,ko3,"q,w"');
      expect(cut).toMatchObject({
        tables: [
          {
            rows: [
              ['ФИО', 'Логин', 'Пароль'],
              ['', '', ''],
              ['Петров', 'pe2', 'xyz'],
              ['Котов', 'ko3', 'q,w'],
            ],
            notes: [
              {
                row: 2,
                text: 'Строка не взята: в ней ячеек больше, чем столбцов. Если запятая стоит внутри пароля или имени, возьмите его в кавычки',
              },
            ],
          },
        ],
      });
      expect(await read('ФИО;Логин;Пароль', 'Иванов;iv1;ab;cd')).toMatchObject({
        tables: [{ rows: [['ФИО', 'Логин', 'Пароль']], notes: [{ row: 2 }] }],
      });
    },
  );

  test('rows of various lengths are all taken', async () => {
    const lines = [
      'Алгебра;15.09;20.10;18.11',
      'Физика;21.10',
      'Химия;05.11;26.11',
      'ОБЖ;1.09;2.09;3.09;4.09',
    ];
    expect(await read(...lines)).toMatchObject({
      tables: [{ rows: { 3: ['ОБЖ', '1.09', '2.09', '3.09', '4.09'] }, notes: [] }],
    });
  });

  fault(
    'every line of a CSV file is in quotes as a whole',
    'the lines are read as if they were not',
    async () => {
      const rows = [
        ['ФИО', 'Логин', 'Пароль'],
        ['Иванов Пётр', 'iv1', 'a;b'],
        ['Котов Лев', 'ko2', 'xyz'],
      ];
      const wrapped = ['"ФИО;Логин;Пароль"', '"Иванов Пётр;iv1;""a;b"""', '"Котов Лев;ko2;xyz"'];
      expect(await read(...wrapped)).toMatchObject({ tables: [{ rows }] });
      expect(await read(...wrapped.map((line) => `${line};;`))).toMatchObject({ tables: [{ rows }] });
      expect(await read('ФИО;Логин;Пароль', ...wrapped.slice(1))).toMatchObject({ tables: [{ rows }] });
      expect(await read('"ФИО,Логин"', '"Котов Лев,ko2"')).toMatchObject({
        tables: [
          {
            rows: [
              ['ФИО', 'Логин'],
              ['Котов Лев', 'ko2'],
            ],
          },
        ],
      });
      // A column of names with commas stays one.
      expect(await read('"Иванов, Пётр"', '"Котов, Лев"')).toMatchObject({
        tables: [{ rows: [['Иванов, Пётр'], ['Котов, Лев']] }],
      });
    },
  );
});
