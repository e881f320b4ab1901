import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The end-to-end files that take longest, where nothing is known of an earlier run: the tail stays short. */
const LONGEST = [
  'extracts',
  'school-year',
  'reset-interruptions',
  'form-filling',
  'extracts-missing',
  'vault',
  'reset-faults',
  'journal-sections',
  'two-teachers',
  'accessibility',
  'fixed-key',
  'import-large',
];

/** Longest files first: by the last run, as vitest does; in a fresh clone by the list. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = (file: TestSpecification) => {
      const place = LONGEST.indexOf(basename(file.moduleId, '.test.ts'));
      return place < 0 ? LONGEST.length : place;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
