import { expect, it } from 'vitest';
import { readText, sourceFiles } from './repository.ts';

/** The place behind the bracket that closes the one at `start`. Brackets in texts come in pairs. */
function endOf(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if ('({'.includes(code[at] ?? '')) depth++;
    else if (')}'.includes(code[at] ?? '') && --depth === 0) return at + 1;
  }
  return code.length;
}

/** Whether the line before the statement that holds this place is a comment. */
function isCommentedAbove(code: string, index: number): boolean {
  const lines = code.split('\n');
  let at = code.slice(0, index).split('\n').length - 1;
  // The lines of a chain belong to one statement.
  while (at > 0 && /^\s*[.)}]/.test(lines[at] ?? '')) at--;
  return /^\s*(?:\/\/|\*\/|.*\*\/$)/.test(lines[at - 1] ?? '');
}

/**
 * Places that catch an error and look away: they neither use it nor say in a comment which case they expect. A
 * `catch` says it in its body, a `.catch(` in its brackets or on the line above its statement.
 */
function silentCatches(code: string): string[] {
  const found: string[] = [];
  for (const { 0: opening, 1: name, index } of code.matchAll(/\bcatch\s*(?:\(\s*(\w+)[^)]*\)\s*)?(?=\{)/g)) {
    const start = index + opening.length;
    const body = code.slice(start, endOf(code, start));
    const isUsed = name !== undefined && new RegExp(`\\b${name}\\b`).test(body);
    if (!isUsed && !/\/[/*]/.test(body)) found.push(opening + body);
  }
  for (const { 0: opening, index } of code.matchAll(/\.catch(?=\()/g)) {
    const start = index + opening.length;
    const handler = code.slice(start, endOf(code, start));
    const name = /^\(\s*(?:async\s*)?\(?(\w+)[^=]*=>/.exec(handler)?.[1];
    const rest = handler.slice(handler.indexOf('=>'));
    const isUsed = name !== undefined && new RegExp(`\\b${name}\\b`).test(rest);
    if (!isUsed && !/\/[/*]/.test(handler) && !isCommentedAbove(code, index)) found.push(opening + handler);
  }
  return found;
}

const code = sourceFiles.filter((path) => /^(?:utils|components|entrypoints)\/.*\.tsx?$/.test(path));

it('nothing is caught silently', () => {
  expect(code.length).toBeGreaterThan(400);
  expect(code.filter((path) => /\bcatch\b/.test(readText(path))).length).toBeGreaterThan(30);
  const found = code.flatMap((path) => silentCatches(readText(path)).map((each) => `${path}: ${each}`));
  expect(found).toEqual([]);
});

it.each([
  'try { a(); } catch {}',
  'try { a(); } catch {\n  return null;\n}',
  'try { a(); } catch (error) {\n  return null;\n}',
  'try { a(); } catch (error: unknown) { done(); }',
  'await a().catch(() => undefined);',
  'await a()\n  .then(b)\n  .catch(() => null);',
  'last = next.catch(() => {});',
  'await a().catch((_) => false);',
  'await a().catch((error: unknown) => {\n  b();\n});',
  'opening.catch(forget);',
  '// Why.\nconst b = 1;\nawait a().catch(() => 0);',
])('finds %j', (sample) => {
  expect(silentCatches(sample)).toHaveLength(1);
});

it.each([
  'try { a(); } catch {\n  // A file that is cut off.\n}',
  'try { a(); } catch (error) {\n  show(error);\n}',
  'a().catch((error: unknown) => note(error));',
  'a().catch(async (error) => {\n  await b();\n  throw error;\n});',
  '// The tab is gone.\nawait a().catch(() => null);',
  '/** The tab is gone. */\nconst b = a()\n  .c()\n  .catch(() => null);',
  'a().catch(() => {\n  // The tab is gone.\n});',
  'const catching = { caught: (one) => one };',
])('lets %j pass', (sample) => {
  expect(silentCatches(sample)).toEqual([]);
});
