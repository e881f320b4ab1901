import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { ClassPage } from '../../support/class-page.ts';
import { ISSUE } from '../../support/panel.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { World } from '../../support/world.ts';

describe('a school where only Госуслуги is offered', { tags: ['long'] }, () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ students: 9, gosuslugi: true });
  });
  afterAll(() => world?.stop());

  it('says so, proposes no reset, keeps the state of each sign-in, and prints the fitting slip', {
    tags: ['any-day'],
  }, async () => {
    const page = await world.context.newPage();
    await page.goto('https://login.dnevnik.ru/login');
    await page.locator('a.login__pubservices-link, a.login__pubservices-link_login').first().click();
    await page.waitForURL(/dnevnik\.ru(:443)?\/teacher/);
    const panel = await ClassPage.openWhole(world, page);
    const three = world.stand.students.slice(0, 3);
    await panel.chooseOnly(three);
    await panel.startCollecting();
    await panel.waitForLogins();
    await panel.frame.getByText('вход через Госуслуги, сайт сброс не предлагает: 3').waitFor();

    const window = await panel.confirmation(ISSUE);
    await window.group('Прежний пароль').getByText(fullName(three[0]!)).waitFor();
    await window.group('Первый пароль').waitFor({ state: 'detached' });
    await window.cancel();

    await panel.recordSignIn('детская запись создана');
    for (const person of three) await panel.row(person).getByText('детская запись').first().waitFor();
    await page.reload();
    const again = await new ClassPage(world, page).panel();
    for (const person of three) await again.row(person).getByText('детская запись').first().waitFor();

    await again.chooseOnly(three);
    const pdf = await (await again.print(3)).pdf();
    const text = textOf(pdf);
    expect(text.match(/выберите Госуслуги/g)).toHaveLength(3);
    for (const person of three) expect(text).not.toContain(person.login);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(
      world.stand.log.filter(({ method, path }) => method === 'POST' && path.includes('person')),
    ).toEqual([]);
  });
});
