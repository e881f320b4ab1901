import { request } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { job } from '../../../jobs/job.ts';
import { fullName } from '../../../stand/names.ts';
import type { Person } from '../../../stand/people.ts';
import { ClassPage } from '../../support/class-page.ts';
import { ISSUE, type Panel } from '../../support/panel.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { PrintPage } from '../../support/print-page.ts';
import { withoutAccount } from '../../support/resets.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import { World } from '../../support/world.ts';

describe('from the open class page to printed slips', () => {
  let world: World;
  let classPage: ClassPage;
  let panel: Panel;

  beforeAll(async () => {
    world = await World.start({ pdfViewer: true });
    classPage = new ClassPage(world, await world.signIn());
  });
  afterAll(() => world?.stop());

  it('looking comes first: the panel reads the whole class before any passphrase is asked for', {
    tags: ['any-day'],
  }, async () => {
    await classPage.goTo();
    panel = await classPage.openPanel();
    const { frame } = panel;
    await frame.getByText('28 учеников').waitFor();
    await panel.waitForPeople(world.stand);
    const names = () => frame.locator('tr.head b').allInnerTexts();
    await expect.poll(names).toEqual(world.stand.students.map(fullName));
    await expect.poll(() => frame.locator('tr.sub').count()).toBe(world.stand.parents.length);
    await frame.getByRole('button', { name: /^Собрать логины/, disabled: true }).waitFor();
  });

  it('the panel hides nothing of the page: it stands in its flow', async () => {
    const overlap = await classPage.page.evaluate(() => {
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

  it('a vault is made', async () => {
    await world.makeVault();
    await panel.show();
  });

  job(
    'passwords',
    () => world,
    async (teacher) => {
      const five = withoutAccount(world.stand).slice(0, 5);
      for (const person of five)
        await panel.frame
          .getByRole('checkbox', { name: fullName(person), exact: true })
          .first()
          .check();
      const window = await panel.confirmation(ISSUE);
      for (const person of five) await window.group('Первый пароль').getByText(fullName(person)).waitFor();
      await expect.poll(() => window.button(/^Сбросить 5/).isDisabled()).toBe(true);
      await panel.frame.getByText('Подтвердите в открывшемся окне').waitFor();
      const print = new PrintPage(await world.opened(() => window.confirmByEnter(), 60_000));
      await panel.waitForResets();
      await print.drawn();
      // Looking at what was printed is the test's own.
      await teacher.apart(() => looksRight(print, five));
      await print.pdf();
      await print.confirm();
      expect(await storedSecrets(world)).toBe(0);
      await print.close();
    },
  );

  /** Exactly those five were reset, and their papers hold exactly their passwords. */
  async function looksRight(print: PrintPage, five: Person[]): Promise<void> {
    expect(
      world.stand.parents
        .filter(({ resets }) => resets > 0)
        .map(fullName)
        .sort(),
    ).toEqual(five.map(fullName).sort());
    expect(five.map(({ resets }) => resets)).toEqual([1, 1, 1, 1, 1]);
    const pdf = await print.pdf();
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
    await print.choose('Ведомость выдачи');
    await print.page.getByLabel(/Классный руководитель/).fill('Проверкина П. П.');
    await print.says((handOut) => {
      expect(handOut).toContain('П. П. Проверкина');
      for (const secret of passwords) expect(handOut).not.toContain(secret);
    });
    await print.choose('Расписки');
    await print.says((receipts) => {
      expect(receipts).toContain('переданную через ребёнка');
      expect(receipts).toContain('Проверкина П. П.');
      for (const secret of passwords) expect(receipts).not.toContain(secret);
    });
    const open = await print.page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
      ).chrome.storage.local
        .get(null)
        .then((kept) => JSON.stringify(kept)),
    );
    expect(open).not.toContain('Проверкина');
    await print.choose('Памятки', 'Ведомость выдачи');
  }

  it('a temporary password from the slip opens the site once', async () => {
    const person = world.stand.parents.find(({ resets }) => resets === 1);
    if (!person) throw new Error('nobody was reset');
    const login = await fetchFirstSignIn(world, person.login, person.issued[0] as string);
    expect(login).toContain('RepeatedPassword');
  });

  job(
    'slips',
    () => world,
    async (teacher) => {
      await teacher.apart(async () => {
        await panel.show();
        await panel.chooseNobody();
      });
      const before = changesOnSite().length;
      const print = await panel.prepare();
      await print.drawn();
      expect(changesOnSite().length).toBe(before);
      await teacher.apart(() => allAreOnPaper(print));
      await print.page.getByRole('button', { name: /^Напечатать/ }).click();
      await print.confirm('памятки напечатаны');
      await teacher.apart(() => nothingIsLeft(print));
    },
  );

  const changesOnSite = () =>
    world.stand.log.filter(({ method, path }) => method === 'POST' && path.includes('person'));

  /** The slips of all in the order of the class, then the sheet; who has none is named in the panel with the reason. */
  async function allAreOnPaper(print: PrintPage): Promise<void> {
    const { students, parents } = world.stand;
    const pdf = await print.pdf();
    const text = textOf(pdf);
    let from = 0;
    for (const student of students) {
      const at = text.indexOf(student.login, from);
      expect(at, `login of ${fullName(student)} after the one before`).toBeGreaterThan(-1);
      from = at;
    }
    const absent = parents.filter(({ login }) => !text.includes(login)).map(fullName);
    await expect.poll(async () => (await panel.withoutSlip()).sort()).toEqual(absent.sort());
    expect(text).toContain('ВЕДОМОСТЬ');
    expect(wordsWithoutInk(pdf)).toEqual([]);
  }

  async function nothingIsLeft(print: PrintPage): Promise<void> {
    await print.says((sheet) => {
      for (const { login } of world.stand.students) expect(sheet).not.toContain(login);
    });
    await print.close();
    await panel.frame.locator('tr.head .chip', { hasText: 'напечатана сегодня' }).nth(27).waitFor();
    await expect.poll(() => panel.studentsWithLogin().count()).toBe(28);
    // The run asks for no slip any more.
    const run = panel.frame.getByRole('region', { name: 'Готовлю памятки' });
    await run.getByRole('button', { name: /^Напечатать/ }).waitFor({ state: 'detached' });
    await panel.closeReport();
  }

  it('works with the legacy address style and remembers that the panel is open', async () => {
    await classPage.goTo('legacy');
    await (await classPage.panel()).frame.getByText('28 учеников').waitFor();
    await classPage.page.reload();
    await classPage.panel();
    await classPage.page.getByText('Найдено').waitFor();
  });

  it('works from the class page too, before the list of members is opened', async () => {
    const { classGroup } = world.stand.info;
    await classPage.page.goto(`https://schools.dnevnik.ru/v2/class?class=${classGroup}`);
    const ofClass = await classPage.panel();
    await ofClass.frame.getByText('28 учеников').waitFor();
    await ofClass.waitForPeople(world.stand);
  });

  it('works on a person card for that person', async () => {
    const student = world.stand.students[2]!;
    await classPage.goToCard(student);
    const { frame } = await classPage.panel();
    await frame.getByRole('checkbox', { name: fullName(student), exact: true }).waitFor();
    await frame.getByText(/Выбрано: 1\s/).waitFor();
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
