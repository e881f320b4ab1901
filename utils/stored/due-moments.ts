import { array, number, safeParse } from 'valibot';

/**
 * Key of the plain local storage: moments (ms) at which something of the registers falls due, without names or kinds.
 * It is all of them that stays readable while the vault is closed.
 */
export const DUE_MOMENTS = 'dueMoments';

const momentsSchema = array(number());

/** What stands there; anything else reads as nothing. */
export function momentsOf(stored: unknown): number[] {
  const checked = safeParse(momentsSchema, stored);
  return checked.success ? checked.output : [];
}
