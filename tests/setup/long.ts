/**
 * `npm run test:long` sets `KLASSRUK_LONG`: what is repeated, or shown in each of its variants, is then done as often as
 * it once was; `npm test` does enough to notice a fault.
 */
export const isLong = process.env.KLASSRUK_LONG === '1';

/** How often something is repeated. */
export const rounds = (usually: number, long: number): number => (isLong ? long : usually);
