import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { isLong } from '../../setup/long.ts';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import type { SchoolClass } from '../../stand/school.ts';
import { studentsOf } from '../../stand/school.ts';
import { ClassPage } from '../support/class-page.ts';
import type { Panel } from '../support/panel.ts';
import { Workspace } from '../support/workspace.ts';
import { PASSPHRASE, World } from '../support/world.ts';

const SECOND_PASSPHRASE = 'зелёный чайник поёт утром';

describe('two teachers in turn at one computer', { tags: ['long'] }, () => {
  let world: World;
  let site: Page;
  let panel: Panel;
  let work: Page;
  /** The class of the first teacher, and the two of the second. */
  let classes: Record<'first' | 'second' | 'third', SchoolClass>;

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    const { school } = world.stand;
    const called = (name: string) => school.classes.find((each) => each.name === name)!;
    classes = { first: called('7 "А"'), second: called('7 "Б"'), third: called('8а') };
    classes.third.teacher = classes.second.teacher;
  });
  afterAll(() => world?.stop());

  const account = (person: Person) => ({ login: person.login, password: person.password ?? '' });
  const namesOf = ({ id }: SchoolClass) => studentsOf(world.stand.school, id).map(fullName);
  const addressOf = ({ id }: SchoolClass) => `https://schools.dnevnik.ru/v2/class?class=${id}&view=members`;
  const text = async (page: Page) => (await page.locator('body').innerText()).replaceAll('\u00a0', ' ');
  /** A class of the site, with the panel, which the teacher has left open. */
  async function goTo(group: SchoolClass): Promise<void> {
    await site.bringToFront();
    await site.goto(addressOf(group));
    panel = await new ClassPage(world, site).panel();
  }
  async function signIn(person: Person): Promise<void> {
    await site.close();
    site = await world.signIn(account(person));
  }
  /** In a class whose list is not known the panel, which has opened by itself, waits for this press. */
  const readFirst = () => panel.press('Прочитать список класса');
  const readOnce = () => panel.press('Прочитать ещё раз');
  const stopped = () => panel.frame.getByText('На сайте вошёл другой человек').first().waitFor();
  async function typePassphrase(passphrase: string): Promise<void> {
    await work.bringToFront();
    await work.fill('input[name="passphrase"]', passphrase);
    await work.getByRole('button', { name: 'Открыть', exact: true }).click();
    await work.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
  }
  async function lock(): Promise<void> {
    await work.bringToFront();
    await work.getByRole('button', { name: 'Закрыть хранилище' }).click();
    await work.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
  }

  fault(
    'A second teacher sits down at the computer while the first is still signed in on the site',
    'She gets a vault of her own by another passphrase, sees no name, and is asked whose it is',
    async () => {
      panel = await ClassPage.openWhole(world);
      site = panel.page;
      work = (await Workspace.open(world, 'people')).page;
      await work.getByText(namesOf(classes.first)[0]!).first().waitFor();
      await lock();
      expect(await text(work)).not.toMatch(new RegExp(namesOf(classes.first).join('|')));

      await work.getByRole('button', { name: 'Создать ещё одно хранилище' }).click();
      for (const name of ['passphrase', 'again']) await work.fill(`input[name="${name}"]`, PASSPHRASE);
      await work.getByRole('button', { name: 'Создать хранилище' }).click();
      await work.getByRole('alert').getByText('открывается другое хранилище').waitFor();
      for (const name of ['passphrase', 'again']) await work.fill(`input[name="${name}"]`, SECOND_PASSPHRASE);
      await work.getByRole('button', { name: 'Создать хранилище' }).click();

      const question = work.getByRole('region', { name: 'Чьё это хранилище' });
      await question.getByRole('button', { name: 'Узнать, кто вошёл на Дневник.ру' }).click();
      await question.getByText(fullName(world.stand.school.teacher)).waitFor();
      await question.getByRole('button', { name: 'Нет, это не я' }).click();
      await question.getByRole('button', { name: 'Узнать, кто вошёл на Дневник.ру' }).waitFor();
      expect(await text(work)).not.toMatch(new RegExp(namesOf(classes.first).join('|')));
    },
    { tags: ['any-day'] },
  );

  fault(
    'The second teacher signs in over the first, without signing out, and has two classes',
    'The vault becomes hers once she has confirmed it; it holds her two classes, and nothing of the first teacher',
    async () => {
      await signIn(classes.second.teacher);
      await goTo(classes.second);
      await readFirst();
      await panel.frame.getByText('не знает, чьё это хранилище').waitFor();
      const asked = await world.opened(() => panel.press('Ответить'));
      const question = asked.getByRole('region', { name: 'Чьё это хранилище' });
      await question.getByText(fullName(classes.second.teacher)).waitFor();
      await question.getByRole('button', { name: 'Да, это я' }).click();
      await question.waitFor({ state: 'detached' });
      await asked.close();

      await panel.show();
      for (const group of [classes.second, classes.third]) {
        if (group === classes.third) {
          await goTo(group);
          await readFirst();
        }
        for (const name of namesOf(group)) await panel.frame.getByText(name).first().waitFor();
      }
      await work.bringToFront();
      await work.getByTitle('Сменить класс').click();
      const choice = work.locator('.menu-list:popover-open button');
      await choice.first().waitFor();
      const offered = await choice.allInnerTexts();
      await work.keyboard.press('Escape');
      expect(offered.map((name) => name.split(/\s/)[0])).toEqual(['7', '8а']);
      await expect.poll(() => text(work)).not.toMatch(new RegExp(namesOf(classes.first).join('|')));
    },
  );

  // Whose page it is tells the account alone, whatever the account may do on the site.
  const others: [who: string, person: () => Person][] = [
    ['the other teacher', () => world.stand.school.teacher],
  ];
  if (isLong)
    others.unshift(
      ['an administrator', () => world.stand.school.admin],
      ['a student', () => world.stand.school.student],
    );
  for (const [who, person] of others) {
    fault(
      `In between, ${who} signs in on the site`,
      'Reading stops and says why; what was read before stays',
      async () => {
        await goTo(classes.second);
        await panel.frame.getByText(namesOf(classes.second)[0]!).first().waitFor();
        const mine = site;
        site = await world.context.newPage();
        await signIn(person());
        await mine.bringToFront();
        await panel.refreshList();
        await stopped();
        await panel.frame.getByText(namesOf(classes.second)[0]!).first().waitFor();
        await site.close();
        site = mine;
        await signIn(classes.second.teacher);
        await goTo(classes.second);
        await readOnce();
        await panel.frame.getByText('На сайте вошёл другой человек').waitFor({ state: 'detached' });
      },
    );
  }

  fault(
    'The first teacher comes back, signs in on the site and opens her vault',
    'She finds her class as she left it, and nothing of the second teacher',
    async () => {
      await lock();
      await site.goto('https://login.dnevnik.ru/logout');
      await signIn(world.stand.school.teacher);
      await typePassphrase(PASSPHRASE);
      await work.getByText(namesOf(classes.first)[0]!).first().waitFor();
      expect(await text(work)).not.toMatch(new RegExp(namesOf(classes.second).join('|')));
      await goTo(classes.first);
      await panel.frame.getByText(namesOf(classes.first)[0]!).first().waitFor();
      await panel.refreshList();
      await panel.waitForList();
      await panel.frame.getByText('На сайте вошёл другой человек').waitFor({ state: 'detached' });
    },
    { tags: ['long'] },
  );

  fault(
    'A class is deleted in the settings',
    'All of it is gone from the workspace; the class can be read again',
    async () => {
      await work.bringToFront();
      await work.getByRole('navigation').getByRole('link', { name: 'Настройки' }).click();
      await work.getByRole('navigation').getByRole('link', { name: 'Удалить класс' }).click();
      const section = work.getByRole('region', { name: 'Удалить класс' });
      await section.getByRole('button', { name: /^Удалить 7 «А»/ }).click();
      const dialog = work.getByRole('dialog');
      const button = dialog.getByRole('button', { name: /^Удалить класс/ });
      await dialog.locator('button:disabled', { hasText: 'Удалить класс' }).waitFor();
      await dialog.locator('input').fill('удалить');
      await button.click();
      await dialog.waitFor({ state: 'detached' });
      await section.waitFor({ state: 'detached' });
      await work.getByRole('navigation').getByRole('link', { name: 'Семьи', exact: true }).click();
      await work.getByRole('region', { name: 'С чего начать' }).waitFor();
      expect(await text(work)).not.toMatch(new RegExp(namesOf(classes.first).join('|')));
      await goTo(classes.first);
      await readFirst();
      await panel.frame.getByText(namesOf(classes.first)[0]!).first().waitFor();
    },
    { tags: ['long'] },
  );
});
