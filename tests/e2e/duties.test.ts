import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../stand/names.ts';
import { violationsOf } from './support/axe.ts';
import { openClass } from './support/steps.ts';
import { standStill, World } from './support/world.ts';

describe('the duties beside the names, in the panel and in the popup', () => {
  let world: World;
  let teacher: Page;
  let panel: Frame;

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    teacher = await world.signIn();
    panel = await openClass(world, teacher);
  });
  afterAll(() => world?.stop());

  const rowOf = (index: number) => panel.locator('tr', { hasText: fullName(world.stand.students[index]!) });

  it('shows each family in the panel, and what it lacks', async () => {
    await panel.getByRole('button', { name: /^Обязанности/ }).click();
    await panel.getByRole('heading', { name: 'Обязанности' }).waitFor();
    expect(await panel.locator('tbody tr').count()).toBe(9);
    await rowOf(0).getByText('не выданы').first().waitFor();
    expect(await violationsOf(panel)).toEqual([]);
  });

  it('opens the register of a duty from there', async () => {
    await standStill(teacher);
    const opened = world.context.waitForEvent('page');
    await rowOf(0)
      .getByRole('button', { name: /Согласия: нет/ })
      .click();
    const workspace = await opened;
    await workspace.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    expect(new URL(workspace.url()).hash).toMatch(/^#consents\/\d+$/);
    // What is recorded there is seen in the panel at once.
    await workspace.getByRole('navigation').getByRole('link', { name: 'Информирование' }).click();
    await workspace.getByRole('checkbox', { name: 'Выбрать всех, кто показан' }).check();
    await workspace.getByRole('button', { name: 'Записать форму…' }).click();
    await workspace.getByRole('dialog').getByRole('button', { name: 'Записать', exact: true }).click();
    await workspace.getByRole('status').getByText('Записано').first().waitFor();
    await expect
      .poll(() => panel.locator('tbody tr td:nth-child(4)', { hasText: 'электронная' }).count())
      .toBeGreaterThan(0);
    await workspace.close();
  });

  it('records who signed and to whom credentials were handed out, chosen for each', async () => {
    const workspace = await world.context.newPage();
    const student = fullName(world.stand.students[0]!);
    for (const [section, button, who] of [
      ['acknowledgements', 'Записать ознакомление…', 'Кто расписался'],
      ['credentials', 'Записать выдачу…', 'Кому выданы'],
    ] as const) {
      await workspace.goto(world.extensionPage(`/workspace.html#${section}`));
      const row = workspace.locator('table.register tbody tr', { hasText: student }).first();
      await row.getByRole('checkbox').check();
      await workspace.getByRole('button', { name: button }).click();
      const sheet = workspace.getByRole('dialog');
      const choice = sheet.getByLabel(`${who}: ${student}`);
      // The last of the representatives: not the one proposed where there are several.
      const family = await choice.getByRole('option').allTextContents();
      const last = family.filter((text) => !text.startsWith(student)).at(-1) ?? '';
      await choice.selectOption({ label: last });
      expect(await violationsOf(workspace)).toEqual([]);
      await sheet.getByRole('button', { name: 'Записать', exact: true }).click();
      await row.getByText(last.split(' — ')[0] ?? '').waitFor();
    }
    await workspace.close();
  });

  it('has the checklist in the toolbar; a closed vault leaves only terms', async () => {
    const popup = await world.context.newPage();
    await popup.goto(world.extensionPage('/popup.html'));
    const line = popup.getByRole('link', { name: /Нет ни согласия, ни отказа/ });
    await line.waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    const opened = world.context.waitForEvent('page');
    await line.click();
    const workspace = await opened;
    await workspace.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    expect(await workspace.getByRole('button', { name: /^Нет согласия/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await workspace.close();
    await popup.getByRole('button', { name: 'Закрыть хранилище' }).click();
    await popup.getByLabel('Пароль хранилища').waitFor();
    expect(await popup.getByRole('link', { name: /согласия/ }).count()).toBe(0);
    await popup.close();
  });
});
