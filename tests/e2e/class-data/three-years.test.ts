import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standDay } from '../../setup/set-clock.ts';
import { parentsOf, studentsOf } from '../../stand/school.ts';
import { turnYear } from '../../stand/turn-year.ts';
import { violationsOf } from '../support/axe.ts';
import { pressByKeyboard } from '../support/by-keyboard.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
const FOLDER = 'Папка 17';

/** A class of three years: in the second the people keep the numbers that the site has given them, in the third they do not. */
describe('three school years', { tags: ['long'] }, () => {
  let world: World;
  let work: Workspace;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    work = await Workspace.open(world, 'consents');
    const { school, info } = world.stand;
    const on = standDay().split('.').reverse().join('-');
    const { classGroup } = info;
    const consents = studentsOf(school, classGroup)
      .flatMap((student) => {
        const mother = school.registry.parentsOf(student).find(({ kinship }) => kinship === 'мать');
        return mother ? [{ person: student.id, signedBy: mother.person.id }] : [];
      })
      .slice(0, 2)
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

  /** The class of the next year is read from its page on the site, as in September. */
  async function nextYear(people: 'stay' | 'change'): Promise<void> {
    turnYear(world.stand, people);
    await world.moveClock(YEAR_MS);
    const page = await world.signIn();
    // After a year the vault has closed.
    await world.openVault();
    const site = new ClassPage(world, page);
    await site.goTo();
    const panel = await site.panel();
    await panel.press('Прочитать список класса');
    await panel.waitForList();
    await page.close();
    await work.page.close();
    work = await Workspace.open(world, 'today');
  }

  /** Follows the task to the settings, and confirms; returns what the dialog has said. */
  async function confirmTurn(name: RegExp): Promise<string> {
    const { page } = work;
    const task = work.region('Что сделать').locator('.workspace-due', { hasText: 'Это прошлогодний класс?' });
    await pressByKeyboard(task.getByRole('link', { name: 'Посмотреть' }));
    await pressByKeyboard(page.getByRole('button', { name: 'Посмотреть и подтвердить…' }));
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const text = (await dialog.innerText()).replaceAll('\u00a0', ' ');
    await pressByKeyboard(dialog.getByRole('button', { name: /^Подтвердить: / }));
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Записано: ').waitFor();
    return text;
  }

  async function consentsAreFound(): Promise<void> {
    await work.go('Согласия');
    await expect.poll(() => work.page.getByRole('cell', { name: FOLDER }).count()).toBe(2);
  }

  it('the class is recognised by its people; consents follow them, the meeting stays with its year', {
    tags: ['any-day'],
  }, async () => {
    await nextYear('stay');
    const said = await confirmTurn(/^8 «А» продолжает 7 «А»$/);
    expect(said).toContain('узнаны по номерам Дневник.ру: 9 учеников');
    expect(said).toMatch(
      /Перейдёт в 8 «А»[\s\S]*Согласия: 2 записи[\s\S]*Останется в 7 «А»[\s\S]*Собрание: 3 записи/,
    );
    await consentsAreFound();
  });

  it('with new numbers of all people, too; the classes of past years are looked up and remind of nothing', async () => {
    await nextYear('change');
    const said = await confirmTurn(/^9 «А» продолжает 8 «А»$/);
    expect(said).toContain('под новыми номерами: 9 учеников');
    expect(said).not.toContain('0 учеников');
    await consentsAreFound();
    const { page } = work;
    await page.getByRole('link', { name: /^Учебные группы\s*\d/ }).waitFor();
    await page.getByRole('button', { name: /^9 «А»/ }).click();
    await page.getByText('Прошлые годы').waitFor();
    await page.getByRole('button', { name: /^7 «А» · / }).click();
    const note = page.getByRole('note').filter({ hasText: 'Класс прошлого учебного года' });
    // Two years on: it leads to the running class.
    await note.getByRole('link', { name: 'Открыть 9 «А»' }).waitFor();
    await expect.poll(() => note.getByRole('link').count()).toBe(1);
    await consentsAreFound();
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
    await dialog.getByText(/^8.«А», 2027\/2028 — .*Согласия: 2.записи/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await dialog.getByLabel(/^Чтобы удалить/).fill('удалить');
    await dialog.getByRole('button', { name: 'Удалить класс 7 «А»' }).click();
    await dialog.waitFor({ state: 'detached' });
    await consentsAreFound();
  });
});
