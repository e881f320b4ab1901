import { is } from 'valibot';
import { addYears, type Day, daySchema } from './day.ts';

/**
 * The day from which a person acts for themselves (18 years, Civil Code art. 21); null if the birth date is
 * unknown.
 */
export function comingOfAge(birthDate: string | null | undefined): Day | null {
  return is(daySchema, birthDate) ? addYears(birthDate, 18) : null;
}
