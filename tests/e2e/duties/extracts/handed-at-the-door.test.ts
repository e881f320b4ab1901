import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { job } from '../../../jobs/job.ts';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import type { Person } from '../../../stand/people.ts';
import type { Stand } from '../../../stand/stand.ts';
import { violationsOf } from '../../support/axe.ts';
import { startPrepared } from '../../support/prepared.ts';
import { Workspace } from '../../support/workspace.ts';
import type { World } from '../../support/world.ts';

/** Students whose mother may be handed what concerns them. */
const withMother = (stand: Stand): Person[] =>
  stand.students.filter((student) =>
    stand.school.registry.parentsOf(student).some(({ kinship }) => kinship === 'мать'),
  );

describe('an extract for a mother at the door', () => {
  let world: World;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    world = await startPrepared('journals-read', { students: 14 });
    workspace = await Workspace.open(world, 'extracts');
    page = workspace.page;
  });
  afterAll(() => world?.stop());

  const printing = () => workspace.region('Печать выписок');
  const register = () => workspace.region('Журнал выписок');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** Finds it by the search, and opens the dialog in which it is printed. */
  const find = async (person: Person, typed = `${fullName(person)} матери`) => {
    // The class and its journals are there.
    await printing().waitFor();
    await page.keyboard.press('Control+KeyK');
    await page.getByRole('combobox', { name: 'Ученик, родитель, раздел или действие' }).waitFor();
    await page.keyboard.type(typed);
    const option = page.getByRole('option', { name: `Напечатать и вручить матери: ${fullName(person)}` });
    await option.waitFor();
    return option;
  };

  fault(
    'Printing was cancelled or failed',
    'Nothing is recorded until the teacher has said that the paper came out; all of it works by keyboard',
    async () => {
      const [person] = withMother(world.stand);
      await find(person!);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', {
        name: `Напечатать и записать 1 выписку: ${fullName(person!)}`,
      });
      await dialog.getByRole('radio', { name: /^мать · /, checked: true }).waitFor();
      await dialog.locator('canvas[role="img"][data-drawn]').first().waitFor();
      await dialog.getByText('В журнал ничего не попадёт').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await expect.poll(() => focused()).toBe('Напечатать и вручить матери');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused()).toMatch(/^Вышло, записать 1\sвыписку и вручение матери$/);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('Не вышло, не записывать');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await register().getByText('Выписок пока нет.').waitFor();
      // Without a word from the search nobody is taken to receive it.
      await printing().getByRole('button', { name: 'Напечатать и записать…' }).click();
      await dialog.getByRole('radio', { name: 'никому: вручу позже', checked: true }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => focused()).toBe('Напечатать и записать…');
    },
    { tags: ['any-day'] },
  );

  job(
    'extract',
    () => world,
    async () => {
      const [, person] = withMother(world.stand);
      const [surname] = fullName(person!).split(' ');
      await (await find(person!, surname)).click();
      const dialog = workspace.dialog();
      await dialog.locator('canvas[role="img"][data-drawn]').first().waitFor();
      await dialog.getByRole('button', { name: 'Напечатать и вручить матери' }).click();
      await dialog.getByRole('button', { name: /^Вышло, записать/ }).click();
      await dialog.waitFor({ state: 'detached' });
      await printing()
        .getByText(/^В журнале: 1\sвыписка, вручена .*, лично\.$/)
        .waitFor();
      const [mother] = world.stand.school.registry
        .parentsOf(person!)
        .filter(({ kinship }) => kinship === 'мать');
      await register()
        .getByRole('row', { name: new RegExp(`${fullName(mother!.person)}, лично`) })
        .first()
        .waitFor();
    },
  );
});
