import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { understand } from '../../tools/table/understand.ts';
import type { AskedFile, UnderstoodFile } from '../../tools/table/understood.ts';

const CASES = join(import.meta.dirname, 'cases');
const USUAL: Omit<AskedFile, 'file'> = { class: '7А', year: 2026, period: null, as: null, choose: [] };

const read = (file: string, asked: Partial<AskedFile> = {}): Promise<UnderstoodFile> =>
  understand({ ...USUAL, file, ...asked }, join(CASES, file));
const [taken, left] = [
  ({ sheets }: UnderstoodFile) => sheets.flatMap((sheet) => sheet.taken),
  ({ sheets }: UnderstoodFile) => sheets.flatMap((sheet) => sheet.left),
];
const words = (rows: readonly object[], ...fields: string[]): string[] =>
  rows.map((row) =>
    fields
      .flatMap((field) => (row as Record<string, unknown>)[field])
      .join(' ')
      .trim(),
  );

describe('cases of lists', () => {
  it.each<[string, string, string[], number[]]>([
    [
      'p2-two-parents-one-cell.csv',
      '7А',
      [
        'Иванов Пётр Ильич ',
        'Иванова Анна Петровна  89001112255',
        'Иванов Илья Сергеевич  89001112266',
        'Котов Лев Маркович ',
        'Котова Анна Петровна мать ',
        'Котов Марк Сергеевич отец ',
      ],
      [3],
    ],
    [
      'p3-no-patronymic-word.csv',
      '5А',
      ['Иванова Анна Петровна', 'Ли Пётр', 'Цой Юлия', 'Котов Лев Маркович'],
      [],
    ],
    [
      'p4-parents-phone-before-names.csv',
      '7А',
      ['Иванов Пётр Ильич', 'Иванова Анна Петровна мать', 'Иванов Илья Сергеевич отец'],
      [2],
    ],
    ['p7-parallel-and-letter.csv', '5А', ['Иванов Пётр Ильич'], [3]],
    ['p8-ditto-class.csv', '5А', ['Иванов Пётр Ильич', 'Котов Лев Маркович'], []],
    ['x3-shared-strings-case.xlsx', '7А', ['Иванов Пётр Ильич'], []],
    ['x4-no-cell-addresses.xlsx', '7А', ['Иванов Пётр Ильич'], []],
  ])('%s', async (file, ownClass, people, rows) => {
    const found = await read(file, { class: ownClass, as: 'list' });
    expect(words(taken(found), 'name', 'relation', 'phones')).toEqual(people.map((each) => each.trim()));
    expect(left(found).map(({ row }) => row)).toEqual(rows);
  });

  it('p5: a year of two digits is of the right century', async () => {
    const found = await read('p5-two-digit-year.csv', { as: 'list' });
    expect(words(taken(found), 'name', 'birthDate')).toContain('Иванова Анна Петровна 1985-03-14');
  });

  it('p9: addresses that cannot be are reported, none becomes another mailbox', async () => {
    const found = await read('p9-address-with-space.csv', { as: 'list' });
    expect(words(taken(found), 'emails').filter(Boolean)).toEqual([]);
    expect([...new Set(left(found).map(({ row }) => row))]).toEqual([2, 3]);
  });

  it('c1: a quote that swallows lines is refused at its row', async () => {
    const found = await read('c1-lone-quotes.csv', { as: 'credentials' });
    expect(found).toMatchObject({ sheets: [], notes: [expect.stringContaining('строка 2, столбец B')] });
  });

  it('x2: a login and a password are what Excel shows', async () => {
    const found = await read('x2-zeros-by-format.xlsx', { as: 'credentials' });
    expect(words(taken(found), 'login', 'password')).toEqual(['071234 004821']);
  });
});

describe('cases of control works', () => {
  it.each<[string, string, string[]]>([
    ['s2-classes-across.csv', '7А', ['Алгебра 2026-10-12', 'Физика 2026-10-20']],
    [
      's3-months-across.csv',
      '7А',
      [
        'Алгебра 2026-09-15',
        'Алгебра 2026-10-20',
        'Алгебра 2026-11-18',
        'Физика 2026-10-21',
        'Физика 2026-11-05',
        'Физика 2026-11-26',
      ],
    ],
    ['s4-date-column-a-class.csv', '7Б', ['Алгебра 2026-10-13', 'Физика 2026-10-21']],
    ['s6-title-names-class.csv', '7А', []],
    [
      's7-grid-number-column.csv',
      '7А',
      [
        'Алгебра 2026-10-12  КР',
        'Геометрия 2026-10-13  КР',
        'Русский язык 2026-10-14  КР',
        'Литература 2026-10-12  КР',
        'Физика 2026-10-13  КР',
        'История 2026-10-14  КР',
        'Биология 2026-10-12  КР',
      ],
    ],
    ['s8-half-years-side-by-side.csv', '7А', ['Алгебра 2026-10-12  КР 1', 'Алгебра 2027-02-16  КР 2']],
    [
      's9-range-with-g.csv',
      '7А',
      ['Биология 2026-10-12 2026-10-16 ВПР', 'История 2026-10-12 2026-10-16 ВПР'],
    ],
    ['s10-label-column.csv', '7А', ['Русский язык 2026-09-14', 'Алгебра 2026-09-16']],
    ['s11-glued-letters.csv', '7Г', ['Биология 2026-10-15']],
    ['s12-class-with-hyphen.csv', '7А', ['Алгебра 2026-10-12  КР']],
  ])('%s', async (file, ownClass, works) => {
    const found = await read(file, { class: ownClass });
    expect(found.as).toBe('control-works');
    expect(words(taken(found), 'subject', 'day', 'until', 'title')).toEqual(works);
  });

  it('s6: rows of another class are left, and that is said', async () => {
    const found = await read('s6-title-names-class.csv');
    expect(left(found).length).toBeGreaterThan(0);
  });
});

