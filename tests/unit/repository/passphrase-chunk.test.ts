import { describe, expect, it } from 'vitest';
import { BUILDS, builtFiles, builtText } from './repository.ts';

/** Only the words of the check have it in this form. */
const WORD = 'zaq12wsx';

describe.each(BUILDS)('the check of passphrases in %s', (build) => {
  it('is one small chunk that nothing loads before a passphrase is made', () => {
    const scripts = builtFiles(build)
      .filter((path) => path.endsWith('.js'))
      .map((path) => ({ path, code: builtText(build, path) }));
    const judges = scripts.filter(({ code }) => code.includes(WORD));
    // The popup, which is built apart, has its own.
    expect(judges).toHaveLength(2);
    for (const judge of judges) {
      expect(Buffer.byteLength(judge.code)).toBeLessThan(150_000);
      const name = judge.path.split('/').at(-1) ?? '';
      expect(name).toMatch(/^passphrase-judge-/);
      const importing = scripts.filter(({ code }) => code.includes(name));
      expect(importing).toHaveLength(1);
      expect(importing[0]?.code).toMatch(new RegExp(`import\\([^)]*${name}`));
      expect(importing[0]?.code).not.toMatch(new RegExp(`from\\s*["'][^"']*${name}`));
    }
  });

  it('comes with the licence of its dictionary', () => {
    expect(builtText(build, 'words/LICENCE.txt')).toContain('Alexander I. Lebedev');
  });
});
