import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { fullName } from '../../stand/names.ts';
import { neverHadAccount, plantCanaries } from '../support/canaries.ts';
import { ClassPage } from '../support/class-page.ts';
import { ConfirmWindow } from '../support/confirm-window.ts';
import { ISSUE, type Panel } from '../support/panel.ts';
import { resetRequests } from '../support/resets.ts';
import { standStill } from '../support/stand-still.ts';
import { World } from '../support/world.ts';

/**
 * A page can hide what the panel says and lead the teacher's own hand over it: each click here is a real one, and the
 * word is really typed. What destroys a password is confirmed in a window that no page can lie over.
 */
describe('a page that lays something over the panel', () => {
  let world: World;
  let page: Page;
  let panel: Panel;
  let isOpen = false;

  beforeAll(async () => {
    world = await World.start({ students: 6 });
    plantCanaries(world.stand);
    await (await world.signIn()).close();
    await world.makeVault();
  });
  afterAll(() => world?.stop());

  beforeEach(async () => {
    page = await world.context.newPage();
    const classPage = new ClassPage(world, page);
    await classPage.goTo();
    await page.locator('#klassruk').waitFor();
    // Left open by the test before, the panel opens by itself.
    panel = isOpen ? await classPage.panel() : await classPage.openPanel();
    isOpen = true;
    await panel.waitForPeople(world.stand);
  });
  afterEach(() => page.close({ runBeforeUnload: false }));

  const two = () => neverHadAccount(world.stand).slice(0, 2);
  const resets = () => world.stand.school.registry.people.reduce((sum, { resets }) => sum + resets, 0);

  /** Where the teacher is led to click: the middle of this button or box of the panel. */
  async function middle(target: Locator): Promise<{ x: number; y: number }> {
    await target.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    await standStill(page);
    const box = await target.boundingBox();
    if (!box) throw new Error('nothing to click on');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async function clickThrough(target: Locator): Promise<void> {
    const { x, y } = await middle(target);
    await page.mouse.click(x, y);
  }

  /** All that the page can coax out of her: those chosen, the button pressed, the word typed, everything pressed. */
  async function everythingCoaxed(press: (target: Locator) => Promise<void>): Promise<ConfirmWindow> {
    /** A click may be dropped while the panel moves; the page tries again. */
    const coaxed = async (target: Locator, took: () => Promise<boolean>) => {
      for (let tries = 0; tries < 5; tries++) {
        await press(target);
        if (await vi.waitUntil(took, { timeout: 4_000 }).catch(() => false)) return;
      }
      throw new Error('the click has reached nothing');
    };
    const chosen = (count: number) => panel.frame.getByText(new RegExp(`Выбрано: ${count}\\s`)).isVisible();
    for (const [at, person] of two().entries())
      await coaxed(panel.frame.getByRole('checkbox', { name: fullName(person), exact: true }), () =>
        chosen(at + 1),
      );
    const opened = () => world.context.pages().find((each) => each.url().includes('/confirm.html'));
    await coaxed(panel.frame.getByRole('button', { name: ISSUE }), async () => opened() !== undefined);
    const window = new ConfirmWindow(opened()!);
    // She keeps typing what the page asks for, whether it lands in the page or in the window that came up.
    for (const place of [page, window.page]) {
      await place.keyboard.type('сбросить');
      await place.keyboard.press('Enter');
    }
    await window.waitForPeople();
    await window.page.keyboard.type('сбросить');
    await window.page.keyboard.press('Enter');
    await press(panel.frame.getByRole('button', { name: 'Показать окно' }));
    await page.keyboard.type('сбросить');
    await page.keyboard.press('Enter');
    await press(panel.frame.getByLabel('Найти по имени'));
    await page.keyboard.type('сбросить');
    await page.keyboard.press('Enter');
    return window;
  }

  async function nothingReset(window: ConfirmWindow): Promise<void> {
    await expect.poll(() => window.field().inputValue()).toBe('');
    await expect.poll(() => window.button().isDisabled()).toBe(true);
    await expect.poll(() => panel.frame.getByText('Выдаю новые пароли').count()).toBe(0);
    await window.cancel();
    await panel.frame.getByText('Подтвердите в открывшемся окне').waitFor({ state: 'detached' });
    expect(await panel.frame.locator('body').innerText()).not.toMatch(/Сбросить [\dи]|Наберите слово/);
    expect(resetRequests(world.stand)).toEqual([]);
    expect(resets()).toBe(0);
  }

  fault(
    'a lid that lets clicks through covers the panel; the teacher’s clicks and the typed word all reach it',
    'no password is reset: the panel only opens a window of its own',
    async () => {
      await coverWithLid(page);
      await nothingReset(await everythingCoaxed(clickThrough));
    },
    { tags: ['any-day'] },
  );

  fault(
    'the panel is transparent over a decoy of the page; clicks and the typed word reach it',
    'no password is reset',
    async () => {
      await style(page, 'opacity: 0');
      await nothingReset(await everythingCoaxed(clickThrough));
    },
    { tags: ['long'] },
  );

  fault(
    'the panel is scaled down so far that nobody can read it; clicks and the typed word reach it',
    'no password is reset',
    async () => {
      await nothingReset(
        await everythingCoaxed(async (target) => {
          await style(page, 'transform: none');
          const { x, y } = await middle(target);
          const bar = await page.locator('#klassruk').boundingBox();
          if (!bar) throw new Error('no bar');
          await style(page, `transform: scale(0.3); transform-origin: ${x - bar.x}px ${y - bar.y}px`);
          await page.mouse.click(x, y);
        }),
      );
    },
    { tags: ['long'] },
  );

  fault(
    'the panel is moved so that each button comes to lie under the decoy that is clicked',
    'no password is reset',
    async () => {
      const DECOY = { x: 400, y: 300 };
      await style(
        page,
        'position: fixed; left: 0px; top: 0px; width: 900px; z-index: 2147483647; opacity: 0.01',
      );
      await nothingReset(
        await everythingCoaxed(async (target) => {
          const { x, y } = await middle(target);
          const bar = await page.locator('#klassruk').boundingBox();
          if (!bar) throw new Error('no bar');
          // Chromium drops clicks into a frame that has just moved: at a further try the panel stays where it lies.
          if (Math.hypot(x - DECOY.x, y - DECOY.y) > 1) {
            await style(page, `left: ${bar.x + DECOY.x - x}px; top: ${bar.y + DECOY.y - y}px`);
            await standStill(page);
          }
          await page.mouse.click(DECOY.x, DECOY.y);
        }),
      );
      // The positive control: the same two, confirmed in the window by a teacher who sees it, are reset.
      await style(page, 'position: static; opacity: 1');
      await panel.frame.getByLabel('Найти по имени').fill('');
      await panel.reset(two());
      expect(resets()).toBe(2);
      expect(resetRequests(world.stand)).toHaveLength(2);
    },
  );
});

/** Changes how the page shows the bar with the panel in it, as any of its scripts can. */
async function style(page: Page, css: string): Promise<void> {
  await page.locator('#klassruk').evaluate((bar: HTMLElement, declarations) => {
    for (const declaration of declarations.split(';')) {
      const [name = '', value = ''] = declaration.split(':');
      bar.style.setProperty(name.trim(), value.trim(), 'important');
    }
  }, css);
}

/** The panel nearly invisible under a lid that lets clicks through. */
async function coverWithLid(page: Page): Promise<void> {
  await style(page, 'opacity: 0.01');
  await page.evaluate(() => {
    const lid = document.createElement('div');
    lid.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;font-size:40px';
    lid.textContent = 'Нажмите, чтобы продолжить';
    document.body.append(lid);
  });
}
