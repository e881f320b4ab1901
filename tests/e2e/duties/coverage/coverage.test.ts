import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../../stand/names.ts';
import { violationsOf } from '../../support/axe.ts';
import { textOf, wordsWithoutInk } from '../../support/pdf.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

describe('who of the class is covered', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9 });
    await (await world.signIn()).close();
    workspace = await Workspace.open(world, 'coverage');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const list = () => workspace.region('Кто охвачен');

  it('says of nobody that he is informed while nothing is registered', { tags: ['any-day'] }, async () => {
    await page.getByText('Информируются 0 из 9 семей').waitFor();
    await page.getByText('Не известно: 9.').waitFor();
    await expect.poll(() => list().locator('tbody tr').count()).toBe(9);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('follows the register: forms that were chosen, what is due, where it is done', async () => {
    const [first, second] = world.stand.students.slice(0, 2).map(fullName) as [string, string];
    await workspace.go('Информирование');
    const register = workspace.region('Форма информирования');
    for (const name of [first, second]) {
      await register.getByRole('searchbox').fill(name);
      await register.getByRole('checkbox', { name, exact: true }).check();
      await register.getByRole('button', { name: 'Записать форму…' }).click();
      const sheet = workspace.dialog();
      await sheet.getByLabel('Форма').selectOption({ label: 'бумажная' });
      await sheet.getByRole('button', { name: 'Записать' }).click();
      await sheet.waitFor({ state: 'detached' });
    }
    await workspace.go('Кто охвачен');
    await page.getByText('Информируются 2 из 9 семей: электронно — 0, на бумаге — 2').waitFor();
    await list()
      .getByRole('button', { name: /^На бумаге 2/ })
      .click();
    await expect.poll(() => list().locator('tbody tr').count()).toBe(2);
    await list()
      .getByRole('button', { name: /^Все 9/ })
      .click();
  });

  it('prints the sheet of those chosen for the meeting', async () => {
    await list()
      .getByRole('button', { name: /^Не известно 7/ })
      .click();
    await workspace.chooseAllShown(list());
    await page.getByRole('button', { name: 'Лист для собрания' }).click();
    const pdf = await workspace.paper();
    // A long name goes over two lines.
    const bare = (words: string) => words.replace(/[\s-]/g, '');
    const text = bare(textOf(pdf));
    expect(text).toContain('ЛИСТРОДИТЕЛЬСКОГОСОБРАНИЯ');
    const left = (await page.getByText('В лист не вошли').textContent()) ?? '';
    for (const [place, person] of world.stand.students.slice(0, 9).entries()) {
      const name = fullName(person);
      expect([name, text.includes(bare(name))]).toEqual([name, place >= 2 && !left.includes(name)]);
    }
    // One family of the stand has no representative, another a guardian whose authority nobody has recorded.
    expect(left.split('.')[0]?.split(',')).toHaveLength(2);
    expect(wordsWithoutInk(pdf)).toEqual([]);
  });

  it('gives the families that get paper their extracts with the pack for the meeting', async () => {
    await workspace.go('Собрание');
    const pack = workspace.region('Пакет к собранию');
    await pack.getByText('не войдут: журнал класса ещё не прочитан').waitFor();
    await workspace.go('Журнал');
    await workspace.readJournals();
    await workspace.go('Собрание');
    await pack.getByText('выписки тем, кто получает их на бумаге, — 2.').waitFor();
    await pack.getByRole('button', { name: 'Собрать пакет' }).click();
    const text = await workspace.paperText();
    expect(text.match(/ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА/g)).toHaveLength(2);
    await pack.getByRole('button', { name: 'Записать 2 выписки в журнал' }).click();
    await pack.getByText('Записано в журнал: 2 выписки.').waitFor();
    await workspace.go('Кто охвачен');
    await list().getByRole('link', { name: 'вручить выписку' }).first().click();
    await expect.poll(() => workspace.region('Журнал выписок').locator('tbody tr').count()).toBe(2);
  });
});
