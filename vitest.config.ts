import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/setup/longest-first.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    tags: [
      {
        name: 'any-day',
        description: 'Holds on every day of a school year and in every zone: npm run test:days.',
      },
      {
        name: 'long',
        description:
          'In a browser one more time, or in one more way, what a quicker test shows, too: npm run test:long.',
      },
      { name: 'job', description: 'A job of the table of clicks and keys: npm run jobs.' },
      { name: 'fault', description: 'A line of the catalogue of faults: npm run faults.' },
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // The processes start once; tests/setup/unit.ts gives each file its own modules.
          isolate: false,
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/setup/unit.ts', 'tests/setup/quick-derivation.ts', 'tests/setup/word-data.ts'],
          environment: 'node',
          // As many as the cores of the machine it is measured on; one fewer by default.
          maxWorkers: 2,
          testTimeout: 60_000,
          // A vault derives its key in it, on a machine that may be busy.
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Every world begins on the same day, whatever the machine's clock says.
          setupFiles: ['tests/setup/start-clock.ts'],
          globalSetup: ['tests/setup/profiles-folder.ts'],
          environment: 'node',
          // What is to be kept apart is in the browsers, one for each world; Node, Playwright and the stand load once.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // One second, as it comes, is not enough for a page on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // Four on two cores: a browser mostly waits for the site's pace. Six are unstable (measured).
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['tests/e2e-firefox/**/*.test.ts'],
          setupFiles: ['tests/setup/start-clock.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
