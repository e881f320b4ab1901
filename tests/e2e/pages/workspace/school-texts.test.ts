import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

const OWN_RULE = 'Пароль берегут, как ключ от дома.';

describe('texts of the school', { tags: ['long'] }, () => {
  let world: World | null = null;
  afterEach(() => world?.stop());

  /** Settings with the list of texts open. */
  async function openTexts(): Promise<Workspace> {
    await world?.stop();
    world = await startPrepared('class-read', { students: 9 });
    return Workspace.open(world, 'settings//texts');
  }

  it('are worded by a deputy, carried as a file, taken by a teacher, printed, and taken back', {
    tags: ['any-day'],
  }, async () => {
    const deputy = await openTexts();
    const list = deputy.region('Тексты школы');
    await list.getByLabel('Найти текст').fill('правила ученика');
    expect(await violationsOf(deputy.page)).toEqual([]);
    await list.getByRole('button', { name: /^Изменить: Правила для ученика,/ }).click();
    const editor = deputy.page.getByRole('form', { name: /^Текст: Правила для ученика,/ });
    await editor.getByLabel('Текст', { exact: true }).fill(`${OWN_RULE} {кот}`);
    await editor.getByRole('alert').getByText('неизвестное поле «{кот}»').waitFor();
    await editor.getByLabel('Текст', { exact: true }).fill(`${OWN_RULE} `);
    await editor.getByRole('button', { name: '{класс}' }).click();
    await editor
      .getByRole('region', { name: 'Как прочтут' })
      .getByText(/от дома\. \d/)
      .waitFor();
    expect(await violationsOf(deputy.page)).toEqual([]);
    await editor.getByRole('button', { name: 'Сохранить текст' }).click();
    await list.getByText('изменён').waitFor();
    const [download] = await Promise.all([
      deputy.page.waitForEvent('download'),
      list.getByRole('button', { name: 'Сохранить в файл' }).click(),
    ]);
    await list.getByText('Файл сохранён.', { exact: true }).waitFor();
    const buffer = await readFile(await download.path());
    const file = { name: 'Тексты школы.json', mimeType: 'application/json', buffer };

    const teacher = await openTexts();
    const mine = teacher.region('Тексты школы');
    const choose = mine.locator('input[type="file"]');
    await choose.setInputFiles({
      ...file,
      buffer: Buffer.from(`${buffer}`.replace('"version": 1', '"version": 9')),
    });
    await mine
      .getByRole('alert')
      .getByText(/более новой версией/)
      .waitFor();
    await choose.setInputFiles(file);
    const differences = teacher.page.getByRole('form', { name: 'Тексты из файла' });
    await differences.getByText('Отличаются: 1').waitFor();
    expect(await violationsOf(teacher.page)).toEqual([]);
    await differences.getByRole('checkbox').uncheck();
    await differences.getByRole('button', { name: 'Отметьте тексты' }).waitFor();
    await differences.getByRole('checkbox').check();
    await differences.getByRole('button', { name: 'Взять 1' }).click();
    await mine.getByText('изменён').waitFor();

    const rulesSay = async (check: (text: string) => void) => {
      const blanks = await teacher.goMeeting('Бланки');
      await blanks.getByLabel('Какой бланк').selectOption({ label: 'Как беречь свой пароль (для учеников)' });
      await blanks.getByRole('button', { name: 'Показать' }).click();
      await teacher.paperSays(check);
    };
    await rulesSay((text) => expect(text).toContain('Пароль берегут, как ключ от дома.'));

    await teacher.goSettings('Тексты школы');
    await mine.getByRole('button', { name: 'Вернуть тексты, как до файла' }).click();
    await mine.getByText('Тексты снова такие, как до файла.').waitFor();
    await mine.getByText('изменён').waitFor({ state: 'detached' });
    await rulesSay((text) => {
      expect(text).toContain('Пароль — как ключ от дома');
      expect(text).not.toContain(OWN_RULE);
    });
  });
});
