import { describe, expect, it } from 'vitest';
import { readText, trackedFiles } from './repository.ts';

const files = trackedFiles.filter((path) => /^tests\/e2e\/.*\.test\.ts$/.test(path));

describe('the end-to-end tests', () => {
  it('have in each file that starts a world a test for every day: npm run test:days runs it', () => {
    const worlds = files.filter((path) => /\b(?:World\.start|startPrepared)\(/.test(readText(path)));
    expect(worlds.length).toBeGreaterThan(25);
    const tagged = /tags: \['any-day'(?:, 'long')?\]/;
    expect(worlds.filter((path) => !tagged.test(readText(path)))).toEqual([]);
  });

  it('have the one that npm run test:days expects to fail where the stand’s day alone is another', () => {
    const [, title = ''] = /const CONTROL = '(.+)';/.exec(readText('tests/days.ts')) ?? [];
    expect(title).not.toBe('');
    expect(files.filter((path) => readText(path).includes(title))).toHaveLength(1);
  });

  it('wait: nothing sleeps, nothing is skipped, no place is guessed', () => {
    const forbidden = [
      /waitForTimeout|timers\/promises|setTimeout\(\s*(?:resolve|r)\s*,\s*[1-9]/,
      /\b(?:it|describe|test)\.(?:skip|skipIf|runIf|only|todo|fails)\b/,
      // What is read once while the page may still change.
      /expect\(\s*await (?:(?!expect\()[^;])*?\.(?:count|inputValue|isDisabled|isChecked|textContent)\(\),?\s*\)\./,
      /mouse\.click\([^)]*(?:width|right) [-+] \d/,
    ];
    const found = files.flatMap((path) =>
      forbidden.filter((pattern) => pattern.test(readText(path))).map((pattern) => `${path}: ${pattern}`),
    );
    expect(found).toEqual([]);
  });
});

it('unit tests wait longer than vitest’s one second, which a busy machine exceeds', () => {
  const impatient = trackedFiles.filter(
    (path) => path.startsWith('tests/unit/') && /\bvi\.wait(?:For|Until)\(/.test(readText(path)),
  );
  expect(impatient).toEqual([]);
});

it('what a unit test draws is taken away before its page is gone: `draw` does it', () => {
  const drawing = trackedFiles.filter(
    (path) => path.startsWith('tests/unit/') && /\brender\(\s*(?:h\(|null|<)/.test(readText(path)),
  );
  expect(drawing).toEqual([]);
});

describe('the catalogue of faults', () => {
  it('has a line for each fault, told apart from the others', () => {
    const titled = /\bfault\(\s*(['`])((?:(?!\1)[\s\S])+)\1,\s*(['`])((?:(?!\3)[\s\S])+)\3,/g;
    const tests = trackedFiles.filter((path) => /^tests\/(?:unit|e2e|e2e-firefox)\/.*\.test\.ts$/.test(path));
    const lines = tests.flatMap((path) =>
      [...readText(path).matchAll(titled)].map(([, , what, , expected]) => `${what} | ${expected}`),
    );
    expect(lines.length).toBeGreaterThanOrEqual(30);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });
});
