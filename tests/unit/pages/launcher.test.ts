import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mountLauncher } from '../../../components/in-page/launcher.ts';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';

const MADE = 'https://panel.invalid/#made';
const NEW = 'https://panel.invalid/#new';

/** A launcher with a panel made ahead; `opened` is what it is told when it asks, `asked` whether it had one then. */
function start(opened: string | null) {
  const { window } = new JSDOM('<body></body>');
  const { document } = window;
  const asked: boolean[] = [];
  const attach = window.HTMLElement.prototype.attachShadow;
  const roots: ShadowRoot[] = [];
  window.HTMLElement.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  const launcher = mountLauncher({
    place: document.body,
    isLow: false,
    async openPanel(_, isMade) {
      asked.push(isMade);
      return opened;
    },
    closePanel: () => undefined,
  });
  launcher.makeAhead(MADE);
  const frames = () => [...(roots[0]?.querySelectorAll('iframe') ?? [])];
  const [made] = frames();
  const load = () => made?.dispatchEvent(new window.Event('load'));
  return { launcher, asked, frames, made, load, text: () => roots[0]?.textContent ?? '' };
}

describe('the panel made ahead', () => {
  it('is not seen, and is the one that is opened', async () => {
    const { launcher, asked, frames, made, load } = start(MADE);
    load();
    expect(made?.className).toBe('ahead');
    launcher.setOpen(true);
    await waitFor(() => expect(made?.className).toBe(''));
    expect(asked).toEqual([true]);
    expect(frames()).toEqual([made]);
    // Once it is open, it may load again.
    load();
    expect(frames()).toEqual([made]);
  });

  it('there is one at most, and none beside an open panel', async () => {
    const { launcher, frames, made } = start(MADE);
    launcher.makeAhead(NEW);
    expect(frames()).toEqual([made]);
    launcher.setOpen(true);
    await waitFor(() => expect(made?.className).toBe(''));
    launcher.makeAhead(NEW);
    expect(frames()).toEqual([made]);
  });

  fault(
    'a script of the page puts another document into the frame before it is opened',
    'the frame is thrown away, and a new panel is opened',
    async () => {
      const { launcher, asked, frames, load } = start(NEW);
      load();
      load();
      expect(frames()).toEqual([]);
      launcher.setOpen(true);
      await waitFor(() => expect(frames().map(({ src }) => src)).toEqual([NEW]));
      expect(asked).toEqual([false]);
    },
  );

  fault('the background does not know it any more', 'a new panel takes its place', async () => {
    const { launcher, frames } = start(NEW);
    launcher.setOpen(true);
    await waitFor(() => expect(frames().map(({ src, className }) => [src, className])).toEqual([[NEW, '']]));
  });

  fault('the extension does not answer', 'it is thrown away, and the page says what to do', async () => {
    const { launcher, frames, text } = start(null);
    launcher.setOpen(true);
    await waitFor(() => expect(text()).toContain('Обновите страницу (F5)'));
    expect(frames()).toEqual([]);
  });
});
