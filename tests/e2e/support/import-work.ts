import type { Frame, Page } from 'playwright';
import { expect } from 'vitest';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import { shownPdf, textOf, wordsWithoutInk } from './pdf.ts';
import { storedSecrets } from './steps.ts';
import type { World } from './world.ts';

/** What the administrator's table says of one person. */
export interface Given {
  person: Person;
  login: string;
  password: string;
}

/** Students whose names nobody shares or resembles; the others ask for the teacher. */
export function unlikeStudents(world: World, from: number, to: number): Given[] {
  return world.stand.students
    .filter(({ last }) => last !== 'Кузнецов' && last !== 'Морозов')
    .slice(from, to)
    .map((person, index) => ({ person, login: `in.${person.login}`, password: `Tmp-${from + index}a7K` }));
}

/** №, full name, login, temporary password. */
export const rowsOf = (given: Given[]): string[][] =>
  given.map(({ person, login, password }, index) => [String(index + 1), fullName(person), login, password]);

export async function openImport(world: World, teacher: Page, panel: Frame): Promise<Page> {
  await teacher.bringToFront();
  const opened = world.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Загрузить из файла…' }).click();
  const page = await opened;
  await page.getByText('Файл читается на этом компьютере').waitFor();
  await page.getByText('7 «А»').first().waitFor();
  return page;
}

export async function giveFile(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page.setInputFiles('input[type="file"]', { name, mimeType: 'application/octet-stream', buffer });
}

/** Pastes what a program has put on the clipboard: text, and the same as HTML where it does that. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.locator('textarea').evaluate(
    (element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted.text);
      if (pasted.html) clipboardData.setData('text/html', pasted.html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** Settles each row that waits for the teacher as its first proposal, and takes all. */
export async function takeAll(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: 'Взять в хранилище' }).waitFor();
  for (const select of await page.getByLabel(/^Строка \d+, .*: кто это$/).all()) {
    if ((await select.inputValue()) === '') await select.selectOption({ index: 1 });
  }
  await page.getByText(`Будет взято: ${number}, из них с паролем: ${number}.`).waitFor();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Взять в хранилище' }).click();
  await page.getByRole('status').getByText(`Взято: ${number}.`).waitFor();
}

/** Prints the slips: each has its name, login and password together, in ink. */
export async function printTaken(world: World, page: Page, given: Given[]): Promise<Page> {
  await page.bringToFront();
  const opened = world.context.waitForEvent('page');
  await page.getByRole('button', { name: /^Напечатать \d+/ }).click();
  const print = await opened;
  const pdf = await shownPdf(print);
  // A long login goes over two lines.
  const text = textOf(pdf).replace(/\s/g, '');
  const found = given.map((one) => ({ ...one, at: text.indexOf(one.login) })).sort((a, b) => a.at - b.at);
  let from = 0;
  for (const { person, login, password, at } of found) {
    expect(at, `${login} of ${fullName(person)}`).toBeGreaterThan(from);
    expect(text.slice(from, at), 'the name is on that slip').toContain(person.last.replace(/\s/g, ''));
    from = text.indexOf(password, at);
    expect(from, `password of ${fullName(person)}`).toBeGreaterThan(at);
  }
  expect(wordsWithoutInk(pdf)).toEqual([]);
  return print;
}

export async function undoImport(world: World, page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Отменить загрузку' }).click();
  await page.getByRole('status').waitFor({ state: 'detached' });
  expect(await storedSecrets(world)).toBe(0);
}
