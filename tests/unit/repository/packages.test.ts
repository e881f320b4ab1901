import { describe, expect, it } from 'vitest';
import { readmeTable, readText, trackedFiles, uncoded } from './repository.ts';

interface Package {
  name: string;
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readText('package.json')) as Package;
const readme = readText('README.md');

describe('package-lock.json', () => {
  const lock = JSON.parse(readText('package-lock.json')) as {
    version: string;
    packages: Record<string, Record<string, unknown>>;
  };

  it('contains no download addresses', () => {
    const packages = Object.entries(lock.packages);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, details]) => 'resolved' in details).map(([path]) => path)).toEqual([]);
    expect(readText('package-lock.json')).not.toMatch(/"https?:\/\/[^"]+\.tgz"/);
  });

  it('has a checksum for each package', () => {
    const without = Object.entries(lock.packages)
      .filter(([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle)
      .map(([path]) => path);
    expect(without).toEqual([]);
  });

  it('belongs to package.json', () => {
    const own = lock.packages[''];
    expect(lock.version).toBe(manifest.version);
    expect(own?.dependencies).toEqual(manifest.dependencies);
    expect(own?.devDependencies).toEqual(manifest.devDependencies);
  });
});

describe('README', () => {
  it('names each npm script', () => {
    const told = readmeTable('Commands').map(([command]) => uncoded(command ?? ''));
    const scripts = Object.keys(manifest.scripts).filter((name) => name !== 'postinstall');
    const called = (name: string) => (name === 'test' ? 'npm test' : `npm run ${name}`);
    expect(told.map((command) => command.replace(/ -- .*$/, '')).sort()).toEqual(scripts.map(called).sort());
  });

  it('gives a reason for each dependency, and for no removed one', () => {
    const rows = readmeTable('Dependencies').map((row) => ({
      name: uncoded(row[0] ?? ''),
      kind: row[1],
      why: row[2] ?? '',
    }));
    const named = (kind: string) =>
      rows
        .filter((row) => row.kind === kind)
        .map(({ name }) => name)
        .sort();
    expect(named('runtime')).toEqual(Object.keys(manifest.dependencies).sort());
    expect(named('dev')).toEqual(Object.keys(manifest.devDependencies).sort());
    expect(rows.filter(({ why }) => why.length < 15).map(({ name }) => name)).toEqual([]);
  });

  it('has a line for each folder of the code', () => {
    const tree = /## Folders\n[\s\S]*?```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const folders = new Set(
      trackedFiles
        .map((path) => /^((?:entrypoints|components|utils|tests)\/[^/]+)\//.exec(path)?.[1])
        .filter((folder) => folder !== undefined),
    );
    const missing = [...folders].filter((folder) => {
      const [top = '', name = ''] = folder.split('/');
      const part = tree.slice(tree.indexOf(`${top}/`)).split(/\n(?=\S)/)[0] ?? '';
      return !new RegExp(`^\\s+${name.replace('.', '\\.')}/?\\s`, 'm').test(part);
    });
    expect(missing).toEqual([]);
  });

  it('links only to existing files', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    // The picture of the panel is made by the demo and added by hand.
    expect(links.filter((path) => !trackedFiles.includes(path))).toEqual([]);
  });
});

describe('CHANGELOG', () => {
  it('begins with the version of the package', () => {
    expect(/^## (\d+\.\d+\.\d+)/m.exec(readText('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });
});
