import { expect } from 'vitest';
import { fullName } from '../../stand/names.ts';
import type { Given, ImportPage } from './import-page.ts';
import { textOf, wordsWithoutInk } from './pdf.ts';
import type { PrintPage } from './print-page.ts';
import { storedSecrets } from './stored-secrets.ts';

/** Prints the slips of what was taken: each has its name, login and password together, in ink. */
export async function printTaken(load: ImportPage, given: Given[]): Promise<PrintPage> {
  const print = await load.print();
  const pdf = await print.pdf();
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

/** Takes the import back: no password of it is left. */
export async function undoTaken(load: ImportPage): Promise<void> {
  await load.undo();
  expect(await storedSecrets(load.world)).toBe(0);
}
