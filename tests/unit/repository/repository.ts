import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The project as files, for tests that watch over it as a whole. */
const ROOT = resolve(import.meta.dirname, '../../..');

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

const UNTRACKED = /^(?:node_modules|\.git|\.wxt|\.output|\.cache|demo-output|test-results|coverage)$/;

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function listFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(ROOT, path)));
  } catch {
    // An archive without git: what would be tracked.
    return readdirSync(ROOT)
      .filter((name) => !UNTRACKED.test(name))
      .flatMap((name) =>
        statSync(join(ROOT, name)).isDirectory() ? walk(join(ROOT, name)) : [join(ROOT, name)],
      )
      .map((path) => relative(ROOT, path));
  }
}

/** Tracked files, with `/`, from the project's root. */
export const trackedFiles: string[] = listFiles();

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const BINARY = /\.(?:png|jpe?g|ico|gif|ttf|woff2?|pdf|zip|gz)$/;
export const textFiles: string[] = trackedFiles.filter((path) => !BINARY.test(path));

/** What the extension is made of; tests and tools are not in it. */
export const sourceFiles: string[] = textFiles.filter((path) =>
  /^(?:entrypoints|components|utils|assets|public|wxt\.config\.ts)/.test(path),
);

/** Code without its comments: what a rule forbids may be named in a comment. Line numbers stay. */
export function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/ .*$/gm, '$1');
}

export const buildFolder = (build: Build): string => join(ROOT, '.output', build);

/** Files of a build, from its folder. A missing build fails the test that asks for it. */
export function builtFiles(build: Build): string[] {
  const folder = buildFolder(build);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${build} is not built: npm run build && npm run build:firefox (npm test does both)`);
  }
  return walk(folder).map((path) => relative(folder, path));
}

export const builtText = (build: Build, path: string): string =>
  readFileSync(join(buildFolder(build), path), 'utf8');

export const builtCode = (build: Build): string[] =>
  builtFiles(build).filter((path) => /\.(?:js|html|css|json)$/.test(path));

export interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: {
    matches: string[];
    js?: string[];
    css?: string[];
    all_frames?: boolean;
    world?: string;
  }[];
  web_accessible_resources?: { resources: string[]; matches: string[]; use_dynamic_url?: boolean }[];
  content_security_policy?: Record<string, string>;
  externally_connectable?: unknown;
}

export function manifestOf(build: Build): Manifest & Record<string, unknown> {
  builtFiles(build);
  return JSON.parse(builtText(build, 'manifest.json')) as Manifest & Record<string, unknown>;
}

/** Rows of the first table under a heading of README.md, cells trimmed, without header and rule. */
export function readmeTable(heading: string): string[][] {
  const readme = readText('README.md');
  const start = readme.indexOf(`\n## ${heading}\n`);
  if (start < 0) throw new Error(`README.md has no part «${heading}»`);
  const end = readme.indexOf('\n## ', start + 1);
  const rows = readme
    .slice(start, end < 0 ? undefined : end)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.slice(2);
}

/** «`storage`» → «storage». */
export const uncoded = (cell: string): string => cell.replaceAll('`', '');
