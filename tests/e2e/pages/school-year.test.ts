import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { isLong } from '../../setup/long.ts';
import { ClassPage } from '../support/class-page.ts';
import { mothersAndFathers } from '../support/resets.ts';
import {
  AFTER_WEEKEND,
  BACKUP,
  BREACH,
  FIRST_BELL,
  HOLIDAYS,
  JULY,
  LAST_LESSON,
  NEXT_EVENING,
  NO_PARENT,
  QUARTER_ENDS,
  type SeenDay,
} from '../support/school-year-days.ts';
import { Workspace } from '../support/workspace.ts';
import { PASSPHRASE, World } from '../support/world.ts';

/** What the test asks of the browser in the background. */
interface Extension {
  chrome: {
    action: {
      getBadgeText(of: object): Promise<string>;
      getBadgeBackgroundColor(of: object): Promise<number[]>;
      getTitle(of: object): Promise<string>;
    };
    storage: { local: { get(key: string): Promise<{ due?: unknown[] }> } };
    runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
  };
}

const RED = [179, 38, 30, 255];
const AMBER = [138, 74, 0, 255];
const IN_POPUP = ['Просрочено', 'Сегодня', 'На этой неделе и позже', 'Без срока'] as const;

describe('a school year', { tags: ['long'] }, () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start({ students: 9, today: '01.09.2026' });
    await world.setClock(FIRST_BELL.at);
    await ClassPage.openWhole(world);
  });
  afterAll(() => world?.stop());

  const inBackground = async <T>(asked: (extension: Extension) => Promise<T>): Promise<T> =>
    (await world.worker()).evaluate(`(${asked})(globalThis)`) as Promise<T>;
  const toolbar = () =>
    inBackground(async ({ chrome: { action } }) => ({
      text: await action.getBadgeText({}),
      title: await action.getTitle({}),
      colour: await action.getBadgeBackgroundColor({}),
    }));
  const titles = async (within: Locator): Promise<string[]> =>
    (await within.locator('b[title]').allTextContents()).map((text) => text.replaceAll('\u00a0', ' '));

  async function popupLists(popup: Page) {
    const [overdue, today, ahead, undated] = await Promise.all(
      IN_POPUP.map((name) => titles(popup.getByRole('region', { name, exact: true }))),
    );
    const texts = undated?.map((title) => title.replace(/: \d+ \S+$/, '')).sort();
    return { overdue, today, ahead, undated: texts };
  }

  async function toolbarSays({ overdue, today }: SeenDay): Promise<void> {
    const parts = [
      overdue.length > 0 && `просрочено: ${overdue.length}`,
      today.length > 0 && `на сегодня: ${today.length}`,
    ].filter(Boolean);
    await expect.poll(toolbar).toEqual({
      text: String(overdue.length + today.length),
      title: `Классрук — ${parts.join(', ')}`,
      colour: overdue.length > 0 ? RED : AMBER,
    });
  }

  /** The browser is started on that day: badge and popup while the vault is closed, then all of it; the workspace stays open. */
  async function morning(day: SeenDay): Promise<Workspace> {
    const { overdue, today, ahead, hidden, undated } = day;
    await world.setClock(day.at);
    await world.restartBrowser();
    await toolbarSays(day);
    const popup = await world.open('/popup.html');
    const counts = [
      overdue.length > 0 && `просрочено: ${overdue.length}`,
      today.length > 0 && `сегодня: ${today.length}`,
      ahead.length + hidden > 0 && `впереди: ${ahead.length + hidden}`,
    ].filter(Boolean);
    const closed = popup.getByRole('main').locator('b').first();
    await expect
      .poll(async () => (await closed.innerText()).toLowerCase(), { message: day.at })
      .toBe(counts.join(' · '));

    await popup.getByLabel('Пароль хранилища').fill(PASSPHRASE);
    await popup.getByRole('button', { name: 'Открыть', exact: true }).click();
    await expect
      .poll(() => popupLists(popup), { message: day.at })
      .toEqual({ overdue, today, ahead, undated: [...undated].sort() });
    await toolbarSays(day);
    await popup.close();

    const workspace = await Workspace.open(world);
    const ofClass = [overdue, today, ahead].map((group) => group.filter((title) => title !== BACKUP));
    const first = ofClass.flat().slice(0, 6);
    const shown = async () => (await titles(workspace.region('Что сделать'))).slice(0, first.length);
    await expect.poll(shown, { message: day.at }).toEqual(first);
    const due = ['просрочено', 'сегодня'].flatMap((word, at) => {
      const number = ofClass[at]?.length ?? 0;
      return number > 0 ? [`${word}: ${number}\\s\\S+`] : [];
    });
    await workspace.page
      .getByText(new RegExp(`^${[...due, 'впереди: .*'].join(', ')}$`))
      .first()
      .waitFor();
    return workspace;
  }

  /** Waits until the terms are stored that a closed vault will count: so many. */
  async function termsAreStored(number: number): Promise<void> {
    const stored = () => inBackground(async ({ chrome }) => (await chrome.storage.local.get('due')).due);
    await expect.poll(stored).toHaveLength(number);
  }

  async function record({ page }: Workspace, entries: object[]): Promise<void> {
    const { classGroup } = world.stand.info;
    const message = {
      type: 'register/record',
      id: crypto.randomUUID(),
      entries: entries.map((entry) => ({ classGroup, ...entry })),
    };
    const answer = await page.evaluate(
      (sent) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(sent),
      message,
    );
    expect(answer).toMatchObject({ ok: true });
  }

  async function putOff(workspace: Workspace, title: string, day: string): Promise<void> {
    await workspace.page.getByRole('button', { name: 'Все дела' }).click();
    const dialog = workspace.dialog();
    await dialog.getByRole('button', { name: `Ещё: ${title}` }).click();
    await dialog.getByRole('button', { name: 'Отложить…' }).click();
    await dialog.getByLabel('До какого дня').fill(day);
    await dialog.getByRole('button', { name: 'Отложить', exact: true }).click();
    await dialog.getByRole('region', { name: 'Отложено' }).getByText(title).waitFor();
    await workspace.closeDialog();
  }

  async function makeBackup({ page }: Workspace): Promise<void> {
    const task = page.getByRole('region', { name: 'Сделать копию', exact: true });
    await task.getByRole('button', { name: 'Сделать копию…' }).click();
    const dialog = page.getByRole('dialog');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Сохранить копию', exact: true }).click();
    await (await download).cancel();
    await dialog.getByRole('button', { name: 'Готово', exact: true }).click();
    await task.waitFor({ state: 'detached' });
  }

  fault(
    'A year goes by, the browser is started again on each of its days, the vault is closed in between',
    'Badge, popup and «Сегодня» say on each day what the rules of the duties say, closed and open alike',
    async () => {
      const [student] = world.stand.students;
      const [mother] = mothersAndFathers(world.stand);
      const { classGroup } = world.stand.info;

      let workspace = await morning(FIRST_BELL);
      await putOff(workspace, NO_PARENT, '30.12.2026');
      await record(workspace, [
        {
          kind: 'informing-form-chosen',
          person: student?.id,
          form: 'paper',
          from: '2026-10-12',
          every: 14,
          number: null,
        },
        {
          kind: 'consent-given',
          person: mother?.id,
          purpose: 'electronic-diary',
          signedBy: mother?.id,
          number: null,
          on: '2026-09-01',
          until: '2027-07-15',
          place: 'Папка 1',
        },
      ]);
      await termsAreStored(4);

      workspace = await morning(QUARTER_ENDS);
      await makeBackup(workspace);
      await termsAreStored(3);
      if (isLong) {
        await morning(HOLIDAYS);
        await morning(LAST_LESSON);
      }

      await world.setClock(BREACH.at);
      workspace = await Workspace.open(world);
      const ofCase = { person: classGroup, incident: 'case-1' };
      await record(workspace, [
        {
          ...ofCase,
          kind: 'incident-recorded',
          on: '2027-03-05',
          time: '19:15',
          from: 'родитель',
          what: 'Памятка потеряна.',
          report: null,
        },
        { ...ofCase, kind: 'incident-account', person: student?.id, lost: 'both' },
      ]);
      await termsAreStored(9);
      await morning(BREACH);
      if (isLong) await morning(NEXT_EVENING);
      workspace = await morning(AFTER_WEEKEND);
      await record(workspace, [
        { ...ofCase, kind: 'incident-closed', on: '2027-03-09', result: 'Пароль сменён.' },
      ]);
      await termsAreStored(4);
      await morning(JULY);
    },
    // Up to nine starts of the browser.
    { tags: ['any-day'], timeout: 300_000 },
  );
});
