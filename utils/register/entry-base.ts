import { isoTimestamp, maxLength, nullable, optional, pipe, regex, string } from 'valibot';

/**
 * Key of a person in a field of an entry. A schema of its own: by it the tests find the fields that name people, and a
 * kind has to list all of them.
 */
export const personKey = pipe(string(), regex(/\S/), maxLength(1_000));

/** What every entry of the registers carries, whatever its kind. */
export const entryBase = {
  id: string(),
  /** ISO time at which it was recorded; the day of the fact itself stands in the field that its kind names. */
  at: pipe(string(), isoTimestamp()),
  classGroup: string(),
  /** Key of the person it is about. */
  person: string(),
  /** Key of the reporting period (see calendar/reporting-periods.ts), where the fact belongs to one. */
  period: optional(nullable(string())),
  /** Who recorded it; entries of versions before this have none. */
  by: optional(string()),
};
