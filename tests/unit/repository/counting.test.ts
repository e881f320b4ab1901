import { expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { readText, trackedFiles, withoutComments } from './repository.ts';

/**
 * What is shown is counted by `counted` and by `utils/register/counts`: two places that count for themselves show two
 * numbers of one thing. These count for themselves, with the reason.
 */
const BY_HAND: Readonly<Record<string, string>> = {
  'components/class-data/journal/journal-rows.ts': 'warnings of one student, a column of the journal',
  'components/pages/confirm/proposed-people.tsx': 'those chosen in this window, before anything is recorded',
  'components/pages/fill/fill-view.tsx': 'what differs on a page of the site from the plan',
  'components/pages/import/add-people.tsx': 'rows of a table that nobody has taken yet',
  'components/pages/import/matched-rows.tsx': 'rows of a table that nobody has taken yet',
  'components/pages/print/print-model.ts': 'passwords on this sheet that are stored no more',
  'components/register/register-import.tsx': 'lines of a table that nobody has taken yet',
  'components/ui/table/use-found.tsx': 'the number of a filter is that of its rows',
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

/** Nouns of people, families and papers: their numbers go through `counted.ts`, which knows their unit. */
const COUNTED =
  /^(?:учени|человек|люд|семь|семей|родител|представител|памят|выпис|уведомлен|бланк|документ|парол|получател)/;

/** Calls of `count` with such a noun, written out or by the name of its forms. */
function wordedByHand(code: string, forms: ReadonlyMap<string, string>): string[] {
  return [...code.matchAll(/\bcount\((?:[^()]|\([^()]*\))*?,\s*(?:\[\s*'([^']+)'|(\w+)\s*\))/g)].flatMap(
    ([call, written, name]) => (COUNTED.test(written ?? forms.get(name ?? '') ?? '') ? [call] : []),
  );
}

const FORMS = /const (\w+) = \[\s*'([а-яё]+)'/g;
const formsIn = (code: string) =>
  new Map([...code.matchAll(FORMS)].map(([, name = '', one = '']) => [name, one]));

/** What stands between the tags of a button: its opening tag ends with the first `>` outside braces. */
function wordsOfButton(code: string): string {
  let depth = 0;
  let at = 0;
  while (at < code.length && (depth > 0 || code[at] !== '>')) {
    if (code[at] === '{') depth++;
    if (code[at] === '}') depth--;
    at++;
  }
  return code.slice(at + 1, code.indexOf('</button>')).trim();
}

/** Buttons with a number among their words that say it of nothing, too: «Показать 0 выписок». */
const numbered = (code: string): string[] =>
  code
    .split('<button')
    .slice(1)
    .map(wordsOfButton)
    .filter((words) => /(?<!\$)\{(?:count|inWords|asObject)\(/.test(words));

/** Buttons that stand only where there is something to act on, with the reason. */
const NEVER_NOTHING: Readonly<Record<string, string>> = {
  'components/class-data/people/awaited-filter.tsx': 'lifts a filter, which may find nobody any more',
  'components/class-data/people/list-notes.tsx': 'only where somebody is concerned',
  'components/register/people-tasks.tsx': 'only where somebody is concerned',
  'components/duties/extracts/issued-record.tsx': 'beside the extracts on screen',
  'components/pages/fill/card-view.tsx': 'only where the card differs from what was accepted',
  'components/pages/fill/fill-view.tsx': 'only where the page differs from the plan',
  'components/pages/import/matched-rows.tsx': 'only while there are more rows',
  'components/pages/workspace/welcome.tsx': 'only while a step is left',
};

fault(
  'A sheet says «3 человек», a dialog counts a parent of two children twice, each with words of its own',
  'Whoever shows a number of people, families or papers has it from the counting module, with its unit',
  () => {
    const code = trackedFiles
      .filter((path) => /^(?:components|utils)\/.*\.tsx?$/.test(path))
      .filter((path) => path !== 'utils/base/text/counted.ts')
      .map((path) => [path, withoutComments(readText(path))] as const);
    const shared = formsIn(readText('utils/base/text/plural.ts'));
    const found = code.flatMap(([path, text]) =>
      wordedByHand(text, new Map([...shared, ...formsIn(text)])).map((call) => `${path}: ${call}`),
    );
    expect(found).toEqual([]);
    const PEOPLE = new Map([['PEOPLE', 'человек']]);
    expect(wordedByHand('count(props.people.length, PEOPLE)', PEOPLE)).toHaveLength(1);
    expect(wordedByHand("count(f(a, b), ['памятку', 'памятки', 'памяток'])", PEOPLE)).toHaveLength(1);
    expect(wordedByHand("count(rows.length, ['строка', 'строки', 'строк'])", PEOPLE)).toEqual([]);
  },
);

fault(
  '«Показать 0 выписок»: a button offers an action over nothing',
  'It asks to choose first: a button with a number is an `ActionOver`',
  () => {
    const found = trackedFiles
      .filter((path) => /^components\/.*\.tsx$/.test(path) && path !== 'components/ui/action-over.tsx')
      .filter((path) => numbered(withoutComments(readText(path))).length > 0);
    expect(found.filter((path) => !(path in NEVER_NOTHING))).toEqual([]);
    expect(
      Object.keys(NEVER_NOTHING).filter((path) => !found.includes(path)),
      'exceptions that are needed no more',
    ).toEqual([]);
    expect(
      numbered('<button type="button" onClick={() => f()}>\n  Показать {asObject(of)}\n</button>'),
    ).toHaveLength(1);
    expect(numbered('<button>Записать{n > 0 && more(count(n, RECORDS))}</button>')).toEqual([]);
  },
);

it('who counts by hand would be found', () => {
  expect(countedByHand('<b>{rows.filter((row) => isOpen(row)).length}</b>')).toHaveLength(1);
  expect(countedByHand('rows.filter(({ a }) => (a ? f(a) : g())).length')).toHaveLength(1);
  expect(countedByHand('if (rows.filter(isOpen).length > 0) return')).toEqual([]);
  expect(countedByHand('rows.filter(isOpen).map((row) => row.length)')).toEqual([]);
});
