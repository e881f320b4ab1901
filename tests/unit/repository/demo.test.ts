import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Files of ours that one imports, with itself. */
function reached(from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found;
  found.add(from);
  const text = readFileSync(from, 'utf8');
  for (const [, path] of text.matchAll(/^(?:import|export)\b(?! type)[^;]*? from '(\.[^']+\.ts)'/gm))
    reached(join(dirname(from), path ?? ''), found);
  return found;
}

describe('the demo', () => {
  it('runs without vitest, whose helpers work in its own runs alone', () => {
    const files = [...reached('tests/demo/main.ts')];
    expect(files).toContain('tests/e2e/support/panel.ts');
    expect(files.filter((path) => /from 'vitest'/.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
