import type { Warning } from '../../page-parts.ts';
import { warning } from '../../page-parts.ts';
import type { Reading } from '../../pages.ts';
import type { ClassProgressData, ProgressSubject } from '../../report-pages.ts';
import { textOf } from '../../text.ts';
import { personOfName } from '../person-of-name.ts';
import type { TableGrid } from '../table-grid.ts';
import { warnOfOdd } from '../whole-rows.ts';
import { countIn, hundredths, progressCell, wholeText } from './report-cell.ts';
import { headingHeight, type ReportGrid, reportGrids, turned } from './report-grids.ts';
import { isRowOfName, isTotals } from './report-rows.ts';
import { readScope } from './report-scope.ts';

const NAME = /^(?:ФИО|Ф\. ?И|учени|фамили|учащ|обуча)/i;
/** Headings over other columns, that name no subject. */
const OVER = /^(?:предмет|учебн|дисциплин|№|п\/п)/i;
const PARTS: readonly [RegExp, 'average' | 'marks'][] = [
  [/сред|ср\. ?б|^ср\.?$/i, 'average'],
  [/итог|отмет|оцен|балл|четверт|триместр|полугод/i, 'marks'],
];
/** Study groups of a subject stand below it. */
const GROUP = /групп|мальчик|девоч|юнош|девуш|подгр/i;
const RATING = /рейтинг|место/i;
const OTHER =
  /^(?:№|n|п\/п|#)|качеств|обучен|СОУ|успеваем|пропу|пропус|опозд|итог|класс(?! час)|количеств|кол-во|всего|примеч|подпис/i;

type Column =
  | { subject: string; part: 'average' | 'marks' | null; under?: string }
  | 'name'
  | 'average'
  | 'rating'
  | 'other';

/**
 * «Успеваемость: Классному руководителю» and «Успеваемость: Классы»: a line a student, a column a subject (or turned),
 * averages, rating; totals are below (facts W 1.4.6 [K]). The markup is unknown: columns are found by their headings.
 */
export function readClassProgress(
  document: Document,
  url: URL,
  title: string,
): Reading<'class-progress-report', ClassProgressData> {
  const warnings: Warning[] = [];
  const grids = reportGrids(document);
  const data: ClassProgressData = {
    ...readScope(document, url, { title, grids }),
    subjects: [],
    students: [],
  };
  warnOfOdd(
    grids.reduce((sum, { odd }) => sum + odd, 0),
    warnings,
  );
  for (const grid of grids) {
    const cells = uprightOf(grid);
    if (cells) readTable(cells, data, warnings);
  }
  if (data.students.length === 0 && !document.querySelector('.emptyData'))
    warnings.push(warning('table-not-found', NO_TABLE));
  return { kind: 'class-progress-report', data, warnings };
}

const NO_TABLE =
  'В отчёте не найдена таблица с учениками. Постройте отчёт на сайте и дождитесь, пока таблица появится.';

/** The heading that names the students, and the cells with a student a row. */
function uprightOf({ cells }: ReportGrid): { cells: TableGrid; row: number; column: number } | null {
  for (const upright of [cells, turned(cells)]) {
    for (const [row, line] of upright.slice(0, 4).entries()) {
      const column = line.findIndex((cell) => NAME.test(textOf(cell)));
      const names = upright.slice(row + 1).filter((each) => isRowOfName(wholeText(each[column])));
      if (column >= 0 && names.length > 0) return { cells: upright, row, column };
    }
  }
  // Without that heading: the column with most names, below a line of headings.
  for (const upright of [cells, turned(cells)]) {
    const counts = (upright[1] ?? []).map(
      (_, column) => upright.slice(1).filter((line) => isRowOfName(wholeText(line[column]))).length,
    );
    const most = Math.max(0, ...counts);
    if (most >= 2 && 2 * most >= upright.length - 1)
      return { cells: upright, row: 0, column: counts.indexOf(most) };
  }
  return null;
}

function readTable(
  { cells, row, column }: { cells: TableGrid; row: number; column: number },
  data: ClassProgressData,
  warnings: Warning[],
): void {
  const height = Math.min(
    headingHeight(cells, { row, column }),
    row + 1 + cells.slice(row + 1).findIndex((line) => isRowOfName(wholeText(line[column]))),
  );
  const columns = columnsOf(cells.slice(row, height), column);
  const subjects = [...new Set(columns.flatMap((each) => (typeof each === 'object' ? each.subject : [])))];
  if (subjects.length === 0) return;
  for (const subject of subjects) if (!data.subjects.includes(subject)) data.subjects.push(subject);
  for (const [at, line] of cells.slice(height).entries()) {
    const name = wholeText(line[column]);
    if (!isRowOfName(name)) {
      if (name && !line.some((cell) => isTotals(textOf(cell))))
        warnings.push(
          warning('row-not-read', `«${name.slice(0, 40)}» — не имя ученика, строка не взята.`, at + 1),
        );
      continue;
    }
    const student: ClassProgressData['students'][number] = {
      person: personOfName(name, line[column]),
      name,
      subjects: [],
      average: null,
      rating: null,
    };
    for (const subject of subjects) student.subjects.push(cellOf(subject));
    for (const [x, what] of columns.entries()) {
      const text = textOf(line[x]);
      if (what === 'average') student.average ??= hundredths(text, true);
      if (what === 'rating') student.rating ??= countIn(text) || null;
    }
    data.students.push(student);

    function cellOf(subject: string): ProgressSubject {
      const own: ProgressSubject = { subject, state: 'unset', marks: [], average: null };
      for (const [x, what] of columns.entries()) {
        if (typeof what !== 'object' || what.subject !== subject) continue;
        const { unread, ...cell } = progressCell(line[x]);
        const whole = what.part === 'average' ? hundredths(textOf(line[x]), true) : null;
        if (whole !== null) own.average ??= whole;
        else own.marks.push(...cell.marks);
        own.average ??= cell.average;
        if (cell.state !== 'unset' && own.state !== 'set') own.state = cell.state;
        for (const sign of unread)
          warnings.push(
            warning('mark-not-read', `${name}, «${subject}»: знак «${sign.slice(0, 12)}» не понят.`, at + 1),
          );
      }
      return own;
    }
  }
}

function columnsOf(header: TableGrid, name: number): Column[] {
  const width = Math.max(0, ...header.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, x): Column => {
    if (x === name) return 'name';
    const texts = [...new Set(header.map((line) => line[x]))]
      .map(wholeText)
      .filter((text) => text && !OVER.test(text));
    const last = texts.at(-1) ?? '';
    if (!last) return 'other';
    if (texts.some((text) => RATING.test(text))) return 'rating';
    const part = PARTS.find(([words]) => words.test(last))?.[1] ?? null;
    const first = texts[0]!;
    if (part && texts.length > 1 && !OTHER.test(first) && !PARTS[0]![0].test(first))
      return { subject: first, part };
    if (PARTS[0]![0].test(last) || PARTS[0]![0].test(first)) return 'average';
    if (OTHER.test(first) || OTHER.test(last) || part) return 'other';
    if (!/\p{L}{2}/u.test(last)) return 'other';
    return { subject: texts.length > 1 && GROUP.test(last) ? first : last, part: null, under: first };
  });
  // Of the same name below different headings: these tell them apart.
  return columns.map((each) => {
    if (typeof each !== 'object' || each.under === undefined) return each;
    const alike = columns.filter((other) => typeof other === 'object' && other.subject === each.subject);
    const isOne = alike.every((other) => typeof other === 'object' && other.under === each.under);
    return isOne ? each : { ...each, subject: `${each.under} (${each.subject})` };
  });
}
