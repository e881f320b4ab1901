import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = ['entrypoints', 'components', 'utils', 'assets', 'public', 'wxt.config.ts', 'package.json'];

/** Modification time of the newest file in a folder or of a file, ms; 0 if there is none. */
function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}

/** Builds a WXT project; WXT's output goes to stderr, so that stdout is only the bench's. */
export function buildWithWxt(root: string): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', root], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`wxt build ${root} failed`);
}

/** The extension's production build, rebuilt if it is missing or older than a source. Returns its folder. */
export function freshBuild(): string {
  const output = join(ROOT, '.output/chrome-mv3');
  const built = join(output, 'manifest.json');
  const sources = Math.max(...SOURCES.map((path) => youngest(join(ROOT, path))));
  if (!existsSync(built) || statSync(built).mtimeMs < sources) buildWithWxt(ROOT);
  return output;
}
