import { inflateSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../../utils/base/documents/paper.ts';
import { pdfOf } from '../../../../utils/base/documents/printed-pdf.ts';
import { usualWordings } from '../../../../utils/duties/school-wordings.ts';
import { bundleForPage } from '../../../bench/bundle.ts';
import { papersOf } from '../../../papers/sample.ts';
import { samples } from '../../../papers/samples.ts';
import { findBrowser } from '../../../setup/find-browser.ts';
import { isLong } from '../../../setup/long.ts';
import { testFonts } from '../../../unit/base/documents/ink.ts';
import { greyPages, mostUnmatched } from '../../support/grey-page.ts';

const DPI = 110;
/** How far a pixel of one drawing may be from ink of the other: 0,23 mm. */
const REACH = 1;
/** Most dark pixels in a square of 5 mm that have no ink of the other drawing within reach; seen: 4. */
const MOST = 8;

interface DrawsPapers {
  layPapers(
    files: Record<string, string>,
    ids: readonly string[],
    createdAt: string,
  ): Promise<{ title: string; pages: number }[]>;
  drawnPage(
    paper: number,
    page: number,
    dpi: number,
    shifted: number | null,
  ): { width: number; height: number; deflated: string };
}

/**
 * Of each kind of paper the first sample; finished files hold papers that have samples of their own. All are drawn by the
 * same code: a third of them shows what is wrong with it, all what is wrong with one.
 */
const chosen = samples
  .filter(({ id }, at) => samples.findIndex((other) => other.id === id) === at)
  .filter((_, at) => isLong || at % 3 === 0);
const createdAt = '2026-09-01T08:00:00Z';

describe('the drawing of a paper on the screen', () => {
  let browser: Browser;
  let page: Page;
  let papers: { title: string; pages: number; from: number }[];
  let printed: ReturnType<typeof greyPages>;

  beforeAll(async () => {
    const fonts = await testFonts();
    const context = {
      fonts,
      faces: readFaces(fonts),
      createdAt: new Date(createdAt),
      wordings: usualWordings(),
    };
    const all = chosen.flatMap((sample) => papersOf(sample, context) ?? []);
    const file = printPapers(all, context.faces, { title: 'Все бумаги', createdAt: context.createdAt });
    printed = greyPages(Buffer.from(pdfOf(file)), DPI);
    browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.addScriptTag({
      content: await bundleForPage(new URL('../../support/drawn-papers-page.ts', import.meta.url).pathname),
    });
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const files = { regular: base64(fonts.regular), bold: base64(fonts.bold), mono: base64(fonts.mono) };
    const laid = await page.evaluate(
      ([of, ids, at]) => (globalThis as unknown as DrawsPapers).layPapers(of, ids, at),
      [files, chosen.map(({ id, cast }) => `${id}-${cast.id}`), createdAt] as const,
    );
    papers = laid.map((paper, at) => ({ ...paper, from: file.starts[at] as number }));
  });
  afterAll(() => browser?.close());

  /** How far page and PDF are apart, as the most pixels without a match in a square, either way. */
  async function apart(paper: number, number: number, shifted: number | null = null): Promise<number> {
    const { deflated, ...size } = await page.evaluate(
      (given) => (globalThis as unknown as DrawsPapers).drawnPage(...given),
      [paper, number, DPI, shifted] as [number, number, number, number | null],
    );
    const shown = { ...size, pixels: new Uint8Array(inflateSync(Buffer.from(deflated, 'base64'))) };
    const onPaper = printed[(papers[paper]?.from ?? 0) + number] as (typeof printed)[number];
    expect([shown.width, shown.height]).toEqual([onPaper.width, onPaper.height]);
    const square = Math.round((5 / 25.4) * DPI);
    return Math.max(
      mostUnmatched(shown, onPaper, REACH, square),
      mostUnmatched(onPaper, shown, REACH, square),
    );
  }

  it(`has its ink where the PDF has it, for ${isLong ? 'every' : 'each third'} kind of paper`, {
    tags: ['any-day'],
    timeout: 240_000,
  }, async () => {
    expect(papers.length).toBeGreaterThan(isLong ? 70 : 20);
    expect(printed).toHaveLength(papers.reduce((sum, { pages }) => sum + pages, 0));
    const far: string[] = [];
    // The pages between the first and the last are like them.
    for (const [at, { title, pages }] of papers.entries())
      for (const number of new Set([0, pages - 1])) {
        const most = await apart(at, number);
        if (most > MOST) far.push(`${title}, page ${number + 1}: ${most}`);
      }
    expect(far).toEqual([]);
  });

  it('is told from one with a line of text 1 mm lower', async () => {
    const unseen: string[] = [];
    for (const [at, { title }] of papers.entries()) {
      if (papers.findIndex((other) => other.title === title) !== at) continue;
      if ((await apart(at, 0, 5)) <= MOST) unseen.push(title);
    }
    expect(unseen).toEqual([]);
  });
});
