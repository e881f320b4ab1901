import type { World } from '../e2e/support/world.ts';
import type { Look, Tour } from './other-screens.ts';

/** What a teacher opens where Klassruk did not understand a page. */
export const supportTour: Tour = {
  screens: ['structure', 'understood'],
  async take(world, look) {
    const site = await world.signIn();
    await site.goto(world.membersAddress());
    await takeStructure(world, look);
    await site.close();
    await takeUnderstood(world, look);
  },
};

/** The report of the page of the site that is open, and what is said where there is none. */
async function takeStructure(world: World, look: Look): Promise<void> {
  const worker = await world.worker();
  const tab = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(of: { url: string }): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ url: 'https://schools.dnevnik.ru/*' }))[0]?.id;
  });
  const page = await world.open(`/structure.html#${tab}`);
  await page.getByRole('region', { name: 'Отчёт целиком' }).waitFor();
  await look({ page }, 'structure');
  await page.close();
  const gone = await world.open('/structure.html#2000000000');
  await gone.getByRole('alert').waitFor();
  await look({ page: gone }, 'structure', 'нет страницы');
  await gone.close();
}

/** Pages that were read, then none. */
async function takeUnderstood(world: World, look: Look): Promise<void> {
  const page = await world.open('/workspace.html#help');
  await page.getByRole('link', { name: 'Что понято' }).click();
  const known = page.getByRole('region', { name: 'Что понято' });
  await known.getByRole('table').waitFor();
  await look({ page }, 'understood');
  await known.getByRole('button', { name: 'Очистить список' }).click();
  await known.getByRole('status').waitFor();
  await look({ page }, 'understood', 'пусто');
  await page.close();
}
