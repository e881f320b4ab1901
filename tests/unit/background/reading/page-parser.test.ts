import { afterEach, expect, it, vi } from 'vitest';
import { createPageParser } from '../../../../utils/background/reading/page-parser.ts';
import { fault } from '../../../setup/fault.ts';

afterEach(() => void vi.unstubAllGlobals());

/** Chromium refuses a second offscreen document. */
function chromium(
  answer: unknown = {
    kind: 'unknown',
    data: null,
    warnings: [],
    school: { id: null, name: null },
    account: { id: null, name: null, conflict: false, role: null },
  },
) {
  let made = 0;
  let ready = false;
  vi.stubGlobal('chrome', {
    offscreen: {
      // What is answered is how it was when it was asked.
      hasDocument: async () => {
        const had = ready;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
        return had;
      },
      createDocument: async () => {
        if (made++ > 0) throw new Error('Only a single offscreen document may be created.');
        await new Promise((resolve) => setTimeout(resolve, 1));
        ready = true;
      },
    },
  });
  const browser = { runtime: { sendMessage: async () => answer } };
  return createPageParser(browser as never).parsePage;
}

it('makes one offscreen document however many pages come together', async () => {
  const parse = chromium();
  const pages = Array.from({ length: 20 }, async (_, turn) => {
    await new Promise((resolve) => setTimeout(resolve, turn % 7));
    return parse('', '');
  });
  expect((await Promise.all(pages)).every(({ kind }) => kind === 'unknown')).toBe(true);
});

it('takes an answer of another shape as a page that is not known', async () => {
  const parse = chromium({ kind: 5 });
  expect(await parse('', '')).toEqual({
    kind: 'unknown',
    data: null,
    warnings: [],
    school: { id: null, name: null },
    account: { id: null, name: null, conflict: false, role: null },
  });
});

it('takes an answer of another shape as tables that could not be read', async () => {
  vi.stubGlobal('chrome', { offscreen: { hasDocument: async () => true } });
  const browser = { runtime: { sendMessage: async () => ({ tables: [{ rows: 5 }] }) } };
  await expect(createPageParser(browser as never).parseTables('', '')).rejects.toThrow(
    /прочитать не удалось/,
  );
});

fault(
  'a page is made so that parsing it never ends',
  'its reading ends by time, and the next page is read in a new document',
  async () => {
    let documents = 0;
    vi.stubGlobal('chrome', {
      offscreen: {
        hasDocument: async () => documents > 0,
        createDocument: async () => void documents++,
        closeDocument: async () => void documents--,
      },
    });
    let hangs = true;
    const sendMessage = () => (hangs ? new Promise(() => undefined) : Promise.resolve({ kind: 5 }));
    const { parsePage } = createPageParser({ runtime: { sendMessage } } as never, 20);
    await expect(parsePage('', '')).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(documents).toBe(0);
    hangs = false;
    expect((await parsePage('', '')).kind).toBe('unknown');
    expect(documents).toBe(1);
  },
);
