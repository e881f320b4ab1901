import { it, type TestOptions } from 'vitest';

/** What separates the fault from what is expected in the title of its test; `tests/faults.ts` takes them apart again. */
export const EXPECTED = ' ⇒ ';

/**
 * A test that is a line of the catalogue of faults (`npm run faults`): `what` somebody or something does wrong, and what
 * is `expected` of Klassruk then. It runs among the other tests too.
 */
export function fault(
  what: string,
  expected: string,
  run: () => Promise<void> | void,
  options: TestOptions = {},
): void {
  it(`${what}${EXPECTED}${expected}`, { ...options, tags: ['fault', ...(options.tags ?? [])] }, run);
}
