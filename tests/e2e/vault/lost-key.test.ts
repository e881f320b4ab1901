import { afterEach, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { violationsOf } from '../support/axe.ts';
import { startPrepared } from '../support/prepared.ts';
import type { World } from '../support/world.ts';

let world: World;
afterEach(() => world?.stop());

fault(
  'a fault of the disk takes the record with the key and leaves the documents',
  'the workspace says what is lost and what to do; only a typed word lets a vault be made, beside the old records',
  async () => {
    world = await startPrepared('class-read', { students: 9 });
    const page = await world.open('/workspace.html#settings');
    await page.getByRole('heading', { name: 'Хранилище закрыто' }).waitFor();
    const inFirst = (step: 'lose' | 'count') =>
      page.evaluate(async (what) => {
        const request = indexedDB.open('klassruk');
        const database = await new Promise<IDBDatabase>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
        const transaction = database.transaction(['vault', 'documents'], 'readwrite');
        if (what === 'lose') transaction.objectStore('vault').clear();
        const counting = transaction.objectStore('documents').count();
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        database.close();
        return counting.result;
      }, step);
    const before = await inFirst('lose');
    expect(before).toBeGreaterThan(0);
    await page.reload();
    const told = page.getByRole('region', { name: 'Ключ хранилища пропал' });
    await told.getByText('Записи не тронуты').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const again = told.getByRole('button', { name: 'Начать заново…' });
    await expect.poll(() => again.isDisabled()).toBe(true);
    await told.getByRole('textbox').fill('заново');
    await again.click();
    await page.getByRole('heading', { name: 'Придумайте пароль хранилища' }).waitFor();
    await page.fill('[name="passphrase"]', 'школа123');
    await page.fill('[name="again"]', 'школа123');
    await page.getByText('Такой пароль подберут').waitFor();
    await page.fill('[name="passphrase"]', 'телега сарай гвоздика чайник');
    await page.fill('[name="again"]', 'телега сарай гвоздика чайник');
    await page.getByRole('button', { name: 'Создать хранилище' }).click();
    await page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
    expect(await inFirst('count')).toBe(before);
  },
  { tags: ['any-day', 'long'] },
);
