import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from '../../support/axe.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('protection of information', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    workspace = await Workspace.open(world, 'protection');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  it('records what was signed, with its number, and takes it back', { tags: ['any-day'] }, async () => {
    const measures = workspace.region('Защита сведений');
    await expect.poll(() => measures.getByText('не отмечено').count()).toBe(4);
    await measures.getByRole('button', { name: 'Отметить: Обязательство учителя о неразглашении' }).click();
    await measures.getByLabel('Номер бумаги, если есть').fill('3');
    await measures.getByRole('button', { name: 'Записать', exact: true }).click();
    await measures.getByText(/^\d\d\.\d\d\.\d{4}, № 3$/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await measures.getByRole('button', { name: 'Убрать отметку: Обязательство учителя' }).click();
    await expect.poll(() => measures.getByText('не отмечено').count()).toBe(4);
  });

  it('prints its papers from the blanks, and says what they lack', async () => {
    const blanks = await workspace.goMeeting('Бланки');
    const choose = (label: string) => blanks.getByLabel('Какой бланк').selectOption({ label });
    await choose('Разрешение на личный компьютер');
    await blanks.getByText(/утверждает школа/).waitFor();
    await blanks.getByText(/Не заполнено, останутся строки.*Имя руководителя школы/).waitFor();
    for (const [label, said] of [
      ['Разрешение на личный компьютер', 'РАЗРЕШЕНИЕ'],
      ['Обязательство учителя о неразглашении', 'ОБЯЗАТЕЛЬСТВО'],
      ['Сообщение о нарушении конфиденциальности', 'Прошу закрыть доступ посторонним'],
      ['Как беречь свой пароль (для учеников)', 'КАК БЕРЕЧЬ СВОЙ ПАРОЛЬ'],
    ] as const) {
      await choose(label);
      await blanks.getByRole('button', { name: 'Показать' }).click();
      await expect.poll(async () => textOf(await workspace.paper())).toContain(said);
      expect(wordsWithoutInk(await workspace.paper())).toEqual([]);
    }
  });

  it('stands with all other duties in the report on the job description', async () => {
    await workspace.go('Защита сведений');
    const measures = workspace.region('Защита сведений');
    await measures.getByRole('button', { name: /^Отметить: .*ученики ознакомлены$/ }).click();
    await measures.getByRole('button', { name: 'Записать', exact: true }).click();
    await expect.poll(() => measures.getByText('не отмечено').count()).toBe(3);
    await workspace.go('Отчёты');
    const job = workspace.region('Справка об исполнении инструкции');
    await job.getByRole('button', { name: 'Показать справку' }).click();
    const pdf = await workspace.paper();
    const text = textOf(pdf);
    expect(text).toMatch(/СПРАВКА.*по запросу.*Реквизиты доступа вручены.*Список класса сверен/s);
    expect(text).toMatch(/Ученики знают правила\s+выполнено/);
    expect(wordsWithoutInk(pdf)).toEqual([]);
    expect(await violationsOf(page)).toEqual([]);
  });
});
