import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { fullName } from '../../stand/names.ts';
import { studentsOf } from '../../stand/school.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import { PASSPHRASE, World } from '../support/world.ts';

const OWN = 'семь синих слонов на крыше';

describe('a backup of the vault', () => {
  let old: World;
  let fresh: World;
  let work: Workspace;
  /** Backups as saved: locked as the vault is, and by a passphrase of its own. */
  let saved: { vault: string; own: string };
  let student: string;

  beforeAll(async () => {
    old = await startPrepared('class-read', { students: 9 });
    student = fullName(studentsOf(old.stand.school, old.stand.info.classGroup)[0]!);
    work = await Workspace.open(old, 'settings//backup');
  });
  afterAll(async () => {
    await old?.stop();
    await fresh?.stop();
  });

  const section = (page: Page) => page.getByRole('region', { name: 'Копия', exact: true });
  const choose = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
    section(page).locator('input[type="file"]').setInputFiles(file);
  const press = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

  /** Saves a backup by the dialog; returns where the browser has put it. */
  async function save(passphrase: string | null): Promise<string> {
    const { page } = work;
    await section(page).getByRole('button', { name: 'Сделать копию…' }).click();
    if (passphrase !== null) {
      await page.getByRole('radio', { name: /^Другим паролем/ }).check();
      for (const name of ['passphrase', 'again'])
        await page.getByRole('dialog').locator(`input[name="${name}"]`).fill(passphrase);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Сохранить копию')]);
    expect(download.suggestedFilename()).toMatch(/^Копия Классрука \d{4}-\d\d-\d\d \d\d-\d\d\.klassruk$/);
    const file = join(old.profile, `${passphrase === null ? 'vault' : 'own'}.klassruk`);
    await download.saveAs(file);
    await press(page, 'Готово');
    return file;
  }

  fault(
    'A teacher saves backups: locked as the vault is, and by a passphrase of their own',
    'Each is one file that shows no name; the settings say when the last one was made',
    async () => {
      await section(work.page).getByText('Копии ещё нет').waitFor();
      saved = { vault: await save(null), own: await save(OWN) };
      await section(work.page)
        .getByText(/Последняя копия — сегодня/)
        .waitFor();
      for (const file of Object.values(saved)) {
        const text = await readFile(file, 'utf8');
        expect(text.startsWith('klassruk-backup\n')).toBe(true);
        expect(text).not.toContain(student.split(' ')[0]);
      }
    },
    { tags: ['any-day'] },
  );

  fault(
    'The computer is gone; the backup is restored into a new vault, and taken back',
    'After the old passphrase it shows what is inside, brings the class, and takes it away again',
    async () => {
      fresh = await World.start({ students: 9 });
      await fresh.makeVault();
      const { page } = await Workspace.open(fresh, 'settings//backup');
      await choose(page, { name: 'list.klassruk', mimeType: '', buffer: Buffer.from('ФИО;Класс') });
      await page.getByRole('dialog').getByText('Это не копия Классрука').waitFor();
      await press(page, 'Понятно');
      const whole = await readFile(saved.vault);
      await choose(page, {
        name: 'half.klassruk',
        mimeType: '',
        buffer: whole.subarray(0, whole.length / 2),
      });
      await page.getByRole('dialog').getByText('обрывается на середине').waitFor();
      await press(page, 'Понятно');

      await choose(page, saved.vault);
      const phrase = page.getByRole('dialog').locator('input[name="backup-passphrase"]');
      await phrase.fill('не тот пароль');
      await press(page, 'Открыть копию');
      await page.getByRole('dialog').getByText('Копия этим не открывается').waitFor();
      await phrase.fill(PASSPHRASE);
      await press(page, 'Открыть копию');
      const inside = page.getByRole('dialog').getByRole('region', { name: 'Что в копии' });
      await inside.getByText('7 «А»').waitFor();
      await inside.getByText(fullName(old.stand.school.teacher)).waitFor();
      await press(page, 'Восстановить');
      await page.getByRole('heading', { name: 'Копия восстановлена' }).waitFor();
      await press(page, 'Готово');

      await page.getByRole('navigation').getByRole('link', { name: 'Список и контакты' }).click();
      await page.getByText(student).first().waitFor();

      await page.getByRole('navigation').getByRole('link', { name: 'Настройки' }).click();
      await page.getByRole('navigation').getByRole('link', { name: 'Копия', exact: true }).click();
      await section(page).getByRole('button', { name: 'Вернуть, как было…' }).click();
      await press(page, 'Вернуть, как было');
      await section(page).getByRole('button', { name: 'Вернуть, как было…' }).waitFor({ state: 'detached' });
      await page.getByRole('navigation').getByRole('link', { name: 'Список и контакты' }).click();
      await page.getByRole('region', { name: 'С чего начать' }).waitFor();
      await page.getByText(student).first().waitFor({ state: 'detached' });
    },
  );

  fault(
    'A class is deleted after the backup, and the backup restored',
    'It says that the class stays deleted, and it does; a passphrase of its own opens the other backup',
    async () => {
      const { page } = work;
      await work.go('Настройки');
      await page.getByRole('navigation').getByRole('link', { name: 'Удалить класс', exact: true }).click();
      await page.getByRole('button', { name: /^Удалить 7/ }).click();
      await page.fill('input[name="deletion-word"]', 'удалить');
      await press(page, 'Удалить класс 7 «А»');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('navigation').getByRole('link', { name: 'Копия', exact: true }).click();
      await choose(page, saved.own);
      await page.getByRole('dialog').locator('input[name="backup-passphrase"]').fill(OWN);
      await press(page, 'Открыть копию');
      await page.getByRole('dialog').getByText('удалён здесь, не вернётся').waitFor();
      await press(page, 'Понятно');
      await choose(page, saved.vault);
      await page.getByRole('dialog').getByText('удалён здесь, не вернётся').waitFor();
      await press(page, 'Понятно');
      await work.go('Список и контакты');
      await page.getByRole('region', { name: 'С чего начать' }).waitFor();
    },
  );
});
