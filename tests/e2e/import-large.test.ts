import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../utils/tables/write-xlsx.ts';
import { fullName } from '../stand/names.ts';
import { openClass } from './works.ts';
import { World } from './world.ts';

describe('tables that are large or written long ago', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    const teacher = await world.signIn();
    const panel = await openClass(world, teacher);
    const opened = world.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Загрузить из файла…' }).click();
    page = await opened;
    await page.getByText('Файл читается на этом компьютере').waitFor();
  });
  afterAll(() => world?.stop());

  it('the page goes on drawing while a large XLSX is read, and stops when it is told to', async () => {
    const row = ['Выдуманный Иван Петрович', '7 «А»', 'login', 'x'.repeat(20), ...Array(8).fill('текст')];
    const rows = Array.from({ length: 60_000 }, (_, index) => row.map((text) => `${text} ${index}`));
    const bytes = await writeXlsx([
      { name: 'Школа', header: row.map((_, index) => `Столбец ${index}`), rows },
    ]);
    await page.setInputFiles('input[type="file"]', {
      name: 'школа.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
    const stop = page.getByRole('button', { name: 'Остановить' });
    await stop.waitFor();
    // Frames are drawn while the progress is still on the screen.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    });
    await stop.click();
    await page.getByRole('alert').getByText('остановлено').waitFor();
    expect(await page.getByText('Так прочитаны столбцы').count()).toBe(0);
  });

  it('a list of an old DOS program is read in its own letters; another encoding can be chosen', async () => {
    const people = world.stand.students.slice(0, 4);
    const text = ['ФИО;Логин', ...people.map((person) => `${fullName(person)};in.${person.login}`)].join(
      '\r\n',
    );
    await page.setInputFiles('input[type="file"]', {
      name: 'СПИСОК.TXT',
      mimeType: 'text/plain',
      buffer: Buffer.from([...text].map(cp866)),
    });
    const encoding = page.getByLabel('Кодировка файла');
    await encoding.waitFor();
    expect(await encoding.inputValue()).toBe('ibm866');
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
});

/** А–Я 0x80, а–п 0xA0, р–я 0xE0, Ё 0xF0, ё 0xF1. */
function cp866(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return code;
  if (sign === 'Ё') return 0xf0;
  if (sign === 'ё') return 0xf1;
  if (code >= 0x410 && code <= 0x43f) return code - 0x410 + 0x80;
  if (code >= 0x440 && code <= 0x44f) return code - 0x440 + 0xe0;
  return 0x3f;
}
