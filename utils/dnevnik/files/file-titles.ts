import { cleanText, dateIn } from '../text.ts';
import type { FileTitles } from './site-file.ts';

const CLASS = [
  /класс[а-я]*\s*[:—–-]?\s*(\d{1,2}\s*[-–]?\s*["«“„]?\s*[а-яё](?!\p{L})["»”]?)/iu,
  /(?<![\p{L}\d])(\d{1,2}\s*[-–]?\s*["«“„]?\s*[а-яё]\s*["»”]?)\s*класс/iu,
  /^класс\s*[:—–-]\s*(.{1,40})$/i,
  /^(\d{1,2}\s*[-–]?\s*["«“„]?\s*[а-яё]\s*["»”]?)(?=\s*(?:[,;]|$))/iu,
];
const YEAR = /(?<!\d)(20\d\d)\s*[/–—-]\s*(?:20)?(\d\d)(?!\d)/;
const DAYS = /(\d{1,2}\.\d{1,2}\.\d{4})(?:\s*г\.?)?\s*(?:[–—-]|по)\s*(\d{1,2}\.\d{1,2}\.\d{4})/i;
const PERIOD = /(?:[1-6]|i{1,3}|iv)\s*[-–]?\s*(?:я|й|е|ая|ое)?\s*(?:четверт|триместр|полугоди|модул)[а-я]*/i;
const SUBJECT = /(?:^|[^\p{L}])предмет[а-я]*\s*[:—–-]?\s*["«“]?\s*([^"»”;,|]{2,80})/iu;

/** What the lines above a table say: «Класс: 7А», «2026/2027 учебный год», «Предмет: Алгебра». */
export function fileTitles(lines: readonly string[]): FileTitles {
  const clean = lines.map(cleanText).filter(Boolean);
  const first = (find: (line: string) => string | null | undefined) =>
    clean.flatMap((line) => find(line)?.trim() || [])[0] ?? null;
  const [, begin = '', end = ''] = clean.flatMap((line) => [DAYS.exec(line)]).find(Boolean) ?? [];
  const [from, to] = [dateIn(begin), dateIn(end)];
  const year = first((line) => {
    const found = YEAR.exec(line);
    return found && (Number(found[1]) + 1) % 100 === Number(found[2]) ? found[1] : null;
  });
  return {
    className: first((line) => CLASS.flatMap((pattern) => pattern.exec(line)?.[1] ?? [])[0]),
    schoolYear: year === null ? null : Number(year),
    period: first((line) => PERIOD.exec(line)?.[0]),
    days: from && to && from <= to ? { from, to } : null,
    subject: first((line) => SUBJECT.exec(line)?.[1]),
  };
}
