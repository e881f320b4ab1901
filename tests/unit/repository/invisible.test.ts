import { expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/** A set of invisible characters, written once more: sooner or later it lacks one that the others have. */
const OWN_SET = /\\u(?:200[b-f]|202[a-e]|206[0-9])/i;

const MAY: Record<string, string> = {
  'utils/base/text/invisible.ts': 'the one place',
  'utils/base/documents/text.ts': 'in print line separators become spaces and control characters go',
};

it('characters that nobody sees are dropped in one place', () => {
  const own = sourceFiles.filter((path) => OWN_SET.test(withoutComments(readText(path))));
  expect(own.sort()).toEqual(Object.keys(MAY).sort());
});
