import type { FinalColumn, SubjectJournalData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import { textOf } from '../text.ts';
import { readJournalCell } from './journal-cell.ts';
import { placeOfName, studentRows } from './journal-rows.ts';
import { columnTitles, ownRows, tableGrid } from './table-grid.ts';
import { oddRows, warnOfOdd } from './whole-rows.ts';

/**
 * «Итоговые»: heads of the class `total` («1 …», …, «Год»), the last three columns year, exam, final. Facts
 * 2.4 [D summary_page.py]. Columns are identified by their words.
 */
export function readSummaryTable(table: Element, data: SubjectJournalData, warnings: Warning[]): void {
  const grid = tableGrid(table);
  const height = grid.findIndex((row) => row.some((cell) => cell?.localName === 'td'));
  const top = height < 0 ? 1 : height;
  const titles = columnTitles(grid.slice(0, top));
  const odd = oddRows(grid, top);
  const rows = studentRows(ownRows(table), warnings);
  const first = rows[0] ? placeOfName(rows[0]) + 1 : 0;
  const columns = titles.slice(first).map((title): FinalColumn | null => {
    const column = columnOf(title);
    if (!column && title) {
      warnings.push(warning('column-not-read', `Столбец «${title}» в «Итоговых» не понят и пропущен.`));
    }
    return column;
  });
  data.columns = columns.filter((column) => column !== null);
  if (!data.columns.length) {
    warnings.push(warning('columns-not-found', 'Столбцы «Итоговых» не найдены.'));
  }
  warnOfOdd(rows.filter(({ at }) => odd.has(at)).length, warnings);
  for (const row of rows) {
    data.students.push({ ...row.student, marksAddress: null, cells: [] });
    const start = placeOfName(row) + 1;
    data.finals.push(
      columns.flatMap((column, at) => {
        if (!column) return [];
        if (odd.has(row.at)) return [''];
        const read = readJournalCell(textOf(row.cells[start + at]));
        for (const word of read?.unrecognised ?? []) {
          warnings.push(warning('mark-not-read', `Знак «${word.slice(0, 12)}» в «Итоговых» не понят.`));
        }
        if (read && read.marks.length > 1) {
          warnings.push(
            warning('several-finals', `У ученика ${row.student.name} две итоговых отметки в одной клетке.`),
          );
        }
        return [read?.marks.at(-1) ?? ''];
      }),
    );
  }
}

function columnOf(title: string): FinalColumn | null {
  const number = /^(\d)(?:\D|$)/.exec(title)?.[1];
  if (number) return { kind: 'period', number: Number(number) };
  if (/^год/i.test(title)) return { kind: 'year' };
  if (/^экз/i.test(title)) return { kind: 'exam' };
  return /^итог/i.test(title) ? { kind: 'final' } : null;
}
