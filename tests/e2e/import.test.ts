import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../utils/tables/write-csv.ts';
import { writeXlsx } from '../../utils/tables/write-xlsx.ts';
import { fullName } from '../stand/names.ts';
import { shownPdf, textOf, wordsWithoutInk } from './papers.ts';
import { openClass, storedSecrets } from './works.ts';
import { World } from './world.ts';

describe('credentials from tables', () => {
  let world: World;
  let panel: Frame;
  let teacher: Page;

  beforeAll(async () => {
    world = await World.start();
    teacher = await world.signIn();
    panel = await openClass(world, teacher);
  });
  afterAll(() => world?.stop());

  async function openImport(): Promise<Page> {
    await teacher.bringToFront();
    const opened = world.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Загрузить из файла…' }).click();
    const page = await opened;
    await page.getByText('Файл читается на этом компьютере').waitFor();
    await page.getByText('7 "А"').waitFor();
    return page;
  }

  /** Students whose names nobody shares or resembles; the others ask for the teacher. */
  const pick = (from: number, to: number) =>
    world.stand.students.filter(({ last }) => last !== 'Кузнецов' && last !== 'Морозов').slice(from, to);

  const rowsOf = (people: ReturnType<typeof pick>) =>
    people.map((person, index) => [
      String(index + 1),
      fullName(person),
      `in.${person.login}`,
      `Tmp-${index}a7K`,
    ]);

  it('a CSV file of the administrator: matched, taken, printed, and taken back', async () => {
    const people = pick(0, 6);
    const page = await openImport();
    const title = [['Логины и пароли 7 «А»', '', '', '']];
    const csv = writeCsv([...title, ['№', 'ФИО', 'Логин', 'Временный пароль'], ...rowsOf(people)]);
    await page.setInputFiles('input[type="file"]', {
      name: 'логины.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.getByText(/Будет взято: [1-9]/).waitFor();
    for (const select of await page.getByLabel(/^Строка \d+: кто это$/).all()) {
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
    }
    await page.getByText('Будет взято: 6, из них с паролем: 6.').waitFor();
    expect(await storedSecrets(world)).toBe(0);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Взять в хранилище' }).click();
    await page.getByText('Взято: 6').waitFor();
    expect(await storedSecrets(world)).toBe(6);

    await page.bringToFront();
    const opened = world.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Напечатать 6 памяток' }).click();
    const print = await opened;
    const pdf = await shownPdf(print);
    const text = textOf(pdf);
    let from = 0;
    for (const [index, person] of people.entries()) {
      const at = text.indexOf(`in.${person.login}`, from);
      expect(at, fullName(person)).toBeGreaterThan(-1);
      expect(text).toContain(`Tmp-${index}a7K`);
      from = at;
    }
    expect(wordsWithoutInk(pdf)).toEqual([]);
    await print.close();

    await page.bringToFront();
    await page.getByRole('button', { name: 'Отменить загрузку' }).click();
    await page.getByText('Будет взято: ').waitFor();
    expect(await storedSecrets(world)).toBe(0);
    await page.close();
  });

  it('an XLSX file with titles above', async () => {
    const people = pick(6, 9);
    const page = await openImport();
    const bytes = await writeXlsx([
      { name: '7А', header: ['№', 'Фамилия Имя Отчество', 'Логин', 'Пароль'], rows: rowsOf(people) },
    ]);
    await page.setInputFiles('input[type="file"]', {
      name: 'список.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    await page.getByText('Так прочитаны столбцы').waitFor();
    expect(await page.getByLabel('Столбец 3: Логин').inputValue()).toBe('login');
    await page.getByText(/Будет взято: \d/).waitFor();
    await page.close();
  });

  it('text pasted from Excel, with a column corrected by hand and remembered', async () => {
    const people = pick(9, 12);
    const page = await openImport();
    const text = [['ФИО', 'Доступ', 'Код'], ...rowsOf(people).map((row) => row.slice(1))]
      .map((row) => row.join('\t'))
      .join('\n');
    const paste = () =>
      page.locator('textarea').evaluate((element, pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text);
    await paste();
    await page.getByText('Так прочитаны столбцы').waitFor();
    await page.getByLabel(/^Столбец 2/).selectOption('login');
    await page.getByLabel(/^Столбец 3/).selectOption('temporary-password');
    await page.getByText(/Будет взято: [1-9]\d*, из них с паролем: [1-9]/).waitFor();
    await page.reload();
    await page.getByText('7 "А"').waitFor();
    await paste();
    await expect.poll(() => page.getByLabel(/^Столбец 3/).inputValue()).toBe('temporary-password');
    await page.close();
  });

  it('bad files are refused with a message that names them, and nothing is taken', async () => {
    const page = await openImport();
    const cases: [string, Buffer, RegExp][] = [
      ['пусто.csv', Buffer.alloc(0), /«пусто\.csv»: файл пустой/],
      ['рубка.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), /«рубка\.xlsx»/],
      ['закрыт.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /«закрыт\.xlsx»/],
    ];
    for (const [name, buffer, message] of cases) {
      await page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('alert').getByText(message).waitFor();
    }
    expect(await storedSecrets(world)).toBe(0);
    await page.close();
  });
});
