/** How many runs a property gets: those asked for, times what `npm run test:long` sets in `KLASSRUK_RUNS`. */
export const runs = (count: number): number => count * Number(process.env.KLASSRUK_RUNS ?? 1);
