import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { arrowTo, pressByKeyboard, tabTo } from '../../support/by-keyboard.ts';
import { ClassPage } from '../../support/class-page.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

const BASIS = 'Свидетельство о рождении';
const SNILS = '112-233-445 95';

/** All of it is done by keyboard alone, but for what another test shows: filters and the fields of a sheet. */
describe('reconciliation of the class with the list of the school', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9, assumed: true });
    workspace = await Workspace.open(world, 'lists');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const lists = () => workspace.region('Сверка списков');
  const student = (at: number) => world.stand.students[at]!;
  const row = (name: string, what: string) =>
    lists().getByRole('row').filter({ hasText: name }).filter({ hasText: what });
  /** Another day of birth for the first, another patronymic for the second, one who is new, and without the last. */
  const table = () => {
    const { last, first, middle } = student(1);
    const lines = world.stand.students.slice(0, -1).map((each, at) => {
      const name = at === 1 ? `${last} ${first} ${middle.slice(0, 2)}${middle.slice(3)}` : fullName(each);
      return `${at + 1};"${name.replaceAll('"', '""')}";${at === 0 ? '01.02.2012' : ''}`;
    });
    return ['№;ФИО;Дата рождения', ...lines, '99;Новиков Пётр Олегович;'];
  };
  const goTo = (view: string) =>
    pressByKeyboard(
      page
        .getByRole('navigation', { name: 'Что о списке класса показать' })
        .getByRole('link', { name: view }),
    );
  /** By the keys of the table, which is one stop, to the box of a row. */
  const goToRow = async (line: Locator) => {
    await tabTo(
      page.locator('main tbody tr[data-row]').locator(':is(input, button, a):not([tabindex="-1"])'),
    );
    await arrowTo(line.locator('input, button, a').first());
  };
  const chooseRow = async (line: Locator) => {
    await goToRow(line);
    await page.keyboard.press('Space');
  };
  const pressInDialog = async (name: string) => {
    await pressByKeyboard(workspace.dialog().getByRole('button', { name }));
    await workspace.dialog().waitFor({ state: 'detached' });
  };
  const type = async (field: Locator, text: string) => {
    await tabTo(field);
    await page.keyboard.type(text);
  };
  /** From a menu by its own keys. */
  const pressUnder = async (menu: Locator, title: string) => {
    await pressByKeyboard(menu);
    const item = page.locator('.menu-list:popover-open').getByRole('button', { name: title, exact: true });
    await arrowTo(item);
    await page.keyboard.press('Enter');
  };
  const openFile = async (name: string, lines: readonly string[]) => {
    const chooser = page.waitForEvent('filechooser');
    await pressByKeyboard(workspace.dialog().getByRole('button', { name: 'Выбрать файл…' }));
    const buffer = Buffer.from(lines.join('\r\n'));
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
  };
  const compare = async () => {
    await pressByKeyboard(lists().getByRole('button', { name: 'Сверить со списком…' }));
    await openFile('список.csv', table());
    await workspace.dialog().waitFor({ state: 'detached' });
    await lists().getByText('Сверено: список.csv').waitFor();
  };

  it('finds in what they differ, and leaves it to the teacher what is right', {
    tags: ['any-day'],
  }, async () => {
    await lists().getByText('Список ещё не сверялся').waitFor();
    await compare();
    await row(fullName(student(0)), 'Дата рождения')
      .getByText('01.02.2012')
      .waitFor();
    await row(fullName(student(1)), 'Фамилия, имя, отчество').waitFor();
    await row(fullName(student(8)), 'Нет в списке').waitFor();
    await row('Новиков Пётр Олегович', 'Нет в Дневник.ру').waitFor();
    await expect.poll(() => lists().locator('tbody tr').count()).toBe(4);
    await expect.poll(() => lists().getByRole('row').getByText('не решено').count()).toBe(4);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('decides by keyboard, in the drawer and for several at once', async () => {
    await goToRow(row(fullName(student(1)), 'Фамилия'));
    await page.keyboard.press('Enter');
    const drawer = lists().getByRole('complementary', { name: /^Отличие: / });
    await drawer.getByText('Контингент').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await pressByKeyboard(drawer.getByRole('button', { name: 'Верно в Дневник.ру' }));
    await drawer.getByText(/верно в Дневник\.ру, \d/).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    for (const [name, what] of [
      [fullName(student(0)), 'Дата рождения'],
      ['Новиков', 'Нет в Дневник.ру'],
    ] as const)
      await chooseRow(row(name, what));
    await pressByKeyboard(workspace.bulk().getByRole('button', { name: 'На исправление…' }));
    await type(workspace.dialog().getByLabel('На основании какого документа'), BASIS);
    await pressInDialog('Записать');
    await workspace.filterBy('На исправление');
    await expect.poll(() => lists().locator('tbody tr').count()).toBe(2);
  });

  it('gives the list of corrections on paper and as a table', async () => {
    await pressUnder(page.getByRole('button', { name: 'Печать', exact: true }), 'Список исправлений…');
    const pdf = await workspace.paper();
    const text = textOf(pdf).replaceAll(/\s+/g, ' ');
    expect(text).toContain('СПИСОК ИСПРАВЛЕНИЙ В ДАННЫХ ДНЕВНИК.РУ');
    for (const said of ['01.02.2012', 'Новиков Пётр', 'внести', BASIS]) expect(text).toContain(said);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    await workspace.closeDialog();
    const download = page.waitForEvent('download');
    await pressUnder(
      page.getByRole('button', { name: 'Таблица', exact: true }),
      'Список исправлений в Excel',
    );
    const read = await readTables(await readFile(await (await download).path()), {});
    if (!read.ok) throw new Error(read.note);
    expect(read.tables[0]?.rows.map(([, , what, , should, basis]) => [what, should, basis])).toEqual([
      ['Что исправить', 'Должно быть', 'Основание'],
      ['Дата рождения', '01.02.2012', BASIS],
      ['Нет в Дневник.ру', 'внести', BASIS],
    ]);
  });

  it('shows in a second run only what is new', async () => {
    await compare();
    await workspace.filterBy('Не решено');
    await expect.poll(() => lists().locator('tbody tr').count()).toBe(1);
    await row(fullName(student(8)), 'Нет в списке').waitFor();
    // What is not decided yet is there without the list, too.
    await page.reload();
    await lists().getByText('Последняя сверка').waitFor();
    await workspace.filterBy('Не решено');
    await row(fullName(student(8)), 'Нет в списке').waitFor();
    await expect.poll(() => lists().locator('tbody tr').count()).toBe(1);
  });

  it('says at a glance what of the class is missing', async () => {
    await goTo('Полнота данных');
    const complete = workspace.region('Полнота данных');
    await expect.poll(() => complete.locator('tbody tr').count()).toBe(9);
    expect(await violationsOf(page)).toEqual([]);
    await goTo('Отличия от списка');
    await lists().getByText('Последняя сверка').or(lists().getByText('Сверено: ')).first().waitFor();
  });

  it('leads somebody from the card to «вошли» before sign-in through Госуслуги, and keeps no digit', async () => {
    await goTo('Вход через Госуслуги');
    const signIn = workspace.region('Вход через Госуслуги');
    const person = fullName(student(0));
    const line = signIn.getByRole('row').filter({ hasText: person });
    const choose = () => chooseRow(line);
    const press = (name: string) => pressByKeyboard(workspace.bulk().getByRole('button', { name }));
    await line.getByText('не смотрели').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await choose();
    await press('Что в карточке…');
    const card = workspace.dialog();
    await type(card.getByLabel(`Номер СНИЛС: ${person}`), SNILS);
    await card.getByText('сходится', { exact: true }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    for (const datum of ['ФИО', 'дата рождения']) {
      const mark = card.getByLabel(`${datum}: ${person}`);
      await tabTo(mark);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => mark.locator('option:checked').innerText()).toBe('есть');
    }
    await pressInDialog('Записать');
    await line.getByText('ждёт сверки').waitFor();
    await choose();
    await press('Напечатать 1 памятку');
    const pdf = await workspace.paper();
    const text = textOf(pdf).replaceAll(/\s+/g, ' ');
    for (const said of ['Сверьте с Госуслугами', student(0).last, 'СНИЛС в карточке: есть'])
      expect(text).toContain(said);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    await workspace.closeDialog();
    // Whoever was chosen for the slip still is.
    await press('Семья сверила…');
    await pressByKeyboard(workspace.dialog().getByLabel('всё совпало'), 'Space');
    await pressInDialog('Записать');
    await line.getByText('нужна запись').waitFor();
    await choose();
    await pressUnder(workspace.bulk().getByRole('button', { name: 'Ещё' }), 'Вошли');
    await line.getByText('вошли').waitFor();
    const download = page.waitForEvent('download');
    await pressUnder(page.getByRole('button', { name: 'Таблица', exact: true }), 'В CSV');
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toContain('вошли');
    for (const digits of [SNILS, SNILS.replace(/\D/g, ''), '233-445']) {
      expect(saved).not.toContain(digits);
      expect(await page.content()).not.toContain(digits);
      expect(text).not.toContain(digits);
    }
  });

  it('reads from a table who has a СНИЛС', async () => {
    const signIn = workspace.region('Вход через Госуслуги');
    await pressByKeyboard(signIn.getByRole('button', { name: 'СНИЛС из таблицы…' }));
    await openFile('снилс.csv', [
      `ФИО;СНИЛС`,
      `${fullName(student(1))};${SNILS}`,
      `${fullName(student(2))};`,
    ]);
    await pressInDialog('Записать, без цифр');
    await signIn
      .getByRole('row')
      .filter({ hasText: fullName(student(2)) })
      .getByText('нет', { exact: true })
      .waitFor();
  });

  it('fills the card with what was accepted, reads it back, and leaves saving to the teacher', async () => {
    const { last, first, middle } = student(1);
    const right = `${middle.slice(0, 2)}${middle.slice(3)}`;
    await goTo('Отличия от списка');
    await workspace.filterBy('Верно в Дневник.ру');
    await chooseRow(row(fullName(student(1)), 'Фамилия'));
    await pressByKeyboard(workspace.bulk().getByRole('button', { name: 'Верно в списке' }));
    await workspace.filterBy('Верно в списке');
    await row(fullName(student(1)), 'Фамилия').waitFor();
    const card = new ClassPage(world, await world.signIn());
    await card.goToCard(student(1));
    await card.page.getByRole('link', { name: 'Личные данные' }).click();
    const panel = await card.panel();
    await panel.frame.getByRole('tab', { name: 'Отличия' }).press('Enter');
    const told = panel.frame.getByRole('region', { name: 'Отличия от списка' });
    await told.getByText(right).waitFor();
    const opened = await world.opened(() => panel.press('Сверить карточку…', told));
    await opened.getByRole('heading', { name: `Карточка: ${last} ${first} ${middle}` }).waitFor();
    await opened.getByText('Контингент').waitFor();
    expect(await violationsOf(opened)).toEqual([]);
    await pressByKeyboard(opened.getByRole('button', { name: 'Заполнить 1 поле на странице' }));
    await opened.getByText('Поля заполнены').waitFor();
    await expect.poll(() => card.page.locator('#nmiddle').inputValue()).toBe(right);
    expect(student(1).middle).toBe(middle);
    await opened.close();
    await card.page.getByRole('button', { name: 'Сохранить' }).click();
    await card.page.getByText('Данные сохранены').waitFor();
    expect(student(1).middle).toBe(right);
  });

  it('reads «Были в классе» at a click, and leads through what is to be done about somebody who has gone', async () => {
    (world.stand.school.traits as Set<string>).add('former');
    const gone = world.stand.school.registry.people.find((each) => each.role === 'student' && each.left)!;
    await workspace.page.bringToFront();
    await goTo('Прибыли и выбыли');
    const moves = workspace.region('Прибыли и выбыли');
    await pressByKeyboard(moves.getByRole('button', { name: 'Прочитать «Были в классе»' }));
    await pressByKeyboard(moves.getByRole('button', { name: `Завести лист: ${fullName(gone)}` }));
    await type(workspace.dialog().getByLabel('Куда'), 'школа № 5');
    expect(await violationsOf(page)).toEqual([]);
    await pressInDialog('Записать');
    await goToRow(moves.getByRole('row').filter({ hasText: fullName(gone) }));
    await page.keyboard.press('Enter');
    const list = moves.getByRole('complementary', { name: `Лист: ${fullName(gone)}` });
    await pressByKeyboard(list.getByRole('button', { name: 'Сделано: Приказ об отчислении' }));
    const order = list.getByRole('listitem', { name: 'Приказ об отчислении' });
    await order.getByText(/^сделано, /).waitFor();
    await pressByKeyboard(order.getByRole('button', { name: /^Снять отметку/ }));
    await order.getByText('не сделано').waitFor();
    await list
      .getByRole('listitem', { name: 'Выписка текущих отметок' })
      .getByText('Открыть раздел')
      .waitFor();
    await list.getByText('три года хранения').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: /^Сверка списков\D*1/ })
      .waitFor();
  });
});
