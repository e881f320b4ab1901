import { addDays, russianDay } from '../../../utils/base/calendar/day.ts';
import type { TrendWeek } from '../../../utils/class-data/analytics/trend.ts';

/**
 * Trends on one axis: a place for each week from the first to the last of any trend, including holidays; gaps
 * are null.
 */
export function weekLines(trends: readonly (readonly TrendWeek[])[]): {
  /** «14.09» */
  labels: string[];
  lines: (number | null)[][];
} {
  const mondays = trends.flatMap((weeks) => weeks.map(({ monday }) => monday)).sort();
  const last = mondays.at(-1);
  const places: string[] = [];
  for (let monday = mondays[0]; monday && last && monday <= last; monday = addDays(monday, 7))
    places.push(monday);
  return {
    labels: places.map((monday) => russianDay(monday).slice(0, 5)),
    lines: trends.map((weeks) => {
      const byMonday = new Map(weeks.map(({ monday, average }) => [monday, average]));
      return places.map((monday) => {
        const average = byMonday.get(monday);
        return average ? average.over / average.under : null;
      });
    }),
  };
}
