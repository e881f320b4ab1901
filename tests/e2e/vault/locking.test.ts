import type { Page } from 'playwright';
import { afterEach, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { PASSWORD_TAB, resetCounts, withoutAccount } from '../support/resets.ts';
import { storedSecrets } from '../support/stored-secrets.ts';
import type { World } from '../support/world.ts';

interface Extension {
  chrome: {
    storage: {
      session: {
        get(key: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
      };
    };
  };
}

let world: World;
afterEach(() => world?.stop());

const sessionOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as Extension).chrome.storage.session.get(null));

/** How much waits in the vault's inbox, its pair of keys not counted. */
const lateAnswers = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('klassruk');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction('inbox').objectStore('inbox').getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return keys.filter((key) => key !== 'pair').length;
  });

describe('locking', () => {
  fault(
    'the vault is locked while the site still has to answer a reset',
    'it is locked at once; the password is there after the next opening, is printed, and leaves the tab with the next lock',
    async () => {
      world = await startPrepared('class-read', { students: 9 });
      const panel = await ClassPage.openWhole(world);
      const slow = world.stand.faults.fail({ latency: 5_000, times: 1, method: 'POST', path: PASSWORD_TAB });
      await panel.startResets(withoutAccount(world.stand).slice(0, 3));
      // The stand has taken the request and keeps its answer back.
      await expect.poll(() => slow.times).toBe(0);
      await world.lock();
      const own = await world.open('/popup.html');
      expect(await sessionOf(own)).not.toHaveProperty('key');
      expect(await storedSecrets(world)).toBe(0);
      await expect.poll(() => lateAnswers(own), { timeout: 30_000 }).toBe(1);
      expect(JSON.stringify(await sessionOf(own))).not.toMatch(/[а-яё]/i);
      await world.unlock();
      await expect.poll(() => storedSecrets(world)).toBe(1);
      expect(await lateAnswers(own)).toBe(0);
      const resets = resetCounts([...world.stand.students, ...world.stand.parents]);
      expect(resets.reduce((sum, count) => sum + count, 0)).toBe(1);

      await panel.show();
      const print = await panel.print(1);
      const login = withoutAccount(world.stand)[0]?.login ?? '';
      await print.says((text) => expect(text).toContain(login));
      const address = await print.page.locator('iframe.print-pdf').getAttribute('src');
      await world.lock();
      await print.page.locator('iframe').waitFor({ state: 'detached' });
      await print.page.locator('canvas').first().waitFor({ state: 'detached' });
      expect(await print.page.content()).not.toContain(login);
      const refetched = await print.page.evaluate(
        (blob) =>
          fetch(blob).then(
            () => 'still there',
            () => 'gone',
          ),
        address?.split('#')[0] ?? '',
      );
      expect(refetched).toBe('gone');
    },
    { tags: ['any-day'] },
  );

  fault(
    'a page of another class is made ready ahead while the teacher works',
    'it is not reported before it is shown',
    async () => {
      world = await startPrepared('class-read', { students: 9 });
      const panel = await ClassPage.openWhole(world);
      const own = await world.open('/popup.html');
      const seenAddress = async () => {
        const session = await sessionOf(own);
        const found = Object.entries(session).find(([key]) => key.startsWith('seen:'));
        return (found?.[1] as { page: { address: string } }).page.address;
      };
      const before = await seenAddress();
      const ahead = world.membersAddress('legacy');
      await panel.show();
      await panel.page.evaluate((address) => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        rules.textContent = JSON.stringify({ prerender: [{ urls: [address] }] });
        document.head.append(rules);
      }, ahead);
      const { pathname } = new URL(ahead);
      const asked = () => world.stand.log.filter(({ path }) => path === pathname).length;
      await expect.poll(asked).toBe(1);
      // The panel still works on the page in front.
      await panel.refreshList();
      await panel.waitForList();
      expect(await seenAddress()).toBe(before);
      await panel.page.evaluate((address) => location.assign(address), ahead);
      await expect.poll(seenAddress, { timeout: 15_000 }).toBe(ahead);
      // What was made ready is what is shown now: it was not asked for again.
      expect(asked()).toBe(1);
    },
    { tags: ['long'] },
  );
});
