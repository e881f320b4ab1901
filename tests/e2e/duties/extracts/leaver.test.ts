import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('the extract for whoever leaves', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'extracts');
  });
  afterAll(() => world?.stop());

  it('is there with current marks, also for who is no longer in the list', {
    tags: ['any-day'],
  }, async () => {
    const { page } = workspace;
    await workspace.go('Выписки');
    await page.getByRole('button', { name: 'Выбывающему…' }).click();
    const leaver = workspace.region('Выписка выбывающему');
    const student = leaver.getByLabel('Ученик');
    const gone = student.locator('option', { hasText: 'нет в нынешнем списке' }).first();
    await student.selectOption({ label: (await gone.textContent()) ?? '' });
    await leaver.getByText('Ученика нет в нынешнем списке').waitFor();
    await leaver.getByLabel('Фамилия, имя, отчество в выписке').fill('Выбылов Пётр Ильич');
    await leaver.getByLabel('Исходящий номер').fill('45');
    expect(await violationsOf(page)).toEqual([]);
    await leaver.getByRole('button', { name: 'Показать выписку выбывающему' }).click();
    await workspace.paperSays((text) => {
      expect(text).toContain('ВЫПИСКА ИЗ КЛАССНОГО ЖУРНАЛА');
      expect(text).toContain('Обучающийся: Выбылов Пётр Ильич');
      expect(text).toContain('Исх. № 45');
      expect(text).toContain('Результаты промежуточной аттестации');
      expect(text).toContain('подпись, М. П.');
    });
    await leaver.getByRole('button', { name: 'Записать выписку в журнал' }).click();
    const recorded = leaver.getByRole('list', { name: 'Записанные выписки выбывающим' });
    await recorded.getByText(/^Выбылов Пётр Ильич: .*исх. № 45/).waitFor();
    await recorded.getByRole('button', { name: 'Убрать запись: Выбылов Пётр Ильич' }).click();
    await recorded.waitFor({ state: 'detached' });
  });
});
