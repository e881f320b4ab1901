/**
 * Runs inside a Chromium page: all figures of a class-year by our functions, and by arquero on the same
 * cells.
 */

import { parse } from 'valibot';
import { analyticsSettingsSchema } from '../../utils/class-data/analytics/analytics-settings.ts';
import { byWeek, byWeekday } from '../../utils/class-data/analytics/attendance.ts';
import { analyseYear } from '../../utils/class-data/analytics/year-analysis.ts';
import type { ClassJournal } from '../../utils/class-data/journal/class-journal.ts';
import { fullJournal, TODAY } from './figures-data.ts';
import { asTables, figuresByArquero } from './figures-peer.ts';
import { type InterleavedTimes, interleave } from './interleave.ts';

export interface FiguresTimes extends InterleavedTimes {
  /** Results of both sides, to be compared: sums over all students, subjects and periods. */
  found: { ours: Checks; peer: Checks };
  /** ms for one class, and for 50 different ones. */
  growth: { one: number; fifty: number };
}
interface Checks {
  averages: number;
  marks: number;
  missed: number;
  daysMissed: number;
  fives: number;
}

const settings = parse(analyticsSettingsSchema, {});

function ourFigures(journal: ClassJournal) {
  const year = analyseYear(journal, { today: TODAY, settings });
  const byDays = year.year.students.map(({ days }) => [byWeek(days), byWeekday(days)]);
  return { ...year, byDays };
}

async function run(rounds: number): Promise<FiguresTimes> {
  const journal = fullJournal(1);
  const tables = asTables(journal);
  const times = await interleave(
    { ours: () => void ourFigures(journal), peer: () => void figuresByArquero(tables) },
    rounds,
  );
  const others = Array.from({ length: 50 }, (_, seed) => fullJournal(seed + 2));
  const timed = (journals: ClassJournal[]) => {
    const start = performance.now();
    for (const each of journals) ourFigures(each);
    return performance.now() - start;
  };
  const ones = others.slice(0, 15).map((each) => timed([each]));
  const one = ones.sort((a, b) => a - b)[7]!;
  return { ...times, found: found(), growth: { one, fifty: timed(others) } };

  function found(): FiguresTimes['found'] {
    const mine = ourFigures(journal);
    const theirs = figuresByArquero(tables) as Record<string, object[]>;
    const add = <T>(list: Iterable<T>, pick: (each: T) => number): number => {
      let sum = 0;
      for (const each of list) sum += pick(each);
      return sum;
    };
    const periods = [...mine.periods.values()];
    const cells = periods.flatMap(({ students }) =>
      students.flatMap(({ subjects }) => [...subjects.values()]),
    );
    const of = (name: string, key: string) =>
      add(theirs[name]!, (row) => (row as Record<string, number>)[key]!);
    return {
      ours: {
        averages: add(cells, ({ average }) => average.hundredths!),
        marks: add(cells, ({ average }) => average.count),
        missed: add(periods, ({ attendance }) => attendance.missed),
        daysMissed: add(periods, ({ attendance }) => attendance.daysMissed),
        fives: add(periods, ({ subjects }) => add(subjects, (each) => each.figures.given.counts.fives)),
      },
      peer: {
        averages: of('byPeriod', 'average'),
        marks: of('byPeriod', 'count'),
        missed: of('attendance', 'missed'),
        daysMissed: of('daysMissed', 'daysMissed'),
        fives: of('subjects', 'fives'),
      },
    };
  }
}

Object.assign(globalThis, { runFiguresBench: run });
