import type { PeriodKind } from './class-journal.ts';

const KINDS: [RegExp, PeriodKind][] = [
  [/четверт/i, 'quarter'],
  [/трим/i, 'trimester'],
  [/полугод|семестр/i, 'half-year'],
  [/модул/i, 'module'],
  [/^год|учебный год/i, 'year'],
];

/** Kind and number of a period from its name, «1-я четверть»; null if the name does not give them. */
export function periodByName(name: string): { kind: PeriodKind | null; number: number | null } {
  const digits = /\d{1,2}/.exec(name)?.[0];
  return {
    kind: KINDS.find(([words]) => words.test(name))?.[1] ?? null,
    number: digits ? Number(digits) : null,
  };
}
