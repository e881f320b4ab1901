import type { ClassJournal } from '../journal/class-journal.ts';
import type { Fraction } from './fraction.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export interface GivenMarks {
  /** As written; null: none. */
  of(student: string, subject: string): string | null;
  outcome(given: string | null): Outcome;
  /** Average of the numbers given for the periods of the year; null: none. */
  ofPeriods(student: string, subject: string): Fraction | null;
}

/** The site's «Итоговые» marks of a period; null means the year: the final mark, else the year mark. */
export function givenMarks(journal: ClassJournal, period: string | null): GivenMarks {
  const marks = new Map<string, string>();
  const sums = new Map<string, Fraction>();
  const ranks = new Map<string, number>();
  for (const mark of journal.finals) {
    const rank = { period: 0, exam: -1, year: 1, final: 2 }[mark.kind];
    const fits = period === null ? rank > 0 : mark.kind === 'period' && mark.period === period;
    const key = `${mark.student} ${mark.subject}`;
    if (mark.kind === 'period' && mark.number !== null) {
      const { over, under } = sums.get(key) ?? { over: 0, under: 0 };
      sums.set(key, { over: over + mark.number, under: under + 1 });
    }
    if (!fits || (ranks.get(key) ?? -1) > rank) continue;
    ranks.set(key, rank);
    marks.set(key, mark.value);
  }
  const outcomes = new Map<string, Outcome>();
  return {
    of: (student, subject) => marks.get(`${student} ${subject}`) ?? null,
    ofPeriods: (student, subject) => sums.get(`${student} ${subject}`) ?? null,
    outcome(given) {
      if (given === null) return 'none';
      let outcome = outcomes.get(given);
      if (!outcome) {
        outcome = outcomeOf(given);
        outcomes.set(given, outcome);
      }
      return outcome;
    },
  };
}
