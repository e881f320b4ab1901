import { describe, expect, it } from 'vitest';
import { readText, trackedFiles, withoutComments } from './repository.ts';

/**
 * In Firefox a framed extension page has no more of the browser than a content script: of the storage areas there is
 * only `local`, of what happens elsewhere only messages tell. The panel is such a page in all browsers.
 */
const PANEL = 'entrypoints/panel/main.tsx';

/** Value imports; types leave nothing in the code. */
const IMPORT =
  /^(?:import|export)\b(?!\s+type\b)(?:[^;'"]*?\bfrom)?\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/gm;

function reachable(start: string): string[] {
  const found = new Set<string>([start]);
  for (const path of found) {
    if (!/\.tsx?$/.test(path)) continue;
    for (const [, fixed, lazy] of withoutComments(readText(path)).matchAll(IMPORT)) {
      const target = new URL(fixed ?? lazy ?? '', `file:///${path}`).pathname.slice(1);
      if (!trackedFiles.includes(target)) throw new Error(`${path} imports ${target}, which is not there`);
      found.add(target);
    }
  }
  return [...found];
}

const FRAMED = /^(?:runtime|storage\s*\.\s*local)\b/;
/** Where the browser's interface is brought in under its own name, or only as a type. */
const BROUGHT_IN =
  /^import\s+(?:type\b[^;]*?|browser\b[^;]*?|\{\s*browser\s*\}\s*)from\s+'(?:webextension-polyfill|wxt\/browser)'/gm;
const OTHERWISE_BROUGHT_IN = /.*'(?:webextension-polyfill|wxt\/browser)'/g;
const USE =
  /(?<![\w$'"-])(?<!(?<!\b(?:globalThis|window|self))\.)(?:browser|chrome)\b(?!['":-])\s*(?:\?\.|\.)?\s*([^\n;]{0,40})/g;

/** Each use of the browser's interface that a framed page does not have; the interface as a whole is one too. */
function unframed(code: string): string[] {
  const rest = withoutComments(code).replace(BROUGHT_IN, '');
  const uses = [...rest.matchAll(USE)].filter(([, after = '']) => !FRAMED.test(after));
  return [...uses, ...rest.matchAll(OTHERWISE_BROUGHT_IN)].map(([whole]) => whole.trim());
}

describe('the panel', () => {
  it('uses no more of the browser than messages and storage.local', () => {
    const paths = reachable(PANEL);
    const users = paths.filter((path) => /webextension-polyfill|wxt\/browser/.test(readText(path)));
    expect(paths.length).toBeGreaterThan(20);
    expect(users).toContain(PANEL);
    expect(paths.flatMap((path) => unframed(readText(path)).map((use) => `${path}: ${use}`))).toEqual([]);
  });
});

describe('the rule', () => {
  it.each([
    'browser.storage.session.get(key)',
    'browser.storage.onChanged.addListener(listener)',
    "browser.tabs.create({ url: '/workspace.html' })",
    "chrome.alarms.create('watchdog')",
    'browser\n  .storage\n  .session',
    'await wakeUp(service, browser)',
    'const { storage } = browser;',
    'run(browser?.tabs)',
    'globalThis.chrome.storage.session',
    "import extension from 'webextension-polyfill';",
  ])('finds %j', (code) => {
    expect(unframed(`import browser from 'webextension-polyfill';\n${code}`)).toHaveLength(1);
  });

  it.each([
    'await browser.runtime.sendMessage(request)',
    'installTestClock(browser.storage.local)',
    'browser\n    .storage.local.get(key)',
    "import browser, { type Runtime } from 'webextension-polyfill';",
    '// browser.tabs is not there',
    "import type { Browser } from 'webextension-polyfill';",
    'const browserTabs = page.browser;',
  ])('lets %j pass', (code) => {
    expect(unframed(code)).toEqual([]);
  });
});
