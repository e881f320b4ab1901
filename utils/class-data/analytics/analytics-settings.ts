import {
  boolean,
  check,
  fallback,
  type InferOutput,
  integer,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
} from 'valibot';

const whole = (usual: number, from: number, to: number) =>
  optional(fallback(pipe(number(), integer(), minValue(from), maxValue(to)), usual), usual);

const USUAL_THRESHOLDS = { five: 450, four: 350, three: 250 };
const hundredths = pipe(number(), integer(), minValue(101), maxValue(500));
const thresholds = pipe(
  object({ five: hundredths, four: hundredths, three: hundredths }),
  check(({ five, four, three }) => three < four && four < five),
);

/**
 * A school's or teacher's settings for the figures. Missing or out-of-range values take their usual value.
 */
export const analyticsSettingsSchema = object({
  /** Whether the school weights marks by the kind of work; used only if the source does not say. */
  weighting: optional(fallback(nullable(picklist(['weighted', 'plain'])), null), null),
  /** The teacher was asked how averages are made, and answered, if only that she does not know. */
  weightingAsked: optional(fallback(boolean(), false), false),
  /** Lowest average, in hundredths, for each expected period mark: «4,50», «3,50», «2,50». */
  thresholds: optional(fallback(thresholds, USUAL_THRESHOLDS), USUAL_THRESHOLDS),
  /** An average this many hundredths or fewer from a threshold is disputed. */
  disputed: whole(10, 0, 49),
  /** With fewer marks in a period a student cannot be certified. */
  fewMarks: whole(3, 1, 20),
  /** Days after a lesson marked «Н» in which its reason may still be entered: a week. 0: none. */
  reasonDays: whole(7, 0, 30),
  warnings: optional(
    object({
      /** Number of marks 2 and 1 within the last days that triggers a warning. */
      twos: whole(2, 1, 20),
      twosDays: whole(7, 1, 60),
      /** Consecutive whole school days missed. */
      absentDays: whole(3, 1, 30),
      /** Lessons missed without a known reason within the last days; an alarm once `reasonDays` have passed. */
      unexcused: whole(5, 1, 60),
      unexcusedDays: whole(14, 1, 90),
      /** Hundredths by which the average of the last weeks must be below the earlier one. */
      fall: whole(50, 10, 300),
      /** The last weeks, compared with all weeks before. */
      fallWeeks: whole(3, 1, 12),
      /** Minimum number of marks on each side of the comparison. */
      fallMarks: whole(4, 2, 30),
    }),
    {},
  ),
});

export type AnalyticsSettings = InferOutput<typeof analyticsSettingsSchema>;
