import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TEST_BUILD } from './world.ts';

/**
 * A copy of the build in which the optional hosts and permissions are granted already: the browser's own question cannot be answered
 * by a test.
 */
export async function grantedBuild(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'klassruk-granted-')), 'build');
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
  return folder;
}
