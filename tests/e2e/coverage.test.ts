import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../stand/names.ts';
import { violationsOf } from './support/axe.ts';
import { shownPdf, textOf, wordsWithoutInk } from './support/pdf.ts';
import { openClass } from './support/steps.ts';
import { World } from './support/world.ts';

describe('who of the class is covered', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start({ students: 7 });
    const teacher = await world.signIn();
    await openClass(world, teacher);
    page = await world.context.newPage();
    await page.goto(world.extensionPage('/workspace.html#coverage'));
  });
  afterAll(() => world?.stop());

  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name }).click();
  const list = () => page.getByRole('region', { name: 'Кто охвачен' });

  it('says of nobody that he is informed while nothing is registered', async () => {
    await page.getByText('Информируются 0 из 7 семей').waitFor();
    await page.getByText('Не известно: 7.').waitFor();
    expect(await list().locator('tbody tr').count()).toBe(7);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('follows the register: forms that were chosen, what is due, where it is done', async () => {
    const [first, second] = world.stand.students.slice(0, 2).map(fullName) as [string, string];
    await section('Информирование');
    const register = page.getByRole('region', { name: 'Форма информирования' });
    for (const name of [first, second]) {
      await register.getByRole('searchbox').fill(name);
      await register.getByRole('checkbox', { name, exact: true }).check();
      await register.getByRole('button', { name: 'Записать форму…' }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('Форма').selectOption({ label: 'бумажная' });
      await sheet.getByRole('button', { name: 'Записать' }).click();
      await sheet.waitFor({ state: 'detached' });
    }
    await section('Кто охвачен');
    await page.getByText('Информируются 2 из 7 семей: электронно — 0, на бумаге — 2').waitFor();
    await list()
      .getByRole('button', { name: /^На бумаге 2/ })
      .click();
    expect(await list().locator('tbody tr').count()).toBe(2);
    await list()
      .getByRole('button', { name: /^Все 7/ })
      .click();
  });

  it('prints the sheet of those chosen for the meeting', async () => {
    await list()
      .getByRole('button', { name: /^Не известно 5/ })
      .click();
    await list().getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
    await page.getByRole('button', { name: 'Лист для собрания' }).click();
    const pdf = await shownPdf(page);
    const text = textOf(pdf);
    expect(text).toContain('ЛИСТ РОДИТЕЛЬСКОГО СОБРАНИЯ');
    const left = (await page.getByText('В лист не вошли').textContent()) ?? '';
    for (const [place, person] of world.stand.students.slice(0, 7).entries()) {
      const name = fullName(person);
      expect([name, text.includes(name)]).toEqual([name, place >= 2 && !left.includes(name)]);
    }
    // One family of the stand has no representative.
    expect(left.split('.')[0]?.split(',')).toHaveLength(1);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('gives the families that get paper their extracts with the pack for the meeting', async () => {
    await section('Бланки и собрание');
    const pack = page.getByRole('region', { name: 'Пакет к собранию' });
    await pack.getByText('не войдут: журнал класса ещё не прочитан').waitFor();
    await section('Журнал');
    await page.getByRole('button', { name: 'Обновить данные класса', exact: true }).click();
    await page.getByText('Данные класса прочитаны').waitFor({ timeout: 60_000 });
    await section('Бланки и собрание');
    await pack.getByText('выписки тем, кто получает их на бумаге, — 2.').waitFor();
    await pack.getByRole('button', { name: 'Собрать пакет' }).click();
    const text = textOf(await shownPdf(page));
    expect(text.match(/ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА/g)).toHaveLength(2);
    await pack.getByRole('button', { name: 'Записать 2 выписки в журнал' }).click();
    await pack.getByText('Записано в журнал: 2 выписки.').waitFor();
    await section('Кто охвачен');
    await list().getByRole('link', { name: 'вручить выписку' }).first().click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Журнал выписок' }).locator('tbody tr').count())
      .toBe(2);
  });
});
