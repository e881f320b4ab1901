import { describe, expect, it } from 'vitest';
import { codeFiles, graph, reachedFrom } from './import-graph.ts';
import { BUILDS, builtFiles, builtText } from './repository.ts';

const within = (folder: string) => codeFiles.filter((path) => path.startsWith(folder));

describe.each([
  [
    'what runs in a page of the site',
    ['components/in-page/', 'entrypoints/dnevnik.content/', 'entrypoints/journal.content/'],
  ],
  ['the panel', ['components/pages/panel/', 'entrypoints/panel/']],
])('%s', (_, folders) => {
  it('reaches neither vault nor stored records nor the background, types included', () => {
    const roots = folders.flatMap(within);
    expect(roots.length).toBeGreaterThan(folders.length);
    const behind = /^utils\/(?:vault|stored|background)\//;
    const reached = new Set(roots.flatMap((root) => [...reachedFrom(root, graph)]));
    const found = [...reached]
      .filter((path) => !behind.test(path))
      .flatMap((path) =>
        (graph.get(path) ?? []).filter((to) => behind.test(to)).map((to) => `${path} → ${to}`),
      );
    expect(found).toEqual([]);
  });
});

describe.each(BUILDS)('the build %s', (build) => {
  it('has jsPDF in the pages alone', () => {
    // The producer's name, which jsPDF writes into each file that it makes.
    const withPdf = builtFiles(build).filter(
      (path) => path.endsWith('.js') && builtText(build, path).includes('jsPDF'),
    );
    expect(withPdf.length).toBeGreaterThan(0);
    expect(withPdf.filter((path) => !path.startsWith('chunks/'))).toEqual([]);
    const background = builtText(build, 'background.js');
    for (const path of withPdf) expect(background).not.toContain(path);
  });
});
