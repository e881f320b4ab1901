import { attendanceLetter } from '../../attendance-letters.ts';
import type { TableGrid } from '../table-grid.ts';
import { wholeText } from './report-cell.ts';

export interface StudentColumn {
  what: 'subject' | 'marks' | 'average' | 'final' | 'missed' | 'ill' | 'excused' | 'late' | 'other';
  /** «1 четверть», «Год», where the heading names it; null: it does not. */
  period: string | null;
}

export const SUBJECT = /^(?:предмет|учебн\p{L}* предмет|дисциплин|наименование)/iu;
/** «I», «2»: numbers of periods in a form. */
const NUMERAL = /^(?:[1-4]|I{1,3}|IV)$/;
export const PERIOD =
  /(?:^|\s)((?:[1-6]|I{1,3}|IV)[-\s]?(?:я|й|е|ая|ое)?\s*(?:четв|трим|полуг|мод)\p{L}*|год(?:овая|овой)?(?!\p{L})|экз\p{L}*)/iu;

/** What each column of a student’s report is, by its headings from the top. */
export function columnsOfStudent(header: TableGrid, subject: number): StudentColumn[] {
  const width = Math.max(0, ...header.map(({ length }) => length));
  return Array.from({ length: width }, (_, x) => {
    const texts = [...new Set(header.map((line) => line[x]))].map(wholeText);
    const title = texts.join(' ').trim();
    const period = PERIOD.exec(title)?.[1] ?? NUMERAL.exec(title)?.[0] ?? null;
    return { what: x === subject ? 'subject' : whatOf(title, period, texts.at(-1) ?? ''), period };
  });
}

function whatOf(title: string, period: string | null, last: string): StudentColumn['what'] {
  const letter = attendanceLetter(last);
  if (/опозд/i.test(title) || letter === 'О') return 'late';
  if (letter) return letter === 'Б' ? 'ill' : letter === 'П' ? 'excused' : 'other';
  if (/дн[яей]/i.test(title)) return 'other';
  const isAbsence = /пропу|урок|посещ|отсут/i.test(title);
  if (/бол/i.test(title)) return 'ill';
  if (/без ?уваж|неуваж|без прич/i.test(title)) return 'other';
  if (/уваж/i.test(title)) return 'excused';
  if (isAbsence) return /пропу|отсут/i.test(title) ? 'missed' : 'other';
  if (/средн|ср\. ?б|ср\.? ?балл|^ср\.?$/i.test(title)) return 'average';
  if (period !== null || /итог|за период|экз/i.test(title)) return 'final';
  return /отмет|оцен|текущ/i.test(title) ? 'marks' : 'other';
}
