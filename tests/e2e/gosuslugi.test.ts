import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownPdf, textOf, wordsWithoutInk } from './support/pdf.ts';
import { chooseOnly, openClass } from './support/steps.ts';
import { panelOf, World } from './support/world.ts';

describe('a school where only Госуслуги is offered', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ gosuslugi: true });
  });
  afterAll(() => world?.stop());

  it('says so, proposes no reset, keeps the state of each sign-in, and prints the fitting slip', async () => {
    const page = await world.context.newPage();
    await page.goto('https://login.dnevnik.ru/login');
    await page.locator('a.login__pubservices-link, a.login__pubservices-link_login').first().click();
    await page.waitForURL(/dnevnik\.ru(:443)?\/teacher/);
    const panel = await openClass(world, page);
    const three = world.stand.students.slice(0, 3);
    await chooseOnly(panel, three);
    await panel.getByRole('button', { name: 'Собрать логины' }).click();
    await panel.getByText('Логины собраны').waitFor({ timeout: 60_000 });
    await panel.getByText('У 3 из выбранных сайт не предлагает сброс пароля').waitFor();

    await panel.getByRole('button', { name: 'Выдать новые пароли…' }).click();
    await panel.getByText('Среди выбранных нет никого, у кого ещё не было учётной записи').waitFor();
    await panel.getByRole('button', { name: 'Отменить' }).click();

    const select = panel.locator('tr.student select').first();
    await select.selectOption({ label: 'детская запись создана' });
    await page.reload();
    const again = await panelOf(page);
    await expect
      .poll(() => again.locator('tr.student select').first().inputValue(), { timeout: 15_000 })
      .toBe('child-account');

    await chooseOnly(again, three);
    const opened = world.context.waitForEvent('page');
    await again.getByRole('button', { name: /^Напечатать 3/ }).click();
    const pdf = await shownPdf(await opened);
    const text = textOf(pdf);
    expect(text.match(/выберите Госуслуги/g)).toHaveLength(3);
    for (const person of three) expect(text).not.toContain(person.login);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(
      world.stand.log.filter(({ method, path }) => method === 'POST' && path.includes('person')),
    ).toEqual([]);
  });
});
