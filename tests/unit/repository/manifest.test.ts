import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import {
  BUILDS,
  type Build,
  buildFolder,
  builtCode,
  builtFiles,
  builtText,
  manifestOf,
  readmeTable,
  uncoded,
} from './repository.ts';

/**
 * Everything requested from the browser, and why. Frozen: to request more, add the reason here and, word for
 * word, in the README's table.
 */
const PERMISSIONS: Record<string, { builds: readonly Build[]; why: string }> = {
  storage: {
    builds: BUILDS,
    why: 'The unlocked key, what the open pages showed, whose password is on its way (sealed) and what went wrong unexpectedly (moment, part, class of the error) are in `storage.session` (memory, gone with the browser); settings of the slips, whether the panel is open, whether the computer is the school’s or personal, when tasks are due and whether to remind of them, and which kinds of pages were read, when and what was not found in them, are in `storage.local`.',
  },
  unlimitedStorage: {
    builds: BUILDS,
    why: 'The register of a school year must not be evicted by the browser when the disk runs low.',
  },
  alarms: {
    builds: BUILDS,
    why: 'Wakes the background to wipe expired passwords, to lock an idle vault, to resume reading after it was killed, and to update the badge when a day or a term is over.',
  },
  scripting: {
    builds: BUILDS,
    why: 'Reads the active page once, when the teacher clicks «Взять таблицу с этой страницы» in the popup, looks at a form of study groups or sets it, when she opens «Внести учебную группу на этой странице…» there and confirms, and tells the structure of the active page, without what stands in it, when she clicks «Показать строение этой страницы…», so that no content script needs to run in every page of the site. Gives no access beyond the host below.',
  },
  offscreen: {
    builds: ['chrome-mv3'],
    why: 'Chromium’s service workers have no DOM: pages read in the background are parsed in an offscreen document. Firefox needs none.',
  },
};

const HOSTS: Record<string, string> = {
  'https://schools.dnevnik.ru/*':
    'Class lists and person cards are here: the panel is shown in these pages, and sibling pages of the list are read with the teacher’s own session. No other host.',
};

/** Requested only when the teacher does what needs it. */
const OPTIONAL: Record<string, string> = {
  notifications:
    'Optional: requested when the teacher switches reminders on in the settings, released when she switches them off. A notification says how many tasks are overdue, due today and near: numbers alone.',
};
const OPTIONAL_HOSTS: Record<string, string> = {
  'https://api.dnevnik.ru/*':
    'Optional: requested when the teacher enters an API key, released when the key is removed. Marks and lessons are then read from the API instead of the pages.',
};

