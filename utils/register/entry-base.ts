import { isoTimestamp, maxLength, nullable, number, optional, pipe, regex, string } from 'valibot';
import { stampSchema } from '../base/clock/stamp.ts';

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
  /** Its place in the order of all entries of all computers; entries of version 0.1.0 lack it: see `stampOf`. */
  stamp: optional(stampSchema),
  classGroup: string(),
  /** Key of the person it is about. */
  person: string(),
  /** Key of the reporting period (see calendar/reporting-periods.ts), if the fact belongs to one. */
  period: optional(nullable(string())),
  /** Who recorded it; entries of older versions lack it. */
  by: optional(string()),
  /** Number of the form of its kind in which it was written; missing: the first. */
  formNumber: optional(number()),
};
