import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** The only reader of the clock. */
const CLOCK = 'utils/base/clock/now.ts';

describe('the clock', () => {
  it('is read in one place, which tests can shift', () => {
    const reading =
      /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)|\bperformance\.(?:now|timeOrigin)\b|\bTemporal\.Now\b/;
    const readers = sourceFiles.filter(
      (path) => /\.tsx?$/.test(path) && reading.test(withoutComments(readText(path))),
    );
    expect(readers).toEqual([CLOCK]);
  });

  it('gives local days: no day is cut out of a UTC time', () => {
    // Strings of the site and of the API that are already days; day arithmetic in `calendar/day.ts`.
    const exceptions: Record<string, string> = {
      'utils/base/calendar/day.ts': 'counts in UTC from noon to noon, on days that are given',
      'utils/dnevnik/text.ts': 'checks that a day read from a page exists',
      'utils/dnevnik/readers/journal-period-table.ts': 'checks that a day read from a page exists',
      'utils/dnevnik/api/class-answers.ts': 'days of the API are local times without a zone',
      'utils/class-data/journal/from-api.ts': 'days of the API are local times without a zone',
      'utils/background/reading/journal-from-api.ts': 'days of the API are local times without a zone',
    };
    const found = sourceFiles.filter(
      (path) => /\.tsx?$/.test(path) && /\.slice\(0, 10\)/.test(withoutComments(readText(path))),
    );
    expect(found.sort()).toEqual(Object.keys(exceptions).sort());
  });
});
