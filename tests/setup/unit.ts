import { afterAll, vi } from 'vitest';
import { setClock } from './set-clock.ts';

// The files share two processes, which start once; each has modules of its own all the same.
vi.resetModules();
const { TZ } = process.env;
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

// A setup file of the unit tests: they run on the machine's day, unless `npm run test:days` tells another.
if (process.env.KLASSRUK_NOW) setClock();

// `npm run test:long` gives properties more runs: those that say no number here, the others by `runs()`.
const factor = Number(process.env.KLASSRUK_RUNS ?? 1);
if (factor !== 1) (await import('fast-check')).configureGlobal({ numRuns: 100 * factor });
