import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { type PrintedWord, printedWords } from '../../setup/printed-words.ts';
import { retry } from '../../setup/retry.ts';
import { type GreyPage, greyPages } from './grey-page.ts';

/** The PDF of the papers that a section shows: as it is saved; of a PDF that is not ours, read out of its frame. */
export async function shownPdf(page: Page): Promise<Buffer> {
  const frame = page.locator('iframe.paper');
  const save = page.getByRole('button', { name: 'Сохранить PDF' });
  const ofDialog = page.getByRole('dialog').locator(save);
  await frame.or(save).first().waitFor();
  if (await frame.isVisible()) return pdfOfFrame(frame);
  const saved = page.waitForEvent('download');
  await ((await ofDialog.count()) > 0 ? ofDialog : save).click();
  return readFileSync(await (await saved).path());
}

/** The PDF of a frame. */
export async function pdfOfFrame(frame: Locator): Promise<Buffer> {
  const base64 = await frame.evaluate(async (element) => {
    const read = async (tries: number): Promise<ArrayBuffer> => {
      const address = (element as HTMLIFrameElement).src.split('#')[0] as string;
      try {
        return await (await fetch(address)).arrayBuffer();
      } catch (error) {
        // Drawn again meanwhile: its address is another one.
        if (tries === 0) throw error;
        await new Promise(requestAnimationFrame);
        return read(tries - 1);
      }
    };
    const bytes = new Uint8Array(await read(100));
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });
  return Buffer.from(base64, 'base64');
}

function withFile<T>(pdf: Buffer, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'klassruk-pdf-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of the PDF in reading order, with single spaces. */
export function textOf(pdf: Buffer): string {
  return withFile(pdf, (file) =>
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }),
  )
    .replace(/\u00ad|-\n/g, '')
    .replace(/\s+/g, ' ');
}

/**
 * Waits until one drawing of the paper fulfils all that is asked of it, and gives its text. Each change of
 * a page draws the paper again some time later: what is read only once, after waiting for another word, may
 * be the drawing before the last change.
 */
export function paperSays(
  page: Page,
  check: (text: string) => void,
  options: { timeout?: number } = {},
): Promise<string> {
  return retry(
    async () => {
      const text = textOf(await shownPdf(page));
      check(text);
      return text;
    },
    { timeout: options.timeout ?? 15_000, interval: 100 },
  );
}

/** Draws the pages up to the last one asked for and says which words have no ink where they should stand. */
export function wordsWithoutInk(pdf: Buffer, last = 1_000): PrintedWord[] {
  const { words, pages } = withFile(pdf, (file) => printedWords(file, last));
  const drawn = greyPages(pdf, 200, last);
  if (drawn.length !== pages.length) throw new Error('not every page was drawn');
  return words.filter((word) => {
    const image = drawn[word.page] as GreyPage;
    const scale = image.width / (pages[word.page] as { width: number }).width;
    let dark = 0;
    for (let y = Math.floor(word.yMin * scale); y < word.yMax * scale; y++) {
      for (let x = Math.floor(word.xMin * scale); x < word.xMax * scale; x++) {
        if ((image.pixels[y * image.width + x] ?? 255) < 150) dark++;
      }
    }
    return dark < 2;
  });
}
