import type { MissedLessons } from '../../report-pages.ts';
import { cellText, countIn } from './report-cell.ts';
import { PERIOD } from './student-columns.ts';

export const nothingSaid = (): MissedLessons => ({ missed: null, ill: null, excused: null, late: null });

/** Which absences a line or column counts, by its words; null: others, such as days, or those without a reason. */
function absenceIn(title: string): keyof MissedLessons | null {
  if (/дн[яей]/i.test(title)) return null;
  if (/опозд/i.test(title)) return 'late';
  if (/бол/i.test(title)) return 'ill';
  if (/без|неуваж/i.test(title)) return null;
  if (/уваж/i.test(title)) return 'excused';
  return /пропу/i.test(title) ? 'missed' : null;
}

/** Adds what a line of a table says of absences: its one number, or that below «Год». */
export function addAbsenceRow(
  to: MissedLessons,
  cells: readonly (Element | undefined)[],
  headings: readonly (string | null)[],
): void {
  const numbers = cells.flatMap((cell, x) => {
    const number = countIn(cellText(cell));
    return number === null || cells.indexOf(cell) !== x ? [] : [{ x, number }];
  });
  const title = cells.map(cellText).find((text) => /\p{L}/u.test(text)) ?? '';
  const kind = absenceIn(title);
  const year = numbers.find(({ x }) => /^год/i.test(headings[x] ?? ''));
  const found = year ?? (numbers.length === 1 ? numbers[0] : undefined);
  if (kind && found) to[kind] ??= found.number;
}

/** Adds what a line of text says: «Пропущено уроков: 6», «Пропущено уроков за год: 7». Lines about one of several periods say nothing of all. */
export function addAbsenceLine(to: MissedLessons, line: string): void {
  const at = line.indexOf(':');
  const found =
    at < 0
      ? /^(\D+?)\s(\d{1,4})$/.exec(line)
      : [line, line.slice(0, at), /^\s*(\d{1,4})(?!\d)/.exec(line.slice(at + 1))?.[1]];
  const [, title = '', number] = found ?? [];
  const period = PERIOD.exec(title)?.[1];
  if (number === undefined || (period && !/^год/i.test(period))) return;
  const kind = absenceIn(title);
  if (kind) to[kind] ??= Number(number);
}

/** Of a print form only how many lessons were missed: there «б» and «п» have turned into «н», and «о» is left out. */
export const saidBy = (of: MissedLessons, print: boolean): MissedLessons =>
  print ? { ...nothingSaid(), missed: of.missed } : { ...of };
