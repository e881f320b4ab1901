import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../stand/names.ts';
import { neverHadAccount, peopleOf, plantCanaries, secretsOf } from '../support/canaries.ts';
import { ClassPage } from '../support/class-page.ts';
import { mothersAndFathers } from '../support/resets.ts';
import { filesOf, searchFiles } from '../support/search-profile.ts';
import { Workspace } from '../support/workspace.ts';
import { World } from '../support/world.ts';

const IN_DATABASE = 'подсадная-запись-Q7f3kd81 plain';
const IN_LOCAL = 'подсадная-настройка-W2m9xz55 plain';

interface Extension {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    storage: Record<
      'local' | 'session',
      { get(key: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> }
    >;
  };
}

/** All that an extension page can read of the extension's own stores, as text; bytes read in several ways. */
async function decodedStores(): Promise<{ text: string; records: Record<string, number> }> {
  const parts: string[] = [];
  const records: Record<string, number> = {};
  const take = (value: unknown): void => {
    if (value instanceof ArrayBuffer) take(new Uint8Array(value));
    else if (ArrayBuffer.isView(value)) {
      for (const name of ['utf-8', 'utf-16le', 'utf-16be', 'latin1'])
        parts.push(new TextDecoder(name).decode(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key);
        take(inner);
      }
    } else parts.push(String(value));
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name as string));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
      records[`${name}/${store}`] = values.length;
      take(keys);
      take(values);
    }
    database.close();
  }
  const { storage } = (globalThis as unknown as Extension).chrome;
  take(await storage.local.get(null));
  parts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie);
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) parts.push(url);
  }
  return { text: parts.join('\n'), records };
}

const inSession = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.session.get(null));

