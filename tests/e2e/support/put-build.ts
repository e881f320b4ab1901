import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MANIFEST_KEY } from '../../../assets/manifest-key.ts';
import { TEST_BUILD } from './world.ts';

/**
 * Puts the build into a folder in place of what is there, as whoever installs Klassruk does: as it is loaded unpacked
 * since there is a key, or without one, as before and for the stores.
 */
export async function putBuild(folder: string, kind: 'keyed' | 'keyless'): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(resolve(process.env.KLASSRUK_EXTENSION ?? TEST_BUILD), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { key: _, ...manifest } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify(kind === 'keyed' ? { ...manifest, key: MANIFEST_KEY } : manifest));
}