describe.each(BUILDS)('manifest of %s', (build) => {
  it('requests exactly the permissions that are frozen here', () => {
    const expected = Object.keys(PERMISSIONS).filter((name) => PERMISSIONS[name]?.builds.includes(build));
    expect([...(manifestOf(build).permissions ?? [])].sort()).toEqual(expected.sort());
  });

  it('requests exactly the hosts and the optional permissions that are frozen here', () => {
    const manifest = manifestOf(build);
    expect(manifest.host_permissions).toEqual(Object.keys(HOSTS));
    expect(manifest.optional_permissions).toEqual(Object.keys(OPTIONAL));
    expect(manifest.optional_host_permissions).toEqual(Object.keys(OPTIONAL_HOSTS));
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('puts one content script into class pages and cards, another into subject journals, none elsewhere', () => {
    const scripts = manifestOf(build).content_scripts ?? [];
    const pages: Record<string, RegExp> = {
      'content-scripts/dnevnik.js':
        /^https:\/\/schools\.dnevnik\.ru(?:\/v2)?(?:\/r\/\*)?\/(?:class(?:\.aspx)?(?:\?\*)?|admin\/persons\/person(?:\.aspx)?\?\*)$/,
      'content-scripts/journal.js':
        /^https:\/\/schools\.dnevnik\.ru(?:\/v2)?(?:\/r\/\*)?\/journals\/journalclassical(?:\.aspx)?\?\*$/,
    };
    expect(scripts.flatMap(({ js }) => js).sort()).toEqual(Object.keys(pages));
    for (const script of scripts) {
      expect(script.css).toBeUndefined();
      expect(script.all_frames ?? false).toBe(false);
      expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
      expect(script.matches.length).toBeGreaterThan(0);
      const own = pages[script.js?.[0] ?? '']!;
      expect(script.matches.filter((pattern) => !own.test(pattern))).toEqual([]);
    }
  });

  it('exposes only the panel to the site', () => {
    const dynamic = build === 'chrome-mv3' ? { use_dynamic_url: true } : {};
    expect(manifestOf(build).web_accessible_resources).toEqual([
      { resources: ['panel.html'], matches: ['https://schools.dnevnik.ru/*'], ...dynamic },
    ]);
  });

  fault(
    `something gets a form or a base address into a page of ${build}`,
    'the policy lets no form be sent and no address be changed; only its own code runs',
    () => {
      const policies = manifestOf(build).content_security_policy;
      expect(Object.keys(policies ?? {})).toEqual(['extension_pages']);
      const rules = new Map(
        policies?.extension_pages?.split(';').map((rule) => {
          const [name = '', ...values] = rule.trim().split(/\s+/);
          return [name, values] as const;
        }),
      );
      expect(rules.get('default-src')).toEqual(["'self'"]);
      for (const nothing of ['object-src', 'base-uri', 'form-action'])
        expect(rules.get(nothing), nothing).toEqual(["'none'"]);
      expect(rules.get('connect-src')).toEqual([
        "'self'",
        'https://schools.dnevnik.ru',
        'https://api.dnevnik.ru',
      ]);
      expect(rules.get('script-src') ?? ["'self'"]).toEqual(["'self'"]);
      // Nothing may come from elsewhere; blob: shows a PDF that was just made.
      const sources = [...rules.values()].flat();
      const known = [
        "'self'",
        "'none'",
        'https://api.dnevnik.ru',
        'blob:',
        'data:',
        "'unsafe-inline'",
        'https://schools.dnevnik.ru',
      ];
      expect(sources.filter((source) => !known.includes(source))).toEqual([]);
      expect(
        [...rules].filter(([, values]) => values.includes("'unsafe-inline'")).map(([name]) => name),
      ).toEqual(['style-src']);
    },
  );

  it('names only files that exist', () => {
    const named = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string' && /^[\w./-]+\.(?:js|html|css|png|svg|json|ttf)$/.test(value))
        named.add(value);
      else if (value && typeof value === 'object') Object.values(value).forEach(collect);
    };
    collect(manifestOf(build));
    expect([...named]).toContain('content-scripts/dnevnik.js');
    expect([...named]).toContain('popup.html');
    expect(named.size).toBeGreaterThanOrEqual(4);
    expect([...named].filter((path) => !existsSync(join(buildFolder(build), path)))).toEqual([]);
  });

  it('has pages and chunks that refer only to existing files', () => {
    const missing: string[] = [];
    for (const path of builtCode(build)) {
      const text = builtText(build, path);
      const links = path.endsWith('.html')
        ? [...text.matchAll(/(?:src|href)="([^"]+)"/g)]
        : [...text.matchAll(/(?:\bfrom|\bimport\(?)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)];
      for (const [, link = ''] of links) {
        const target = link.startsWith('/') ? link : join('/', dirname(path), link);
        if (!existsSync(join(buildFolder(build), target))) missing.push(`${path} → ${link}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('carries the licence of its fonts', () => {
    const files = builtFiles(build);
    expect(files.filter((path) => path.endsWith('.ttf')).sort()).toEqual([
      'fonts/pt-mono.ttf',
      'fonts/pt-sans-bold.ttf',
      'fonts/pt-sans.ttf',
    ]);
    expect(files).toContain('fonts/OFL.txt');
  });

  it.each([
    ['dnevnik.js', 30_000],
    // Reader, figures and drawing of one page; it runs only in journals.
    ['journal.js', 48_500],
  ])('keeps the content script %s under %i bytes', (name, most) => {
    const { size } = statSync(join(buildFolder(build), 'content-scripts', name));
    expect(size).toBeGreaterThan(1_000);
    expect(size).toBeLessThanOrEqual(most);
  });
});

describe('README', () => {
  it('gives the same reasons for permissions and hosts', () => {
    const frozen = [
      ...Object.entries(PERMISSIONS).map(([name, { why }]) => [name, why]),
      ...Object.entries(OPTIONAL),
      ...Object.entries(HOSTS),
      ...Object.entries(OPTIONAL_HOSTS),
    ];
    const told = readmeTable('Permissions').map((row) => [uncoded(row[0] ?? ''), row.at(-1) ?? '']);
    expect(told).toEqual(frozen);
  });

  it('says in which browsers each permission is requested', () => {
    const told = readmeTable('Permissions').map((row) => [uncoded(row[0] ?? ''), row[1]]);
    const builds = (name: string) =>
      name in HOSTS ||
      name in OPTIONAL ||
      name in OPTIONAL_HOSTS ||
      PERMISSIONS[name]?.builds.length === BUILDS.length
        ? 'both'
        : 'Chromium';
    expect(told).toEqual(told.map(([name]) => [name, builds(name ?? '')]));
  });
});
