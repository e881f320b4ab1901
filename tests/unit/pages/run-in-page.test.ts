import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { type PageTools, runInPage } from '../../../components/in-page/run-in-page.ts';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';

const ADDRESS = 'https://schools.dnevnik.ru/v2/class?class=1849681250723148374&view=members';
const CARD =
  'https://schools.dnevnik.ru/v2/admin/persons/person?person=1000000000001&school=1000&view=review';

/** The content script in a page; `sent` lists what it tells the background. */
async function start({ prerendering = false, hello = { open: false, read: true }, address = ADDRESS } = {}) {
  const { window } = new JSDOM('<body><div id="content"></div></body>', { url: address });
  const { document } = window;
  Object.defineProperty(document, 'prerendering', { value: prerendering });
  const listeners = new Map<string, (event: object) => void>();
  const { addEventListener } = window;
  window.addEventListener = (type: string, listener: never, options: never) => {
    listeners.set(type, listener);
    addEventListener.call(window, type, listener, options);
  };
  const sent: string[] = [];
  const idle: (() => void)[] = [];
  const tools = {
    async send(type: string) {
      sent.push(type);
      if (type === 'page/hello') return { ok: true, value: hello };
      if (type === 'panel/ahead') return { ok: true, value: { nonce: 'n' } };
      return { ok: true, value: { marks: {}, forgotten: false } };
    },
    onRequest: () => undefined,
    panelAddress: (nonce: string) => `https://panel.invalid/#${nonce}`,
    whenIdle: (work: () => void) => idle.push(work),
    signal: new window.AbortController().signal,
  } as unknown as PageTools;
  const running = runInPage(document, new URL(address), tools);
  return { document, window, listeners, sent, idle, running };
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

  it('makes the panel ahead, once, when the browser has nothing else to do', async () => {
    const { listeners, sent, idle, running } = await start();
    await running;
    expect(idle).toHaveLength(1);
    idle[0]?.();
    await waitFor(() => expect(sent).toContain('panel/ahead'));
    // Back from the history: it still stands there.
    listeners.get('pageshow')?.({ isTrusted: true, persisted: true });
    await waitFor(() => expect(idle).toHaveLength(2));
    idle[1]?.();
    await Promise.resolve();
    expect(sent.filter((type) => type === 'panel/ahead')).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof start>[0]]>([
    ['where the panel is open', { hello: { open: true, read: true } }],
    ['where the vault is not', { hello: { open: false, read: false } }],
    ['on the card of a person', { address: CARD }],
  ])('makes no panel ahead %s', async (_, how) => {
    const { idle, running } = await start(how);
    await running;
    expect(idle).toEqual([]);
  });

  it('reports nothing of a page that it does not know', async () => {
    const { document } = new JSDOM('', { url: 'https://schools.dnevnik.ru/school.aspx' }).window;
    const send = vi.fn();
    await runInPage(document, new URL(document.URL), { send } as unknown as PageTools);
    expect(send).not.toHaveBeenCalled();
  });
});
