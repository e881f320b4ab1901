import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { fullName } from '../../stand/names.ts';
import type { Kinship, Person } from '../../stand/people.ts';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { fillDay } from '../support/fill-day.ts';
import type { Panel } from '../support/panel.ts';
import { Workspace } from '../support/workspace.ts';
import { World } from '../support/world.ts';

describe('who may be told and who may sign is the teacher’s, the head’s and a grown-up student’s to say', () => {
  let world: World;
  let panel: Panel;
  let workspace: Workspace;
  let page: Page;
  let grownUp: Person;
  /** Of another family, with a name of its own. */
  let child: Person;
  let parent: Person;

  const tasks = () => workspace.region('Ждёт решения');
  const row = (person: Person) => page.locator('table.register tr', { hasText: fullName(person) }).first();
  const parentsOf = (student: Person) =>
    world.stand.school.registry.parentsOf(student).map(({ person }) => person);
  const openHistory = (person: Person) =>
    page
      .locator('table.register button.person', { hasText: fullName(person) })
      .first()
      .click();

  beforeAll(async () => {
    world = await World.start({ students: 6 });
    // A school that writes no relations, and a student who has come of age.
    for (const relation of world.stand.school.registry.relations) relation.kinship = '' as Kinship;
    grownUp = world.stand.students[0]!;
    grownUp.born = '01.01.2000';
    child = world.stand.students.find(({ last }) => last.startsWith('Салтыкова'))!;
    parent = parentsOf(child)[0]!;
    panel = await ClassPage.openWhole(world);
    workspace = await Workspace.open(world, 'people');
    page = workspace.page;
    await tasks().waitFor();
  });
  afterAll(() => world?.stop());

  it('counts what waits in the popup, the panel and the workspace', {
    tags: ['any-day', 'long'],
  }, async () => {
    await tasks().getByText('кто это?').waitFor();
    await tasks()
      .getByTitle(`${fullName(grownUp)}: 18 лет.`)
      .waitFor();
    const popup = await world.open('/popup.html');
    await popup.getByText('Кто это? Запишите родство').waitFor();
    await popup.getByText('Ученику 18: спросить, сообщать ли родителям').waitFor();
    await popup.close();
    await panel.page.bringToFront();
    await panel.openDuties();
    await panel.frame.getByText(/^Ждёт записи, кто это/).waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);
    await page.bringToFront();
    expect(await violationsOf(page)).toEqual([]);
  });

  fault(
    'A school writes no relations, so that nobody of the class may sign a consent',
    'One list asks who each is, by keyboard, with nothing chosen; it records what was chosen, and a consent can be signed',
    async () => {
      await tasks()
        .getByRole('button', { name: /^кто это\?/ })
        .click();
      const sheet = workspace.dialog();
      const choices = sheet.getByRole('combobox', { name: /^Кто это: / });
      const all = await choices.count();
      expect(all).toBeGreaterThan(3);
      for (const choice of await choices.all()) await expect.poll(() => choice.inputValue()).toBe('');
      await sheet.getByRole('button', { name: 'Выберите, кто это', disabled: true }).waitFor();
      // A guardian needs a paper.
      await choices.first().selectOption({ label: 'опекун' });
      await sheet.getByRole('button', { name: 'Записать всё отмеченное: 1' }).click();
      await sheet.getByRole('alert').getByText('нужен документ').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await choices.first().selectOption({ label: 'не записано' });
      // Down the whole list by two keys.
      await choices.first().focus();
      for (let at = 0; at < all; at++) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
      }
      await sheet.getByRole('button', { name: `Записать всё отмеченное: ${all}` }).click();
      await sheet.waitFor({ state: 'detached' });
      const unknown = () => tasks().getByText('кто это?');
      await unknown().waitFor({ state: 'detached' });
      // Taken back at once, and brought back.
      await page.getByRole('button', { name: 'Отменить', exact: true }).click();
      await unknown().waitFor();
      await page.getByRole('button', { name: 'Вернуть', exact: true }).click();
      await unknown().waitFor({ state: 'detached' });
      await row(parent).getByText('мать').waitFor();

      await workspace.go('Согласия');
      await page
        .getByRole('checkbox', { name: fullName(child), exact: true })
        .first()
        .check();
      await page.getByRole('button', { name: 'Согласие дано…' }).click();
      await sheet.getByRole('combobox', { name: /^Кто подписал/ }).selectOption({ label: fullName(parent) });
      await sheet.getByRole('button', { name: 'Записать', exact: true }).click();
      await row(child).getByText('дано', { exact: true }).waitFor();
      await workspace.go('Список и контакты');
    },
    { tags: ['long'] },
  );

  fault(
    'A teacher bars a parent by herself',
    'Nothing goes out, red and due today, until the head decides; what the head decides then holds',
    async () => {
      await openHistory(parent);
      await workspace
        .dialog()
        .getByText('Отказать родителю в сведениях учитель сам не вправе: решает директор.')
        .waitFor();
      await workspace.blockPerson('решение суда');
      expect(await violationsOf(page)).toEqual([]);
      await workspace.closeDialog();
      await row(parent).getByText('ждёт решения директора: решение суда').waitFor();
      await tasks()
        .getByTitle(`${fullName(parent)}: решение суда.`)
        .waitFor();
      const popup = await world.open('/popup.html');
      await popup
        .getByRole('listitem')
        .filter({ hasText: /решение директора о выдаче.*сегодня/ })
        .waitFor();
      expect(await violationsOf(popup)).toEqual([]);
      await popup.close();
      await page.bringToFront();

      await row(parent)
        .getByRole('button', { name: /^ждёт решения директора/ })
        .click();
      await workspace.decideBlock('не выдавать', '2026-11-23', '15');
      await workspace.dialog().getByText('Директор решил 23.11.2026, № 15').waitFor();
      await workspace.closeDialog();
      await row(parent).getByText('не выдавать: решение суда').waitFor();
      await expect.poll(() => tasks().getByText('ждёт решения директора').count()).toBe(0);
    },
    { tags: ['long'] },
  );

  fault(
    'A student comes of age, and extracts would go to the parents as before',
    'Nothing goes to them until the student’s answer about each parent is recorded; whom the student names is told',
    async () => {
      const [told, other] = parentsOf(grownUp);
      await row(told!).getByText('ждёт ответа ученика').waitFor();
      await tasks()
        .getByRole('button', { name: /^ждёт ответа ученика/ })
        .click();
      const form = workspace.dialog().getByRole('form', { name: 'Ответ совершеннолетнего ученика' });
      await form.getByRole('button', { name: 'Записать ответ ученика', disabled: true }).waitFor();
      const of = (person: Person) => form.getByRole('group', { name: new RegExp(fullName(person)) });
      await of(told!).getByRole('radio', { name: 'сообщать', exact: true }).check();
      await of(other!).getByRole('radio', { name: 'не сообщать', exact: true }).check();
      await fillDay(form, 'День заявления', '2026-11-20');
      expect(await violationsOf(page)).toEqual([]);
      await form.getByRole('button', { name: 'Записать ответ ученика' }).click();
      await form.getByText('записано: сообщать').waitFor();
      await workspace.closeDialog();
      await row(other!).getByText('ученик не разрешил сообщать').waitFor();
      await expect.poll(() => row(told!).locator('.chip').count()).toBe(0);
    },
    { tags: ['long'] },
  );
});
