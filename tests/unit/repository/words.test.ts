import { describe, expect, it } from 'vitest';
import { readText, textFiles, withoutComments } from './repository.ts';

/** Words that are not idiomatic English, each with a better one: they must not come back. */

const SELF = 'tests/unit/repository/words.test.ts';

/** In comments and test titles; «handed over», of papers, is the word of the field and stays. */
const PHRASES: [RegExp, string][] = [
  [/\breckon/i, 'calculate'],
  [/\banew\b/i, 'again'],
  [/\bovertak/i, 'the latest wins'],
  [/\bas (?:it|they) stands?\b/i, 'left unchanged'],
  [/\bhands over\b/i, 'delegates, passes'],
  [/\b(?:goes|gone|going|go) on\b/i, 'resumes, continues'],
  [/\bg[ia]ves? way\b/i, 'closes, stops'],
  [/\b(?:can|could|may) (?:not )?be had\b/i, 'could not be fetched'],
  [/\b(?:held|holds) against\b/i, 'compared with'],
  // «Told apart» is idiomatic, and so is «told by letter».
  [/\b(?:is|are) told by\b(?! letter)/i, 'is recognised by'],
  [/\bas (?:it|they) (?:come|comes|came)\b/i, 'by default, as received'],
  [/\b(?:waits?|waiting) for paper\b/i, 'to be printed'],
  [/\b(?:ISO|local) moments?\b|\bmoments? (?:at which|in ms)\b|\((?:ISO )?moments?\)/i, 'time'],
  [/\bstrange (?:record|entr|value|field|page|row|text)/i, 'unrecognised'],
  [/\bsigns? (?:of|in) (?:a|the) (?:code|number|text|page|name)\b/i, 'characters'],
  [/\bwhich is had\b|\bis no longer had\b/i, 'is gone'],
];

/** Names in code: classes, functions, variables, fields. */
const NAMES: [RegExp, string][] = [
  [/\bTrouble\b/, 'UserError'],
  [/\bTableTrouble\b/, 'TableProblem'],
  [/\bnoteOf\b/, 'messageFor'],
  [/\bsaidText\b/, 'nonEmptyText'],
  [/\bmakeBreather\b|\bbreathe\b/, 'createYielder, yieldToUi'],
  [/\bmayHoldKin\b|\bKIN\b/, 'mayContainKinship, KINSHIP_WORDS'],
  [/\b(?:Import|Line)Ground\b|\breadGround\b/, '…Context'],
  [/\bset(?:Damaged?)?Aside\b/, 'quarantine'],
  [/\bwhileHanding\b/, 'whileStarting'],
  [/\bknownOf\b/, 'storedCredentials'],
  [/\bkept(?!OnGround\b)[A-Z]\w*/, 'stored…; keptOnGround is a stored field'],
  [/\breckon\w*|\w+Reckon\w*/, 'calculate'],
  [/\bsetAnew\b/, 'what is done again'],
];

const isChecked = (path: string): boolean =>
  /^(?:utils|components|entrypoints|tests)\/.*\.(?:tsx?|js|css)$/.test(path) && path !== SELF;

const TEXT = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** Comments of a file, each as one line. */
function commentsIn(code: string): string[] {
  const comments = code.match(/\/\*[\s\S]*?\*\/|(?:(?:^|\n)[ \t]*\/\/ .*)+|[;,{})] \/\/ .*/g) ?? [];
  return comments.map((comment) => comment.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ').trim());
}

/** Titles of the tests of a file, rows of tables among them: all its English sentences in quotes. */
const titlesIn = (code: string): string[] =>
  (withoutComments(code).match(TEXT) ?? []).filter((text) => / /.test(text) && !/[А-яЁё]/.test(text));

const namesIn = (code: string): string => withoutComments(code).replace(TEXT, "''");

/** «path: the words (the better ones)» */
function found(path: string, texts: readonly string[], banned: readonly [RegExp, string][]): string[] {
  return texts.flatMap((text) =>
    banned.flatMap(([words, better]) => {
      const word = words.exec(text)?.[0];
      return word === undefined ? [] : [`${path}: ${word} (${better})`];
    }),
  );
}

function oddWords(path: string, code: string): string[] {
  const titles = path.startsWith('tests/') ? titlesIn(code) : [];
  const prose = [...commentsIn(code), ...titles];
  return [...found(path, prose, PHRASES), ...found(path, [namesIn(code)], NAMES)];
}

describe('the words of the project', () => {
  const files = textFiles.filter(isChecked);

  it('are idiomatic English', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((path) => oddWords(path, readText(path)))).toEqual([]);
  });

  it.each([
    ['utils/a.ts', '/** Reckons\n * the average. */'],
    ['utils/a.ts', '// A later one over-\n// writes, and the run\n// goes on.'],
    ['utils/a.ts', 'const a = 1; // left as it stands'],
    ['utils/a.ts', 'const keptRoster = 1;'],
    ['utils/a.ts', 'class Trouble extends Error {}'],
    ['tests/a.test.ts', "it('is read anew', () => {});"],
    ['tests/a.test.ts', "it.each(ROWS)(\n  'is reckoned from %s', () => {});"],
  ])('are found in %s: %j', (path, code) => {
    expect(oddWords(path, code)).toHaveLength(1);
  });

  it.each([
    ['utils/a.ts', '/** Papers handed over to a family. */'],
    ['utils/a.ts', "const text = 'Trouble';"],
    ['utils/a.ts', 'const keptOnGround = 1;'],
    ['utils/a.ts', "it('is read anew', () => {});"],
  ])('are not found in %s: %j', (path, code) => {
    expect(oddWords(path, code)).toEqual([]);
  });
});
