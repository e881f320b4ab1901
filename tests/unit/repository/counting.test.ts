import { expect, it } from 'vitest';
import { readText, trackedFiles, withoutComments } from './repository.ts';

/**
 * What is shown is counted by `counted` and by `utils/register/counts`: two places that count for themselves show two
 * numbers of one thing. These count for themselves, with the reason.
 */
const BY_HAND: Readonly<Record<string, string>> = {
  'components/class-data/journal/journal-rows.ts': 'warnings of one student, a column of the journal',
  'components/pages/confirm/proposed-people.tsx': 'those chosen in this window, before anything is recorded',
  'components/pages/import/add-people.tsx': 'rows of a table that nobody has taken yet',
  'components/pages/import/matched-rows.tsx': 'rows of a table that nobody has taken yet',
  'components/pages/panel/panel-view.tsx': 'of those chosen: how the site lets them sign in',
  'components/pages/print/print-model.ts': 'passwords on this sheet that are stored no more',
  'components/pages/print/print-view.tsx': 'passwords on this sheet',
  'components/register/register-import.tsx': 'lines of a table that nobody has taken yet',
  'components/register/register-view.tsx': 'the number of a filter is that of its rows',
  'components/vault/damage-note.tsx': 'damaged records, which belong to nobody',
};

/** The lengths of lists that were filtered on the spot; comparisons with a number ask whether there is any. */
function countedByHand(code: string): string[] {
  const found: string[] = [];
  for (const { index } of code.matchAll(/\.filter\(/g)) {
    let depth = 0;
    let end = index + '.filter'.length;
    do {
      if (code[end] === '(') depth++;
      if (code[end] === ')') depth--;
      end++;
    } while (depth > 0 && end < code.length);
    const rest = code.slice(end);
    if (/^\s*\.length\b(?!\s*(?:[=!]==|[<>]=?)\s*\d)/.test(rest)) found.push(code.slice(index, end));
  }
  return found;
}

it('nobody counts what is shown by hand', () => {
  const found = trackedFiles
    .filter((path) => /^components\/.*\.tsx?$/.test(path))
    .filter((path) => countedByHand(withoutComments(readText(path))).length > 0);
  expect(found.filter((path) => !(path in BY_HAND))).toEqual([]);
  expect(
    Object.keys(BY_HAND).filter((path) => !found.includes(path)),
    'exceptions that are needed no more',
  ).toEqual([]);
});

it('who counts by hand would be found', () => {
  expect(countedByHand('<b>{rows.filter((row) => isOpen(row)).length}</b>')).toHaveLength(1);
  expect(countedByHand('rows.filter(({ a }) => (a ? f(a) : g())).length')).toHaveLength(1);
  expect(countedByHand('if (rows.filter(isOpen).length > 0) return')).toEqual([]);
  expect(countedByHand('rows.filter(isOpen).map((row) => row.length)')).toEqual([]);
});
