import { createHash, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyOfBuild, MANIFEST_KEY } from '../../../assets/manifest-key.ts';
import { FIXED_ID } from '../../../components/pages/workspace/fixed-id.ts';
import { fault } from '../../setup/fault.ts';
import { manifestOf, readText, textFiles } from './repository.ts';

/** The id that Chromium gives to an extension with this key: half of a SHA-256, its digits as the letters a to p. */
function idOf(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...hash.slice(0, 32)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** Each script that builds, and which of its builds carry the key. */
const SCRIPTS: Record<string, Record<string, boolean>> = {
  dev: { wxt: false },
  build: { 'wxt build': true },
  'build:firefox': { 'wxt build -b firefox': false },
  // For a school to unpack and load; for the stores.
  zip: { 'wxt zip': true, 'wxt zip -b chrome-store': false, 'wxt zip -b firefox': false },
  'build:test': { 'KLASSRUK_TEST_BUILD=1 wxt build --mode test': false },
  'build:fixture': { 'KLASSRUK_TEST_BUILD=1 KLASSRUK_FIXTURE_DUTY=1 wxt build --mode fixture': false },
  'build:test:firefox': { 'KLASSRUK_TEST_BUILD=1 wxt build -b firefox --mode test': false },
};

function carriesKey(command: string): boolean {
  const browser = / -b (\S+)/.exec(command)?.[1] ?? 'chrome';
  const byDefault = / (?:build|zip)\b/.test(command) ? 'production' : 'development';
  return 'key' in keyOfBuild(browser, / --mode (\S+)/.exec(command)?.[1] ?? byDefault);
}

describe('the fixed key', () => {
  it('is the public half of an RSA pair, and the id that follows is the one that the code knows', () => {
    const key = createPublicKey({ key: Buffer.from(MANIFEST_KEY, 'base64'), format: 'der', type: 'spki' });
    expect([key.asymmetricKeyType, key.asymmetricKeyDetails?.modulusLength]).toEqual(['rsa', 2048]);
    expect(idOf(MANIFEST_KEY)).toBe(FIXED_ID);
  });

  it('is in the build for Chromium that is loaded unpacked; Firefox has its own id, as ever', () => {
    expect(manifestOf('chrome-mv3').key).toBe(MANIFEST_KEY);
    const firefox = manifestOf('firefox-mv3');
    expect(firefox.key).toBeUndefined();
    expect(firefox.browser_specific_settings).toMatchObject({ gecko: { id: 'klassruk@klassruk.invalid' } });
  });

  fault(
    'a build for a store, for tests or for development carries the fixed key',
    'no script makes one: stores refuse it, and no other build opens the data of a teacher',
    () => {
      const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
      const builds = Object.entries(scripts)
        .map(([name, script]) => {
          const commands = script.split(' && ').filter((command) => /(?:^| )wxt(?: |$)/.test(command));
          return [name, commands.filter((command) => !/ prepare$/.test(` ${command}`))] as const;
        })
        .filter(([, commands]) => commands.length > 0);
      expect(
        Object.fromEntries(
          builds.map(([name, commands]) => [
            name,
            Object.fromEntries(commands.map((command) => [command, carriesKey(command)])),
          ]),
        ),
      ).toEqual(SCRIPTS);
      // The demo builds for itself.
      expect(readText('tests/demo/main.ts')).toContain("['wxt', 'build', '--mode', 'demo']");
      expect(carriesKey('wxt build --mode demo')).toBe(false);
    },
  );

  fault('the private half of the key gets into the repository', 'no file holds a private key', () => {
    const begin = new RegExp(`BEGIN (?:\\w+ )*PRIVATE ${'KEY'}`);
    expect(textFiles.filter((path) => begin.test(readText(path)))).toEqual([]);
  });

  it('is assumed nowhere: what drives a browser looks the id up', () => {
    const naming = textFiles.filter((path) => readText(path).includes(FIXED_ID));
    expect(naming).toEqual(['components/pages/workspace/fixed-id.ts']);
  });
});
