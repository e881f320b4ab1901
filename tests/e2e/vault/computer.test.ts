import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { violationsOf } from '../support/axe.ts';
import { ClassPage } from '../support/class-page.ts';
import { fillDay } from '../support/fill-day.ts';
import { ISSUE } from '../support/panel.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import { PASSPHRASE, World } from '../support/world.ts';

const RADIO = { school: /^школьный/, personal: /^личный/ };

describe('the first vault of a computer', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ students: 4 });
  });
  afterAll(() => world?.stop());

  it('asks whose the computer is, with no answer chosen beforehand', { tags: ['any-day'] }, async () => {
    const page = await world.open('/workspace.html');
    await page.fill('input[name="passphrase"]', PASSPHRASE);
    await page.fill('input[name="again"]', PASSPHRASE);
    const make = page.getByRole('button', { name: 'Создать хранилище' });
    await page.getByText('решение о применении принимает школа').waitFor();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
    await expect.poll(() => make.isDisabled()).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: RADIO.personal }).check();
    await make.click();
    await page.getByRole('button', { name: 'Закрыть хранилище' }).waitFor();
    const workspace = new Workspace(world, page);
    await workspace.goSettings('Этот компьютер');
    await workspace.region('Этот компьютер').getByText('Компьютер личный').waitFor();
  });
});

describe('the school’s computer, or a personal one', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world, 'settings//computer');
  });
  afterAll(() => world?.stop());

  const section = () => workspace.region('Этот компьютер');

  fault(
    'A teacher asks for new passwords on a personal computer that the head has not permitted',
    'They are refused in the panel, with what to do; with number, date and office recorded the window opens',
    async () => {
      const { page } = workspace;
      await section().getByRole('button', { name: 'Изменить ответ…' }).click();
      await section().getByRole('radio', { name: RADIO.personal }).check();
      await section().getByRole('button', { name: 'Сохранить ответ' }).click();
      await section().getByText('Разрешение не записано').waitFor();
      await workspace.goSettings('Закрывать автоматически');
      const minutes = workspace.region('Закрывать автоматически').getByRole('combobox');
      await expect
        .poll(() => minutes.locator('option').allTextContents())
        .toEqual(['5\u00a0минут', '10\u00a0минут']);
      expect(await violationsOf(page)).toEqual([]);

      const panel = await ClassPage.openWhole(world);
      await panel.chooseOnly(world.stand.students.slice(0, 1));
      await panel.press(ISSUE);
      await panel.frame.getByText('разрешение директора не записано').waitFor();

      await page.bringToFront();
      await workspace.goSettings('Этот компьютер');
      await section().getByLabel('Номер разрешения').fill('12');
      await fillDay(section(), 'Дата разрешения', '2026-09-01');
      await section().getByLabel('Кто разрешил').selectOption({ label: 'директор' });
      await section().getByRole('button', { name: 'Записать разрешение' }).click();
      await section().getByText('Разрешение № 12 от 01.09.2026, дал директор.').waitFor();
      await section().getByText('Что отвечали раньше: 2').waitFor();

      await panel.page.bringToFront();
      const window = await panel.confirmation(ISSUE);
      await window.page.close();
    },
  );

  it('is asked once of whoever has a vault already, and stops nothing until then', async () => {
    const { page } = workspace;
    await page.bringToFront();
    await page.evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
      ).chrome.storage.local.remove('computer'),
    );
    const question = page.getByRole('form', { name: 'Чей это компьютер' });
    await question.waitFor();
    await workspace.go('Реквизиты доступа');
    await page.locator('table.register tbody tr').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await question.getByRole('radio', { name: RADIO.school }).check();
    await question.getByRole('button', { name: 'Ответить' }).click();
    await question.waitFor({ state: 'detached' });
  });
});
