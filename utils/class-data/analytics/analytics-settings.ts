import {
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

/** What a school or a teacher settles of the figures. Anything that is missing or out of range takes its usual value. */
export const analyticsSettingsSchema = object({
  /** Whether the school weighs marks by the kind of work; counts only where the source does not say it itself. */
  weighting: optional(fallback(nullable(picklist(['weighted', 'plain'])), null), null),
  /** From which average, in hundredths, a period mark is expected: «4,50», «3,50», «2,50». */
  thresholds: optional(fallback(thresholds, USUAL_THRESHOLDS), USUAL_THRESHOLDS),
  /** An average so many hundredths or fewer from a threshold is disputed. */
  disputed: whole(10, 0, 49),
  /** With fewer marks in a period nobody can be certified. */
  fewMarks: whole(3, 1, 20),
  warnings: optional(
    object({
      /** Marks 2 and 1 within the last days that call for a warning. */
      twos: whole(2, 1, 20),
      twosDays: whole(7, 1, 60),
      /** Whole school days missed one after another. */
      absentDays: whole(3, 1, 30),
      /** Lessons missed without a known reason within the last days. */
      unexcused: whole(5, 1, 60),
      unexcusedDays: whole(14, 1, 90),
      /** Hundredths by which the average of the last weeks must lie below that before. */
      fall: whole(50, 10, 300),
      /** The last weeks that are held against all before. */
      fallWeeks: whole(3, 1, 12),
      /** Marks that each side of the comparison must have at least. */
      fallMarks: whole(4, 2, 30),
    }),
    {},
  ),
});

export type AnalyticsSettings = InferOutput<typeof analyticsSettingsSchema>;
