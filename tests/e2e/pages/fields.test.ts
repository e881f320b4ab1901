import { afterAll, beforeAll, describe, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { violationsOf } from '../support/axe.ts';
import { fillDay } from '../support/fill-day.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

const BEGINS = /^1.* четверть: начало$/;

describe('fields in a browser that speaks English', () => {
  let world: World;
  let workspace: Workspace;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9, locale: 'en-US' });
    workspace = await Workspace.open(world, 'settings//periods');
  });
  afterAll(() => world?.stop());

  const periods = () => workspace.region('Отчётные периоды');
  const begins = () => periods().getByLabel(BEGINS);

  fault(
    'A day is asked for in a browser that writes dates as mm/dd/yyyy',
    'It is дд.мм.гггг, typed as people write it, and a sentence in Russian says what is wrong',
    async () => {
      await begins().waitFor();
      await expect.poll(() => begins().inputValue()).toMatch(/^\d\d\.\d\d\.\d{4}$/);
      await fillDay(periods(), BEGINS, '2026-09-02');
      await begins().fill('3.9.26');
      await begins().blur();
      await expect.poll(() => begins().inputValue()).toBe('03.09.2026');
      await begins().fill('31.9.26');
      await begins().blur();
      await periods().getByText('Такого дня нет: 31.09.2026.').waitFor();
      await expect.poll(() => begins().getAttribute('aria-invalid')).toBe('true');
      expect(await violationsOf(workspace.page)).toEqual([]);
    },
    { tags: ['any-day'] },
  );

  fault(
    'A school works on Saturdays, and its region has a day off of its own',
    'The week and the day are set once, the year says what follows, and both are there again',
    async () => {
      await workspace.page.getByRole('link', { name: 'Рабочие дни' }).click();
      const days = workspace.region('Рабочие дни');
      await days.getByRole('heading', { name: '2026 год: 247 рабочих дней' }).waitFor();
      await days.getByText(/постановление Правительства РФ от 24\.09\.2025 № 1466/).waitFor();
      await days.getByLabel(/^Шестидневка/).check();
      await days.getByRole('heading', { name: '2026 год: 299 рабочих дней' }).waitFor();
      await days.getByRole('button', { name: 'Добавить день' }).click();
      await fillDay(days, 'День 1', '2026-08-31');
      await days.getByLabel('День 1: почему').fill('День республики');
      await days.getByRole('heading', { name: '2026 год: 298 рабочих дней' }).waitFor();
      expect(await violationsOf(workspace.page)).toEqual([]);
      await days.getByText(/^Сохранено в/).waitFor();
      await workspace.page.reload();
      await expect.poll(() => days.getByLabel('День 1: почему').inputValue()).toBe('День республики');
      await days.getByRole('heading', { name: '2026 год: 298 рабочих дней' }).waitFor();
      await workspace.page.getByRole('link', { name: 'Отчётные периоды' }).click();
    },
    { tags: ['long'] },
  );

  fault(
    'The calendar is used with no mouse',
    'Arrows, Page Up and Enter choose a day, Esc leaves it as it was',
    async () => {
      const { keyboard } = workspace.page;
      const calendar = workspace.page.getByRole('dialog', { name: 'Выбор дня' });
      await begins().fill('03.09.2026');
      await keyboard.press('ArrowDown');
      await calendar.getByText('Сентябрь 2026').waitFor();
      expect(await violationsOf(workspace.page)).toEqual([]);
      for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'Home', 'Enter']) await keyboard.press(key);
      await calendar.waitFor({ state: 'detached' });
      await expect.poll(() => begins().inputValue()).toBe('05.10.2026');
      await expect.poll(() => begins().evaluate((field) => field === document.activeElement)).toBe(true);
      await keyboard.press('ArrowDown');
      await calendar.waitFor();
      await keyboard.press('ArrowRight');
      await keyboard.press('Escape');
      await calendar.waitFor({ state: 'detached' });
      await expect.poll(() => begins().inputValue()).toBe('05.10.2026');
    },
    { tags: ['long'] },
  );

  fault(
    'A file is asked for in a browser that says «Choose File»',
    'The button says «Выбрать файл…»; a file can be dropped',
    async () => {
      const page = await world.open('/import.html');
      await page.getByRole('button', { name: 'Выбрать файл…' }).waitFor();
      const field = page.getByRole('group', { name: 'Файл таблицы (Excel, ODS, CSV) или текст' });
      const dropped = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['ФИО;Логин;Пароль\nНикто Никто;nobody;x1'], 'пароли.csv'));
        return data;
      });
      await field.dispatchEvent('drop', { dataTransfer: dropped });
      await page.getByRole('cell', { name: 'Никто Никто' }).first().waitFor();
      await page.close();
    },
  );
});
