import {
  MOST_CELLS,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_IN_CELL,
  MOST_ROWS,
  type TableProblem,
} from './table.ts';

const number = (value: number): string => value.toLocaleString('ru');

/** `row`: the first one too many, or the one that reveals it; from 1. */
export function tooManyRows(sheet: string | null, row = MOST_ROWS + 1): TableProblem {
  return {
    what: `в таблице больше ${number(MOST_ROWS)} строк`,
    advice: 'Оставьте в файле только нужные классы и сохраните его заново.',
    sheet,
    row,
  };
}

export function tooManyColumns(sheet: string | null, row: number, column = MOST_COLUMNS + 1): TableProblem {
  return {
    what: `больше ${MOST_COLUMNS} столбцов`,
    advice: 'Проверьте, тот ли это файл; лишние столбцы удалите и сохраните его заново.',
    sheet,
    row,
    column,
  };
}

/** Rows and columns are each within their limits, but not together. */
export function tooManyCells(sheet: string | null): TableProblem {
  return {
    what: `в таблице больше ${number(MOST_CELLS)} ячеек, считая пустые между заполненными`,
    advice: 'Оставьте в файле только нужные строки и столбцы и сохраните его заново.',
    sheet,
  };
}

/** Row and column from 1. */
export function tooLongCell(sheet: string | null, row: number, column: number): TableProblem {
  return {
    what: `в ячейке больше ${number(MOST_IN_CELL)} знаков`,
    advice: 'Сократите её текст или удалите столбец и сохраните файл заново.',
    sheet,
    row,
    column,
  };
}

export function tooManyCharacters(sheet: string | null): TableProblem {
  return {
    what: `в таблице больше ${number(MOST_CHARACTERS / 1_000_000)} миллионов знаков`,
    advice: 'Оставьте в файле только нужные строки и столбцы и сохраните его заново.',
    sheet,
  };
}