// One story: collect, reset, look at the print page, close the browser before anything is confirmed.
describe('what lies on the disk after logins were collected and passwords reset', () => {
  let world: World;
  let page: Page;
  let printAddress = '';
  let secrets: string[] = [];
  let names: string[] = [];
  const decoded: { text: string; records: Record<string, number> }[] = [];

  beforeAll(async () => {
    world = await World.start({ students: 6 });
    plantCanaries(world.stand);
    page = await world.signIn();
    await world.makeVault();
    await page.bringToFront();
  });
  afterAll(() => world?.stop());

  it('the work is done: logins of all, two new passwords, their slips on the screen', {
    tags: ['any-day'],
  }, async () => {
    await page.goto(world.membersAddress());
    const panel = await new ClassPage(world, page).openPanel();
    await panel.waitForPeople(world.stand);
    await panel.collectLogins();
    const two = neverHadAccount(world.stand).slice(0, 2);
    await panel.reset(two);
    const { page: print } = await panel.print(2);
    printAddress = print.url();
    await print.locator('canvas[role="img"][data-drawn]').first().waitFor();
    await print.getByRole('button', { name: 'Все памятки читаются…', disabled: true }).waitFor();
    secrets = secretsOf(world.stand);
    expect(secrets).toHaveLength(1 + 14 + 2);
    // What a teacher types into the registers: the number of a consent, where it lies, why nothing may be handed out.
    const [number, place, ground] = ['№-', 'Полка', 'Решение суда '].map(
      (word) => word + randomBytes(6).toString('hex'),
    );
    const person = String(world.stand.students[0]?.id);
    const base = { classGroup: String(world.stand.info.classGroup), person };
    const paper = {
      purpose: 'electronic-diary',
      signedBy: person,
      on: world.stand.journal.today,
      until: null,
    };
    const entries = [
      { ...base, ...paper, kind: 'consent-given', number, place },
      { ...base, kind: 'handing-out-blocked', ground },
    ];
    const workspace = await world.open('/workspace.html');
    const recorded = await workspace.evaluate(
      (message) => (globalThis as unknown as Extension).chrome.runtime.sendMessage(message),
      { type: 'register/record', id: crypto.randomUUID(), entries },
    );
    expect(recorded).toMatchObject({ ok: true });
    await workspace.close();
    secrets.push(...([number, place, ground] as string[]));
    names = [...new Set(peopleOf(world.stand).flatMap((person) => [person.last, fullName(person)]))];
  });

  it('the records, decoded, hold no login, no password, no passphrase, no name', async () => {
    const workspace = await world.open('/workspace.html');
    // The positive control, in a database of its own and in storage.local.
    await workspace.evaluate(
      async ([record, setting]) => {
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('control', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('plain');
          request.onsuccess = () => {
            const writing = request.result.transaction('plain', 'readwrite', { durability: 'strict' });
            writing.objectStore('plain').put({ text: record, bytes: new TextEncoder().encode(record) }, 1);
            writing.oncomplete = () => {
              request.result.close();
              resolve();
            };
            writing.onerror = () => reject(writing.error);
          };
        });
        await (globalThis as unknown as Extension).chrome.storage.local.set({ control: setting });
      },
      [IN_DATABASE, IN_LOCAL] as const,
    );
    decoded.push(await workspace.evaluate(decodedStores));
    const [{ text, records }] = decoded as [(typeof decoded)[0]];
    expect(text).toContain(IN_DATABASE);
    expect(text).toContain(IN_LOCAL);
    // There is something to find: the vault, roster, logins, run, 14 + 2 + 2 entries, two passwords.
    expect(records['klassruk/vault']).toBe(1);
    expect(records['klassruk/documents']).toBeGreaterThanOrEqual(3);
    const people = world.stand.students.length + mothersAndFathers(world.stand).length;
    expect(records['klassruk/entries']).toBeGreaterThan(people);
    expect(records['klassruk/secrets']).toBe(2);
    for (const canary of [...secrets, ...names]) expect(text.includes(canary), canary).toBe(false);
    // While it is open the key is in memory, and there alone.
    const { key } = await inSession(workspace);
    expect(key).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(text).not.toContain(key);
    secrets.push(key as string);
    await workspace.close();
  });

  it('with the browser closed, no file of the profile holds a login, a password, the passphrase or the key', async () => {
    await world.context.close();
    const files = await filesOf(world.profile);
    const ofExtension = files.filter((file) => file.includes(world.extensionId));
    const planted = await searchFiles(ofExtension, [IN_DATABASE, IN_LOCAL], world.profile);
    expect(planted.some((hit) => hit.startsWith(IN_DATABASE) && hit.includes('IndexedDB'))).toBe(true);
    expect(planted.some((hit) => hit.startsWith(IN_LOCAL) && hit.includes('Local Extension Settings'))).toBe(
      true,
    );
    expect(await searchFiles(files, secrets, world.profile)).toEqual([]);
    // Names of the class stand in the browser's own history and cache of the site; in what is ours they may not.
    const ours = files.filter(
      (file) =>
        file.includes(world.extensionId) ||
        /(Extension (State|Rules|Scripts)|Extension Settings|Session Storage|Local Storage|Service Worker|blob_storage|File System|WebStorage|IndexedDB)/.test(
          file,
        ),
    );
    expect(ours.length).toBeGreaterThan(ofExtension.length - 1);
    expect(await searchFiles(ours, names, world.profile)).toEqual([]);
  });

  it('after the restart the vault is closed and the memory empty', async () => {
    await world.openBrowser();
    const workspace = await world.open('/workspace.html');
    await workspace.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
    const session = await inSession(workspace);
    expect(Object.keys(session).filter((key) => key !== 'revision')).toEqual([]);
    decoded.push(await workspace.evaluate(decodedStores));
    expect(decoded[1]?.records).toEqual(decoded[0]?.records);
    await workspace.close();
  });

  it('nothing of anybody stands in panel, popup, workspace and print page while it is closed', async () => {
    page = await world.signIn();
    await page.goto(world.membersAddress());
    const panel = await new ClassPage(world, page).panel();
    await panel.frame.getByRole('button', { name: 'Открыть хранилище' }).waitFor();
    const shown = [await panel.frame.locator('html').innerHTML()];
    const waits: [string, string][] = [
      ['/popup.html', 'Хранилище закрыто'],
      ['/workspace.html', 'Хранилище закрыто'],
      [`/print.html${new URL(printAddress).hash}`, 'Хранилище закрыто'],
    ];
    for (const [path, text] of waits) {
      const opened = await world.open(path);
      const inPopup = path === '/popup.html';
      await opened.getByRole(inPopup ? 'form' : 'heading', { name: text }).waitFor();
      // How many tasks have a term is said even now: numbers, no name and no duty.
      if (inPopup) await opened.getByText('Имена и дела видны после входа.').waitFor();
      shown.push(await opened.locator('html').innerHTML(), await opened.title());
      shown.push(JSON.stringify(await inSession(opened)));
      await opened.close();
    }
    for (const canary of [...secrets, ...names]) {
      expect(shown.join('\n').includes(canary), canary).toBe(false);
    }
    // The marks beside the names say nothing either.
    await expect.poll(() => page.locator('#content span[aria-hidden="true"]').count()).toBe(0);
  });

  it('opened again, everything is there; closed by the teacher, the memory is empty at once', async () => {
    const panel = await new ClassPage(world, page).panel();
    await world.unlock();
    await page.bringToFront();
    await panel.frame.locator('tr .chip', { hasText: 'ждёт печати' }).nth(1).waitFor();
    const workspace = await world.open('/workspace.html');
    const open = await panel.frame.locator('html').innerHTML();
    expect(open).toContain(names[0]);
    await new Workspace(world, workspace).lock();
    await panel.frame.getByRole('button', { name: 'Открыть хранилище' }).waitFor();
    const closed = JSON.stringify([
      await inSession(workspace),
      await panel.frame.locator('html').innerHTML(),
      await workspace.locator('html').innerHTML(),
    ]);
    for (const canary of [...secrets, ...names]) expect(closed.includes(canary), canary).toBe(false);
    expect(Object.keys(await inSession(workspace))).not.toContain('key');
  });
});
