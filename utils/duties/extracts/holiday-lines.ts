import { addDays, daysBetween, russianDay } from '../../base/calendar/day.ts';
import type { ReportingPeriods } from '../../base/calendar/reporting-periods.ts';
import { count } from '../../base/text/plural.ts';
import type { Holidays } from '../../class-data/journal/class-journal.ts';

const DAYS = ['день', 'дня', 'дней'] as const;
/** A gap no longer than a weekend is no holiday. */
const WEEKEND = 2;

/**
 * Holidays, a line each: «Осенние каникулы: 26.10.2026 – 04.11.2026 (10 дней)»; as the site tells them, else what lies
 * between the reporting periods.
 */
export function holidayLines(periods: ReportingPeriods, ofSite: readonly Holidays[] = []): string {
  return (ofSite.length > 0 ? ofSite : between(periods))
    .map(({ name, from, to }) => {
      const days = daysBetween(from, to) + 1;
      return `${name}: ${russianDay(from)} – ${russianDay(to)} (${count(days, DAYS)})`;
    })
    .join('\n');
}

function between({ periods }: ReportingPeriods): Holidays[] {
  return periods.flatMap(({ to }, index) => {
    const next = periods[index + 1];
    if (!next) return [];
    const [from, last] = [addDays(to, 1), addDays(next.from, -1)];
    const days = daysBetween(from, last) + 1;
    if (days <= WEEKEND) return [];
    return [{ name: nameOf(from), from, to: last }];
  });
}

function nameOf(day: string): string {
  const month = Number(day.slice(5, 7));
  if (month === 10 || month === 11) return 'Осенние каникулы';
  if (month === 12 || month === 1) return 'Зимние каникулы';
  return month === 3 || month === 4 ? 'Весенние каникулы' : 'Каникулы';
}
