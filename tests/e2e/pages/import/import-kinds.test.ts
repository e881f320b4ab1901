import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { ClassPage } from '../../support/class-page.ts';
import { type Given, type ImportPage, rowsOf, unlikeStudents } from '../../support/import-page.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import {
  asTabs,
  fromExcel,
  fromWord,
  inWindows1251,
  savedAsXls,
  workbook,
} from '../../support/school-files.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import { printTaken, undoTaken } from '../../support/taken.ts';
import type { World } from '../../support/world.ts';

const HEADER = ['№', 'ФИО', 'Логин', 'Временный пароль'];

describe('from each kind of table to printed slips', { tags: ['long'] }, () => {
  let world: World;
  let load: ImportPage;
  let page: Page;
  let given: Given[];

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 14 });
    load = await (await ClassPage.openWhole(world)).loadFromFile();
    page = load.page;
    given = unlikeStudents(world, 0, 4);
  });
  afterAll(() => world?.stop());

  const KINDS: [string, (rows: string[][]) => Promise<void>][] = [
    [
      'TXT in windows-1251 with tabs',
      (rows) => load.giveFile('логины.txt', inWindows1251(asTabs([['Логины 7 А'], ...rows]))),
    ],
    [
      'XLSX: titles above, joined cells, totals below, on the second sheet',
      async (rows) => load.giveFile('доступ.xlsx', await workbook(rows[0]!, rows.slice(1))),
    ],
    ['HTML saved as .xls', (rows) => load.giveFile('report.xls', inWindows1251(savedAsXls(rows)))],
    ['text pasted from Excel', (rows) => load.paste(asTabs(rows), fromExcel(rows))],
    ['text pasted from Excel as text alone', (rows) => load.paste(asTabs(rows))],
    ['a table pasted from Word', (rows) => load.paste(rows.flat().join('\n'), fromWord(rows))],
  ];

  it.each(KINDS)('%s', { tags: ['long'] }, async (_, give) => {
    await page.bringToFront();
    await give([HEADER, ...rowsOf(given)]);
    await load.takeAll(given.length);
    expect(await storedSecrets(world)).toBe(given.length);
    const print = await printTaken(load, given);
    await print.close();
    await undoTaken(load);
  });

  it('imported credentials are handed out as collected ones: sheet, confirmation, wiping', async () => {
    await load.paste(asTabs([HEADER, ...rowsOf(given)]));
    await load.takeAll(given.length);
    const print = await printTaken(load, given);
    await print.choose('Ведомость выдачи');
    const sheet = await print.pdf();
    const text = textOf(sheet);
    for (const { person, password } of given) {
      expect(text).toContain(person.last);
      expect(text).not.toContain(password);
    }
    expect(text.split('логин и временный пароль')).toHaveLength(given.length + 1);
    expect(wordsWithoutInk(sheet)).toEqual([]);
    await print.choose('Памятки', 'Ведомость выдачи');
    await print.confirm();
    expect(await storedSecrets(world)).toBe(0);
    await print.close();
    await page.reload();
    // Also later the import can be taken back: the logins that were known before return.
    await page.getByText('Последняя загрузка: сегодня').waitFor();
    await page.getByRole('button', { name: 'Отменить загрузку' }).click();
    await page.getByText('Последняя загрузка').waitFor({ state: 'detached' });
  });

  it('whose login it is, is asked where a row names a child and a parent', async () => {
    const families = world.stand.parents.flatMap((parent) => {
      const children = world.stand.school.registry
        .childrenOf(parent)
        .filter(({ person }) => given.some((one) => one.person.id === person.id));
      return children.length === 1 ? [{ parent, child: children[0]!.person }] : [];
    });
    const two = families.slice(0, 2);
    expect(two).toHaveLength(2);
    const rows = two.map(({ parent, child }, at) => [
      fullName(parent),
      fullName(child),
      `p.${parent.login}`,
      `Par-${at}x9Z`,
    ]);
    await page.bringToFront();
    await load.paste(asTabs([['ФИО родителя', 'ФИО ученика', 'Логин', 'Пароль'], ...rows]));
    await page.getByRole('alert').getByText('Таблица не говорит, чьи это столбцы').waitFor();
    await page.getByText('Будет взято: 0').waitFor();
    await page.getByLabel('Столбец 3: Логин').selectOption({ label: 'Логин: родитель' });
    await page.getByLabel('Столбец 4: Пароль').selectOption({ label: 'Пароль: родитель' });
    await page.getByText('Таблица не говорит').waitFor({ state: 'detached' });
    await load.takeAll(2);
    const print = await printTaken(
      load,
      two.map(({ parent }, at) => ({ person: parent, login: `p.${parent.login}`, password: `Par-${at}x9Z` })),
    );
    await print.close();
    await undoTaken(load);
  });

  it('a table of a whole school without classes: names alone are confirmed by the teacher, at one stroke', async () => {
    const strangers = ['Неместный Пётр Ильич', 'Чужаков Иван Львович', 'Дальний Олег Юрьевич'].map(
      (name, at) => [String(50 + at), name, `far-${at}`, `Far-${at}q`],
    );
    await page.bringToFront();
    await load.paste(asTabs([HEADER, ...rowsOf(given), ...strangers]));
    await page.getByText('Класс не указан', { exact: true }).first().waitFor();
    await page.getByText('Не найден', { exact: true }).first().waitFor();
    await page.getByText('Будет взято: 0').waitFor();
    await page.getByRole('button', { name: /^Подтвердить показанные [1-4]$/ }).click();
    await page.getByRole('button', { name: 'Показанные подтверждены' }).waitFor();
    await page.getByText(/Будет взято: [1-4]/).waitFor();
    await load.takeAll(given.length);
    await undoTaken(load);
  });

  it('says so: two rows for one person, two people of one name, another class', {
    tags: ['any-day'],
  }, async () => {
    const namesake = world.stand.students.find(({ last }) => last === 'Кузнецов')!;
    const [one] = given;
    const row = (name: string, login: string, group = '7А') => ['1', name, group, login, `W-${login}`];
    await page.bringToFront();
    await load.paste(
      asTabs([
        ['№', 'ФИО', 'Класс', 'Логин', 'Пароль'],
        row(fullName(one!.person), 'first'),
        row(fullName(one!.person), 'second'),
        row(fullName(namesake), 'third'),
        row('Петров Пётр Петрович', 'fourth', '8Б'),
      ]),
    );
    await page.getByText('на одного человека несколько строк: 2, 3').first().waitFor();
    await page.getByText('в классе несколько человек с этим именем').waitFor();
    await page.locator('.chip').getByText('Другой класс', { exact: true }).first().waitFor();
    await page.getByText('в таблице другой класс: 8Б').waitFor();
    const who = page.getByLabel(/^Строка 4, .*: кто это$/);
    await expect.poll(() => who.locator('option').count()).toBeGreaterThan(2);
    const texts = await who.locator('option').allTextContents();
    expect(new Set(texts).size, texts.join(' | ')).toBe(texts.length);
    for (const at of [2, 3]) {
      await page.getByLabel(new RegExp(`^Строка ${at}, `)).selectOption({ index: 1 });
    }
    await page.getByRole('alert').getByText('Одному человеку назначены две строки').waitFor();
    await page.getByRole('button', { name: 'Взять в хранилище', disabled: true }).waitFor();
  });
});
