import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { peopleOf, plantCanaries } from '../support/canaries.ts';
import { ClassPage } from '../support/class-page.ts';
import { shadowsOf } from '../support/shadow.ts';
import { World } from '../support/world.ts';

const REFUSAL = 'Откройте панель кнопкой «Открыть панель» на странице.';

interface Extension {
  chrome: {
    storage: { local: { get(key: null): Promise<object>; remove(keys: string[]): Promise<void> } };
  };
}

interface Loot {
  __loot: string[];
}

// A script that does things: it frames the panel again, covers it, presses on whatever it finds.
describe('a hostile script that frames, covers and presses', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start({ students: 6 });
    plantCanaries(world.stand);
    page = await world.signIn();
    await world.makeVault();
    await page.close();
  });
  afterAll(() => world?.stop());

  beforeEach(async () => {
    page = await world.context.newPage();
    world.stand.log.length = 0;
  });
  afterEach(async () => {
    world.stand.faults.hostile = [];
    world.stand.school.registry.people.forEach((person) => {
      person.resets = 0;
    });
    await page.close({ runBeforeUnload: false });
    // The next page begins with the panel closed.
    const worker = await world.worker();
    await worker.evaluate(async () => {
      const { local } = (globalThis as unknown as Extension).chrome.storage;
      const ofTests = /^test[A-Z]/;
      await local.remove(Object.keys(await local.get(null)).filter((key) => !ofTests.test(key)));
    });
  });

  const isOurs = (frame: Frame) => frame.url().startsWith('chrome-extension://');
  const posts = () => world.stand.log.filter(({ method, path }) => method === 'POST' && path !== '/loot');
  const tabsRead = () => world.stand.log.filter(({ search }) => search.includes('view=password'));
  const resets = () => world.stand.school.registry.people.reduce((sum, person) => sum + person.resets, 0);
  /** The session-wide address under which the panel may be framed; a page has no way to learn it. */
  const dynamicAddress = async (path: string): Promise<string> =>
    (await world.worker()).evaluate(
      (name) =>
        (
          globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } }
        ).chrome.runtime.getURL(name),
      path,
    );

  /** A frame of the page's own; resolves once its document has come, whatever it is. */
  const frameByPage = async (address: string): Promise<Frame> => {
    const element = await page.evaluateHandle(
      (src) =>
        new Promise<HTMLIFrameElement>((resolve) => {
          const frame = document.createElement('iframe');
          frame.style.cssText = 'width:900px;height:500px';
          frame.addEventListener('load', () => resolve(frame));
          frame.src = src;
          document.body.append(frame);
        }),
      address,
    );
    const made = await element.contentFrame();
    if (!made) throw new Error('no frame was made');
    return made;
  };

  it('does not learn the panel’s address; told it, gets a frame that shows nothing', {
    tags: ['any-day'],
  }, async () => {
    world.stand.faults.hostile = ['frames', 'walk'];
    let opened = '';
    page.on('framenavigated', (frame) => {
      if (isOurs(frame) && frame.url().includes('#')) opened = frame.url();
    });
    await page.goto(world.membersAddress());
    const panel = await new ClassPage(world, page).openPanel();
    await panel.waitForPeople(world.stand);
    await page.waitForFunction(() =>
      (window as unknown as Loot).__loot.some((entry) => entry.startsWith('walk: <div id="klassruk"')),
    );
    const seen = await page.evaluate(() => ({
      frames: window.frames.length,
      elements: document.querySelectorAll('iframe').length,
      loaded: JSON.stringify(performance.getEntries()),
      loot: (window as unknown as Loot).__loot.join('\n'),
    }));
    expect(seen.frames).toBe(0);
    expect(seen.elements).toBe(0);
    expect(seen.loot).toContain('frames: count 0');
    expect(`${seen.loaded}\n${seen.loot}`).not.toMatch(/extension:\/\/|#[0-9a-f]{8}-/);
    const guid = new URL(await dynamicAddress('/panel.html')).host;
    expect(`${seen.loaded}\n${seen.loot}`).not.toContain(guid);

    const [nonce, ahead] = new URL(opened).hash.split('/');
    expect([nonce, ahead]).toEqual([expect.stringMatching(/^#[0-9a-f-]{36}$/), 'ahead']);
    const address = await dynamicAddress('/panel.html');
    // A frame that says it was made ahead waits for ever.
    const waiting = await frameByPage(`${address}${nonce}/ahead`);
    for (const hash of ['', nonce, `#${crypto.randomUUID()}`]) {
      const frame = await frameByPage(address + hash);
      expect(frame.url()).toContain('/panel.html');
      await frame.getByText(REFUSAL).waitFor();
      expect((await frame.locator('body').innerText()).trim()).toBe(REFUSAL);
      const html = await frame.locator('html').innerHTML();
      for (const person of peopleOf(world.stand)) expect(html).not.toContain(person.last);
    }
    // Ours still works.
    await panel.waitForPeople(world.stand);
    expect(await waiting.locator('#app').innerHTML()).toBe('');
  });

  it('can frame no other page of the extension, and none by the extension’s own id', async () => {
    await page.goto(world.membersAddress());
    const { host } = new URL(await dynamicAddress('/panel.html'));
    const bases = [`chrome-extension://${host}`, `chrome-extension://${world.extensionId}`];
    for (const base of bases) {
      for (const name of ['workspace', 'popup', 'print', 'confirm', 'offscreen']) {
        const frame = await frameByPage(`${base}/${name}.html`);
        expect(frame.url(), `${base}/${name}.html`).toMatch(/^chrome-error:/);
      }
    }
    expect((await frameByPage(`chrome-extension://${world.extensionId}/panel.html`)).url()).toMatch(
      /^chrome-error:/,
    );
    const fetched = await page.evaluate(
      (address) =>
        fetch(address).then(
          (answer) => answer.text(),
          () => 'refused',
        ),
      `chrome-extension://${world.extensionId}/panel.html`,
    );
    expect(fetched).toBe('refused');
  });

  it('on other pages of the site the panel cannot be framed at all', async () => {
    await page.goto('https://dnevnik.ru/teacher');
    expect((await frameByPage(await dynamicAddress('/panel.html'))).url()).toMatch(/^chrome-error:/);
  });

  it('opens nothing and starts nothing by presses that it makes itself', async () => {
    world.stand.faults.hostile = ['walk', 'click', 'cover'];
    await page.goto(world.membersAddress());
    await page.locator('#klassruk').waitFor();
    /** The script goes round once more: over everything that stands in the page now. */
    const pressedAgain = async () => {
      const count = () =>
        page.evaluate(() => Number(document.querySelector<HTMLElement>('#own')?.dataset.pressed ?? 0));
      const before = await count();
      await expect.poll(count).toBeGreaterThan(before + 1);
    };
    const launcher = await (await shadowsOf(page)).place('klassruk', 'Открыть панель');
    // The same presses do reach a button of the page's own.
    await page.evaluate(({ x, y }) => {
      const button = document.createElement('button');
      button.id = 'own';
      button.addEventListener('click', () => {
        button.dataset.pressed = String(Number(button.dataset.pressed ?? 0) + 1);
      });
      document.body.append(button);
      // … and the launcher itself, its middle and its whole tree, with the keyboard too.
      const bar = document.querySelector('#klassruk') as HTMLElement;
      bar.focus();
      for (const target of [bar, bar.firstElementChild, bar.shadowRoot, document.activeElement]) {
        for (const name of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          target?.dispatchEvent(
            new MouseEvent(name, {
              bubbles: true,
              composed: true,
              cancelable: true,
              clientX: x,
              clientY: y,
            }),
          );
        }
        for (const key of ['Enter', ' ']) {
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
      }
      bar.click();
    }, launcher);
    await pressedAgain();
    // The panel that was made ahead has nothing in it yet.
    const made = page.frames().filter(isOurs);
    expect(made).toHaveLength(1);
    expect(await made[0]?.locator('#app').innerHTML()).toBe('');
    expect((await page.locator('#klassruk').boundingBox())?.height).toBeLessThan(80);
    // The positive control: the teacher's own click, at the same place, opens it.
    const panel = await new ClassPage(world, page).openPanel();
    await panel.waitForPeople(world.stand);
    // With the panel open the clicks continue; nothing is read and nothing is written.
    await pressedAgain();
    await pressedAgain();
    await expect.poll(() => panel.frame.getByText('Собираю логины').count()).toBe(0);
    expect(tabsRead()).toEqual([]);
    expect(posts()).toEqual([]);
    expect(resets()).toBe(0);
  });
});
