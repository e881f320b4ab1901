import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectionIds } from '../../../components/state/route.ts';
import { openSection, sectionsOf } from '../../gallery/section-screens.ts';
import { everyState } from '../../gallery/states.ts';
import { keyedBuild, startStage } from '../../gallery/worlds.ts';
import { violationsOf } from '../support/axe.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

/** The states of the gallery, in a class with registers, for those who do not see colours, move little, or enlarge. */
describe('every section in every state', () => {
  let world: World;
  let page: Page;
  let sections: string[];

  beforeAll(async () => {
    world = await startStage('filled', await keyedBuild());
    const workspace = await Workspace.open(world);
    sections = await sectionsOf(workspace.page);
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  it('is in the list of sections', { tags: ['any-day'] }, () => {
    expect(sections.length).toBeGreaterThan(12);
  });

  it.each([...sectionIds])('axe: %s', { timeout: 240_000 }, async (id) => {
    if (!sections.includes(id)) return;
    await openSection(page, world, id);
    const found = await violationsOf(page);
    await everyState(
      page,
      async (state) => {
        for (const line of await violationsOf(page)) found.push(`${state}: ${line}`);
      },
      (state, error) => found.push(`${state}: ${error}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it.each([...sectionIds])('at 200 %%: %s loses nothing and does not scroll sideways', async (id) => {
    if (!sections.includes(id)) return;
    const titles = () => page.getByRole('heading', { level: 1 }).allTextContents();
    await page.setViewportSize({ width: 1280, height: 900 });
    await openSection(page, world, id);
    const before = await titles();
    await page.setViewportSize({ width: 640, height: 450 });
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
    expect(await titles()).toEqual(before);
    // Whatever can be pressed can be scrolled to.
    expect(await page.evaluate(outOfReach)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

/** Runs in the page: names of the controls that stand where nobody can scroll. */
function outOfReach(): string[] {
  const controls = [...document.querySelectorAll('main button, main input, main select, nav a')];
  return controls
    .filter((control) => control.checkVisibility() && !control.closest('[popover]'))
    .filter((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      const scroller = (at: Element | null): boolean =>
        at !== null && (/auto|scroll/.test(getComputedStyle(at).overflowX) || scroller(at.parentElement));
      return width > 0 && (left < 0 || right > innerWidth + 1) && !scroller(control.parentElement);
    })
    .map((control) => control.getAttribute('aria-label') ?? control.textContent ?? control.outerHTML);
}
