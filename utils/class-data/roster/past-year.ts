import { type InferOutput, literal, nullable, object } from 'valibot';
import { reportingPeriodsSchema } from '../../base/calendar/reporting-periods.ts';
import { rosterSchema } from './roster-schema.ts';

/**
 * What a class group was in a school year that is over, where the site has kept its number: the list of the new year has
 * replaced that of the old one. Registers and journals name their year themselves.
 */
export const pastYearSchema = object({
  version: literal(1),
  /** The list as last read in that year. */
  roster: rosterSchema,
  /** The reporting periods as the teacher had settled them; null: not. */
  periods: nullable(reportingPeriodsSchema),
});
export type PastYear = InferOutput<typeof pastYearSchema>;
