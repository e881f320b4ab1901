import { expect, it, vi } from 'vitest';
import { FIRST_VAULT } from '../../../utils/vault/session-key.ts';
import { accountWorld } from './account-world.ts';

/** Each reading of the session area goes through the browser's process: a panel asked for its state hundreds of times. */
it('asks the session area once for each of key and state, and not at all for the database of work under way', async () => {
  const { world, background } = await accountWorld();
  await world.unlock();
  const work = background.service.sinceNow();
  const get = vi.spyOn(world.session, 'get');
  const readsOf = async (step: () => Promise<unknown>) => {
    get.mockClear();
    await step();
    return get.mock.calls.length;
  };
  expect(await readsOf(() => work.vault())).toBe(1);
  expect(await readsOf(() => work.key())).toBe(1);
  expect(await readsOf(() => work.database())).toBe(0);
  // And yet a lock takes effect on the very next call.
  await world.session.remove('key');
  await expect(work.key()).rejects.toMatchObject({ code: 'locked' });
  expect(await work.vault()).toBe('locked');
  expect(await work.database()).toBe(await work.vaults.database(FIRST_VAULT));
});
