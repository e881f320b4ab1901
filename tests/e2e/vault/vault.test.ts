import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rounds } from '../../setup/long.ts';
import { ClassPage } from '../support/class-page.ts';
import { killWorker } from '../support/kill-worker.ts';
import { startPrepared } from '../support/prepared.ts';
import { mothersAndFathers } from '../support/resets.ts';
import { storedKeys } from '../support/stored-keys.ts';
import { PASSPHRASE, type World } from '../support/world.ts';

const NEW_PASSPHRASE = 'телега сарай гвоздика чайник';
const MINUTE = 60_000;

interface Extension {
  chrome: {
    storage: Record<
      'local' | 'session',
      { get(key: null): Promise<object>; set(items: object): Promise<void> }
    >;
    runtime: { sendMessage(message: object): Promise<{ ok: boolean; note?: string }> };
  };
}

let world: World;
beforeAll(async () => {
  world = await startPrepared('class-read', { students: 9 });
});
beforeEach(async () => {
  // The browser ends with its last page.
  const [, ...pages] = world.context.pages();
  await Promise.all(pages.map((page) => page.close()));
  await world.openVault();
});
afterAll(() => world?.stop());

const workspace = (): Promise<Page> => world.open('/workspace.html#settings//passphrase');

const closed = (page: Page) => page.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
const opened = (page: Page) => page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
const lock = (page: Page) => page.getByRole('button', { name: 'Закрыть хранилище' }).first().click();

/** When the teacher acted last, as the session area has it, ms. */
const actedAt = (page: Page): Promise<number> =>
  page.evaluate(async () =>
    Number(
      (
        (await (globalThis as unknown as Extension).chrome.storage.session.get(null)) as {
          actedAt?: number;
        }
      ).actedAt,
    ),
  );

async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.fill('form input[name="passphrase"]', passphrase);
  await page.getByRole('button', { name: 'Открыть', exact: true }).click();
}

