import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, trackedFiles, withoutComments } from './repository.ts';

const isCode = (path: string): boolean => /\.(?:tsx?|js|mjs)$/.test(path);
const code = sourceFiles.filter(isCode);

describe('the tree', () => {
  it('has at the top what the design names and what tools expect', () => {
    const allowed = new Set([
      'entrypoints',
      'components',
      'utils',
      'assets',
      'public',
      'tests',
      'package.json',
      'tsconfig.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'package-lock.json',
      // Configuration files of the tools.
      'biome.json',
      'knip.jsonc',
      'vitest.config.ts',
      '.ci',
      '.gitignore',
      '.npmrc',
    ]);
    const top = [...new Set(trackedFiles.map((path) => path.split('/')[0] ?? ''))];
    expect(top.filter((name) => !allowed.has(name))).toEqual([]);
    for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md', 'package-lock.json'])
      expect(top).toContain(name);
  });

  it('has files short enough to read in one go', () => {
    const LIMIT = 300;
    /** Longer for a reason. */
    const exceptions: Record<string, string> = {
      'tests/unit/background/credentials/resetting.test.ts':
        'the cases of one run share its world and its steps',
      'tests/unit/background/credentials/collecting.test.ts':
        'the cases of one run share its world and its steps',
      'tests/unit/background/credentials/importing.test.ts': 'the cases of one import share its world',
    };
    const lines = (path: string) => readText(path).split('\n').length - 1;
    const long = trackedFiles.filter(
      (path) => (isCode(path) || path.endsWith('.css')) && lines(path) > LIMIT && !(path in exceptions),
    );
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([]);
    const needless = Object.keys(exceptions).filter(
      (path) => !trackedFiles.includes(path) || lines(path) <= LIMIT,
    );
    expect(needless).toEqual([]);
  });

  it('has no module with a meaningless name', () => {
    const vague = /(?:^|\/)(?:utils|helpers?|misc|common|manager|index)\.tsx?$/;
    // WXT requires an entry point with a folder to be called index.
    const entry = /^entrypoints\/[\w.-]+\/index\.ts$/;
    expect(trackedFiles.filter((path) => vague.test(path) && !entry.test(path))).toEqual([]);
  });

  it('keeps entry points thin', () => {
    const long = code.filter(
      (path) => path.startsWith('entrypoints/') && readText(path).split('\n').length > 80,
    );
    expect(long).toEqual([]);
  });
});

describe('knowledge of the site', () => {
  const outside = code.filter((path) => !path.startsWith('utils/dnevnik/'));

  it('keeps its addresses in utils/dnevnik', () => {
    const exceptions: Record<string, string> = {
      'wxt.config.ts': 'the manifest names the host that permissions are asked for',
      'utils/messages/senders.ts': 'the gate of messages holds the sender against the host of the manifest',
    };
    const found = outside.filter((path) => /dnevnik\.ru/i.test(withoutComments(readText(path))));
    expect(found.filter((path) => !(path in exceptions))).toEqual([]);
    expect(Object.keys(exceptions).filter((path) => !found.includes(path))).toEqual([]);
  });

  it('keeps its selectors in utils/dnevnik', () => {
    /** Look-ups in our own pages; what stands in components/ui is drawn in them alone. */
    const own: Record<string, string[]> = {
      // Whether a dialog of ours is open already.
      'dialog[open]': ['components/pages/workspace/'],
      // Any table of a file or of the clipboard, not a page of the site.
      table: ['utils/base/tables/'],
      // Every element of any page or cell.
      '*': ['utils/base/tables/', 'utils/page/standing-page.ts'],
    };
    const lookUp =
      /\.(?:querySelector(?:All)?(?:<\w+>)?|closest|matches|getElementsBy(?:ClassName|TagName)|getElementById)\(\s*(?:(['"`])(.*?)\1)?/g;
    const inPages = outside.filter((path) => !path.startsWith('components/ui/'));
    const found = inPages.flatMap((path) =>
      [...withoutComments(readText(path)).matchAll(lookUp)]
        .filter(([, , selector]) => !own[selector ?? '']?.some((folder) => path.startsWith(folder)))
        .map(([whole]) => `${path}: ${whole}`),
    );
    expect(found).toEqual([]);
  });
});

describe('imports', () => {
  it('of relative files name their extension', () => {
    const bare = code.flatMap((path) =>
      [...readText(path).matchAll(/from\s+'(\.[^']+)'/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/\.(?:tsx?|css)$/.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(bare).toEqual([]);
  });
});
