import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { labels } from '../../../utils/dnevnik/structure/labels.ts';
import { readText, withoutComments } from './repository.ts';

/**
 * A report of a page's structure shows the site's own labels alone. What a reader looks for must be among them, else
 * nobody could mend the reader from a report.
 */

/** Russian words of a reader that are no label: why. */
const NO_LABELS: Record<string, string> = {
  'причин[аы][^:]{0,20}: ?(.{1,60})$': 'a label with its value in one text',
  '^класс:? ': 'the same',
  '(?:миним|не менее|не меньше)\\D{0,40}?(\\d{1,3})(?!\\d|\\.)': 'the same',
  '(?:[1-6]|i{1,3}|iv)\\s*[-–]?\\s*(?:я|й|е|ая|ое)?\\s*(?:четверт|триместр|полугоди|модул)[а-я]*':
    'a period with its number',
  '^(?:["\'«»“”„‘’(\\s]|отчет:?\\s|версия для печати:?\\s)+': 'what stands before a title',
  '(?:^|\\s)\\d{1,2}\\s?[-–]?\\s?["«“„]?\\p{L}?["»”]?\\s*класс\\p{L}*[,.:]?\\s*': 'a class beside a name',
  '^(.+?) \\(вес (\\d+(?:[.,]\\d+)?)\\)$': 'the weight beside the title of a work',
  '\\s*[-–—|]\\s*(?:АИС\\s*)?["«„“]?Дневник[^–—|]{0,12}$': 'the end of a title, beside what the page shows',
  'Класс: ?(.+)': 'the one label with a class in its text: see labelIn',
};

const READERS = ['utils/dnevnik/readers', 'utils/dnevnik/attendance-names.ts'];
const PATTERN = /(?<![\w)\]<*/])\/((?![*/ ])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/g;

const files = READERS.flatMap((path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${path}/${name}`),
);

/** Regular expressions of a file that have Russian letters outside of classes of letters. */
function patternsIn(path: string): RegExp[] {
  return [...withoutComments(readText(path)).matchAll(PATTERN)]
    .filter(([, source = '']) => /[А-яЁё]{2}/.test(source.replace(/\[[^\]]*\]/g, '')))
    .map(([, source = '', flags = '']) => new RegExp(source, flags.replace(/[gy]/g, '')));
}

it('each word that a reader looks for is in a label', () => {
  const patterns = files.flatMap((path) => patternsIn(path).map((pattern) => ({ path, pattern })));
  expect(patterns.length).toBeGreaterThan(60);
  const fits = (pattern: RegExp) =>
    labels.some((label) => pattern.test(label) || pattern.test(label.toLowerCase()));
  const found = patterns
    .filter(({ pattern }) => !fits(pattern))
    .map(({ path, pattern }) => ({ path, source: pattern.source }));
  expect(
    found.filter(({ source }) => !(source in NO_LABELS)).map(({ path, source }) => `${path}: ${source}`),
  ).toEqual([]);
  expect(
    Object.keys(NO_LABELS).filter((each) => !patterns.some(({ pattern }) => pattern.source === each)),
  ).toEqual([]);
});

it('labels stand there once, and none has a digit but 0', () => {
  const keys = labels.map((label) => label.toLowerCase());
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(labels.filter((label) => /[1-9]/.test(label))).toEqual([]);
});
