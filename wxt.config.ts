import { basename, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { cutFonts } from './assets/fonts/cut-fonts.ts';
import { keyOfBuild } from './assets/manifest-key.ts';
import { buildApart, pageChunks } from './assets/page-chunks.ts';
import { cutWords, WORDS_LICENCE } from './assets/words/cut-words.ts';

const empty = resolve('assets/empty-module.ts');

/**
 * jsPDF can open a PDF in a viewer loaded from elsewhere. Nothing here uses it, and no build may contain such
 * an address.
 */
function withoutRemoteScripts() {
  return {
    name: 'without-remote-scripts',
    transform: (code: string, id: string) =>
      id.includes('/jspdf/')
        ? code.replaceAll(/https:\/\/cdnjs\.cloudflare\.com\/[^"'`\s]+/g, '')
        : undefined,
  };
}

/** The invented duty of tests/fixture-duty as one more line in each of its registries: proves that a line is enough. */
function withFixtureDuty() {
  const folder = resolve('tests/fixture-duty/excursions');
  const lines: Record<string, [from: string, name: string, end: string]> = {
    [resolve('utils/duties/duties.ts')]: [`${folder}/duty.ts`, 'excursions', '] as const;'],
    [resolve('utils/duties/duty-help.ts')]: [`${folder}/help.ts`, 'excursionsHelp', '] as const;'],
    [resolve('components/duties/duty-sections.ts')]: [`${folder}/section.tsx`, 'excursionsSection', '];'],
  };
  return {
    name: 'with-fixture-duty',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const line = lines[id];
      if (!line || process.env.KLASSRUK_FIXTURE_DUTY !== '1') return undefined;
      const [from, name, end] = line;
      const at = code.indexOf(`\n${end}`);
      if (at < 0) throw new Error(`${id} has no end of its list`);
      return `import { ${name} } from '${from}';\n${code.slice(0, at)}\n  ${name},${code.slice(at)}`;
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    plugins: [withoutRemoteScripts(), withFixtureDuty(), pageChunks()],
    define: {
      __TEST_BUILD__: JSON.stringify(process.env.KLASSRUK_TEST_BUILD === '1'),
      __WORD_DATA__: JSON.stringify(cutWords()),
    },
    resolve: {
      alias: [
        // jsPDF imports these optionally; nothing here draws HTML or SVG.
        ...['html2canvas', 'canvg', 'dompurify'].map((find) => ({ find, replacement: empty })),
        { find: /^fflate$/, replacement: resolve('assets/fflate-at-once.ts') },
      ],
    },
    // As in the product: a mode other than `production` would write file and line of each element into the scripts.
    oxc: { jsx: { development: false } },
    build: { minify: true, sourcemap: false },
  }),
  manifest: ({ browser, mode }) => ({
    ...keyOfBuild(browser, mode),
    name: 'Классрук — рабочее место классного руководителя',
    short_name: 'Классрук',
    description: 'Памятки с реквизитами доступа, ведомости и учёт для классного руководителя в Дневник.ру.',
    default_locale: undefined,
    // Each permission is justified in README.md; tests/unit/repository freezes both.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: ['https://schools.dnevnik.ru/*'],
    // Requested when the teacher asks to be reminded.
    optional_permissions: ['notifications'],
    // Requested when the teacher enters an API key.
    optional_host_permissions: ['https://api.dnevnik.ru/*'],
    minimum_chrome_version: browser === 'firefox' ? undefined : '116',
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'klassruk@klassruk.invalid',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    action: { default_title: 'Классрук' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self' https://schools.dnevnik.ru https://api.dnevnik.ru",
    },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://schools.dnevnik.ru/*'],
        ...(browser !== 'firefox' && { use_dynamic_url: true }),
      },
    ],
  }),
  hooks: {
    'entrypoints:grouped': (_, groups) => buildApart(groups),
    'build:publicAssets': async (wxt, files) => {
      const fonts = resolve(wxt.config.root, '.cache/fonts');
      for (const path of await cutFonts(fonts)) {
        files.push({ absoluteSrc: path, relativeDest: `fonts/${basename(path)}` });
      }
      files.push({ absoluteSrc: WORDS_LICENCE, relativeDest: 'words/LICENCE.txt' });
    },
  },
});
