import type { Page } from 'playwright';
import { sectionIds } from '../../components/state/route.ts';
import type { World } from '../e2e/support/world.ts';
import type { Camera } from './camera.ts';
import type { GalleryOptions } from './options.ts';
import { settled } from './settled.ts';
import { type SizeName, ZOOMED } from './shot.ts';
import { everyState } from './states.ts';

/** Ids of all sections of the workspace that have a view of their own, from the list of sections. */
export async function sectionsOf(page: Page): Promise<string[]> {
  const listed = await page
    .getByRole('navigation', { name: 'Разделы' })
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => (link.getAttribute('href') ?? '').replace(/^#/, '').split('/')[0]),
    );
  const linked = new Set(listed);
  // A section that stands under another one is in no list.
  return [...sectionIds].filter((id) => linked.has(id) || id === 'student' || id === 'year');
}

async function openSection(page: Page, world: World, id: string): Promise<void> {
  const address = world.extensionPage(`/workspace.html#${id === 'student' ? 'journal' : id}`);
  if (page.url() === address) await page.reload();
  else await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await settled(page);
  await page.getByText('Открываю').waitFor({ state: 'detached' });
  await settled(page);
  if (id !== 'student') return;
  await page.locator('main a[href^="#student"]').first().click();
  await settled(page);
}

/** Pictures of a section as it opens and in every state that its controls lead to. */
export async function takeSection(
  world: World,
  camera: Camera,
  id: string,
  { sizes, readme }: Pick<GalleryOptions, 'sizes' | 'readme'>,
): Promise<void> {
  await inPage(world, async (page) => {
    const view = { page };
    for (const size of sizes) {
      await camera.resize(view, size);
      await openSection(page, world, id);
      await camera.take(view, id, '', size);
      if (size === ZOOMED || readme) continue;
      if (size === '1280' && (await isTall(page))) await camera.take(view, id, 'целиком', size, true);
      await everyState(
        page,
        (state) => camera.take(view, id, state, size),
        (state, error) => camera.missing.push(`${id}, ${state}, ${size}: ${String(error).split('\n')[0]}`),
        id === 'today',
      );
    }
  });
}

/** The section of a class of which only the list was read. */
export async function takeEmpty(
  world: World,
  camera: Camera,
  id: string,
  sizes: readonly SizeName[],
): Promise<void> {
  if (id === 'student') return;
  await inPage(world, async (page) => {
    for (const size of sizes.slice(0, 1)) {
      await camera.resize({ page }, size);
      await openSection(page, world, id);
      await camera.take({ page }, id, 'пусто', size);
    }
  });
}

async function inPage(world: World, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await world.context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    await work(page);
  } finally {
    await page.close();
  }
}

const isTall = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollHeight > innerHeight * 1.05);
