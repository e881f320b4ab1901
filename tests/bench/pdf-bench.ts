import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { cutFonts } from '../../assets/fonts/cut-fonts.ts';
import { findBrowser } from '../setup/find-browser.ts';
import { type BenchRow, median } from './bench-row.ts';
import { bundleForPage } from './bundle.ts';
import type { Measured } from './pdf-page.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function rows(name: string, measured: Measured): BenchRow[] {
  const peers = ['pdfkit', 'pdfmake'] as const;
  const row = (
    label: string,
    of: (side: keyof Measured['sizes']) => number,
    goal: number,
    unit: string,
  ): BenchRow => {
    const peerName = of('pdfkit') <= of('pdfmake') ? peers[0] : peers[1];
    const [ours, peer] = [of('klassruk'), of(peerName)];
    return { name: label, ours, peer, peerName, ratio: ours / peer, goal, unit };
  };
  return [
    row(`${name}-pdf`, (side) => median(measured.times[side]), 1, 'ms'),
    row(`${name}-pdf-bytes`, (side) => measured.sizes[side], 1.03, 'bytes'),
  ];
}

/**
 * 35 extracts, 60 slips and a table of 35 pages (18 × 5 cells) made in a Chromium page by Klassruk, pdfkit
 * and pdfmake with the same reduced fonts, rounds interleaved, median. The peers draw a finished layout; ours
 * also makes it. `keep` is a folder for the files, for inspection.
 */
export async function benchPdf(
  given?: Browser,
  { rounds = 25, keep }: { rounds?: number; keep?: string } = {},
) {
  const fontsDir = here('../../.cache/fonts');
  await cutFonts(fontsDir);
  const font = (file: string): string => readFileSync(join(fontsDir, file)).toString('base64');
  const browser = given ?? (await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] }));
  try {
    const page = await browser.newPage();
    // pdfkit's browser build needs a page with an address.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://localhost/');
    await page.addScriptTag({ path: here('../../node_modules/pdfkit/js/pdfkit.standalone.js') });
    await page.addScriptTag({ path: here('../../node_modules/pdfmake/build/pdfmake.js') });
    await page.addScriptTag({ content: await bundleForPage(here('./pdf-page.ts')) });
    const fonts = { regular: font('pt-sans.ttf'), bold: font('pt-sans-bold.ttf'), mono: font('pt-mono.ttf') };
    type Run = (
      files: typeof fonts,
      rounds: number,
    ) => Promise<Record<'extracts' | 'slips' | 'table', Measured>>;
    const measured = await page.evaluate(
      ([files, count]) => (globalThis as unknown as { runPdfBench: Run }).runPdfBench(files, count),
      [fonts, rounds] as const,
    );
    await page.close();
    if (keep) {
      mkdirSync(keep, { recursive: true });
      for (const [name, { files }] of Object.entries(measured)) {
        for (const [side, file] of Object.entries(files)) {
          writeFileSync(join(keep, `${name}-${side}.pdf`), Buffer.from(file, 'base64'));
        }
      }
    }
    return [
      ...rows('extracts', measured.extracts),
      ...rows('slips', measured.slips),
      ...rows('table', measured.table),
    ];
  } finally {
    if (!given) await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.table(await benchPdf(undefined, { ...(process.argv[2] ? { keep: process.argv[2] } : {}) }));
}