describe('cases of reports', () => {
  it('r1: which of two years counts is asked', async () => {
    const found = await read('r1-two-years-side-by-side.csv');
    expect(found).toMatchObject({
      as: 'report',
      notes: ['Какой столбец сверять: «2025» или «2026»?'],
      sheets: [
        { taken: [], left: [{ row: 2, why: 'не сказано, какой столбец сверять: «2025» или «2026»' }] },
      ],
    });
    const told = await read('r1-two-years-side-by-side.csv', { choose: ['2026'] });
    expect(taken(told)).toEqual([
      { row: 2, of: 'subject', name: 'Алгебра', className: null, figures: { quality: 50 } },
    ]);
  });
});

describe('what a file is', () => {
  it.each([
    ['p3-no-patronymic-word.csv', 'list'],
    ['p7-parallel-and-letter.csv', 'list'],
    ['x2-zeros-by-format.xlsx', 'credentials'],
    ['s2-classes-across.csv', 'control-works'],
    ['s9-range-with-g.csv', 'control-works'],
    ['r1-two-years-side-by-side.csv', 'report'],
  ])('%s is found out to be %s', async (file, kind) => {
    expect((await read(file)).as).toBe(kind);
  });
});

describe('command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klassruk-table-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['tests/tools/table.ts', ...args], { encoding: 'utf8' });
    const lines = done.stdout.trim() === '' ? [] : done.stdout.trim().split('\n');
    return {
      code: done.status,
      error: done.stderr,
      lines: lines.map((line): UnderstoodFile => JSON.parse(line)),
    };
  };
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('prints a line for each file of a batch, named from its folder, whatever becomes of it', () => {
    write(
      'согласия.csv',
      'Родитель;Согласие;Дата\nИванова Анна Петровна;да;12.09.2026\nИванов Илья;да;31.02.2026\n',
    );
    write('звонки.csv', 'Урок;Начало\n1;8:30\n2;9:25\n');
    write('скан.csv', '%PDF-1.7');
    write('страница.xls', '<table><tr><td>ФИО<td>Логин<tr><td>Иванов Пётр Ильич<td>ivanov5</table>');
    const batch = write(
      'batch.jsonl',
      [
        { file: 'согласия.csv', class: '7А', year: 2026 },
        { file: 'звонки.csv' },
        { file: 'скан.csv' },
        { file: 'нет.csv', as: 'list' },
        { file: 'страница.xls', as: 'credentials' },
        ...Array.from({ length: 95 }, () => ({ file: 'звонки.csv', as: 'list' })),
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const { code, lines, error } = run('--batch', batch);
    expect([code, error, lines.length]).toEqual([0, '', 100]);
    const [register, unknown, image, missing, page] = lines;
    expect(register).toMatchObject({
      file: 'согласия.csv',
      as: 'register',
      sheets: [
        {
          name: null,
          header: 1,
          columns: [
            { column: 'A', title: 'Родитель', meaning: 'person' },
            { column: 'B', title: 'Согласие', meaning: 'status' },
            { column: 'C', title: 'Дата', meaning: 'on' },
          ],
          taken: [
            {
              row: 2,
              register: 'consents',
              name: 'Иванова Анна Петровна',
              entries: [{ kind: 'consent-given', on: '2026-09-12' }],
            },
          ],
          left: [{ row: 3, why: 'дата не понята: «31.02.2026»' }],
        },
      ],
    });
    expect(unknown).toMatchObject({
      as: null,
      sheets: [],
      notes: [expect.stringMatching(/^Непонятно, что это/)],
    });
    expect(image).toMatchObject({ sheets: [], notes: [expect.stringContaining('PDF, а не таблица')] });
    expect(missing).toMatchObject({
      file: 'нет.csv',
      sheets: [],
      notes: [expect.stringContaining('Такого файла нет')],
    });
    expect(page).toMatchObject({ sheets: [{ taken: [{ name: 'Иванов Пётр Ильич', login: 'ivanov5' }] }] });
  }, 60_000);

  it('refuses a call that is wrong with code 2 and one line', () => {
    const bad = write('bad.jsonl', '{"file": 1}');
    for (const args of [
      ['x.csv', '--as', 'menu'],
      ['--batch', bad],
    ]) {
      const { code, lines, error } = run(...args);
      expect([code, lines]).toEqual([2, []]);
      expect(error).toMatch(/^Не прочитано: .*\n$/);
    }
  }, 60_000);
});
