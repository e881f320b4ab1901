import type { Page } from 'playwright';
import { afterEach, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

let world: World;
afterEach(() => world?.stop());

/** Leaves the vault as another version does, and returns what lies sealed in its documents and entries. */
const inVault = (page: Page, step: 'by newer' | 'by older' | 'look') =>
  page.evaluate(async (what) => {
    const request = indexedDB.open('klassruk');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction(['vault', 'documents', 'entries'], 'readwrite');
    const vault = transaction.objectStore('vault');
    const main = vault.get('main');
    main.onsuccess = () => {
      const { form, ...older } = main.result;
      if (what === 'by newer') vault.put({ ...older, form: 99 });
      if (what === 'by older') vault.put(older);
    };
    const [documents, entries] = ['documents', 'entries'].map((store) =>
      transaction.objectStore(store).getAll(),
    );
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    return [...(documents?.result ?? []), ...(entries?.result ?? [])].map(({ id, iv }) => `${id} ${iv}`);
  }, step);

fault(
  'a newer version of Klassruk has worked with the data, and then an older one is loaded again',
  'workspace, popup and panel say that it can only be looked at; a setting is refused, and what lies on the disk stays',
  async () => {
    world = await startPrepared('class-read', { students: 9 });
    const { page } = await Workspace.open(world, 'settings');
    const before = await inVault(page, 'by newer');
    await page.reload();
    const told = (where: Pick<Page, 'getByRole'>) =>
      where.getByRole('status').filter({ hasText: 'можно только смотреть и печатать' });
    await told(page).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await page.getByLabel('Краткое название').fill('Школа № 5');
    await page.getByRole('alert').filter({ hasText: 'более новая версия' }).waitFor();
    await told(await world.open('/popup.html')).waitFor();
    const panel = await ClassPage.openWhole(world);
    await told(panel.frame).waitFor();
    expect(await inVault(page, 'look')).toEqual(before);
  },
  { tags: ['any-day'] },
);

fault(
  'Klassruk is updated, and would write what an older version left in a new form',
  'it asks for a backup first and writes nothing before; once it is saved, the work continues',
  async () => {
    world = await startPrepared('class-read', { students: 9 });
    const { page } = await Workspace.open(world, 'settings');
    const before = await inVault(page, 'by older');
    await page.reload();
    const asked = page.getByRole('region', { name: 'Классрук обновился' });
    await asked.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const panel = await ClassPage.openWhole(world);
    await panel.frame.getByRole('status').filter({ hasText: 'Классрук обновился' }).waitFor();
    expect(await inVault(page, 'look')).toEqual(before);

    const saving = page.waitForEvent('download');
    await asked.getByRole('button', { name: 'Сохранить копию и продолжить' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^Копия Классрука .*\.klassruk$/);
    await page.getByLabel('Краткое название').fill('Школа № 5');
    await page.getByText(/^Сохранено в /).waitFor();
    await asked.waitFor({ state: 'detached' });
    expect(await inVault(page, 'look')).not.toEqual(before);
  },
  { tags: ['any-day', 'long'] },
);
