import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changesSomething } from '../../../utils/background/waking.ts';
import { isEmpty } from '../../../utils/vault/vault.ts';
import { fault } from '../../setup/fault.ts';
import { worldOfClass } from './reading/class-world.ts';
import { type Background, keyOf, nameOf, startBackground, until, type World } from './reading/world.ts';

/** Each request to the disk goes through the browser's process, and what comes back is opened record by record. */
describe('what the background asks of the disk', () => {
  let world: World;
  let background: Background;

  beforeEach(async () => {
    world = await worldOfClass(3);
    background = await startBackground(world);
    // What follows an opening of the vault is over.
    await background.panel({ type: 'panel/state' });
  });

  const readings = async (ask: () => Promise<unknown>): Promise<number> => {
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await ask();
    const stores = getAll.mock.contexts.map((store) => (store as IDBObjectStore).name);
    getAll.mockRestore();
    return stores.filter((name) => name === 'entries').length;
  };

  it('is the register once, for the panel as for the marks in the page', async () => {
    expect(await readings(() => background.panel({ type: 'panel/state' }))).toBe(1);
    const places = { [keyOf(0)]: nameOf(0) };
    expect(await readings(() => background.content({ type: 'page/marks', places }))).toBe(1);
  });

  it('is, of a collected login, one write with its entry beside those of the run', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await background.panel({ type: 'run/collect', persons: [keyOf(0), keyOf(1), keyOf(2)] });
    await until(async () => (await background.run())?.status === 'done', 'the end of the run');
    const written = put.mock.calls.map(([record]) => record as { id: string });
    put.mockRestore();
    const all = await background.entries();
    expect(all.map(({ kind }) => kind)).toEqual(['login-collected', 'login-collected', 'login-collected']);
    const commits = written.filter(({ id }) => id === 'main').length;
    // One to begin, one for the account; then each person is claimed, known, and settled.
    expect(commits).toBeLessThanOrEqual(2 + 3 * 3);
  });

  it('is, whether there is anything at all, one question', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await isEmpty(world.database)).toBe(false);
    expect(transaction).toHaveBeenCalledTimes(1);
    transaction.mockRestore();
  });

  it('is nothing at once of what an alarm does, where a page only asks how things are', () => {
    const asking = ['journal/state', 'panel/state', 'backup/state', 'settings/api-key-state', 'class/read'];
    expect(asking.filter((type) => changesSomething({ type }))).toEqual([]);
    const changing = ['journal/update', 'journal/stop', 'run/collect', 'register/record', 'reset/answer'];
    expect(changing.filter((type) => !changesSomething({ type }))).toEqual([]);
  });

  fault(
    'A backup is made, or settings or the list are changed, and the browser is closed at once',
    'badge and stored terms follow it as soon as what is recorded',
    () => {
      const changing = ['backup/noted', 'backup/restore', 'backup/undo-restore', 'class/delete'];
      changing.push('settings/save', 'settings/save-all', 'roster/add-rows', 'roster/undo-rows');
      expect(changing.filter((type) => !changesSomething({ type }))).toEqual([]);
    },
  );
});
