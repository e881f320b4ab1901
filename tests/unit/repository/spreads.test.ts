import { expect, it } from 'vitest';
import { readText, trackedFiles, withoutComments } from './repository.ts';

/** The place behind what is bracketed at `start`, quoted brackets left aside. */
function endOf(code: string, start: number): number {
  let depth = 0;
  for (const { 0: part, index } of code
    .slice(start)
    .matchAll(/'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[[({]|[\])}]/g)) {
    if ('[({'.includes(part)) depth++;
    else if ('])}'.includes(part) && --depth === 0) return start + index + 1;
  }
  return code.length;
}

/**
 * Spreads of a literal that stands right there: its parts could stand in its place. They please the formatter alone,
 * and switch off the check for fields that a type does not have. A literal on which something is called is none.
 */
function needlessSpreads(code: string): string[] {
  return [...code.matchAll(/\.\.\.\s*(\(\s*)?(?=[[{])/g)].flatMap(({ 0: spread, 1: bracket, index }) => {
    const literal = index + spread.length;
    const end = bracket ? endOf(code, index + spread.indexOf('(')) : endOf(code, literal);
    const isWhole = !bracket || /^(?:\s*as const)?\s*\)$/.test(code.slice(endOf(code, literal), end));
    if (!isWhole || !/^\s*[,\])}]/.test(code.slice(end))) return [];
    return [code.slice(index, Math.min(end, index + 60))];
  });
}

const code = trackedFiles.filter((path) => /\.(?:tsx?|mjs)$/.test(path));

it('no literal is spread inside a literal', () => {
  expect(code.length).toBeGreaterThan(500);
  const self = 'tests/unit/repository/spreads.test.ts';
  const found = code
    .filter((path) => path !== self)
    .flatMap((path) => needlessSpreads(withoutComments(readText(path))).map((each) => `${path}: ${each}`));
  expect(found).toEqual([]);
});

it('a spread that is needed is none', () => {
  const needed = [
    '[...names, ...[a, b].map(String), ...(on ? [a] : []), ...([a] as const).map(String)]',
    '({ ...before, ...(on ? { a } : {}), ...{ a, b }[key] })',
    '[...new Set([1])]',
  ];
  expect(needed.flatMap(needlessSpreads)).toEqual([]);
  const needless = [
    '({ ...{ a, b: [c(")")] }, d })',
    '({ d, ...({ a } as const) })',
    "[...['a', ']'], ...(['b'] as const)]",
    '<A {...{ a, b }} />',
    '[\n  ...[\n    a,\n  ],\n]',
  ];
  expect(needless.map((each) => needlessSpreads(each).length)).toEqual([1, 1, 2, 1, 1]);
});
