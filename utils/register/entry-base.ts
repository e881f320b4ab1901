import { isoTimestamp, maxLength, nullable, optional, pipe, regex, string } from 'valibot';

/**
 * Key of a person in a field of an entry. A separate schema, so that tests can find the fields that name people: a
 * kind must list all of them.
 */
export const personKey = pipe(string(), regex(/\S/), maxLength(1_000));

/** Fields common to entries of every kind. */
export const entryBase = {
  id: string(),
  /** ISO time when it was recorded; the day of the fact itself is in the field named by its kind. */
  at: pipe(string(), isoTimestamp()),
  classGroup: string(),
  /** Key of the person it is about. */
  person: string(),
  /** Key of the reporting period (see calendar/reporting-periods.ts), if the fact belongs to one. */
  period: optional(nullable(string())),
  /** Who recorded it; entries of older versions lack it. */
  by: optional(string()),
};
