import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Every world begins on the same day, whatever the machine's clock says.
          setupFiles: ['tests/setup/start-clock.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // The default of one second is not enough for a page on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // Four on two cores: a browser mostly waits for the site's pace. Six are unstable (measured).
          maxWorkers: 4,
        },
      },
    ],
  },
});
