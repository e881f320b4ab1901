import { type ColumnTable, desc, op, table } from 'arquero';
import { weekday } from '../../utils/base/calendar/day.ts';
import { mondayOf } from '../../utils/base/calendar/monday.ts';
import type { ClassJournal } from '../../utils/class-data/journal/class-journal.ts';

/** The cells of a journal as columns, one row per mark, and one per student and lesson; not measured. */
export function asTables(journal: ClassJournal): {
  marks: ColumnTable;
  lessons: ColumnTable;
  finals: ColumnTable;
} {
  const marks: Record<string, (string | number)[]> = {
    student: [],
    subject: [],
    period: [],
    week: [],
    mark: [],
    weight: [],
  };
  const lessons: Record<string, (string | number)[]> = {
    student: [],
    subject: [],
    period: [],
    day: [],
    week: [],
    weekday: [],
    unexcused: [],
    illness: [],
    excused: [],
    late: [],
    missed: [],
  };
  for (const { subject, period, lessons: held, rows } of journal.registers)
    for (const { student, cells } of rows)
      for (const { lesson, marks: own, absence } of cells) {
        const day = held[lesson]!.date;
        const row = { student, subject, period, week: mondayOf(day) };
        for (const { number, weight } of own) push(marks, { ...row, mark: number!, weight: weight! });
        const is = (kind: string) => (absence === kind ? 1 : 0);
        push(lessons, {
          ...row,
          day,
          weekday: weekday(day),
          unexcused: is('unexcused'),
          illness: is('illness'),
          excused: is('excused'),
          late: is('late'),
          missed: absence && absence !== 'late' ? 1 : 0,
        });
      }
  const given = journal.finals.map(({ student, subject, period, number }) => ({
    student,
    subject,
    period,
    number,
  }));
  const finals = Object.fromEntries(
    (['student', 'subject', 'period', 'number'] as const).map((name) => [
      name,
      given.map((each) => each[name]),
    ]),
  );
  return { marks: table(marks), lessons: table(lessons), finals: table(finals) };
}

function push(columns: Record<string, (string | number)[]>, row: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(row)) columns[name]!.push(value);
}

type Row = Record<string, number>;

/**
 * Our figures of a class-year by arquero: those that `figures-page.ts` compares and the rest of the report.
 */
export function figuresByArquero({ marks, lessons, finals }: ReturnType<typeof asTables>) {
  const sums = {
    count: op.count(),
    sum: op.sum('mark'),
    weight: op.sum('weight'),
    weighted: op.sum('product'),
  };
  const product = marks.derive({ product: (row: Row) => row.mark! * row.weight! });
  const average = {
    average: (row: Row) => op.floor((200 * row.weighted! + row.weight!) / (2 * row.weight!)),
  };
  const expected = {
    expected: (row: Row) => (row.average! >= 450 ? 5 : row.average! >= 350 ? 4 : row.average! >= 250 ? 3 : 2),
  };
  const byPeriod = product
    .groupby('student', 'subject', 'period')
    .rollup(sums)
    .derive(average)
    .derive(expected);
  const byYear = product.groupby('student', 'subject').rollup(sums).derive(average);
  const counts = {
    n: op.count(),
    fives: (row: Row) => op.sum(row.number === 5 ? 1 : 0),
    fours: (row: Row) => op.sum(row.number === 4 ? 1 : 0),
    threes: (row: Row) => op.sum(row.number === 3 ? 1 : 0),
    twos: (row: Row) => op.sum(row.number === 2 ? 1 : 0),
    mean: op.mean('number'),
  };
  const missed = {
    lessons: op.count(),
    missed: op.sum('missed'),
    unexcused: op.sum('unexcused'),
    illness: op.sum('illness'),
    excused: op.sum('excused'),
    late: op.sum('late'),
  };
  const mean = { n: op.count(), average: op.mean('mark') };
  const days = lessons.groupby('student', 'period', 'day').rollup(missed);
  const whole = {
    days: op.count(),
    daysMissed: (row: Row) => op.sum(row.missed === row.lessons ? 1 : 0),
  };
  const forecast = byPeriod.rename({ expected: 'number' });
  return {
    byPeriod: byPeriod.objects(),
    byYear: byYear.objects(),
    subjects: finals.groupby('subject', 'period').rollup(counts).objects(),
    forecastSubjects: forecast.groupby('subject', 'period').rollup(counts).objects(),
    students: finals.groupby('student', 'period').rollup(counts).objects(),
    forecastStudents: forecast.groupby('student', 'period').rollup(counts).objects(),
    attendance: lessons.groupby('student', 'period').rollup(missed).objects(),
    attendanceYear: lessons.groupby('student').rollup(missed).objects(),
    inSubjects: lessons.groupby('student', 'subject', 'period').rollup(missed).objects(),
    daysMissed: days.groupby('student', 'period').rollup(whole).objects(),
    weekdays: lessons.groupby('student', 'weekday').rollup(missed).objects(),
    weeks: lessons.groupby('student', 'week').rollup(missed).objects(),
    trend: marks.groupby('week').rollup(mean).orderby(desc('week')).objects(),
    subjectTrend: marks.groupby('subject', 'week').rollup(mean).objects(),
  };
}
