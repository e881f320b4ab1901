import { type Frame, type Page, request } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../stand/names.ts';
import { shownPdf, textOf, wordsWithoutInk } from './support/pdf.ts';
import { openPanel, panelOf, World } from './support/world.ts';

describe('from the open class page to printed slips', () => {
  let world: World;
  let page: Page;
  let panel: Frame;

  beforeAll(async () => {
    world = await World.start();
    page = await world.signIn();
  });
  afterAll(() => world?.stop());

  it('looking comes first: the panel reads the whole class before any passphrase is asked for', async () => {
    await page.goto(world.membersAddress());
    panel = await openPanel(page);
    await panel.getByText('28 учеников').waitFor();
    await panel.getByRole('button', { name: /^Все\s*74$/ }).waitFor();
    const names = await panel.locator('tr.student td.name b').allInnerTexts();
    expect(names).toEqual(world.stand.students.map(fullName));
    expect(await panel.locator('tr.representative').count()).toBe(world.stand.parents.length);
    expect(await panel.getByRole('button', { name: 'Собрать логины' }).isDisabled()).toBe(true);
  });

  it('the panel hides nothing of the page: it stands in its flow', async () => {
    const overlap = await page.evaluate(() => {
      const panelBox = document.querySelector('#klassruk')?.getBoundingClientRect();
      if (!panelBox) return ['no launcher'];
      return [...document.querySelectorAll('#content a, #content h2, #content td')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          const apart =
            box.bottom <= panelBox.top ||
            box.top >= panelBox.bottom ||
            box.right <= panelBox.left ||
            box.left >= panelBox.right;
          return box.width > 0 && !apart;
        })
        .map((element) => element.textContent);
    });
    expect(overlap).toEqual([]);
  });

  it('collects the logins of 28 students and changes nothing on the site', async () => {
    await world.makeVault();
    await page.bringToFront();
    await panel.getByRole('button', { name: /^Ученики/ }).click();
    await panel.getByRole('button', { name: 'Собрать логины' }).click();
    await panel.getByText('Логины собраны').waitFor({ timeout: 60_000 });
    expect(await panel.locator('tr.student .chip.login').count()).toBe(28);
    expect(
      world.stand.log.filter(({ method, path }) => method === 'POST' && path.includes('person')),
    ).toEqual([]);
    await panel.getByRole('button', { name: 'Закрыть отчёт' }).click();
  });

  it('prints a slip with the login for each student, in the order of the class', async () => {
    const opened = world.context.waitForEvent('page');
    await panel.getByRole('button', { name: /^Напечатать 28/ }).click();
    const print = await opened;
    const pdf = await shownPdf(print);
    const text = textOf(pdf);
    let from = 0;
    for (const student of world.stand.students) {
      const at = text.indexOf(student.login, from);
      expect(at, `login of ${fullName(student)} after the one before`).toBeGreaterThan(-1);
      from = at;
    }
    for (const parent of world.stand.parents) expect(text).not.toContain(parent.login);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    await print.getByRole('button', { name: 'Все памятки читаются' }).click();
    await print.getByText('памятки напечатаны').first().waitFor();
    const sheet = textOf(await shownPdf(print));
    for (const student of world.stand.students) expect(sheet).not.toContain(student.login);
    await print.close();
    await panel.locator('tr.student .chip', { hasText: 'напечатана' }).nth(27).waitFor();
  });

  it('resets the passwords of five who never had an account, and prints exactly those', async () => {
    const fresh = world.stand.parents.filter((person) => !person.hasAccount);
    const five = fresh.slice(0, 5);
    await panel.getByRole('button', { name: 'Никто' }).click();
    for (const person of five) {
      await panel
        .getByRole('checkbox', { name: fullName(person), exact: true })
        .first()
        .check();
    }
    await panel.getByRole('button', { name: 'Выдать новые пароли…' }).click();
    const sheet = panel.getByRole('form', { name: 'Выдать новые пароли' });
    for (const person of five) await sheet.getByText(fullName(person)).first().waitFor();
    const start = sheet.getByRole('button', { name: /^Сбросить 5/ });
    expect(await start.isDisabled()).toBe(true);
    await sheet.getByLabel(/Наберите слово/).fill('сбросить');
    await start.click();
    await panel.getByText('Новые пароли выданы').waitFor({ timeout: 60_000 });
    expect(
      world.stand.parents
        .filter(({ resets }) => resets > 0)
        .map(fullName)
        .sort(),
    ).toEqual(five.map(fullName).sort());
    expect(five.map(({ resets }) => resets)).toEqual([1, 1, 1, 1, 1]);

    const opened = world.context.waitForEvent('page');
    await panel
      .getByRole('region', { name: 'Выдаю новые пароли' })
      .getByRole('button', { name: /^Напечатать 5/ })
      .click();
    const print = await opened;
    const pdf = await shownPdf(print);
    const text = textOf(pdf);
    for (const person of five) {
      expect(text).toContain(person.login);
      expect(text).toContain(person.issued[0] as string);
    }
    const others = [...world.stand.students, ...world.stand.parents].filter(
      (person) => !five.includes(person),
    );
    for (const person of others) expect(text.includes(person.login), person.login).toBe(false);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    const passwords = five.map(({ issued }) => issued[0] as string);
    await print.getByRole('button', { name: 'Ведомость выдачи' }).click();
    await print.locator('iframe[title="Ведомость выдачи"]').waitFor();
    const handOut = textOf(await shownPdf(print));
    for (const secret of passwords) expect(handOut).not.toContain(secret);
    await print.getByLabel(/Классный руководитель/).fill('Проверкина П. П.');
    await expect
      .poll(async () => textOf(await shownPdf(print)), { timeout: 10_000 })
      .toContain('Проверкина П. П.');
    const open = await print.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
      ).chrome.storage.local
        .get(null)
        .then((kept) => JSON.stringify(kept)),
    );
    expect(open).not.toContain('Проверкина');
    await print.getByRole('button', { name: 'Памятки', exact: true }).click();
    await print.getByRole('button', { name: 'Все памятки читаются' }).click();
    await print.getByText('временные пароли стёрты').waitFor();
    const left = await print.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('klassruk');
        request.onsuccess = () => resolve(request.result);
      });
      return new Promise<number>((resolve) => {
        const request = database.transaction('secrets').objectStore('secrets').count();
        request.onsuccess = () => resolve(request.result);
      });
    });
    expect(left).toBe(0);
    await print.close();
  });

  it('a temporary password from the slip opens the site once', async () => {
    const person = world.stand.parents.find(({ resets }) => resets === 1);
    if (!person) throw new Error('nobody was reset');
    const login = await fetchFirstSignIn(world, person.login, person.issued[0] as string);
    expect(login).toContain('RepeatedPassword');
  });

  it('works with the legacy address style and remembers that the panel is open', async () => {
    await page.goto(world.membersAddress('legacy'));
    const legacy = await panelOf(page);
    await legacy.getByText('28 учеников').waitFor();
    await page.reload();
    await panelOf(page);
    await page.getByText('Найдено').waitFor();
  });

  it('works from the class page too, before the list of members is opened', async () => {
    const { classGroup } = world.stand.info;
    await page.goto(`https://schools.dnevnik.ru/v2/class?class=${classGroup}`);
    const ofClass = await panelOf(page);
    await ofClass.getByText('28 учеников').waitFor();
    await ofClass.getByRole('button', { name: /^Все\s*74$/ }).waitFor();
  });

  it('works on a person card for that person', async () => {
    const student = world.stand.students[2];
    if (!student) throw new Error('no student');
    await page.goto(
      `https://schools.dnevnik.ru/v2/admin/persons/person?person=${student.id}&school=${world.stand.info.school}&view=review`,
    );
    const card = await panelOf(page);
    await card.getByRole('checkbox', { name: fullName(student), exact: true }).waitFor();
    expect(await card.getByText('Выбрано: 1.').count()).toBe(1);
  });
});

/** Signs in over plain requests, apart from the teacher's session. */
async function fetchFirstSignIn(world: World, login: string, password: string): Promise<string> {
  const browser = await request.newContext({
    ignoreHTTPSErrors: true,
    baseURL: `https://127.0.0.1:${world.stand.info.https}`,
  });
  const headers = { host: 'login.dnevnik.ru' };
  const answer = await browser.post('/login', { headers, form: { login, password }, maxRedirects: 0 });
  const location = answer.headers().location;
  const text = location
    ? await (await browser.get(new URL(location).pathname + new URL(location).search, { headers })).text()
    : await answer.text();
  await browser.dispose();
  return text;
}
