import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { FIXED_ID } from '../../../components/pages/workspace/fixed-id.ts';
import { fault } from '../../setup/fault.ts';
import { fullName } from '../../stand/names.ts';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { putBuild } from '../support/put-build.ts';
import { Workspace } from '../support/workspace.ts';
import { PASSPHRASE, World } from '../support/world.ts';

let world: World | undefined;
let root = '';
/** Where the extension is loaded from. */
let folder = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'klassruk-folders-'));
  folder = join(root, 'klassruk');
});
afterEach(async () => {
  await world?.stop();
  world = undefined;
  await rm(root, { recursive: true, force: true });
});

fault(
  'the folder of the extension is moved',
  'with the fixed key the vault is there as before',
  async () => {
    await putBuild(folder, 'keyed');
    world = await World.start({ students: 6, extension: folder });
    expect(world.extensionId).toBe(FIXED_ID);
    await world.makeVault();
    const moved = join(root, 'moved');
    await putBuild(moved, 'keyed');
    await rm(folder, { recursive: true });
    await world.restartBrowser(moved);
    expect(world.extensionId).toBe(FIXED_ID);
    await world.unlock();
  },
  { tags: ['any-day', 'long'] },
);

fault(
  'a version with the fixed key is put into the folder of one without it',
  'it is empty and says what to do; without the key the old data open and are copied, and come back under the key',
  async () => {
    await putBuild(folder, 'keyless');
    world = await World.start({ students: 6, extension: folder });
    const before = world.extensionId;
    expect(before).not.toBe(FIXED_ID);
    await (await ClassPage.openWhole(world)).page.close();
    const informed = fullName(world.stand.students[0]!);
    let workspace = await Workspace.open(world, 'informing');
    await chooseForm(workspace, informed);
    await shownForm(workspace, informed);

    await putBuild(folder, 'keyed');
    await world.restartBrowser();
    expect(world.extensionId).toBe(FIXED_ID);
    const first = await world.open('/workspace.html');
    await first.getByRole('heading', { name: 'Придумайте пароль хранилища' }).waitFor();
    expect(await first.getByText('Не удаляйте его на странице расширений').isVisible()).toBe(false);
    await first.getByText('Уже работали с Классруком, а здесь пусто?').click();
    await first.getByText('Не удаляйте его на странице расширений').waitFor();
    await first.getByText('восстановите записи: «Настройки» → «Копия»').waitFor();
    expect(await violationsOf(first)).toEqual([]);

    await putBuild(folder, 'keyless');
    await world.restartBrowser();
    expect(world.extensionId).toBe(before);
    workspace = await Workspace.open(world, 'informing');
    await shownForm(workspace, informed);
    await workspace.goSettings('Копия');
    const backup = join(root, 'копия.klassruk');
    await saveBackup(workspace, backup);

    // Both can be loaded: the one with the key from a folder of its own.
    const folderOfItsOwn = join(root, 'with-key');
    await putBuild(folderOfItsOwn, 'keyed');
    await world.restartBrowser(folderOfItsOwn);
    expect(world.extensionId).toBe(FIXED_ID);
    await world.makeVault();
    workspace = await Workspace.open(world, 'settings//backup');
    await restore(workspace, backup);
    await workspace.go('Информирование');
    await shownForm(workspace, informed);
  },
  { tags: ['any-day', 'long'] },
);

async function chooseForm(workspace: Workspace, name: string): Promise<void> {
  const register = workspace.region('Форма информирования');
  await register.getByRole('checkbox', { name, exact: true }).check();
  await register.getByRole('button', { name: 'Записать форму…' }).click();
  await workspace.dialog().getByLabel('Форма').selectOption({ label: 'бумажная' });
  await workspace.dialog().getByRole('button', { name: 'Записать' }).click();
  await workspace.dialog().waitFor({ state: 'detached' });
}

async function shownForm(workspace: Workspace, name: string): Promise<void> {
  const row = workspace.region('Форма информирования').getByRole('row').filter({ hasText: name });
  await row.getByText('бумажная').waitFor();
}

async function saveBackup({ page }: Workspace, file: string): Promise<void> {
  await page.getByRole('region', { name: 'Копия' }).getByRole('button', { name: 'Сделать копию…' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Сохранить копию' }).click(),
  ]);
  await download.saveAs(file);
}

async function restore({ page }: Workspace, file: string): Promise<void> {
  await page.getByLabel('Файл копии').setInputFiles(file);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Пароль или код копии').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Открыть копию' }).click();
  await dialog.getByRole('button', { name: 'Восстановить', exact: true }).click();
  await dialog.getByRole('button', { name: 'Готово' }).click();
}
