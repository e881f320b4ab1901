import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, trackedFiles, withoutComments } from './repository.ts';

/**
 * A function that makes a paper: it is exported, called `plan…` or `make…`, and gives a `Paper`, papers, a printed
 * file, or bytes beside a number of pages.
 */
function paperMakers(path: string, text: string): string[] {
  const code = withoutComments(text);
  const files = [...code.matchAll(/interface (\w+)[^{]*\{[^}]*\bbytes: Uint8Array/g)].map(([, name]) => name);
  const types = ['Paper', 'Paper\\[\\]', 'PrintedPapers', 'MeetingPack', ...files].join('|');
  const drawsFile = /new PdfDrawing\(/.test(code);
  const made = new RegExp(`^(?:${types}${drawsFile ? '|Uint8Array' : ''})$`);
  return [
    ...code.matchAll(
      /export (?:async )?function ((?:plan|make)\w+)(?:<[^>]*>)?\([\s\S]*?\n?\): ([^{\n]+) \{/g,
    ),
  ]
    .filter(([, , type = '']) => made.test(type.trim()))
    .map(([, name = '']) => `${path}: ${name}`);
}

/** Mechanisms that others make papers with. */
const MECHANISMS = new Set([
  'utils/base/documents/sheet.ts: planSheet',
  'utils/class-data/school/statement.ts: planStatement',
]);

const makers = sourceFiles
  .filter((path) => /^(?:utils|components)\/.*\.tsx?$/.test(path))
  .flatMap((path) => paperMakers(path, readText(path)));

const sampleFiles = trackedFiles.filter((path) => /^tests\/papers\/samples\/[\w-]+\.ts$/.test(path));

describe('every paper', () => {
  it('is among the samples of npm run papers: one line in tests/papers/samples', () => {
    const code = sampleFiles.map((path) => withoutComments(readText(path))).join('\n');
    const missing = makers.filter((each) => {
      const name = each.split(': ')[1];
      return !MECHANISMS.has(each) && !new RegExp(`\\b${name}\\((?!\\))`).test(code);
    });
    expect(missing).toEqual([]);
    expect([...MECHANISMS].filter((each) => !makers.includes(each))).toEqual([]);
  });

  it('is found by what makes it', () => {
    expect(makers.length).toBeGreaterThanOrEqual(20);
    const code = [
      'export function planThing(a: A, faces: Faces): Paper {',
      'export function makeThings(',
      '  a: A,',
      '): Paper[] {',
      'export interface Sheets { pages: number; bytes: Uint8Array }',
      'export function makeSheets(a: A): Sheets {',
      'export function planOther(a: A): Other {',
    ].join('\n');
    expect(paperMakers('a.ts', code)).toEqual(['a.ts: planThing', 'a.ts: makeThings', 'a.ts: makeSheets']);
  });

  it('has its samples in the list', () => {
    const list = readText('tests/papers/samples.ts');
    const named = sampleFiles.filter((path) => /export const \w+ = \[/.test(readText(path)));
    const absent = named.filter((path) => !list.includes(`./samples/${path.split('/').at(-1)}`));
    expect(absent.filter((path) => !path.endsWith('/class-journal.ts'))).toEqual([]);
  });
});