describe('the vault', () => {
  it('shows an action on the site as one of the teacher, but not what a script makes up', async () => {
    const site = await world.signIn();
    await site.goto(world.membersAddress());
    const page = await workspace();
    await opened(page);
    await page.evaluate(() =>
      (globalThis as unknown as Extension).chrome.storage.session.set({ actedAt: 1 }),
    );
    await site.bringToFront();
    await site.locator('#klassruk').waitFor();
    await site.evaluate(() => {
      for (const type of ['keydown', 'pointerdown', 'wheel'])
        window.dispatchEvent(new Event(type, { bubbles: true }));
    });
    await site.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(await actedAt(page)).toBe(1);
    await site.keyboard.press('Shift');
    await expect.poll(() => actedAt(page)).toBeGreaterThan(1);
  });

  it('takes another passphrase, and opens with the recovery code when both are forgotten', async () => {
    const page = await workspace();
    await page.getByRole('button', { name: 'Сменить пароль…' }).click();
    const change = page.getByRole('region', { name: 'Пароль хранилища' });
    await change.locator('[name="current"]').fill(PASSPHRASE);
    await change.locator('[name="passphrase"]').fill('12345678');
    await change.getByText('Одни цифры').waitFor();
    await change.locator('[name="passphrase"]').fill(NEW_PASSPHRASE);
    await change.locator('[name="again"]').fill(NEW_PASSPHRASE);
    await change.getByRole('button', { name: 'Сменить пароль' }).click();
    await page.getByText('Пароль сменён').waitFor();

    const section = page.getByRole('region', { name: 'Код восстановления' });
    await section.getByText('открыть хранилище не сможет никто').waitFor();
    await section.getByRole('button', { name: 'Сделать код…' }).click();
    await section.locator('[name="passphrase"]').fill(NEW_PASSPHRASE);
    await section.getByRole('button', { name: 'Показать код' }).click();
    const code = (await section.getByRole('status').textContent()) ?? '';
    expect(code).toMatch(/^(?:[2-9ACEHKMPTX]{4}-){5}[2-9ACEHKMPTX]{4}$/);
    await section.locator('canvas[role="img"][data-drawn]').waitFor();
    await section.getByRole('button', { name: 'Лист напечатан' }).click();
    await section.getByText('Показать его ещё раз нельзя').waitFor();
    expect(await page.content()).not.toContain(code);

    await lock(page);
    await closed(page);
    await typePassphrase(page, PASSPHRASE);
    await page.getByText('Пароль не подошёл').waitFor();
    await page.getByRole('button', { name: 'Открыть кодом восстановления' }).click();
    const wrong = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`;
    await page.fill('[name="recovery-code"]', wrong);
    await page.getByRole('button', { name: 'Проверить код' }).click();
    await page.getByText('В коде описка').waitFor();
    await page.fill('[name="recovery-code"]', code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Проверить код' }).click();
    await page.getByRole('heading', { name: 'Код подошёл' }).waitFor();
    // Nothing is open before there is a new passphrase.
    expect(
      await page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.session.get(null)),
    ).not.toHaveProperty('key');
    await page.fill('[name="passphrase"]', PASSPHRASE);
    await page.fill('[name="again"]', PASSPHRASE);
    await page.getByRole('button', { name: 'Открыть с новым паролем' }).click();
    await opened(page);
    await page.getByText('конверт вскрыт').waitFor();
    await lock(page);
    await closed(page);
    // The envelope has been opened: its code is dead.
    await page.getByRole('button', { name: 'Открыть кодом восстановления' }).click();
    await page.fill('[name="recovery-code"]', code);
    await page.getByRole('button', { name: 'Проверить код' }).click();
    await page.getByText('он больше не действует').waitFor();
    await page.getByRole('button', { name: 'Назад, к паролю' }).click();
    await typePassphrase(page, PASSPHRASE);
    await opened(page);
  });

  it('closes itself after the time without an action, though the background was killed', {
    tags: ['any-day'],
  }, async () => {
    const page = await workspace();
    await opened(page);
    const wake = () =>
      page.evaluate(() =>
        (globalThis as unknown as Extension).chrome.runtime.sendMessage({ type: 'tasks/list' }),
      );
    const before = await actedAt(page);
    await world.moveClock(14 * MINUTE);
    await page.bringToFront();
    await page.mouse.click(5, 5);
    await expect.poll(() => actedAt(page)).toBeGreaterThanOrEqual(before + 14 * MINUTE);
    await world.moveClock(14 * MINUTE);
    await wake();
    await opened(page);
    await killWorker(world);
    await world.moveClock(16 * MINUTE);
    await wake();
    await closed(page);
  });

  it('opens with its passphrase alone, and two tabs at once follow each other', {
    tags: ['any-day', 'long'],
  }, async () => {
    const [one, two] = [await workspace(), await workspace()];
    await Promise.all([opened(one), opened(two)]);
    await lock(one);
    await Promise.all([closed(one), closed(two)]);
    await typePassphrase(two, NEW_PASSPHRASE);
    await two.getByRole('alert').getByText('Пароль не подошёл').waitFor();
    await closed(one);
    await typePassphrase(two, PASSPHRASE);
    await Promise.all([opened(one), opened(two)]);
    await world.restartBrowser();
    const after = await workspace();
    await closed(after);
    await typePassphrase(after, PASSPHRASE);
    await opened(after);
  });
});

describe('the service worker killed in mid-write', { tags: ['long'] }, () => {
  it('loses nothing: what was answered is there, and all of it', async () => {
    await (await ClassPage.openWhole(world)).collectLogins();
    const store = await workspace();
    const entries = async () => (await storedKeys(store, 'entries')).length;
    const before = await entries();
    expect(before).toBe(9 + mothersAndFathers(world.stand).length);
    const classGroup = String(world.stand.info.classGroup);
    const person = world.stand.students[0]?.id;
    const times = rounds(3, 5);
    for (let round = 0; round < times; round++) {
      const id = crypto.randomUUID();
      const message = {
        type: 'register/record',
        id,
        entries: Array.from({ length: 200 }, () => ({
          kind: 'acknowledged',
          classGroup,
          person: String(person),
          topic: 'marks',
          form: 'sheet',
          on: '2026-11-20',
        })),
      };
      const send = () =>
        store.evaluate(
          (sent) =>
            (globalThis as unknown as Extension).chrome.runtime.sendMessage(sent).then(
              ({ ok, note }) => (ok ? true : note),
              () => null,
            ),
          message,
        );
      const first = send();
      await killWorker(world);
      const answered = await first;
      expect(answered === true || answered === null, String(answered)).toBe(true);
      // As the pages do: asked again, it stands once.
      expect(await send()).toBe(true);
      await store.reload();
      // Compacted or not.
      await expect.poll(() => readable(store), { timeout: 20_000 }).toBe(before + 200 * (round + 1));
    }
    // And it stands on the disk: the browser is closed and opened again.
    await world.restartBrowser();
    await world.openVault();
    expect(await readable(await workspace())).toBe(before + 200 * times);
  });
});

/** Entries that the store gives back, by what the page itself reads with its open key. */
async function readable(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { key } = (await (globalThis as unknown as Extension).chrome.storage.session.get(null)) as {
      key: string;
    };
    const raw = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
    const opening = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('klassruk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    type Sealed = { id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
    const ids = new Set<string>();
    const transaction = database.transaction(['entries', 'entryDocuments']);
    const all = await Promise.all(
      (['entries', 'entryDocuments'] as const).map(
        (store) =>
          new Promise<[string, Sealed[]]>((resolve) => {
            const request = transaction.objectStore(store).getAll();
            request.onsuccess = () => resolve([store, request.result]);
          }),
      ),
    );
    database.close();
    for (const [store, records] of all) {
      for (const { id, iv, data } of records) {
        const additionalData = new TextEncoder().encode(`${store}:${id}`);
        const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, opening, data);
        for (const entry of [JSON.parse(new TextDecoder().decode(bytes))].flat()) ids.add(entry.id);
      }
    }
    return ids.size;
  });
}
