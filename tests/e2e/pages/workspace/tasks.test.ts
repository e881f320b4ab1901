import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('«Все дела»', () => {
  let world: World;
  let workspace: Workspace;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world);
  });
  afterAll(() => world?.stop());

  fault(
    'A task that is put off, given to somebody or not needed leaves no trace, or cannot be brought back',
    'it stands under its own heading with day, name or reason, and comes back with one press',
    async () => {
      const { page } = workspace;
      await page.getByRole('button', { name: 'Все дела' }).click();
      const dialog = workspace.dialog();
      const task = dialog.getByRole('button', { name: /^Ещё: Нет ни согласия/ });
      await task.click();
      expect(await violationsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Отложить…' }).click();
      await dialog.getByLabel('До какого дня').fill('завтра');
      await dialog.getByRole('button', { name: 'Отложить', exact: true }).click();
      const later = dialog.getByRole('region', { name: 'Отложено' });
      await later.getByText(/^Нет ни согласия/).waitFor();
      await later.getByRole('button', { name: 'Вернуть' }).click();
      await later.waitFor({ state: 'detached' });

      await task.click();
      await dialog.getByRole('button', { name: 'Поручить…' }).click();
      await dialog.getByLabel('Кому', { exact: true }).fill('Образцова А. П.');
      await dialog.getByRole('button', { name: 'Поручить', exact: true }).click();
      await dialog.getByText('поручено: Образцова А. П.').waitFor();
      await task.click();

      await dialog.getByRole('button', { name: /^Ещё: Письмо/ }).click();
      await dialog.getByRole('button', { name: 'Не требуется…' }).click();
      await dialog.getByLabel('Почему не требуется').fill('сказано на собрании');
      await dialog.getByRole('button', { name: 'Записать: не требуется' }).click();
      const dropped = dialog.getByRole('region', { name: /^Не требуется/ });
      await dropped.getByText('сказано на собрании').waitFor();
      await dropped.getByRole('button', { name: 'Вернуть' }).click();
      await dialog.getByRole('button', { name: /^Ещё: Письмо/ }).waitFor();

      // What is due for the vault itself stands here, too; a part of the year leads to its section.
      await dialog.getByTitle('Напечатать код восстановления для конверта').waitFor();
      await expect.poll(() => dialog.getByRole('button', { name: /^Ещё: Напечатать код/ }).count()).toBe(0);
      await dialog
        .getByRole('list', { name: 'Учебный год' })
        .getByRole('link', { name: 'Сентябрь: согласия' })
        .click();
      await page.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    },
    { tags: ['any-day'] },
  );
});
