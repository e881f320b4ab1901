import { Workspace } from '../e2e/support/workspace.ts';
import type { World } from '../e2e/support/world.ts';
import type { Camera } from './camera.ts';
import { listsTour } from './list-screens.ts';
import type { GalleryOptions } from './options.ts';
import { closedTour, filledTour, freshTour, lookWith, startFresh, type Tour } from './other-screens.ts';
import { popupReportTour } from './popup-screens.ts';
import { sectionsOf, takeEmpty, takeSection } from './section-screens.ts';
import { supportTour } from './support-screens.ts';
import { startStage } from './worlds.ts';
import { yearTour } from './year-screens.ts';

/** As many pages are looked at beside each other: the machine has two cores. */
const BESIDE = 2;

/** Takes all screens that are asked for; puts their ids into `taken`, in the order of the index. */
export async function takeAll(
  camera: Camera,
  extension: string,
  options: GalleryOptions,
  taken: string[],
): Promise<void> {
  const wanted = (id: string) => options.only.length === 0 || options.only.some((word) => id.includes(word));
  const look = lookWith(camera, options.sizes, wanted);
  const tour = async ({ screens, take }: Tour, start: () => Promise<World>) => {
    if (!screens.some(wanted)) return;
    const world = await start();
    taken.push(...screens.filter(wanted));
    await timed(camera, screens.join(', '), () => take(world, look));
    await world.stop();
  };

  const filled = await startStage('filled', extension, options.fresh);
  const workspace = await Workspace.open(filled);
  const sections = (await sectionsOf(workspace.page)).filter(wanted);
  await workspace.close();
  taken.push(...sections);
  await side(sections, (id) => timed(camera, id, () => takeSection(filled, camera, id, options)));
  for (const { screens, take } of [filledTour, popupReportTour, supportTour, listsTour, yearTour]) {
    if (!screens.some(wanted)) continue;
    taken.push(...screens.filter(wanted));
    await timed(camera, screens.join(', '), () => take(filled, look));
  }
  await filled.stop();

  if (sections.length > 0 && !options.readme) {
    const read = await startStage('class-read', extension);
    await (await Workspace.open(read)).close();
    await side(sections, (id) =>
      timed(camera, `${id}, пусто`, () => takeEmpty(read, camera, id, options.sizes)),
    );
    await read.stop();
  }
  await tour(closedTour, () => startStage('class-read', extension));
  await tour(freshTour, () => startFresh(extension));
}

async function side(ids: readonly string[], take: (id: string) => Promise<void>): Promise<void> {
  const left = [...ids];
  const worker = async () => {
    for (let id = left.shift(); id; id = left.shift()) await take(id);
  };
  await Promise.all(Array.from({ length: BESIDE }, worker));
}

/** What fails is told at the end, and the others are taken all the same. */
async function timed(camera: Camera, what: string, take: () => Promise<void>): Promise<void> {
  const before = performance.now();
  try {
    await take();
  } catch (error) {
    camera.missing.push(`${what}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
  }
  console.log(
    `${Math.round((performance.now() - before) / 1000)
      .toString()
      .padStart(4)} s  ${what}`,
  );
}
