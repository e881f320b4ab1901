import { Workspace } from '../e2e/support/workspace.ts';
import type { World } from '../e2e/support/world.ts';
import { fullName } from '../stand/names.ts';
import type { Look, Tour } from './other-screens.ts';

/** The views of «Сверка списков» that are no state of its first one. */
export const listsTour: Tour = {
  screens: ['list-sign-in', 'list-moves'],
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
    await goTo('Прибыли и выбыли');
    const moves = workspace.region('Прибыли и выбыли');
    await moves.getByRole('row').filter({ hasText: 'Ушакова' }).click();
    await moves.getByRole('complementary').waitFor();
    await look({ page }, 'list-moves');
    await page.close();
  },
};
