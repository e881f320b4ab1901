import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFiles, graph } from './import-graph.ts';
import { readText, sourceFiles, withoutComments } from './repository.ts';

const sheets = sourceFiles.filter((path) => path.startsWith('components/') && path.endsWith('.css'));

/** Selectors of a sheet, those inside of media queries included. */
function selectorsIn(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{/g, '');
  return [...plain.matchAll(/([^{}]+)\{[^{}]*\}/g)]
    .flatMap(([, selectors = '']) => selectors.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())
    .filter((selector) => !selector.startsWith('@'));
}

/** Selectors that could touch what other folders draw: none of their classes begins with the folder's name. */
function strangers(path: string, css: string): string[] {
  const folder = posix.basename(posix.dirname(path));
  return selectorsIn(css)
    .filter((selector) => !new RegExp(`\\.${folder}(?![a-z\\d])`).test(selector))
    .map((selector) => `${path}: ${selector}`);
}

/** The look that all folders share. */
const isShared = (path: string): boolean => path.startsWith('components/ui/');

/** Inline styles that a class could say, or that set something else than a calculated width or variable. */
function staticStyles(code: string): string[] {
  return [...code.matchAll(/\sstyle=(?:"[^"]*"|\{(?:[^{}`]|`[^`]*`|\{[^{}]*\})*\})/g)]
    .map(([whole]) => whole)
    .filter((style) => !/\bwidth: \$\{|'--[\w-]+': \w|\{ width \}/.test(style));
}

describe('style sheets', () => {
  it('are imported by the folder in which they stand, and by nobody else', () => {
    expect(sheets.length).toBeGreaterThan(5);
    const found = sheets.map((sheet) => ({
      sheet,
      folders: [
        ...new Set(
          codeFiles.filter((path) => graph.get(path)?.includes(sheet)).map((path) => posix.dirname(path)),
        ),
      ],
    }));
    expect(found).toEqual(sheets.map((sheet) => ({ sheet, folders: [posix.dirname(sheet)] })));
  });

  it('have classes that begin with the name of their folder, or belong to ui', () => {
    expect(
      sheets.filter((path) => !isShared(path)).flatMap((path) => strangers(path, readText(path))),
    ).toEqual([]);
  });

  it('are checked selector by selector', () => {
    const css =
      '.notices, ul.notices-rows li:not(.a, .b), body:has(.notices, .b) { a: b } @media print { .rows { c: d } h3 { e: f } }';
    expect(strangers('components/duties/notices/x.css', `${css} .noticesome { g: h }`)).toEqual([
      'components/duties/notices/x.css: .rows',
      'components/duties/notices/x.css: h3',
      'components/duties/notices/x.css: .noticesome',
    ]);
  });

  it('move nothing, unless nobody minds', () => {
    const moving = sheets.flatMap((path) => {
      const calm = readText(path).replace(
        /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g,
        '',
      );
      return /\b(?:transition|animation|scroll-behavior)[\w-]*\s*:/.test(calm) ? [path] : [];
    });
    expect(moving).toEqual([]);
  });

  it('are the only place of what does not change: an inline style gives a width or a value that is calculated', () => {
    const views = sourceFiles.filter((path) => path.endsWith('.tsx'));
    expect(views.flatMap((path) => staticStyles(withoutComments(readText(path))))).toEqual([]);
    expect(staticStyles('<p style="gap: 8px" />')).toHaveLength(1);
    expect(staticStyles('<td style={CELL} />')).toHaveLength(1);
    expect(staticStyles("<td style={{ width: '8px' }} />")).toHaveLength(1);
    expect(staticStyles('<i style={`width: $' + '{share}%`} />')).toEqual([]);
    expect(staticStyles("<table style={{ '--subjects': subjects.length }} />")).toEqual([]);
    expect(staticStyles('<col style={width ? { width } : undefined} />')).toEqual([]);
  });

  it('of the shared look come first on each page', () => {
    const pages = codeFiles.filter((path) => /^entrypoints\/[\w-]+\/main\.tsx$/.test(path));
    expect(pages.length).toBe(8);
    for (const page of pages) expect(graph.get(page)?.[0]).toMatch(/^components\/ui\/show-\w+\.tsx$/);
    expect(graph.get('components/ui/show-page.tsx')).toEqual([
      'components/ui/tokens.css',
      'components/ui/theme.css',
      'components/ui/people-table.css',
      'components/ui/states.css',
      'components/ui/utilities.css',
      'components/ui/modes.css',
    ]);
  });
});
