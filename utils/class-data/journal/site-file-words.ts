import { russianDay } from '../../base/calendar/day.ts';
import { lessonDays, type SiteFileContent } from './site-files.ts';

/** «16.11–21.11.2026», of one day «16.11.2026». */
export function daysInWords({ first, last }: { first: string; last: string }): string {
  if (first === last) return russianDay(first);
  const from = russianDay(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, 5) : from}–${russianDay(last)}`;
}

/** What a file is: «Журнал класса за неделю, 16.11–21.11.2026». */
export function siteFileTitle(
  content: SiteFileContent,
  periodName: (number: number | null) => string,
): string {
  if (content.kind === 'site-averages') return `Средние баллы сайта, ${periodName(content.period)}`;
  if (content.kind === 'attendance-totals') {
    const { days } = content;
    const span = days ? ` (${daysInWords({ first: days.from, last: days.to })})` : '';
    return `Отчёт «Посещаемость: Классы», ${periodName(content.period)}${span}`;
  }
  const days = lessonDays(content);
  const span = days ? `, ${daysInWords(days)}` : '';
  return content.kind === 'class-week'
    ? `Журнал класса за неделю${span}`
    : `Журнал по предмету «${content.lessons[0]?.subject ?? ''}» (предположительно)${span}`;
}
