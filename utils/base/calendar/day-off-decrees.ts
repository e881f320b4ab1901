import type { Day } from './day.ts';

/** How the Government moved the days off of a year (Labour Code art. 112). */
export interface DayOffDecree {
  /** [the day off that moves, the day people rest instead]. */
  moved: readonly (readonly [from: Day, to: Day])[];
}

/** By year. Checked against the working-day counts in the production calendars (see its test). */
export const DAY_OFF_DECREES: Readonly<Record<string, DayOffDecree>> = {
  '2025': {
    moved: [
      ['2025-01-04', '2025-05-02'],
      ['2025-01-05', '2025-12-31'],
      ['2025-02-23', '2025-05-08'],
      ['2025-03-08', '2025-06-13'],
      ['2025-11-01', '2025-11-03'],
    ],
  },
  '2026': {
    moved: [
      ['2026-01-03', '2026-01-09'],
      ['2026-01-04', '2026-12-31'],
    ],
  },
  '2027': {
    moved: [
      ['2027-01-02', '2027-11-05'],
      ['2027-01-03', '2027-12-31'],
      ['2027-02-20', '2027-02-22'],
    ],
  },
};
