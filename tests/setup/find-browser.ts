import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Branded Chrome and Edge from 137 on no longer accept --load-extension, so they come last. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'yandex-browser',
  'yandex-browser-stable',
  'google-chrome',
  'microsoft-edge',
];

function onPath(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Try the next folder.
    }
  }
  return null;
}

/** The file that a variable of the environment names. */
function namedBy(variable: string): string | null {
  const file = process.env[variable];
  if (!file) return null;
  if (existsSync(file)) return file;
  throw new Error(`${variable} names ${file}, which is not there.`);
}

function firstOnPath(names: readonly string[]): string | null {
  for (const name of names) {
    const found = onPath(name);
    if (found) return found;
  }
  return null;
}

function installedBrowser(): string | null {
  const named = namedBy('KLASSRUK_BROWSER');
  if (named) return named;
  const own = chromium.executablePath();
  return existsSync(own) ? own : firstOnPath(NAMES);
}

const installedFirefox = () => namedBy('KLASSRUK_FIREFOX') ?? firstOnPath(['firefox-esr', 'firefox']);

function installFromDebian(...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing ${packages.join(', ')} from Debian …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** A browser that loads extensions; installs Debian's chromium if there is none and we are root. */
export function findBrowser(): string {
  const found =
    installedBrowser() ?? (installFromDebian('chromium', 'fonts-dejavu-core') ? installedBrowser() : null);
  if (found) return found;
  throw new Error(
    'No browser found: install chromium (Debian: apt-get install chromium) or set KLASSRUK_BROWSER.',
  );
}

/** A Firefox; installs Debian's firefox-esr when root and there is none. */
export function findFirefox(): string {
  const found =
    installedFirefox() ?? (installFromDebian('firefox-esr', 'fonts-dejavu-core') ? installedFirefox() : null);
  if (found) return found;
  throw new Error(
    'No Firefox found: install firefox-esr (Debian: apt-get install firefox-esr) or set KLASSRUK_FIREFOX.',
  );
}

/** pdftotext, pdftoppm and pdffonts, for the checks of documents. */
export function ensurePoppler(): void {
  if (onPath('pdftotext') && onPath('pdftoppm')) return;
  if (installFromDebian('poppler-utils') && onPath('pdftotext')) return;
  throw new Error(
    'No pdftotext/pdftoppm found: install poppler-utils (Debian: apt-get install poppler-utils).',
  );
}
