import { setClock } from './set-clock.ts';

// A setup file of the unit tests: they run on the machine's day, unless `npm run test:days` tells another.
if (process.env.KLASSRUK_NOW) setClock();
