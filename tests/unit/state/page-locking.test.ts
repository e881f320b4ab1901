import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { waitFor } from '../../setup/wait-for.ts';
import { type PageWorld, startPage } from './page-world.ts';

vi.mock('webextension-polyfill', async () => import('./fake-browser.ts'));

const HOUR = 3_600_000;

let world: PageWorld;
let session: typeof import('../../../components/state/vault-session.ts');
let page: typeof import('../../../components/state/page-session.ts');

beforeEach(async () => {
  world = await startPage();
  session = await import('../../../components/state/vault-session.ts');
  page = await import('../../../components/state/page-session.ts');
});

const hasKey = () => world.browser.session.items.has('key');
const actedAgo = (ms: number) => world.browser.session.set({ actedAt: Date.now() - ms });
const asked = () => world.browser.requests.map(({ type }) => type);

describe('a page of the extension', () => {
  fault(
    'a click in a page of ours comes after ten idle hours, before the alarm that should have locked',
    'it opens nothing again: the key goes first',
    async () => {
      await actedAgo(10 * HOUR);
      await page.noteInSession(new Date());
      expect(hasKey()).toBe(false);
      expect(asked()).toContain('vault/lock');
    },
  );

  fault(
    'a page of ours takes the key by itself after ten idle hours',
    'it gets none, and the vault is locked for all',
    async () => {
      await actedAgo(10 * HOUR);
      expect(await session.holder.get()).toBeNull();
      expect(hasKey()).toBe(false);
      await waitFor(() => expect(session.vault.value).toBe('locked'));
      expect(asked()).toContain('vault/lock');
    },
  );

  fault(
    'the teacher comes back to an open page after ten idle hours',
    'the page locks as soon as it is looked at',
    async () => {
      const window = new EventTarget();
      session.watchVault(window);
      await actedAgo(10 * HOUR);
      window.dispatchEvent(new Event('visibilitychange'));
      await waitFor(() => expect(session.vault.value).toBe('locked'));
      expect(hasKey()).toBe(false);
    },
  );

  fault(
    'the background does not answer when the teacher presses «Закрыть хранилище»',
    'the key is gone all the same',
    async () => {
      world.browser.answers.set('vault/lock', () => new Promise(() => undefined));
      void session.closeVault();
      await waitFor(() => expect(session.vault.value).toBe('locked'));
      expect(hasKey()).toBe(false);
    },
  );

  it('takes the key as long as there is time', async () => {
    await actedAgo(14 * 60_000);
    expect(await session.holder.get()).not.toBeNull();
    await page.noteInSession(new Date());
    expect(hasKey()).toBe(true);
    expect(asked()).not.toContain('vault/lock');
  });
});
