import { setClock } from './set-clock.ts';

// A setup file of the end-to-end tests: runs before each test file.
setClock();
