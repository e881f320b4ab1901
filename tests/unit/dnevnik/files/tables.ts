import type { MergedCells, RawTable } from '../../../../utils/base/tables/table.ts';

/** A table as a file gives it: rows of equal length. */
export function table(
  rows: readonly (readonly string[])[],
  merged: MergedCells[] = [],
  sheet = 'Лист1',
): RawTable {
  const width = Math.max(...rows.map(({ length }) => length));
  return {
    source: 'xlsx',
    sheet,
    rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
    merged,
    notes: [],
  };
}

export const NAMES = ['Белова Анна', 'Громов Пётр', 'Дымов Илья'] as const;

/** The class journal of a week by the facts: A1, headings in row 6 that end in «/ dd.mm», lower-case letters. */
export const week = (
  options: {
    className?: string;
    headings?: readonly string[];
    cells?: readonly (readonly string[])[];
    title?: string;
  } = {},
): RawTable => {
  const headings = options.headings ?? ['Алгебра / 16.11', 'Физика / 16.11', 'Алгебра / 17.11'];
  const cells = options.cells ?? [
    ['5', 'н', ''],
    ['', 'б', '4/5'],
    ['п', '', 'о5'],
  ];
  return table([
    [`Класс: ${options.className ?? '7А'}`],
    [options.title ?? ''],
    [],
    [],
    [],
    ['№', 'Ученик', ...headings],
    ...NAMES.map((name, at) => [String(at + 1), name, ...(cells[at] ?? [])]),
  ]);
};

/** «Посещаемость: Классы» by the facts: two rows of headings, a line of totals over two columns. */
export const attendance = (rows?: readonly (readonly string[])[]): RawTable =>
  table(
    [
      ['№', 'ФИО', 'Пропущено полных дней', '', 'Пропущено уроков', '', 'Опоздания'],
      ['№', 'ФИО', 'всего', 'по болезни', 'всего', 'по болезни', 'Опоздания'],
      ...(rows ?? [
        ['1', NAMES[0], '2', '1', '14', '7', '0'],
        ['2', NAMES[1], '0', '0', '3', '0', '2'],
        ['3', NAMES[2], '', '-', '1', '1', ''],
        ['Итого', '', '2', '1', '18', '8', '2'],
      ]),
    ],
    [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 2 },
      { row: 0, column: 4, rows: 1, columns: 2 },
      { row: 0, column: 6, rows: 2, columns: 1 },
    ],
  );

/** The same week with headings of days above those of subjects. */
export const weekByDays = (): RawTable =>
  table(
    [
      ['Класс: 7А'],
      [],
      [],
      [],
      [],
      ['№', 'Ученик', 'Понедельник / 16.11', '', 'Вторник / 17.11'],
      ['', '', 'Алгебра', 'Физика', 'Русский язык'],
      ['1', NAMES[0], '5', 'н', '3'],
      ['2', NAMES[1], 'б', '2', '4'],
      ['3', NAMES[2], '4/5', 'п', 'о'],
    ],
    [{ row: 5, column: 2, rows: 1, columns: 2 }],
  );

/** ASSUMED, as its reader: dates of lessons beside the students of one subject. */
export const subject = (): RawTable =>
  table([
    ['Журнал по предмету'],
    ['Предмет: Алгебра', '', 'Класс: 7А'],
    ['№', 'Ученик', '09.11', '12.11', '16.11', 'Средний балл'],
    ['1', NAMES[0], '5', 'н', '3', '4,0'],
    ['2', NAMES[1], 'п', '4', '2', '3,0'],
    ['3', NAMES[2], '4/5', 'б', 'о', '4,5'],
  ]);
