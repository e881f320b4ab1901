import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Global setup of the end-to-end tests: a folder for the profiles that are prepared once a run, removed at its end. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'klassruk-profiles-'));
  process.env.KLASSRUK_PROFILES = folder;
  return () => rm(folder, { recursive: true, force: true });
}
