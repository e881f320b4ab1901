import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaperPreview } from '../../../components/ui/paper-preview.ts';
import { type DocumentFonts, type Faces, readFaces } from '../../../utils/base/documents/fonts.ts';
import { type PrintedPapers, printPapers } from '../../../utils/base/documents/paper.ts';
import { testFonts } from '../base/documents/ink.ts';

vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getURL: (path: string) => `chrome-extension://klassruk${path}` } },
}));

const BROKEN =
  'Не получилось. Записанное раньше на месте. Повторите; если не поможет, перезапустите браузер. (код Error)';
const made = (pages: number, faces: Faces = readFaces(of)) =>
  printPapers([{ title: 'Лист', pages, warnings: [], draw() {} }], faces, {
    title: 'Лист',
    createdAt: new Date(0),
  });
let of: DocumentFonts;
const fonts = new Map<string, Uint8Array>();
const shown = signal<PrintedPapers | null>(null);
let told: string[];
let preview: PaperPreview;
/** Files that cannot be read at present. */
let missing: ReadonlySet<string>;

beforeEach(async () => {
  vi.resetModules();
  of = await testFonts();
  const { regular, bold, mono } = of;
  for (const [file, bytes] of Object.entries({ 'pt-sans': regular, 'pt-sans-bold': bold, 'pt-mono': mono }))
    fonts.set(file, bytes);
  [told, missing] = [[], new Set()];
  vi.stubGlobal('fetch', async (address: string) => {
    const file = /fonts\/(.*)\.ttf$/.exec(address)?.[1] ?? '';
    if (missing.has(file)) throw new TypeError('Failed to fetch');
    return new Response(fonts.get(file) as Uint8Array<ArrayBuffer>);
  });
  shown.value = null;
  const { createPaperPreview } = await import('../../../components/ui/paper-preview.ts');
  preview = createPaperPreview(shown, (message) => told.push(message));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a paper on the screen', () => {
  it('is laid out with the fonts, and goes when another one comes', async () => {
    expect(await preview.show((faces) => made(2, faces))).toBe(true);
    expect(shown.value?.pages).toBe(2);
    expect(await preview.show(() => made(3))).toBe(true);
    expect(shown.value?.pages).toBe(3);
    preview.clear();
    expect(shown.value).toBeNull();
  });

  it('stays when there is nothing to draw', async () => {
    await preview.show(() => made(1));
    expect(await preview.show(() => null)).toBe(false);
    expect(shown.value?.pages).toBe(1);
    expect(told).toEqual([]);
  });

  it('of two that are made at once is the latest', async () => {
    const first = vi.fn(() => made(1));
    const results = await Promise.all([preview.show(first), preview.show(() => made(2))]);
    expect(results).toEqual([false, true]);
    expect(first).not.toHaveBeenCalled();
    expect(shown.value?.pages).toBe(2);
  });

  it('does not come when it was dropped in the meantime', async () => {
    const showing = preview.show(() => made(1));
    preview.clear();
    expect(await showing).toBe(false);
    expect(shown.value).toBeNull();
  });

  it('that cannot be drawn leaves the former, and is told', async () => {
    await preview.show(() => made(1));
    const broken = () => {
      throw new Error('canary');
    };
    expect(await preview.show(broken)).toBe(false);
    expect(told).toEqual([BROKEN]);
    expect(shown.value?.pages).toBe(1);
  });

  it.each([
    'pt-sans',
    'pt-sans-bold',
    'pt-mono',
  ])('without %s is told; it comes once the font is there', async (file) => {
    missing = new Set([file]);
    expect(await preview.show(() => made(1))).toBe(false);
    expect(told).toEqual([BROKEN.replace('код Error', 'код TypeError')]);
    missing = new Set();
    expect(await preview.show(() => made(1))).toBe(true);
  });
});
