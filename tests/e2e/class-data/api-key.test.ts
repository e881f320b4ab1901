import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantedBuild } from '../support/granted-build.ts';
import { startPrepared } from '../support/prepared.ts';
import { Workspace } from '../support/workspace.ts';
import type { World } from '../support/world.ts';

describe('a class read from the API with the school’s key', { tags: ['long'] }, () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('class-read', { students: 9, extension: await grantedBuild() });
    await (await world.signIn()).close();
    workspace = await Workspace.open(world, 'settings//api');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const strip = () => page.getByRole('status', { name: 'Обновление данных класса' });

  it('says that a wrong key is wrong', { tags: ['any-day'] }, async () => {
    const form = page.getByRole('form', { name: 'Ключ API' });
    await form.getByRole('textbox', { name: 'Ключ API' }).fill('wrong-key');
    await form.getByRole('button', { name: 'Сохранить ключ' }).click();
    await form.getByText('журналы читаются через API').waitFor();
    await workspace.go('Сегодня');
    await workspace.chooseIn(/^Данные:/, 'Обновить данные класса');
    await strip().getByText('Ключ API не подходит').waitFor({ timeout: 30_000 });
  });

  it('reads all subjects with the right one, though the API is overloaded, and shows no key anywhere', async () => {
    const { token } = world.stand.info.api;
    await workspace.goSettings('Ключ API');
    const form = page.getByRole('form', { name: 'Ключ API' });
    await form.getByRole('textbox', { name: 'Ключ API' }).fill(token);
    await form.getByRole('button', { name: 'Сохранить ключ' }).click();
    await expect.poll(() => form.getByRole('textbox', { name: 'Ключ API' }).inputValue()).toBe('');
    world.stand.faults.fail({ status: 429, times: 2, path: /\/marks\// });
    await workspace.go('Сегодня');
    await strip().getByRole('button', { name: 'Продолжить' }).click();
    await page.getByText('Данные класса прочитаны').waitFor({ timeout: 60_000 });
    await workspace.go('Журнал');
    await page.getByRole('table').first().waitFor();
    const { students } = world.stand;
    await expect
      .poll(() => page.getByRole('table').first().locator('tbody tr').count())
      .toBeGreaterThanOrEqual(students.length);
    expect(await page.content()).not.toContain(token);
    await page.goto(world.extensionPage('/workspace.html#settings//api'));
    await page.reload();
    await page.getByText('журналы читаются через API').waitFor();
    expect(await page.content()).not.toContain(token);
    expect(
      await page.locator('input').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    ).not.toContain(token);
  });
});
