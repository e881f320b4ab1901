import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standDay } from '../../setup/set-clock.ts';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import { parentsOf, type SchoolClass, studentsOf } from '../../stand/school.ts';
import { turnYear, type YearTurn } from '../../stand/turn-year.ts';
import { violationsOf } from '../support/axe.ts';
import { pressByKeyboard } from '../support/by-keyboard.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const FOLDER = 'Папка 17';

/**
 * Three years of a teacher: 7 «А» is split into 8 «В» and 8 «Г», who merge into 9 «Б». One leaves, one repeats, one comes;
 * in the second year the people keep the numbers that the site has given them, in the third they do not. A class that keeps
 * its own number, 4 → 5 and 9 → 10 are shown without a browser: past-year.test.ts, turn-proposals.test.ts.
 */
describe('three school years', { tags: ['long'] }, () => {
  let world: World;
  let work: Workspace;
  /** 8 «Г» of the second year. */
  let second: SchoolClass | null;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    work = await Workspace.open(world, 'consents');
    const { school, info } = world.stand;
    const on = standDay().split('.').reverse().join('-');
    const { classGroup } = info;
    const [, , ...stay] = studentsOf(school, classGroup);
    const withMother = stay.flatMap((student) => {
      const mother = school.registry.parentsOf(student).find(({ kinship }) => kinship === 'мать');
      return mother ? [{ person: student.id, signedBy: mother.person.id }] : [];
    });
    // One of each part of the class.
    const consents = [withMother.at(0), withMother.at(-1)]
      .flatMap((each) => each ?? [])
      .map((each) => ({
        ...each,
        kind: 'consent-given',
        classGroup,
        on,
        purpose: 'electronic-diary',
        number: null,
        until: null,
        place: FOLDER,
      }));
    expect(consents).toHaveLength(2);
    const came = parentsOf(school, classGroup).slice(0, 3);
    const meeting = came.map(({ id }) => ({ kind: 'meeting-attended', classGroup, person: id, on }));
    const answer = await work.page.evaluate(
      (entries) =>
        (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
          }
        ).chrome.runtime.sendMessage({ type: 'register/record', id: crypto.randomUUID(), entries }),
      [...consents, ...meeting],
    );
    expect(answer).toMatchObject({ ok: true });
  });
  afterAll(() => world?.stop());

  /** The classes of the next year are read from their pages on the site, as in September. */
  async function nextYear(turn: YearTurn): Promise<void> {
    const { stand } = world;
    second = turnYear(stand, turn);
    await world.moveClock(YEAR_MS);
    const page = await world.signIn();
    // After a year the vault has closed.
    await world.openVault();
    const site = new ClassPage(world, page);
    const main = stand.info.classGroup;
    for (const id of [...(second ? [second.id] : []), main]) {
      stand.info.classGroup = id;
      await site.goTo();
      const panel = await site.panel();
      await panel.press('Прочитать список класса');
      await panel.waitForList();
    }
    await page.close();
    await work.page.close();
    work = await Workspace.open(world, 'today');
  }

  /** Follows the task to the settings, and confirms; returns what the dialog has said. */
  async function confirmTurn(name: RegExp): Promise<string> {
    const { page } = work;
    const task = work.region('Что сделать').locator('.workspace-due', { hasText: 'Это прошлогодний класс?' });
    await pressByKeyboard(task.getByRole('link', { name: 'Посмотреть' }));
    await pressByKeyboard(page.getByRole('button', { name: 'Посмотреть и подтвердить…' }).first());
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const text = (await dialog.innerText()).replaceAll('\u00a0', ' ');
    await pressByKeyboard(dialog.getByRole('button', { name: /^Подтвердить: / }));
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Записано: ').waitFor();
    return text;
  }

  async function consentsAreFound(number: number): Promise<void> {
    await work.go('Согласия');
    await expect.poll(() => work.page.getByRole('cell', { name: FOLDER }).count()).toBe(number);
  }

  async function choose(before: RegExp, title: RegExp): Promise<void> {
    await work.page.getByRole('button', { name: before }).click();
    await work.page.getByRole('button', { name: title }).click();
  }

  it('a class that splits is recognised in both parts; consents follow the people, the meeting stays with its year', {
    tags: ['any-day'],
  }, async () => {
    const { school, info } = world.stand;
    const [leaves, repeats, ...others] = studentsOf(school, info.classGroup) as [Person, Person, ...Person[]];
    await nextYear({
      people: 'stay',
      letter: 'В',
      apart: { letter: 'Г', students: others.slice(4) },
      leave: [leaves],
      repeat: [repeats],
      come: [{ last: 'Лапшин', first: 'Савва', middle: 'Олегович' }],
    });
    const said = await confirmTurn(/^8 «В» продолжает 7 «А»$/);
    expect(said).toContain('узнаны по номерам Дневник.ру: 4 ученика');
    expect(said).toContain('пришли: 1 ученик (Лапшин Савва Олегович)');
    expect(said).toContain('в этом классе их больше нет: 5 учеников');
    for (const gone of [leaves, repeats]) expect(said).toContain(fullName(gone));
    expect(said).toMatch(
      /Перейдёт в 8 «В»[\s\S]*Согласия: 2 записи[\s\S]*Останется в 7 «А»[\s\S]*Собрание: 3 записи/,
    );
    await consentsAreFound(1);
    await choose(/^8 «В»/, /^8 «Г» · /);
    await work.go('Сегодня');
    const part = await confirmTurn(/^8 «Г» продолжает 7 «А»$/);
    expect(part).toContain('узнаны по номерам Дневник.ру: 3 ученика');
    await consentsAreFound(1);
  });

  it('classes that merge are recognised with new numbers of all people, too; past years are looked up and remind of nothing', async () => {
    await nextYear({ people: 'change', letter: 'Б', ...(second && { merged: second }) });
    const said = await confirmTurn(/^9 «Б» продолжает 8 «В»$/);
    expect(said).toContain('под новыми номерами: 5 учеников');
    expect(said).not.toContain('0 учеников');
    await work.go('Сегодня');
    const rest = await confirmTurn(/^9 «Б» продолжает 8 «Г»$/);
    expect(rest).toContain('под новыми номерами: 3 ученика');
    await consentsAreFound(2);
    const { page } = work;
    await page.getByRole('link', { name: /^Учебные группы\s*\d/ }).waitFor();
    await page.getByRole('button', { name: /^9 «Б»/ }).click();
    await page.getByText('Прошлые годы').waitFor();
    await page.getByRole('button', { name: /^7 «А» · / }).click();
    const note = page.getByRole('note').filter({ hasText: 'Класс прошлого учебного года' });
    // Two years on: it leads to the running class.
    await note.getByRole('link', { name: 'Открыть 9 «Б»' }).waitFor();
    await expect.poll(() => note.getByRole('link').count()).toBe(1);
    await consentsAreFound(2);
    // The running year has study groups to be entered.
    const groups = page
      .getByRole('navigation', { name: 'Разделы' })
      .getByRole('link', { name: /^Учебные группы/ });
    await expect.poll(() => groups.innerText()).toBe('Учебные группы');
    // Deleting it takes no consent from the running class.
    const [, id] = new URL(page.url()).hash.split('/');
    await page.goto(world.extensionPage(`/workspace.html#settings/${id}/deletion`));
    await page.getByRole('button', { name: 'Удалить 7 «А»…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Удалить 7 «А» из Классрука' });
    for (const part of ['8.«В», 2027/2028', '9.«Б», 2028/2029'])
      await dialog.getByText(new RegExp(`^${part} — .*Согласия: 1.запись`)).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByLabel(/^Чтобы удалить/).fill('удалить');
    await dialog.getByRole('button', { name: 'Удалить класс 7 «А»' }).click();
    await dialog.waitFor({ state: 'detached' });
    await consentsAreFound(2);
  });
});
