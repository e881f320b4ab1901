import { journalIdsOf, personOf, siteLink } from '../addresses.ts';
import type { SitePeriod, StudentMarksData } from '../journal-pages.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { Reading } from '../pages.ts';
import { cleanText, textOf } from '../text.ts';
import { readJournalCell } from './journal-cell.ts';
import { columnTitles, tableGrid } from './table-grid.ts';
import { oddRows, warnOfOdd } from './whole-rows.ts';

/**
 * The older page of a student's marks, `marks.aspx?tab=period`: `table#journal.marks`, two header rows, subject `.s2 > a
 * > strong`, marks `span.mark`, last cells average and final. Facts 2.4 [D GTag123, a public source].
 */
export function readStudentMarks(document: Document, url: URL): Reading<'student-marks', StudentMarksData> {
  const warnings: Warning[] = [];
  const { periods, active } = readSwitch(document, url);
  const content = document.querySelector('#content') ?? document;
  const data: StudentMarksData = {
    person: personOf(url),
    name: textOf(content.querySelector('h2')),
    periods,
    period: journalIdsOf(url).period ?? active,
    subjects: [],
  };
  const table = document.querySelector('table#journal');
  const grid = table ? tableGrid(table) : [];
  const height = grid.findIndex((row) => row.some((cell) => cell?.localName === 'td'));
  const titles = columnTitles(grid.slice(0, Math.max(0, height)));
  const at = (words: RegExp) => titles.findIndex((title) => words.test(title));
  const columns = {
    subject: at(/предмет/i),
    marks: at(/^(?:оценки|отметки)/i),
    late: at(/опозд/i),
    missed: at(/пропус/i),
    average: at(/средн/i),
    final: at(/итог(?!ов?ый?\s*результат)/i),
  };
  if (table && (columns.subject < 0 || columns.average < 0)) {
    warnings.push(warning('columns-not-found', 'Столбцы страницы отметок не поняты.'));
  } else {
    const odd = oddRows(grid, Math.max(0, height));
    warnOfOdd(odd.size, warnings);
    for (const [row, cells] of grid.slice(Math.max(0, height)).entries()) {
      if (odd.has(row + Math.max(0, height))) continue;
      const cell = cells[columns.subject];
      const name = textOf(cell?.querySelector('strong') ?? cell);
      if (!cell || !name) continue;
      const marks = readJournalCell(textOf(cells[columns.marks]));
      for (const word of marks?.unrecognised ?? []) {
        warnings.push(warning('mark-not-read', `знак «${word.slice(0, 12)}» не понят.`, row + 1));
      }
      data.subjects.push({
        id: /^#s(\d{13,19})$/.exec(cell.querySelector('a')?.getAttribute('href') ?? '')?.[1] ?? null,
        name,
        marks: marks?.marks ?? [],
        late: countIn(cells[columns.late]),
        missed: countIn(cells[columns.missed]),
        average: hundredths(textOf(cells[columns.average])),
        final: readJournalCell(textOf(cells[columns.final]))?.marks[0] ?? null,
      });
    }
  }
  if (!table && !document.querySelector('.emptyData')) {
    warnings.push(warning('table-not-found', 'Таблица отметок на странице не найдена.'));
  }
  return { kind: 'student-marks', data, warnings };
}

function readSwitch(document: Document, url: URL): { periods: SitePeriod[]; active: string | null } {
  const periods: SitePeriod[] = [];
  let active: string | null = null;
  for (const item of document.querySelectorAll('ul.switch li')) {
    const target = siteLink(item.querySelector('a[href]')?.getAttribute('href') ?? null, url);
    const id = target && journalIdsOf(target).period;
    if (!id || id === '0') continue;
    periods.push({ id, name: textOf(item), address: target.href });
    if (item.classList.contains('active')) active ??= id;
  }
  return { periods, active };
}

/** A count; an empty cell gives none. */
function countIn(cell: Element | undefined): number | null {
  const text = textOf(cell);
  if (!cell) return null;
  return text === '' || /^[-–—]$/.test(text) ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** «4,57» or «4.57» in hundredths, without binary rounding errors; «0» is shown where there is no mark. */
function hundredths(text: string): number | null {
  const parts = /^([0-5])(?:[.,](\d{1,2}))?$/.exec(cleanText(text));
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) || null : null;
}
