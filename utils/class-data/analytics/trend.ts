import { addDays, type Day } from '../../base/calendar/day.ts';
import { mondayOf } from '../../base/calendar/monday.ts';
import { type Fraction, fraction } from './fraction.ts';

/** Marks of one week: plain average of those that count, unweighted. */
export interface TrendWeek {
  monday: Day;
  marks: number;
  average: Fraction | null;
}

/** Days (indexes into `days`) and numbers of marks, in parallel. */
export interface MarkSeries {
  days: number[];
  numbers: number[];
}

/**
 * Weekly averages over any number of series, from the first to the last week with a mark, including empty
 * weeks in between.
 */
export function trendByWeek(series: Iterable<MarkSeries>, days: Day[]): TrendWeek[] {
  const weekOf: number[] = [];
  const mondays: Day[] = [];
  for (const day of days) {
    const monday = mondayOf(day);
    if (mondays.at(-1) !== monday) mondays.push(monday);
    weekOf.push(mondays.length - 1);
  }
  const sums = new Float64Array(mondays.length);
  const counts = new Float64Array(mondays.length);
  for (const each of series)
    for (let index = 0; index < each.days.length; index++) {
      const week = weekOf[each.days[index]!]!;
      sums[week]! += each.numbers[index]!;
      counts[week]!++;
    }
  const weeks = mondays.map((monday, week) => ({
    monday,
    marks: counts[week]!,
    average: fraction(sums[week]!, counts[week]!),
  }));
  const first = weeks.findIndex(({ marks }) => marks > 0);
  const last = weeks.findLastIndex(({ marks }) => marks > 0);
  return first < 0 ? [] : weeks.slice(first, last + 1);
}

export interface Fall {
  before: Fraction;
  /** Over the last weeks. */
  now: Fraction;
}

/**
 * Падение: the plain average of the last `weeks` weeks up to today is at least `by` hundredths below that of
 * all earlier marks (exact, unrounded), and each side has at least `marks` marks; else null.
 */
export function fallOf(
  series: Iterable<MarkSeries>,
  days: Day[],
  { today, weeks, by, marks }: { today: Day; weeks: number; by: number; marks: number },
): Fall | null {
  const from = addDays(today, 1 - 7 * weeks);
  const turn = days.findIndex((day) => day >= from);
  if (turn < 0) return null;
  let [beforeSum, beforeCount, nowSum, nowCount] = [0, 0, 0, 0];
  for (const each of series)
    for (let index = 0; index < each.days.length; index++) {
      const number = each.numbers[index]!;
      if (each.days[index]! < turn) {
        beforeSum += number;
        beforeCount++;
      } else {
        nowSum += number;
        nowCount++;
      }
    }
  if (beforeCount < marks || nowCount < marks) return null;
  const drop = 100 * (beforeSum * nowCount - nowSum * beforeCount);
  if (drop < by * beforeCount * nowCount) return null;
  return {
    before: { over: beforeSum, under: beforeCount },
    now: { over: nowSum, under: nowCount },
  };
}
