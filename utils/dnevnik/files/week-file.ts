import type { RawTable } from '../../base/tables/table.ts';
import { columnName, type FileGrid, fileGrid, isRunningNumber, mayBeName } from './file-grid.ts';
import { fileTitles } from './file-titles.ts';
import { isSubjectLike, readHeading, weekdayIn } from './lesson-heading.ts';
import { markRows, pupilRows } from './mark-rows.ts';
import type { FileLesson, LessonsFile, SiteFileReading } from './site-file.ts';

/** Rows above the headings: title, class, dates (facts W 1.4: the headings are in row 6). */
const TITLE_ROWS = 15;
const ENDS_IN_DATE = /\/\s*\d{1,2}\.\d{1,2}(?:\.\d{2,4})?\s*$/;

/** The row of headings that end in «/ dd.mm»; -1: there is none. */
function headingRow(grid: FileGrid): number {
  let [found, most] = [-1, 0];
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.height); row++) {
    const count = grid.texts(row).filter((text) => ENDS_IN_DATE.test(text)).length;
    if (count > most) [found, most] = [row, count];
  }
  return found;
}

/** Whether a table is the class journal of a week: «Класс: …» above headings that end in a date. */
export function isWeekTable(table: RawTable): boolean {
  const grid = fileGrid(table);
  const row = headingRow(grid);
  return (
    row > 0 &&
    Array.from({ length: row }, (_, at) => grid.texts(at))
      .flat()
      .some((text) => /^класс/i.test(text))
  );
}

/**
 * The class journal of a week (`journal.xls`; facts W 1.4 [D 2022]): A1 «Класс: …», headings in row 6 that end in
 * «/ dd.mm», column A numbers the students, cells hold marks and attendance letters. Where the subject stands is not
 * known: it is looked for in the heading, below it and above it.
 */
export function readWeekFile(table: RawTable): SiteFileReading {
  const grid = fileGrid(table);
  const heading = headingRow(grid);
  const pupils = pupilRows(grid, heading + 1);
  const names = pupils.length > 0 ? pupils[0]!.nameColumn : -1;
  if (names < 0)
    return { refused: 'В файле не найдены имена учеников: под заголовком нет строк с номером и именем.' };
  const first = firstRow(grid, heading, names);
  const notes: string[] = [];
  const lessons: FileLesson[] = [];
  const columns: number[] = [];
  for (let column = names + 1; column < grid.width; column++) {
    const lesson = lessonAt(grid, { heading, first, column });
    if (typeof lesson === 'string') notes.push(lesson);
    else if (lesson) {
      columns.push(column);
      lessons.push(lesson);
    }
  }
  if (lessons.length === 0)
    return { refused: `В файле не понят ни один урок.${notes[0] ? ` ${notes[0]}` : ''}` };
  const above = Array.from({ length: heading }, (_, row) => grid.texts(row));
  const file: LessonsFile = {
    kind: 'class-week',
    titles: { ...fileTitles(above.flat()), subject: null },
    lessons,
    notes,
    ...markRows(grid, { first, names, columns, pupils }),
  };
  return { file };
}

/** Where the heading is over: also at a row that cannot be read, whose marks would be taken for numbers of lessons. */
function firstRow(grid: FileGrid, heading: number, names: number): number {
  const title = grid.at(heading, names);
  let row = heading + 1;
  for (; row < grid.height; row++) {
    const name = grid.at(row, names);
    if (isRunningNumber(grid.at(row, 0)) || (mayBeName(name) && name !== title)) break;
  }
  return row;
}

/** The lesson of a column; a text: why it is not taken; null: the column is empty. */
function lessonAt(
  grid: FileGrid,
  { heading, first, column }: { heading: number; first: number; column: number },
): FileLesson | string | null {
  const letter = columnName(column);
  const read = readHeading(grid.spread(heading, column));
  const below = Array.from({ length: Math.max(0, first - heading - 1) }, (_, at) =>
    grid.spread(heading + 1 + at, column),
  );
  const above = grid.spread(heading - 1, column);
  const isUsed = Array.from({ length: grid.height - first }, (_, at) => grid.at(first + at, column)).some(
    Boolean,
  );
  if (!read.date) {
    const title = [read.text, ...below].find(Boolean);
    if (!isUsed) return null;
    return `Столбец ${letter}${title ? ` «${title}»` : ''} не взят: в его заголовке нет даты урока.`;
  }
  const subject = [read.text, ...below, above].map((text) => readHeading(text).text).find(isSubjectLike);
  if (!subject)
    return isUsed || below.some(Boolean) ? `Столбец ${letter} не взят: не сказано, какой это предмет.` : null;
  const number = read.number ?? below.map((text) => readHeading(text).number).find((each) => each !== null);
  const weekday = read.weekday ?? weekdayIn(above);
  return { column: letter, ...read.date, weekday, number: number ?? null, subject };
}
