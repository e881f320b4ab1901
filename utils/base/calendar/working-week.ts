import {
  array,
  boolean,
  check,
  type InferOutput,
  integer,
  maxLength,
  number,
  object,
  optional,
  picklist,
  pipe,
  string,
} from 'valibot';
import { daySchema } from './day.ts';

const correctionSchema = object({
  day: daySchema,
  /** Whether people work on it, whatever the rule says. */
  works: boolean(),
  /** Ground of the correction, as the teacher typed it: «День республики», «приказ № 12». */
  why: pipe(string(), maxLength(200)),
  /** It returns on the same date each year. */
  yearly: boolean(),
});
/** A day that the user knows to be otherwise than the rule says: a regional holiday, a transfer, a working Saturday. */
export type DayCorrection = InferOutput<typeof correctionSchema>;

/** How the school works, as the teacher has set it. */
export const workingWeekSchema = object({
  /** Monday to Friday, or Monday to Saturday. */
  days: picklist([5, 6]),
  corrections: optional(
    pipe(
      array(correctionSchema),
      maxLength(500),
      check((days) => new Set(days.map(({ day }) => day)).size === days.length),
    ),
    [],
  ),
  /** Years whose calendar the teacher has compared with the official one. */
  checkedYears: optional(pipe(array(pipe(number(), integer())), maxLength(100)), []),
});
export type WorkingWeek = InferOutput<typeof workingWeekSchema>;

/** What holds until the teacher has set the week. */
export const USUAL_WEEK: WorkingWeek = { days: 5, corrections: [], checkedYears: [] };
