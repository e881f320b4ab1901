import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutAccount } from '../e2e/support/resets.ts';
import { PASSPHRASE } from '../e2e/support/world.ts';
import { fault } from '../setup/fault.ts';
import { fullName } from '../stand/names.ts';
import { asked, FirefoxWorld, gone, openPanel, press, seen, textsOf, tick } from './support/world.ts';

describe('in Firefox', () => {
  let world: FirefoxWorld;
  let page: Page;
  let panel: Frame;
  let workspace: Page;

  beforeAll(async () => {
    world = await FirefoxWorld.start();
  });
  afterAll(() => world?.stop());

  const showsAll = async () => {
    await seen(panel, `Все ${world.stand.students.length + world.stand.parents.length}`);
    // The list is drawn in pieces.
    await expect
      .poll(() => textsOf(panel, 'tr.sub'), { timeout: 15_000 })
      .toHaveLength(world.stand.parents.length);
    expect(await textsOf(panel, 'tr.head b')).toEqual(world.stand.students.map(fullName));
  };

  it('the vault is made in the workspace', () => world.makeVault());

  it('the panel shows all people as soon as the background has read them', async () => {
    page = await world.openMembers();
    panel = await openPanel(page);
    await seen(panel, '28 учеников');
    await showsAll();
  });

  it('what the teacher does in the panel keeps the vault open', async () => {
    const later = new Date(Date.now() + 5 * 60_000);
    await world.setClock(later);
    // The first press in this panel: those that follow soon are not reported.
    await press(panel, 'Не вручено');
    await press(panel, 'Все');
    await world.actedSince(later);
  });

  it('logins of two students are collected, and nothing is changed on the site', async () => {
    for (const student of world.stand.students.slice(0, 2)) await tick(panel, fullName(student));
    await press(panel, 'Собрать логины: 2');
    await seen(panel, 'Собраны логины: ');
    const logins = await textsOf(panel, 'tr.head td:nth-child(4)');
    expect(logins.slice(0, 2)).toEqual(['собран', 'собран']);
    const posts = world.stand.log.filter(({ method, path }) => method === 'POST' && path.includes('person'));
    expect(posts).toEqual([]);
  });

  it('the print page is as high as the window: its preview scrolls, not the page', async () => {
    const print = await world.opened('/print.html', () => press(panel, 'Напечатать 2'));
    await seen(print, 'Страница 1 из 2');
    const room = await print.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(room).toBe(0);
    await print.close();
    await page.bringToFront();
  });

  const twoWithoutAccount = () => withoutAccount(world.stand).slice(0, 2);
  const resetsOf = (people: { resets: number }[]) => people.map(({ resets }) => resets);

  fault(
    'in Firefox the panel proposes resets and sends their confirmation itself, with the right word',
    'a window opens, and nothing is reset but by it',
    async () => {
      await press(panel, 'Закрыть отчёт');
      // The rows move up when it goes.
      await gone(panel, 'Собраны логины: ');
      await press(panel, 'Снять');
      await gone(panel, 'Выбрано: ');
      for (const person of twoWithoutAccount()) await tick(panel, fullName(person));
      const window = await world.opened('/confirm.html', () => press(panel, 'Выдать 2'));
      await seen(window, 'Первый пароль: 2');
      for (const person of twoWithoutAccount()) await seen(window, fullName(person));
      const proposal = await window.evaluate(() => location.hash.slice(1));
      const persons = twoWithoutAccount().map(({ id }) => ({ person: String(id), reason: null }));
      const confirmation = {
        type: 'reset/start',
        id: crypto.randomUUID(),
        proposal,
        persons,
        perSheet: 8,
        typed: 'сбросить',
      };
      expect(await asked(panel, confirmation)).toMatchObject({ ok: false });
      expect(resetsOf(twoWithoutAccount())).toEqual([0, 0]);

      // It takes nothing before it has been in front for a while.
      const word = await window.waitForSelector('input[type="text"]:read-write');
      await word?.type('сбросить');
      await press(window, 'Сбросить 2 пароля');
      await seen(panel, 'Новые пароли выданы');
      expect(resetsOf(twoWithoutAccount())).toEqual([1, 1]);
    },
  );

  it('the workspace, opened from the panel, shows the class', async () => {
    workspace = await world.opened('/workspace.html', () => press(panel, 'Рабочее место'));
    await seen(workspace, '7 «А»');
    for (const person of world.stand.students.slice(0, 3))
      await seen(workspace, fullName(person).split(' ').slice(0, 2).join(' '));
  });

  it('the panel hears that the vault was closed, and opened again', async () => {
    await press(workspace, 'Закрыть хранилище');
    await seen(panel, 'Хранилище закрыто');
    expect(await textsOf(panel, 'tbody tr')).toEqual([]);
    await workspace.type('input[name="passphrase"]', PASSPHRASE);
    await press(workspace, 'Открыть');
    await page.bringToFront();
    await seen(panel, '28 учеников');
    await showsAll();
  });

  fault(
    'a page of the site does not answer when the teacher locks the vault in Firefox',
    'the key is gone all the same, and the workspace names nobody',
    async () => {
      const keys = () =>
        workspace.evaluate(async () => {
          const { storage } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') })
            .browser;
          return Object.keys(await storage.session.get(null));
        });
      expect(await keys()).toContain('key');
      // For longer than the test takes.
      const blocked = page.evaluate(() => {
        const end = performance.now() + 10_000;
        while (performance.now() < end);
      });
      await workspace.bringToFront();
      await press(workspace, 'Закрыть хранилище');
      await seen(workspace, 'Хранилище закрыто');
      expect((await keys()).filter((key) => /^(?:key$|roster:|seen:|place:)/.test(key))).toEqual([]);
      expect(await textsOf(workspace, 'td.name')).toEqual([]);
      await blocked;
    },
  );
});
