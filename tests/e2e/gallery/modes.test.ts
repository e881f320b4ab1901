import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

/** Pieces of the shared look, one beside the other. */
const PIECES = `
  <span class="chip">a</span><span class="chip warn">a</span><span class="chip bad">a</span>
  <p class="box">a</p><p class="box warn">a</p><p class="box bad">a</p>
  ${['done', 'partly', 'missing', 'overdue', 'blocked', 'none-needed'].map((state) => `<span class="mark ${state}"></span>`).join('')}
  <span class="tabs"><button aria-pressed="true">a</button><button aria-pressed="false">a</button></span>
  <span class="bar"><i style="width: 50%">a</i></span>`;

describe('colours that the system forces, less motion', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    page = (await Workspace.open(world, 'consents')).page;
    await page.evaluate((pieces) => {
      const box = document.createElement('div');
      box.id = 'pieces';
      box.innerHTML = pieces;
      document.body.append(box);
    }, PIECES);
  });
  afterAll(() => world?.stop());

  const looks = (selector: string) =>
    page.locator(`#pieces ${selector}`).evaluateAll((all) =>
      all.map((element) => {
        const { borderStyle, borderWidth, borderColor, backgroundColor } = getComputedStyle(element);
        return `${borderStyle} ${borderWidth} ${borderColor} ${backgroundColor}`;
      }),
    );

  fault(
    'the system forces two colours, so that no background is left',
    'chips, notes, marks, pressed filters and the focus differ by their edges',
    async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      for (const [kind, count] of [
        ['.chip', 3],
        ['.box', 3],
        ['button', 2],
      ] as const) {
        const found = await looks(kind);
        expect([kind, new Set(found).size]).toEqual([kind, count]);
        if (kind !== 'button') for (const look of found) expect(look).not.toMatch(/^none|^\w+ 0px/);
      }
      // Done, overdue and blocked have a sign besides.
      const [, partly, missing, , , needless] = await looks('.mark');
      expect(new Set([partly, missing, needless]).size).toBe(3);
      expect((await looks('.bar > i'))[0]).not.toBe((await looks('.bar'))[0]);
      await page.locator('#pieces button').last().focus();
      await page.keyboard.press('Shift+Tab');
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outline);
      expect(outline).toMatch(/3px/);
      await page.emulateMedia({ forcedColors: 'none' });
    },
    { tags: ['any-day'] },
  );

  it('nothing moves where less motion is asked for', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none';
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });
});
