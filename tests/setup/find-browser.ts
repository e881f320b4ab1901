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

function installedBrowser(): string | null {
  const named = process.env.KLASSRUK_BROWSER;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`KLASSRUK_BROWSER names ${named}, which is not there.`);
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  for (const name of NAMES) {
    const found = onPath(name);
    if (found) return found;
  }
  return null;
}

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

/** Makes sure that pdftotext, pdftoppm and pdffonts are there for document checks. */
export function ensurePoppler(): void {
  if (onPath('pdftotext') && onPath('pdftoppm')) return;
  if (installFromDebian('poppler-utils') && onPath('pdftotext')) return;
  throw new Error(
    'No pdftotext/pdftoppm found: install poppler-utils (Debian: apt-get install poppler-utils).',
  );
}
