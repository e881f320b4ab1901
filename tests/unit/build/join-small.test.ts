import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSmall, type PageModule } from '../../../assets/join-small.ts';
import { runs } from '../property-runs.ts';

const keyOf = ({ pages }: PageModule) => [...pages].sort().join(' ');
/** How many files all pages load together. */
const filesOf = (modules: readonly PageModule[]) =>
  [...new Set(modules.map(keyOf))].reduce((sum, key) => sum + key.split(' ').length, 0);
const module = (id: string, size: number, pages: string, imports: string[] = []): PageModule => ({
  id,
  size,
  imports,
  isFixed: false,
  pages: new Set(pages.split(' ')),
});

describe('small chunks of the pages', () => {
  it('join a larger one, with what they import', () => {
    const modules = [
      module('words', 400, 'popup', ['letters']),
      module('letters', 300, 'popup'),
      module('view', 90_000, 'popup print'),
    ];
    joinSmall(modules);
    expect(modules.map(keyOf)).toEqual(['popup print', 'popup print', 'popup print']);
  });

  it('stay where a page would load too much without need', () => {
    const modules = [module('chart', 15_000, 'workspace'), module('slip', 15_000, 'print')];
    joinSmall(modules);
    expect(modules.map(keyOf)).toEqual(['workspace', 'print']);
  });

  it('bring no style sheet to another page', () => {
    const modules = [
      module('view', 500, 'popup', ['sheet']),
      { ...module('sheet', 100, 'popup'), isFixed: true },
      module('words', 500, 'popup print'),
    ];
    joinSmall(modules);
    expect(modules.map(keyOf)).toEqual(['popup', 'popup', 'popup print']);
  });

  it('never leave a page without what it imports, and never make more files', () => {
    const PAGES = ['fill', 'panel', 'popup', 'print'];
    const given = fc
      .array(
        fc.record({
          size: fc.integer({ min: 1, max: 30_000 }),
          isFixed: fc.boolean(),
          imports: fc.array(fc.nat(11), { maxLength: 3 }),
          pages: fc.subarray(PAGES),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((rows) => {
        const modules = rows.map((row, at) => ({
          ...row,
          id: String(at),
          imports: row.imports.map(String),
          pages: new Set(row.pages),
        }));
        // What a page loads, it loads with all that is imported.
        for (const { imports, pages } of [...modules, ...modules, ...modules].concat(modules.toReversed()))
          for (const id of imports) for (const page of pages) modules[Number(id)]?.pages.add(page);
        return modules;
      })
      .filter((modules) => isWhole(modules) && modules.every(({ pages }) => pages.size > 0));
    fc.assert(
      fc.property(given, (modules) => {
        const before = modules.map(({ pages }) => new Set(pages));
        const files = filesOf(modules);
        joinSmall(modules);
        expect(isWhole(modules)).toBe(true);
        for (const [at, { pages, isFixed }] of modules.entries()) {
          expect([...(before[at] as Set<string>)].every((page) => pages.has(page))).toBe(true);
          if (isFixed) expect(pages).toEqual(before[at]);
        }
        expect(filesOf(modules)).toBeLessThanOrEqual(files);
      }),
      { numRuns: runs(200) },
    );
  });
});

/** Whether each page has all that its modules import. */
function isWhole(modules: readonly PageModule[]): boolean {
  const byId = new Map(modules.map((each) => [each.id, each]));
  return modules.every(({ imports, pages }) =>
    imports.every((id) => [...pages].every((page) => byId.get(id)?.pages.has(page) ?? true)),
  );
}
