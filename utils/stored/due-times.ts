import { array, number, safeParse } from 'valibot';
import { FIRST_VAULT } from '../vault/session-key.ts';

/**
 * Keys in the plain local storage, one of each vault: times (ms) when something in the registers falls due, without names
 * or kinds. Nothing else of the registers is readable while the vaults are locked.
 */
const DUE_TIMES = 'dueMoments';

const timesSchema = array(number());

export const dueTimesKey = (vault: string): string =>
  vault === FIRST_VAULT ? DUE_TIMES : `${DUE_TIMES}:${vault}`;

/** The times of all vaults in what is stored; anything else reads as none. */
export function dueTimesIn(stored: Record<string, unknown>): number[] {
  return Object.entries(stored).flatMap(([key, value]) => {
    const checked =
      key === DUE_TIMES || key.startsWith(`${DUE_TIMES}:`) ? safeParse(timesSchema, value) : null;
    return checked?.success ? checked.output : [];
  });
}
