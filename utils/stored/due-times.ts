import { array, number, safeParse } from 'valibot';

/**
 * Key in the plain local storage: times (ms) when something in the registers falls due, without names or
 * kinds. Nothing else of the registers is readable while the vault is locked.
 */
export const DUE_TIMES = 'dueMoments';

const timesSchema = array(number());

/** The stored times; anything else reads as none. */
export function dueTimesIn(stored: unknown): number[] {
  const checked = safeParse(timesSchema, stored);
  return checked.success ? checked.output : [];
}
