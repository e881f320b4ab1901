import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { violationsOf } from '../../support/axe.ts';
import { pressByKeyboard } from '../../support/by-keyboard.ts';
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
        .getByRole('link', { name: 'Начало года: согласия' })
        .click();
      await page.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    },
    { tags: ['any-day'] },
  );

  fault(
    'What is done as the year begins and ends is kept in the head: no list says what is left, and where it is done',
    'from the line of the year, by keys alone, a list opens with counts from the registers; its actions lead there',
    async () => {
      const { page } = workspace;
      await workspace.go('Сегодня');
      await pressByKeyboard(page.getByRole('button', { name: 'Все дела' }));
      const year = workspace.dialog().getByRole('list', { name: 'Учебный год' });
      await pressByKeyboard(year.getByRole('link', { name: 'Начало года', exact: true }));
      const list = page.getByRole('list', { name: 'Начало года' });
      const consents = list.getByRole('listitem').filter({ hasText: 'Согласия и отказы собраны' });
      await consents.getByText('0 из 9 семей').waitFor();
      await consents.getByText('не сделано').waitFor();
      await list
        .getByRole('listitem')
        .filter({ hasText: 'Список класса прочитан' })
        .getByText('сделано')
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await pressByKeyboard(page.getByRole('link', { name: 'Конец года', exact: true }));
      await page.getByRole('list', { name: 'Конец года' }).getByText('Уведомления семьям вручены').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.goBack();
      await pressByKeyboard(consents.getByRole('link', { name: /^Записать: Согласия/ }));
      await page.getByRole('heading', { name: 'Согласия', level: 1 }).waitFor();
    },
    { tags: ['any-day', 'long'] },
  );
});
