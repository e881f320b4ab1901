import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../gallery/measure.ts';
import { breachesOf } from '../../gallery/rules.ts';
import { settled } from '../../gallery/settled.ts';
import { SIZES, type SizeName } from '../../gallery/shot.ts';
import { fault } from '../../setup/fault.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

/** Sections whose list is what the teacher came for. */
const SECTIONS = ['people', 'journal', 'student', 'meetings', 'extracts'] as const;

describe('sections as they open, by the rules of the look', { tags: ['long'] }, () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    page = (await Workspace.open(world, 'journal')).page;
  });
  afterAll(() => world?.stop());

  const open = async (section: (typeof SECTIONS)[number]) => {
    await page.goto(world.extensionPage(`/workspace.html#${section === 'student' ? 'journal' : section}`));
    if (section === 'student') await page.locator('main a[href^="#student"]').first().click();
    await page.locator('main table tbody tr').nth(3).waitFor();
    await settled(page);
  };
  /** What is wrong in a window of that size, with its section. */
  const wrongAt = async (size: SizeName) => {
    await page.setViewportSize(SIZES[size]);
    const wrong: string[] = [];
    for (const section of SECTIONS) {
      await open(section);
      const place = { screen: section, theme: 'light', opened: true } as const;
      for (const { rule, what } of breachesOf(await measure(page), place))
        wrong.push(`${section}: ${rule}: ${what}`);
    }
    return wrong;
  };

  fault(
    'Settings, texts and figures stand above the list, its lines wrap, several buttons are each the main one',
    'The list begins within 180 px of the top, a line each of 24 to 36 px, and one button is the main one',
    async () => {
      expect(await wrongAt('1280')).toEqual([]);
    },
    { tags: ['any-day'] },
  );

  fault(
    'The teacher magnifies the page to 200 %',
    'No section is wider than the window, and nothing is cut off without saying the rest',
    async () => {
      expect(await wrongAt('640')).toEqual([]);
    },
  );

  it('keeps the whole line of a subject one press away', async () => {
    await page.setViewportSize(SIZES['1280']);
    await open('student');
    const subject = page.locator('table.subjects tbody tr').first();
    const days = await subject.locator('ol.journal-dated li').count();
    await subject.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(days);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
