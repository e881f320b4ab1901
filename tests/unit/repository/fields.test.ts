import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** Fields that a browser labels in its own language, not in Russian. */
const NATIVE = /type=(?:"(?:date|datetime-local|month|week|time|file)"|\{)/;

describe('fields', () => {
  it('for days and files are those of components/ui/fields, Russian in every browser', () => {
    const found = sourceFiles
      .filter((path) => path.endsWith('.tsx') && !path.startsWith('components/ui/fields/'))
      .filter((path) => NATIVE.test(withoutComments(readText(path))));
    expect(found).toEqual([]);
  });

  it('are recognised when they are native', () => {
    expect(NATIVE.test('<input type="date" />')).toBe(true);
    expect(NATIVE.test('<input type="file" hidden />')).toBe(true);
    expect(NATIVE.test('<input type="text" />')).toBe(false);
  });
});
