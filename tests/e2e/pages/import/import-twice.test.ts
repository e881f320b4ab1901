import { afterAll, beforeAll, describe, expect } from 'vitest';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { fault } from '../../../setup/fault.ts';
import { ClassPage } from '../../support/class-page.ts';
import { rowsOf, unlikeStudents } from '../../support/import-page.ts';
import { killWorker } from '../../support/kill-worker.ts';
import { letAnswersBeLost, loseAnswer } from '../../support/lost-answers.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { storedKeys } from '../../support/stored-keys.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import type { World } from '../../support/world.ts';

describe('an import whose answer is lost', { tags: ['long'] }, () => {
  let world: World;
  let panel: Panel;
  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    await letAnswersBeLost(world.context);
    panel = await ClassPage.openWhole(world);
  });
  afterAll(() => world?.stop());

  fault(
    'the worker is killed between the write of an import and its answer, the teacher presses again, and does the same with «Отменить загрузку»',
    'the import counts once, and undone it leaves nothing behind',
    async () => {
      const given = unlikeStudents(world, 0, 4);
      const load = await panel.loadFromFile();
      const { page } = load;
      const header = ['№', 'ФИО', 'Логин', 'Временный пароль'];
      await load.giveFile('логины.csv', writeCsv([header, ...rowsOf(given)]));
      const before = (await storedKeys(page, 'entries')).length;
      const failed = page.getByText('Связь с Классруком прервалась');

      await loseAnswer(page, 'import/take');
      await page.getByText('Будет взято: 4 человека, из них с паролем: 4.').waitFor();
      await page.getByRole('button', { name: 'Взять в хранилище' }).click();
      await failed.waitFor();
      expect(await storedSecrets(world)).toBe(4);
      await killWorker(world);
      await load.takeAll(4);
      expect(await storedSecrets(world)).toBe(4);
      expect(await storedKeys(page, 'entries')).toHaveLength(before + 4);

      await loseAnswer(page, 'import/undo');
      await page.getByRole('button', { name: 'Отменить загрузку' }).click();
      await failed.waitFor();
      await killWorker(world);
      await load.undo();
      expect(await storedSecrets(world)).toBe(0);
      expect(await storedKeys(page, 'entries')).toHaveLength(before + 8);
      await page.close();
    },
    { tags: ['any-day'] },
  );
});
