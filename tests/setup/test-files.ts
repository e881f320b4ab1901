import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of tests in a folder whose text has this. Whole files are run: a test may need what its file did before. */
export const testFilesWith = (folder: string, sought: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith('.test.ts') && sought.test(readFileSync(path, 'utf8')));
