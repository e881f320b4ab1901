import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutCell } from '../../utils/base/tables/out-cell.ts';
import { writeXlsx } from '../../utils/base/tables/write-xlsx.ts';
import { fullName } from '../stand/names.ts';
import { violationsOf } from './support/axe.ts';
import { shownPdf, textOf, wordsWithoutInk } from './support/pdf.ts';
import { openClass } from './support/steps.ts';
import { standStill, World } from './support/world.ts';

describe('paper extracts', () => {
  let world: World;
  let teacher: Page;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    world = await World.start({ students: 28 });
    teacher = await world.signIn();
    panel = await openClass(world, teacher);
    page = await world.context.newPage();
    await page.goto(world.extensionPage('/workspace.html#extracts'));
    await page.getByRole('button', { name: 'Обновить данные класса', exact: true }).click();
    await page.getByText('Данные класса прочитаны').waitFor({ timeout: 120_000 });
  });
  afterAll(() => world?.stop());

  const printing = () => page.getByRole('region', { name: 'Печать выписок' });
  const register = () => page.getByRole('region', { name: 'Журнал выписок' });
  const numbersIn = (text: string) => [...text.matchAll(/№ (\d{4}) (\d{4})/g)].map(([, a, b]) => `${a}${b}`);
  let numbers: string[] = [];

  it('stand on the screen by one click in the card of a student, with the figures of the workspace', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Журнал', exact: true }).click();
    await page.locator('table.marks a, main a[href^="#student/"]').first().click();
    const name = (await page.locator('h2.journal-student-name').textContent()) ?? '';
    const row = page.locator('main table tbody tr').first();
    const subject = (await row.locator('th, td').first().textContent())?.trim() ?? '';
    await page.getByRole('link', { name: 'Выписка', exact: true }).click();
    const pdf = await shownPdf(page);
    const text = textOf(pdf);
    expect(text).toContain('ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА');
    expect(text).toContain(name);
    expect(text).toContain(subject);
    expect(text).toMatch(/По состоянию на \d\d\.\d\d\.\d{4}/);
    expect(text).not.toMatch(/ожидаем|прогноз|рейтинг/i);
    expect(numbersIn(text)).toHaveLength(1);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('carry what the teacher recommends', async () => {
    await page.getByLabel(/^Рекомендации: /).fill('Повторить таблицу умножения.');
    await page.getByRole('button', { name: 'Сохранить тексты' }).click();
    await expect.poll(async () => textOf(await shownPdf(page))).toContain('Повторить таблицу умножения.');
  });

  it('of the whole class come by one click, one side each, and are recorded under their numbers', async () => {
    await printing().getByRole('button', { name: 'Всему классу (28)' }).click();
    await expect.poll(async () => numbersIn(textOf(await shownPdf(page))).length).toBe(28);
    const pdf = await shownPdf(page);
    numbers = numbersIn(textOf(pdf));
    expect(new Set(numbers).size).toBe(28);
    expect(textOf(pdf)).not.toContain('Страница 2');
    await page.getByText('Страниц: 28', { exact: true }).waitFor();
    await printing().getByRole('button', { name: 'Записать 28 выписок в журнал' }).click();
    await expect.poll(() => register().locator('tbody tr').count()).toBe(28);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('go with the sheet of the class and in large print, and both are remembered', async () => {
    await page.getByLabel('Печатать общий лист').check();
    await page.getByLabel('Другие контрольные работы периода, каждая с новой строки').fill('02.12 Алгебра');
    await page.getByRole('button', { name: 'Сохранить тексты' }).click();
    await page.getByLabel('Крупный шрифт').check();
    await expect.poll(() => page.getByLabel('Крупный шрифт').isChecked()).toBe(true);
    await page.reload();
    await expect.poll(() => page.getByLabel('Крупный шрифт').isChecked()).toBe(true);
    await expect.poll(async () => textOf(await shownPdf(page))).toContain('СВЕДЕНИЯ ДЛЯ РОДИТЕЛЕЙ');
    const text = textOf(await shownPdf(page));
    expect(text).toContain('02.12 Алгебра');
    expect(text).toContain('Учителя класса');
    const { journal, school } = world.stand;
    const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
    const coming = journal.ofClass(school.main).lessons.filter(({ date }) => days.includes(date));
    const set = coming.flatMap(({ homework }) => homework ?? []);
    expect(set.length).toBeGreaterThan(5);
    for (const homework of set) expect(text).toContain(homework);
    for (const { room } of coming) expect(text).toContain(`, ${room}`);
    expect(text).toContain('Расписание на неделю');
    expect(text).not.toContain('Нет сведений: расписание');
    await page.getByLabel('Крупный шрифт').uncheck();
  });

  it('take the control works out of the school’s schedule, after a look', async () => {
    await page.getByRole('button', { name: 'Загрузить график контрольных…' }).click();
    const dialog = page.getByRole('dialog');
    const rows = [
      ['Класс', 'Предмет', 'Дата', 'Вид работы'],
      ['7 А, Б', 'Алгебра', { date: '2026-12-03' }, 'Контрольная работа'],
      ['7А', 'Физика', 'с 7 по 9 декабря', 'Лабораторная'],
      ['8А', 'Химия', '10.12', 'Контрольная работа'],
      ['7 класс', 'Биология', 'по согласованию', 'ВПР'],
    ];
    const [header = [], ...body] = rows as [string[], ...OutCell[][]];
    await dialog.getByLabel(/^Файл Excel/).setInputFiles({
      name: 'график.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await writeXlsx([{ name: 'График', header, rows: body }])),
    });
    await dialog.getByText('найдено: 2 работы. Не поняты: 1 строка.').waitFor();
    await dialog.getByText('дата «по согласованию» не понята').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Взять 2 работы' }).click();
    await page.getByText('Из графика школы: 2 работы.').waitFor();
    await page.getByRole('button', { name: 'Подставить каникулы между периодами' }).click();
    await page.getByRole('button', { name: 'Сохранить тексты' }).click();
    await expect
      .poll(async () => textOf(await shownPdf(page)))
      .toMatch(/Зимние каникулы: 31\.12\.2026 – 10\.01\.2027/);
    const text = textOf(await shownPdf(page));
    expect(text).toContain('03.12.2026 Алгебра Контрольная работа');
    expect(text).toContain('07.12.2026 – 09.12.2026 Физика Лабораторная');
    expect(text).not.toContain('Химия');
  });

  it('leave out sections that are switched off, in the common sheet too', async () => {
    await page.getByLabel('Учителя класса').uncheck();
    await page.getByLabel('Посещаемость').uncheck();
    await expect.poll(async () => textOf(await shownPdf(page))).not.toMatch(/Учителя класса|учителя класса/);
    const text = textOf(await shownPdf(page));
    expect(text).not.toMatch(/Посещаемость|посещаемость/);
    expect(text).toContain('Каникулы');
    expect(text).toContain('Отметки');
    await page.reload();
    await expect.poll(() => page.getByLabel('Учителя класса').isChecked()).toBe(false);
    await page.getByLabel('Учителя класса').check();
    await page.getByLabel('Посещаемость').check();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('have the common sheet after each of them, if the teacher wants it so', async () => {
    await page.getByLabel('После каждой выписки').check();
    await page.getByRole('button', { name: 'Всем, кто получает на бумаге (0)' }).waitFor();
    const names = world.stand.students.slice(0, 2).map(fullName);
    const ticks = printing().getByRole('region', { name: 'Кому выписки' });
    for (const box of await ticks.getByRole('checkbox').all()) await box.uncheck();
    for (const name of names) await ticks.getByRole('checkbox', { name, exact: true }).check();
    await ticks.getByRole('button', { name: 'Показать 2 выписки' }).click();
    await expect
      .poll(async () => textOf(await shownPdf(page)).match(/СВЕДЕНИЯ ДЛЯ РОДИТЕЛЕЙ/g)?.length)
      .toBe(2);
    await page.getByLabel('После каждой выписки').uncheck();
  });

  it('stand two on a sheet where they have room', async () => {
    await page.getByLabel('Печатать общий лист').uncheck();
    await page.getByLabel(/^По две выписки/).check();
    await page.getByLabel('Даты отметок').uncheck();
    await page.getByLabel('Замечания учителей').uncheck();
    await printing().getByRole('button', { name: 'Всему классу (28)' }).click();
    await page.getByText(/^Страниц: 1[45]$/).waitFor();
    const pdf = await shownPdf(page);
    expect(new Set(numbersIn(textOf(pdf))).size).toBe(28);
    expect(wordsWithoutInk(pdf, 2)).toEqual([]);
    await page.getByLabel(/^По две выписки/).uncheck();
  });

  it('come back as tear-offs that are ticked off by their number', async () => {
    const slips = page.getByRole('region', { name: 'Вернувшиеся талоны' });
    const box = slips.getByLabel(/^Номер с талона/);
    const [first = '', second = ''] = numbers;
    const wrong = first.slice(0, 7) + String((Number(first[7]) + 1) % 10);
    await box.fill(wrong);
    await box.press('Enter');
    await slips.getByText('не номер талона').waitFor();
    for (const number of [first, second]) {
      await box.fill(number);
      await box.press('Enter');
      const signer = slips.getByRole('group', { name: 'Кто расписался' });
      const said = slips.getByText(`Талон ${number.slice(0, 4)}`);
      await signer.or(said).first().waitFor();
      if (await signer.isVisible()) await signer.getByRole('button').first().click();
      await said.waitFor();
    }
    await box.fill(first);
    await box.press('Enter');
    await slips.getByText('уже отмечен').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('are handed over by a sheet', async () => {
    await register().getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
    await register().getByRole('button', { name: 'Вручено…' }).click();
    await page.getByRole('dialog').getByLabel('Как').selectOption({ label: 'на собрании' });
    await page.getByRole('dialog').getByRole('button', { name: 'Записать' }).click();
    await register().getByText('на собрании').first().waitFor();
    expect(await register().getByText('не вручена', { exact: true }).count()).toBe(0);
  });

  it('open from the panel in the page of the class', async () => {
    await teacher.bringToFront();
    await panel.getByRole('button', { name: /^Обязанности/ }).click();
    await panel.getByRole('heading', { name: 'Обязанности' }).waitFor();
    await standStill(teacher);
    const opened = world.context.waitForEvent('page');
    await panel
      .getByRole('button', { name: /^Выписка: / })
      .first()
      .click();
    const workspace = await opened;
    expect(textOf(await shownPdf(workspace))).toContain('ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА');
  });
});
