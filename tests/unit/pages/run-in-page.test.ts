import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { type PageTools, runInPage } from '../../../components/in-page/run-in-page.ts';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';

const ADDRESS = 'https://schools.dnevnik.ru/v2/class?class=1849681250723148374&view=members';

/** The content script in a page; `sent` lists what it tells the background. */
async function start({ prerendering = false } = {}) {
  const { window } = new JSDOM('<body><div id="content"></div></body>', { url: ADDRESS });
  const { document } = window;
  Object.defineProperty(document, 'prerendering', { value: prerendering });
  const listeners = new Map<string, (event: object) => void>();
  const { addEventListener } = window;
  window.addEventListener = (type: string, listener: never, options: never) => {
    listeners.set(type, listener);
    addEventListener.call(window, type, listener, options);
  };
  const sent: string[] = [];
  const tools = {
    async send(type: string) {
      sent.push(type);
      if (type === 'page/hello') return { ok: true, value: { open: false, read: true } };
      return { ok: true, value: { marks: {}, forgotten: false } };
    },
    onRequest: () => undefined,
    signal: new window.AbortController().signal,
  } as unknown as PageTools;
  const running = runInPage(document, new URL(ADDRESS), tools);
  return { document, window, listeners, sent, running };
}

const REPORTED = ['page/hello', 'page/seen', 'page/marks'];

describe('the content script', () => {
  fault(
    'a page comes back from the history, where it was kept as it was left',
    'it reports itself again, and does so for the browser alone',
    async () => {
      const { window, listeners, sent, running } = await start();
      await running;
      expect(sent).toEqual(REPORTED);
      const shown = listeners.get('pageshow');
      shown?.({ isTrusted: true, persisted: false });
      window.dispatchEvent(new window.Event('pageshow'));
      await Promise.resolve();
      expect(sent).toEqual(REPORTED);
      shown?.({ isTrusted: true, persisted: true });
      await waitFor(() => expect(sent).toEqual([...REPORTED, ...REPORTED]));
    },
  );

  fault(
    'a page is made ready ahead and may never be shown',
    'it does and says nothing before it is',
    async () => {
      const { document, window, sent, running } = await start({ prerendering: true });
      expect(sent).toEqual([]);
      expect(document.getElementById('klassruk')).toBeNull();
      document.dispatchEvent(new window.Event('prerenderingchange'));
      await running;
      expect(sent).toEqual(REPORTED);
    },
  );

  it('reports nothing of a page that it does not know', async () => {
    const { document } = new JSDOM('', { url: 'https://schools.dnevnik.ru/school.aspx' }).window;
    const send = vi.fn();
    await runInPage(document, new URL(document.URL), { send } as unknown as PageTools);
    expect(send).not.toHaveBeenCalled();
  });
});
