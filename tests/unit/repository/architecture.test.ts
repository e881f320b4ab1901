import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, trackedFiles, withoutComments } from './repository.ts';

const isCode = (path: string): boolean => /\.(?:tsx?|js|mjs)$/.test(path);
const code = sourceFiles.filter(isCode);

describe('the tree', () => {
  it('has at the top what the design names and what tools expect to find', () => {
    const allowed = new Set([
      ...['entrypoints', 'components', 'utils', 'assets', 'public', 'tests'],
      ...['package.json', 'tsconfig.json', 'wxt.config.ts'],
      ...['README.md', 'LICENSE', 'CHANGELOG.md', 'package-lock.json'],
      // Configuration files of the tools.
      ...['biome.json', 'knip.jsonc', 'vitest.config.ts'],
      ...['.ci', '.gitignore', '.npmrc'],
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
      'tests/unit/service/resetting.test.ts': 'the cases of one run share its world and its steps',
      'tests/unit/service/collecting.test.ts': 'the cases of one run share its world and its steps',
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

  it('has no module named for nothing', () => {
    const vague = /(?:^|\/)(?:utils|helpers?|misc|common|manager|index)\.tsx?$/;
    // WXT wants an entry point with a folder to be called index.
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

  it('has its addresses in utils/dnevnik alone', () => {
    const exceptions: Record<string, string> = {
      'wxt.config.ts': 'the manifest names the host that permissions are asked for',
      'utils/messages/senders.ts': 'the gate of messages holds the sender against the host of the manifest',
    };
    const found = outside.filter((path) => /dnevnik\.ru/i.test(withoutComments(readText(path))));
    expect(found.filter((path) => !(path in exceptions))).toEqual([]);
    expect(Object.keys(exceptions).filter((path) => !found.includes(path))).toEqual([]);
  });

  it('has its selectors in utils/dnevnik alone', () => {
    /** Look-ups in our own pages. */
    const own: Record<string, string[]> = {
      '#app': ['entrypoints/'],
      '.preview iframe': ['components/print/'],
      // Any table of a file or of the clipboard: no page of the site.
      table: ['utils/tables/'],
      // Every element of whatever page or cell it is.
      '*': ['utils/tables/', 'utils/page/standing-page.ts'],
    };
    const lookUp =
      /\.(?:querySelector(?:All)?(?:<\w+>)?|closest|matches|getElementsBy(?:ClassName|TagName)|getElementById)\(\s*(?:(['"`])(.*?)\1)?/g;
    const found = outside.flatMap((path) =>
      [...withoutComments(readText(path)).matchAll(lookUp)]
        .filter(([, , selector]) => !own[selector ?? '']?.some((folder) => path.startsWith(folder)))
        .map(([whole]) => `${path}: ${whole}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the layers', () => {
  /** [who, may not import from, why] */
  const RULES: [RegExp, RegExp, string][] = [
    [/^utils\/(?!page\/)/, /^(?:components|entrypoints)\//, 'rules and stores know no views'],
    [/^utils\/dnevnik\//, /^utils\/(?!dnevnik\/|roster\/|text\/)/, 'knowledge of the site stands alone'],
    [/^utils\/store\//, /^utils\/(?!store\/)/, 'the store knows nobody'],
    [/^utils\/documents\//, /^utils\/(?!documents\/|text\/)/, 'documents are drawn from what they are given'],
    [
      /^utils\/roster\//,
      /^utils\/(?!roster\/|text\/|dnevnik\/pages\.ts|dnevnik\/warnings\.ts|registers\/entry-base\.ts|calendar\/day\.ts)/,
      'names and people',
    ],
    [
      /^utils\/(?:credentials|consents|informing|acknowledgements|registers|meetings|school)\//,
      /^utils\/service\//,
      'a duty does not know who runs it',
    ],
    [
      /^utils\/(?:consents|informing|acknowledgements|registers|calendar)\//,
      /^utils\/(?:store|dnevnik|messages)\//,
      'the rules of the registers know neither store nor site',
    ],
    [
      /^(?:entrypoints\/dnevnik\.content|components\/launcher|utils\/page)\//,
      /^utils\/(?:store|service|documents)\//,
      'what runs in the page has no way to the store',
    ],
    [
      /^(?:entrypoints\/panel|components\/credentials)\//,
      /^utils\/store\/|^components\/vault\//,
      'the panel, a frame in the page, reaches the store by messages alone',
    ],
  ];

  const imports = (path: string): string[] =>
    // Types leave nothing in the code.
    [
      ...withoutComments(readText(path)).matchAll(
        /^(?:import|export)\b(?!\s+type\b)[^;]*?from\s+'(\.[^']+)'/gm,
      ),
    ].map(([, target = '']) => new URL(target, `file:///${path}`).pathname.slice(1));

  it.each(RULES)('%s does not import %s: %s', (who, whom) => {
    const from = code.filter((path) => who.test(path));
    expect(from.length).toBeGreaterThan(0);
    const crossing = from.flatMap((path) =>
      imports(path)
        .filter((target) => whom.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(crossing).toEqual([]);
  });

  it('imports relative files with their extension', () => {
    const bare = code.flatMap((path) =>
      [...readText(path).matchAll(/from\s+'(\.[^']+)'/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/\.(?:tsx?|css)$/.test(target))
        .map((target) => `${path} → ${target}`),
    );
    expect(bare).toEqual([]);
  });
});
