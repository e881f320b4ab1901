import { cp, mkdtemp, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TEST_BUILD } from './world.ts';

/**
 * A copy of the build in which the optional hosts and permissions are granted already: the browser's own question cannot be answered
 * by a test. One for the whole run, so that its files share a prepared profile.
 */
export async function grantedBuild(): Promise<string> {
  const root = process.env.KLASSRUK_PROFILES;
  if (!root) throw new Error('the granted build needs the global setup of the end-to-end tests');
  const shared = join(root, 'granted-build');
  const folder = join(await mkdtemp(join(root, 'granting-')), 'build');
  await cp(resolve(process.env.KLASSRUK_EXTENSION ?? TEST_BUILD), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const {
    optional_host_permissions: hosts,
    optional_permissions: permissions,
    ...manifest
  } = JSON.parse(await readFile(path, 'utf8'));
  manifest.host_permissions.push(...hosts);
  manifest.permissions.push(...permissions);
  await writeFile(path, JSON.stringify(manifest));
  // Whoever is first puts it there whole; a folder that is not empty is not replaced.
  await rename(folder, shared).catch(() => stat(join(shared, 'manifest.json')));
  return shared;
}
