import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { ClassPage } from '../../support/class-page.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('the duties beside the names, in the panel and in the popup', () => {
  let world: World;
  let panel: Panel;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    panel = await ClassPage.openWhole(world);
    await panel.openDuties();
  });
  afterAll(() => world?.stop());

  const row = () => panel.row(world.stand.students[0]!);

  it('shows each family in the panel, and what it lacks', { tags: ['any-day'] }, async () => {
    await expect.poll(() => panel.frame.locator('.matrix-list tbody tr').count()).toBe(9);
    await row().getByText('не выданы').first().waitFor();
    expect(await violationsOf(panel.frame)).toEqual([]);
    const heights = () =>
      panel.frame
        .locator('.matrix-list tbody tr')
        .evaluateAll((rows) => [
          ...new Set(rows.map((one) => Math.round(one.getBoundingClientRect().height))),
        ]);
    // A line a family; the opened one is told whole below the list.
    expect(await heights()).toEqual([30]);
    const student = fullName(world.stand.students[0]!);
    await panel.press(student, row());
    const family = panel.frame.getByRole('region', { name: student });
    await family.getByText('нет ни согласия, ни отказа').first().waitFor();
    expect(await heights()).toEqual([30]);
    expect(await violationsOf(panel.frame)).toEqual([]);
    await panel.press('Закрыть семью');
    await family.waitFor({ state: 'detached' });
  });

  it('opens the register of a duty from there', async () => {
    const opened = await world.opened(() => panel.press(/Согласия: нет/, row()));
    const workspace = new Workspace(world, opened);
    const { page } = workspace;
    await page.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#consents\/\d+$/);
    // What is recorded there is seen in the panel at once.
    await workspace.go('Информирование');
    await workspace.chooseAllShown();
    await page.getByRole('button', { name: 'Записать форму…' }).click();
    await workspace.dialog().getByLabel('Форма').selectOption({ label: 'электронная' });
    await workspace.dialog().getByRole('button', { name: 'Записать', exact: true }).click();
    await page.getByRole('status').getByText('Записано').first().waitFor();
    await panel.frame.locator('tbody tr td:nth-child(4)', { hasText: 'электронная' }).first().waitFor();
    await workspace.close();
  });

  it('leads from the panel to the report of a breach', async () => {
    await panel.openTab('Сегодня');
    expect(await violationsOf(panel.frame)).toEqual([]);
    const page = await world.opened(() => panel.press('Сообщить об утечке…'));
    await page.getByRole('dialog').getByRole('heading', { name: 'Сообщить об утечке' }).waitFor();
    await page.close();
  });

  it('records who signed and to whom credentials were handed out, chosen for each', async () => {
    const workspace = await world.open('/workspace.html');
    const student = fullName(world.stand.students[0]!);
    for (const [section, button, who, how] of [
      ['acknowledgements', 'Записать ознакомление…', 'Кто расписался', 'Чем подтверждено'],
      ['credentials', 'Записать выдачу…', 'Кому выданы', 'Как выданы'],
    ] as const) {
      await workspace.goto(world.extensionPage(`/workspace.html#${section}`));
      const row = workspace.locator('table.register tbody tr', { hasText: student }).first();
      await row.getByRole('checkbox').check();
      await workspace.getByRole('button', { name: button }).click();
      const sheet = workspace.getByRole('dialog');
      const choice = sheet.getByLabel(`${who}: ${student}`);
      // Nobody is chosen beforehand, where there are several.
      await expect.poll(() => choice.inputValue()).toBe('');
      const family = choice.getByRole('option').filter({ hasNotText: student });
      await family.first().waitFor({ state: 'attached' });
      const last = (await family.allTextContents()).at(-1) ?? '';
      await choice.selectOption({ label: last });
      // Nor is it said how: nothing legal is preset.
      const way = sheet.getByLabel(how);
      await expect.poll(() => way.inputValue()).toBe('');
      await way.selectOption({ index: 1 });
      // Credentials are their owner's: whoever else takes them does so for a reason that is recorded.
      if (section === 'credentials')
        await sheet
          .getByLabel('Почему берёт не владелец')
          .fill('законный представитель, ученика нет в школе');
      expect(await violationsOf(workspace)).toEqual([]);
      await sheet.getByRole('button', { name: 'Записать', exact: true }).click();
      await row.getByText(last.split(' — ')[0] ?? '').waitFor();
    }
    await workspace.close();
  });

  it('has the checklist in the toolbar; a closed vault leaves only terms', async () => {
    const popup = await world.open('/popup.html');
    const line = popup.getByRole('link', { name: /Нет ни согласия, ни отказа/ });
    await line.waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    const workspace = await world.opened(() => line.click());
    await workspace.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    await workspace.getByRole('button', { name: /^Нет согласия/, pressed: true }).waitFor();
    await workspace.close();
    await popup.getByRole('button', { name: 'Закрыть хранилище' }).click();
    await popup.getByLabel('Пароль хранилища').waitFor();
    await popup.getByRole('link', { name: /согласия/ }).waitFor({ state: 'detached' });
    await popup.close();
  });
});
