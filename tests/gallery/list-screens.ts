import { ClassPage } from '../e2e/support/class-page.ts';
import { Workspace } from '../e2e/support/workspace.ts';
import type { World } from '../e2e/support/world.ts';
import { fullName } from '../stand/names.ts';
import type { Look, Tour } from './other-screens.ts';

/** The views of «Сверка списков» that are no state of its first one. */
export const listsTour: Tour = {
  screens: ['list-sign-in', 'list-moves', 'list-card'],
  async take(world: World, look: Look) {
    const workspace = await Workspace.open(world, 'lists');
    const { page } = workspace;
    const goTo = (name: string) =>
      page
        .getByRole('navigation', { name: 'Что о списке класса показать' })
        .getByRole('link', { name })
        .click();
    await goTo('Вход через Госуслуги');
    const signIn = workspace.region('Вход через Госуслуги');
    await signIn.getByRole('row').nth(5).waitFor();
    await look({ page }, 'list-sign-in');
    const [first] = world.stand.students;
    await signIn
      .getByRole('row')
      .filter({ hasText: fullName(first!) })
      .getByRole('checkbox')
      .check();
    await page.getByRole('button', { name: 'Что в карточке…' }).click();
    await look({ page }, 'list-sign-in', 'что в карточке');
    await workspace.closeDialog();
    await signIn.getByRole('button', { name: 'СНИЛС из таблицы…' }).click();
    await look({ page }, 'list-sign-in', 'СНИЛС из таблицы');
    await workspace.closeDialog();
    await goTo('Прибыли и выбыли');
    const moves = workspace.region('Прибыли и выбыли');
    await moves.getByRole('row').filter({ hasText: 'Ушакова' }).click();
    await moves.getByRole('complementary').waitFor();
    await look({ page }, 'list-moves');
    await moves.getByRole('button', { name: 'Записать…' }).click();
    await look({ page }, 'list-moves', 'записать');
    await page.close();
    await takeCard(world, look);
  },
};

/** The card of somebody of whom differences were accepted: what the panel says, and the window that fills it. */
async function takeCard(world: World, look: Look): Promise<void> {
  const card = new ClassPage(world, await world.signIn());
  await card.goToCard(world.stand.students[2]!);
  const panel = await card.panel();
  await panel.frame.getByRole('tab', { name: 'Отличия' }).press('Enter');
  const told = panel.frame.getByRole('region', { name: 'Отличия от списка' });
  await told.getByRole('listitem').first().waitFor();
  await look({ page: panel.page, frame: panel.frame }, 'list-card');
  const page = await world.opened(() => panel.press('Сверить карточку…', told));
  await page.getByRole('region', { name: 'Что изменится в карточке' }).waitFor();
  await look({ page, ownSize: true }, 'list-card', 'сверка');
  await page.close();
  await card.page.close();
}
