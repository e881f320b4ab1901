import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../../../utils/class-data/import/apply-mapping.ts';
import { recogniseColumns, withoutSnils } from '../../../../utils/class-data/import/columns.ts';
import { shapeKey } from '../../../../utils/class-data/import/shape-key.ts';
import { SCHOOL_TABLES } from './school-tables.ts';

describe('tables as made by schools', () => {
  it('number at least twenty', () => expect(SCHOOL_TABLES.length).toBeGreaterThanOrEqual(20));

  it.each(SCHOOL_TABLES)('$title', ({ rows, kinds, expected }) => {
    const mapping = recogniseColumns(rows);
    expect(mapping.columns.map(({ kind }) => kind)).toEqual(kinds);
    const read = applyMapping(rows, mapping);
    expect(read).toHaveLength(expected.length);
    expect(read).toMatchObject(expected);
  });
});

const HEAD = ['ФИО', 'Логин', 'Пароль'];
const GOOD = ['Лукоморов Пётр Семёнович', 'lukomorov', 'Qx7mm2p'];

it('an empty class continues the one above, a dash is no class', () => {
  const table = [
    ['ФИО', 'Класс', 'Логин'],
    ['Лукоморов Пётр Семёнович', '7А', 'a-1'],
    ['Черных Олег Ильич', '', 'b-2'],
    ['Дубравина Алёна Игоревна', '-', 'c-3'],
    ['Златов Олег Олегович', '', 'd-4'],
  ];
  const read = applyMapping(table, recogniseColumns(table));
  expect(read.map(({ className }) => className)).toEqual(['7А', '7А', null, '7А']);
});

it('a header with only one known word is not a person', () => {
  const table = [['ФИО', 'Доступ', 'Код'], GOOD, GOOD];
  const mapping = recogniseColumns(table);
  expect(mapping.header).toEqual({ from: 0, to: 1 });
  expect(applyMapping(table, mapping).map(({ row }) => row)).toEqual([2, 3]);
});

describe('broken rows', () => {
  const notesOf = (...rows: string[][]) => {
    const table = [HEAD, GOOD, GOOD, ...rows];
    return applyMapping(table, recogniseColumns(table)).slice(2);
  };
  it('a login without a name and a name without a login', () => {
    const [nameless, bare] = notesOf(['', 'abc', 'def'], ['Черных Олег Ильич', '', '']);
    expect(nameless).toMatchObject({ row: 4, broken: true, notes: ['логин или пароль есть, а имени нет'] });
    expect(bare).toMatchObject({ row: 5, broken: true, notes: ['имя есть, а логина и пароля нет'] });
  });
  it('a login cell with line breaks is not used', () => {
    const [row] = notesOf(['Черных Олег Ильич', 'one\ntwo', 'x1y2z3']);
    expect(row).toMatchObject({ login: null, broken: true });
  });
  it('СНИЛС in place of a login is not used', () => {
    const [row] = notesOf(['Черных Олег Ильич', '112-233-445 95', 'x1y2z3']);
    expect(row).toMatchObject({ login: null, broken: true });
  });
});

describe('СНИЛС', () => {
  const table = SCHOOL_TABLES.find(({ title }) => title.includes('СНИЛС'))!;
  it('never gets out', () => {
    const mapping = recogniseColumns(table.rows);
    const out = [mapping, applyMapping(table.rows, mapping), withoutSnils(table.rows, mapping)];
    expect(JSON.stringify(out)).not.toContain('112-233');
    const bare = [
      ['a', '112-233-445 95'],
      ['b', '112-233-445 96'],
    ];
    expect(JSON.stringify(withoutSnils(bare, recogniseColumns(bare)))).not.toContain('112-233');
  });
});

describe('shapeKey', () => {
  it('distinguishes shapes and contains no text', () => {
    expect(shapeKey(HEAD)).toBe(shapeKey([' фио ', 'ЛОГИН', 'Пароль:']));
    expect(shapeKey(HEAD)).not.toBe(shapeKey(['ФИО', 'Пароль', 'Логин']));
    expect(shapeKey(['Лукоморов Пётр', 'Логин'])).not.toMatch(/[а-яё]/i);
  });
  it('contains no cell of a table without a header', () => {
    const { shape } = recogniseColumns([GOOD, GOOD]);
    expect(shape).not.toMatch(/[а-яё]|lukom|Qx7/i);
  });
});

describe('odd tables', () => {
  it.each([[[]], [[[]]], [[['', '']]], [[['\u0000\u0001']]], [[HEAD]]])('%j gives nobody', (rows) => {
    expect(applyMapping(rows, recogniseColumns(rows))).toEqual([]);
  });
});

describe('a printed list of the site', () => {
  const rows = [
    ['', 'Имя', 'Класс, роль', 'Логин', 'Пароль'],
    ['Класс 7 "А"', '', '', '', ''],
    ['1.', 'Лукоморов\nПётр Семёнович', '7 "А", ученик', 'lukomorov', 'изменён пользователем'],
    ['2.', 'Черных\nОлег Ильич', '7 "А", ученик', 'chernyh', '314418'],
    ['3.', 'Вера Олеговна Черных', 'родитель (Олег)', 'vera_ch', 'не выдан'],
  ];
  it('excludes words in place of passwords, and separates class and role', () => {
    const mapping = recogniseColumns(rows);
    expect(mapping.columns.map(({ kind }) => kind)).toEqual([
      'number',
      'full-name',
      'class',
      'login',
      'password',
    ]);
    expect(applyMapping(rows, mapping)).toMatchObject([
      { login: 'lukomorov', password: null, className: '7 "А"', role: 'student', broken: false },
      { login: 'chernyh', password: '314418', className: '7 "А"', role: 'student' },
      { login: 'vera_ch', password: null, className: '7 "А"', role: 'representative' },
    ]);
  });
});
