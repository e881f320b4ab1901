import { isoTimestamp, nullable, optional, pipe, string } from 'valibot';

/** What every entry of the registers carries, whatever its kind. */
export const entryBase = {
  id: string(),
  /** ISO moment at which it was recorded; the day of the fact itself is `on`. */
  at: pipe(string(), isoTimestamp()),
  classGroup: string(),
  /** Key of the person it is about. */
  person: string(),
  /** Key of the reporting period (see calendar/reporting-periods.ts), where the fact belongs to one. */
  period: optional(nullable(string())),
  /** Who recorded it; entries of versions before this have none. */
  by: optional(string()),
};
