import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForPage } from '../../../bench/bundle.ts';
import { job } from '../../../jobs/job.ts';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { pressByKeyboard } from '../../support/by-keyboard.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import { PASSPHRASE, type World } from '../../support/world.ts';

const DAY_MS = 24 * 3_600_000;

/** What the test asks of the browser in the background. */
interface Extension {
  chrome: {
    action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
  fillVault(classes: number, perClass: number): Promise<number>;
}

/** Puts another class into the open vault. */
const STORE = fileURLToPath(new URL('../../../bench/popup-page.ts', import.meta.url));

describe('what is due, in the toolbar', () => {
  let world: World;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
  });
  afterAll(() => world?.stop());

  const inBackground = async <T>(asked: (extension: Extension) => Promise<T>): Promise<T> =>
    (await world.worker()).evaluate(`(${asked})(globalThis)`) as Promise<T>;
  const badge = () => inBackground(({ chrome }) => chrome.action.getBadgeText({}));
  const unlock = async (popup: Page) => {
    await popup.getByLabel('Пароль хранилища').fill(PASSPHRASE);
    await popup.getByRole('button', { name: 'Открыть', exact: true }).click();
  };
  const group = (popup: Page, name: string) => popup.getByRole('region', { name });

  it('asks for the passphrase and then has the list; one key opens the place', {
    tags: ['any-day'],
  }, async () => {
    const popup = await world.open('/popup.html');
    await popup.getByRole('form', { name: 'Хранилище закрыто' }).waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    await unlock(popup);
    const task = popup.getByRole('listitem').filter({ hasText: /^Нет ни согласия, ни отказа/ });
    await task.waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    const opened = await world.opened(() =>
      pressByKeyboard(task.getByRole('link', { name: /^Записать: Нет ни согласия, ни отказа/ })),
    );
    await opened.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    await opened.close();
    await popup.getByRole('button', { name: 'Ещё' }).click();
    const told = await world.opened(() => popup.getByRole('button', { name: 'Сообщить об утечке…' }).click());
    await told.getByRole('dialog').waitFor();
    await told.close();
  });

  it('says what is ahead, and saves it for a calendar without names', async () => {
    const popup = await world.open('/popup.html');
    const entries = [
      {
        kind: 'informing-form-chosen',
        classGroup: world.stand.info.classGroup,
        person: world.stand.students[0]?.id,
        form: 'paper',
        from: '2026-11-20',
        every: 7,
        number: null,
      },
    ];
    const message = { type: 'register/record', id: crypto.randomUUID(), entries };
    await popup.evaluate(
      (sent) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(sent),
      message,
    );
    await group(popup, 'На этой неделе и позже')
      .getByText(/до пт,\s27\sноября/)
      .waitFor();
    await popup.close();
    const { page } = await Workspace.open(world, 'settings//reminders');
    const card = page.getByRole('region', { name: 'Сроки в календаре' });
    const download = page.waitForEvent('download');
    await card.getByRole('button', { name: 'Сохранить сроки для календаря' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    for (const student of world.stand.students) expect(file).not.toContain(student.last);
    await page.close();
  });

  job(
    'due',
    () => world,
    async (teacher) => {
      teacher.clicked();
      const popup = await world.open('/popup.html');
      const ahead = group(popup, 'На этой неделе и позже').getByRole('listitem');
      await ahead.first().waitFor();
      for (const row of await ahead.all())
        expect(await row.innerText()).toMatch(/до (?:пн|вт|ср|чт|пт|сб|вс),/);
      await popup.close();
    },
  );

  fault(
    'A task comes due while the vault is closed for days, and the browser is started again in between',
    'The badge counts it and the popup says how many, with no name, class or duty; opened, it stands first with its term',
    async () => {
      const popup = await world.open('/popup.html');
      await group(popup, 'На этой неделе и позже').waitFor();
      const before = Number(await badge());
      await popup.getByRole('button', { name: 'Закрыть хранилище' }).click();
      await popup.getByText('Имена и дела видны после входа.').waitFor();
      await popup.close();
      await world.moveClock(5 * DAY_MS);
      await world.restartBrowser();
      await expect.poll(async () => Number(await badge()), { timeout: 15_000 }).toBeGreaterThan(before);
      const title = await inBackground(({ chrome }) => chrome.action.getTitle({}));
      expect(title).toMatch(/^Классрук — просрочено: \d+$/);
      const closed = await world.open('/popup.html');
      await closed.getByText(/^Просрочено: \d+/).waitFor();
      const text = await closed.locator('body').innerText();
      expect(text).not.toMatch(/7 «А»|ыписк|опи/);
      expect(await violationsOf(closed)).toEqual([]);
      await unlock(closed);
      await group(closed, 'Просрочено')
        .getByText(/срок был/)
        .first()
        .waitFor();
      expect(await violationsOf(closed)).toEqual([]);
      await closed.close();
    },
  );

  it('shows another class of the teacher when it is chosen, and that one from then on', {
    tags: ['long'],
  }, async () => {
    const popup = await world.open('/popup.html');
    const closed = popup.getByRole('form', { name: 'Хранилище закрыто' });
    await closed.or(popup.getByRole('listitem').first()).first().waitFor();
    if (await closed.isVisible()) await unlock(popup);
    await popup.getByRole('heading', { name: 'Классрук: что сделать, 7 «А»' }).waitFor();
    await popup.evaluate(await bundleForPage(STORE));
    await popup.evaluate(() => (globalThis as unknown as Extension).fillVault(1, 100));
    await popup.getByRole('button', { name: '7 «А»', exact: true }).click();
    expect(await violationsOf(popup)).toEqual([]);
    await popup.getByRole('button', { name: /^11 «А»/ }).click();
    await popup.getByRole('heading', { name: 'Классрук: что сделать, 11 «А»' }).waitFor();
    await popup
      .getByText(/^Учеников\d+ /)
      .first()
      .waitFor();
    await popup.close();
    const later = await world.open('/popup.html');
    await later.getByRole('heading', { name: 'Классрук: что сделать, 11 «А»' }).waitFor();
    await later.close();
  });
});
