import type { Day } from './day.ts';

/** A year in which the Government moved days off (Labour Code art. 112). */
export interface DayOffDecree {
  /** The decree as it is cited. */
  decree: string;
  /** [the day off that moves, the day people rest instead]. */
  moved: readonly (readonly [from: Day, to: Day])[];
}

/** By year. Checked against the working-day counts in the production calendars (see its test). */
export const DAY_OFF_DECREES: Readonly<Record<string, DayOffDecree>> = {
  '2025': {
    decree: 'постановление Правительства РФ от 04.10.2024 № 1335',
    moved: [
      ['2025-01-04', '2025-05-02'],
      ['2025-01-05', '2025-12-31'],
      ['2025-02-23', '2025-05-08'],
      ['2025-03-08', '2025-06-13'],
      ['2025-11-01', '2025-11-03'],
    ],
  },
  '2026': {
    decree: 'постановление Правительства РФ от 24.09.2025 № 1466',
    moved: [
      ['2026-01-03', '2026-01-09'],
      ['2026-01-04', '2026-12-31'],
    ],
  },
  '2027': {
    decree: 'постановление Правительства РФ от 17.09.2026 № 1187',
    moved: [
      ['2027-01-02', '2027-11-05'],
      ['2027-01-03', '2027-12-31'],
      ['2027-02-20', '2027-02-22'],
    ],
  },
};
