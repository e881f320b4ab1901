import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { peopleOf, plantCanaries } from '../../support/canaries.ts';
import { ToolbarPopup } from '../../support/toolbar-popup.ts';
import { Workspace } from '../../support/workspace.ts';
import { World } from '../../support/world.ts';

const SHOW = 'Показать строение этой страницы…';

describe('a page of the site that was not understood', () => {
  let world: World;
  let site: Page;

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    plantCanaries(world.stand);
    site = await world.signIn();
  });
  afterAll(() => world?.stop());

  const members = () =>
    `https://schools.dnevnik.ru/class.aspx?class=${world.stand.info.classGroup}&view=members&group=students`;

  async function show(): Promise<Page> {
    const popup = await ToolbarPopup.open(world, site);
    const page = await world.opened(() => popup.press(SHOW));
    await page.getByRole('heading', { name: 'Строение страницы' }).waitFor();
    return page;
  }

  const reportOn = (page: Page) => page.getByRole('region', { name: 'Отчёт целиком' });

  it('is shown by its structure, without a vault; it is copied and saved as it is shown', {
    tags: ['any-day'],
  }, async () => {
    await site.goto(members());
    const page = await show();
    const text = await reportOn(page).locator('pre').textContent();
    expect(text).toMatch(/^Классрук: строение страницы, вид 1\n/);
    expect(text).toContain('class="tdName"');
    expect(text).toContain('"Участники"');
    expect(await violationsOf(page)).toEqual([]);

    await page.evaluate(() => {
      const writeText = async (copied: string) => {
        document.body.dataset.copied = copied;
      };
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });
    await page.getByRole('button', { name: 'Скопировать отчёт' }).click();
    await page.getByRole('status').filter({ hasText: 'Отчёт скопирован' }).waitFor();
    expect(await page.evaluate(() => document.body.dataset.copied)).toBe(text);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить в файл' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(text);
    await page.close();
  });

  fault(
    'Somebody’s name, login and number stand in every place of the page: text, attributes, comments, scripts, styles, fields, shadow roots',
    'The report has none of them, nor of anybody in the class',
    async () => {
      await site.goto(members());
      await site.evaluate(() => {
        const name = 'Зябликова Марфа';
        const place = document.createElement('div');
        place.setHTMLUnsafe(
          `<!-- ${name} zyab77 --><p id="zyab77" class="zyab77" data-zyab77="${name}" title="${name}">${name} <b>Зяб</b>ликова</p>
          <svg><text>${name}</text></svg><template>${name}</template><input type="hidden" value="${name}"><textarea>${name}</textarea>
          <select><option value="zyab77">${name}</option></select><a href="/zyab77?x=${name}">ბერიძე ٣٤٥</a>
          <div><template shadowrootmode="open"><i class="zyab77">${name}</i></template></div>`,
        );
        const style = document.createElement('style');
        style.textContent = `.x::after { content: "${name}" } /* zyab77 */`;
        const script = document.createElement('script');
        script.type = 'text/plain';
        script.textContent = `commonRole = "${name}"; zyab77`;
        const field = document.createElement('input');
        field.value = name;
        document.querySelector('#content')?.append(place, style, script, field);
      });
      const page = await show();
      const text = (await reportOn(page).locator('pre').textContent()) ?? '';
      expect(text).toContain('svg');
      for (const canary of ['Зябл', 'Зяб', 'ликова', 'Марфа', 'zyab', 'ბერიძე', '٣٤٥'])
        expect(text.toLowerCase(), canary).not.toContain(canary.toLowerCase());
      for (const person of peopleOf(world.stand)) {
        for (const secret of [fullName(person), person.last, person.id, person.userId, person.login])
          expect(text.includes(secret), secret).toBe(false);
      }
      await page.close();
    },
  );

  it('that has gone to another site meanwhile is refused with what to do, and taken once it is back', async () => {
    await site.goto(members());
    const page = await show();
    await site.goto('about:blank');
    await page.getByRole('button', { name: 'Снять ещё раз' }).click();
    await page.getByRole('alert').filter({ hasText: 'Откройте нужную страницу школы' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await site.goto(members());
    await page.getByRole('button', { name: 'Снять ещё раз' }).click();
    await reportOn(page).waitFor();
    await page.getByRole('button', { name: 'Снять ещё раз' }).click();
    await page.getByRole('status').filter({ hasText: 'Отчёт снят ещё раз' }).waitFor();
    await page.close();
  });

  it('«Что понято» tells the kinds of pages that were read, and can be cleared', {
    tags: ['long'],
  }, async () => {
    await site.goto(members());
    await world.makeVault();
    await site.reload();
    const { page } = await Workspace.open(world, 'help');
    const known = page.getByRole('region', { name: 'Что понято' });
    const row = known.getByRole('row', { name: /Участники класса/ });
    await expect
      .poll(async () => {
        await page.goto(world.extensionPage('/workspace.html#help'));
        await page.getByRole('link', { name: 'Что понято' }).click();
        await known.waitFor();
        return row.isVisible();
      })
      .toBe(true);
    await expect.poll(() => row.innerText()).toContain('всё нашлось');
    expect(await violationsOf(page)).toEqual([]);
    await known.getByRole('button', { name: 'Очистить список' }).click();
    await known.getByText('Пока пусто').waitFor();
  });
});
