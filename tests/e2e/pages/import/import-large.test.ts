import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { fullName } from '../../../stand/names.ts';
import { ClassPage } from '../../support/class-page.ts';
import { type ImportPage, rowsOf, unlikeStudents } from '../../support/import-page.ts';
import { startPrepared } from '../../support/prepared.ts';
import type { World } from '../../support/world.ts';

const HEADER = ['№', 'ФИО', 'Логин', 'Временный пароль'];

describe('tables that are large or written long ago', { tags: ['long'] }, () => {
  let world: World;
  let load: ImportPage;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    load = await (await ClassPage.openWhole(world)).loadFromFile();
    page = load.page;
  });
  afterAll(() => world?.stop());

  it('the page keeps rendering while a large XLSX is read, and stops when asked to', {
    timeout: 240_000,
  }, async () => {
    const bytes = await largeWorkbook(95_000);
    await load.giveFile('школа.xlsx', bytes);
    const stop = page.getByRole('button', { name: 'Остановить' });
    await stop.waitFor();
    // Frames are drawn while the progress is still on the screen.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    });
    await stop.click();
    await page.getByRole('alert').getByText('остановлено').waitFor();
    await expect.poll(() => page.getByText('Так прочитаны столбцы').count()).toBe(0);
    // Nothing keeps reading behind the page; the browser gives a busy worker two seconds to end.
    await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
  });

  it('20 000 rows are matched, a hundred of them shown at a time', async () => {
    const others = Array.from({ length: 20_000 }, (_, at) => [
      String(at),
      `Никто${'абвгдежзик'[at % 10]} Ольга Петровна`,
      `no.${at}`,
      `Pw${at}k`,
    ]);
    const rows = [...rowsOf(unlikeStudents(world, 0, 4)), ...others];
    await load.giveFile('город.xlsx', await writeXlsx([{ name: 'Город', header: HEADER, rows }]));
    await page.getByText('Показаны первые 100, ещё 19904.').waitFor();
    // Beside so many strangers a name alone does not say who it is.
    await page.getByText('Будет взято: 0').waitFor();
    await page.getByRole('button', { name: 'Подтвердить показанные 4' }).click();
    await page.getByText('Будет взято: 4').waitFor();
    await expect.poll(() => page.locator('main tr').count()).toBeLessThan(400);
    await page.getByRole('button', { name: 'Показать ещё 100 строк' }).click();
    await page.getByText('Показаны первые 200, ещё 19804.').waitFor();
  });

  it('more than 100 000 rows or 500 columns are refused with their place', {
    tags: ['any-day'],
  }, async () => {
    const message = page.getByRole('alert');
    await load.giveFile('много.csv', writeCsv(Array.from({ length: 100_001 }, () => ['а', 'б'])));
    await message.getByText(/«много\.csv»: строка 100001: в таблице больше 100\s000 строк/).waitFor();
    await load.giveFile('широко.csv', writeCsv([Array.from({ length: 501 }, () => 'а')]));
    await message.getByText(/«широко\.csv»: строка 1, столбец SG: больше 500 столбцов/).waitFor();
  });

  it('a list of an old DOS program is read in its own letters; another encoding can be chosen', {
    tags: ['long'],
  }, async () => {
    const people = world.stand.students.slice(0, 4);
    const text = ['ФИО;Логин', ...people.map((person) => `${fullName(person)};in.${person.login}`)].join(
      '\r\n',
    );
    await load.giveFile('СПИСОК.TXT', Uint8Array.from([...text].map(cp866)));
    const encoding = page.getByLabel('Кодировка файла');
    await encoding.waitFor();
    await expect.poll(() => encoding.inputValue()).toBe('ibm866');
    await page
      .getByText(fullName(people[0] as (typeof people)[0]))
      .first()
      .waitFor();
    await encoding.selectOption('windows-1251');
    await page
      .getByText(fullName(people[0] as (typeof people)[0]))
      .first()
      .waitFor({ state: 'detached' });
    await encoding.selectOption('ibm866');
    await page
      .getByText(fullName(people[0] as (typeof people)[0]))
      .first()
      .waitFor();
  });

  it('nothing of a table stays when the vault is locked', async () => {
    await load.giveFile('логины.csv', writeCsv([HEADER, ...rowsOf(unlikeStudents(world, 0, 4))]));
    await page.getByText(/Будет взято: [1-9]/).waitFor();
    await world.lock();
    await page.locator('input[name="passphrase"]').waitFor();
    await world.openVault();
    await page.bringToFront();
    await load.waitForClass();
    await expect.poll(() => page.getByText('Так прочитаны столбцы').count()).toBe(0);
    await expect.poll(() => page.getByText('Будет взято:').count()).toBe(0);
  });
});

/** A workbook of so many rows of twelve cells, all like the first: the library writes that one, for all it takes ten seconds. */
async function largeWorkbook(rows: number): Promise<Uint8Array> {
  const row = ['Выдуманный Иван Петрович', '7 «А»', 'login', 'x'.repeat(20), ...Array(8).fill('текст')];
  const header = row.map((_, index) => `Столбец ${index}`);
  const files = unzipSync(await writeXlsx([{ name: 'Школа', header, rows: [row] }]));
  const path = 'xl/worksheets/sheet1.xml';
  const [before = '', cells = '', after = ''] = strFromU8(files[path] ?? new Uint8Array()).split(
    /(?<=<\/row>)(<row r="2">.*<\/row>)/,
  );
  if (!cells.includes('r="L2"')) throw new Error('the workbook is written in another way');
  const all = Array.from({ length: rows }, (_, at) =>
    cells.replaceAll(/ r="([A-L]?)2"/g, ` r="$1${at + 2}"`),
  );
  return zipSync({ ...files, [path]: strToU8(before + all.join('') + after) }, { level: 1 });
}

/** А–Я 0x80, а–п 0xA0, р–я 0xE0, Ё 0xF0, ё 0xF1. */
function cp866(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  if (character === 'Ё') return 0xf0;
  if (character === 'ё') return 0xf1;
  if (code >= 0x410 && code <= 0x43f) return code - 0x410 + 0x80;
  if (code >= 0x440 && code <= 0x44f) return code - 0x440 + 0xe0;
  return 0x3f;
}
