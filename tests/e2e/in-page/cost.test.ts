import type { CDPSession, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, rounds } from '../../setup/long.ts';
import { ClassPage } from '../support/class-page.ts';
import { startPrepared } from '../support/prepared.ts';
import { recordTasks, type ScriptTask } from '../support/tasks.ts';
import type { World } from '../support/world.ts';

/** How much slower than this computer that of a teacher may be. */
const SLOWER = 6;
/** A task that takes longer is felt, ms; beside other tests, the same work takes the processor up to thrice as long. */
const FELT = isLong ? { page: 50, panel: 50 } : { page: 100, panel: 250 };
/** Page and panel are made so slow in `npm run test:long` alone: it keeps a core busy with waiting. */
const RATE = isLong ? SLOWER : 1;
const LOADS = rounds(3, 50);

/** What a process holds after a collection of what it needs no more. */
async function heldBy(session: CDPSession) {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** The same once nothing is drawn any more: twice in a row there are as many nodes and listeners. */
async function heldAtRest(session: CDPSession) {
  const counts = ({ nodes, listeners }: Awaited<ReturnType<typeof heldBy>>) => `${nodes} ${listeners}`;
  let held = await heldBy(session);
  for (let before = ''; before !== counts(held); held = await heldBy(session)) before = counts(held);
  return held;
}

describe(`pages of a class on a computer that is ${SLOWER} times slower`, () => {
  let world: World;
  let page: Page;
  let session: CDPSession;
  let people: number;
  const tasks: ScriptTask[] = [];
  const held: { page: Awaited<ReturnType<typeof heldBy>>; panel: Awaited<ReturnType<typeof heldBy>> }[] = [];
  const rowsIn = (frame: Frame) => frame.locator('tr[data-row]');

  beforeAll(async () => {
    world = await startPrepared('class-read');
    const panel = await ClassPage.openWhole(world);
    ({ page } = panel);
    people = world.stand.students.length + world.stand.parents.length;
    await page.bringToFront();
    session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: RATE });
    // The panel shares the process of whatever the extension shows in a tab of its own, such as a text.
    const extension = await page.context().newCDPSession(await world.open('/words/LICENCE.txt'));
    await extension.send('Emulation.setCPUThrottlingRate', { rate: RATE });
    await page.bringToFront();
    for (let load = 1; load <= LOADS; load++) {
      const recording = await recordTasks(session);
      const classPage = new ClassPage(world, page);
      await classPage.goTo();
      await page.locator('#klassruk').waitFor();
      await page.locator('#content span[aria-hidden="true"]').first().waitFor();
      const { frame } = await classPage.panel();
      await rowsIn(frame)
        .nth(people - 1)
        .waitFor({ state: 'attached' });
      tasks.push(...(await recording.stop()));
      if (isLong) {
        const inFrame = await page.context().newCDPSession(frame);
        held.push({ page: await heldAtRest(session), panel: await heldAtRest(inFrame) });
        await inFrame.detach();
      }
    }
  }, 1_200_000);
  afterAll(() => world?.stop());

  const of = (name: RegExp) => tasks.filter(({ scripts }) => scripts.some((script) => name.test(script)));

  it('run no task of the content script that is felt', { tags: ['any-day'] }, () => {
    const own = of(/^dnevnik\.js$/);
    // At least it is started and draws its marks.
    expect(own.length).toBeGreaterThanOrEqual(2 * LOADS);
    const felt = own.map(({ took }) => (took * SLOWER) / RATE).filter((took) => took > FELT.page);
    expect(felt).toEqual([]);
  });

  it('run no task of the panel that is felt: its list is drawn in pieces', () => {
    const own = of(/panel/);
    expect(own.length).toBeGreaterThanOrEqual(3 * LOADS);
    const felt = own.map(({ took }) => (took * SLOWER) / RATE).filter((took) => took > FELT.panel);
    expect(felt).toEqual([]);
  });

  // Only many loads show whether memory grows.
  const kept: readonly ('page' | 'panel')[] = isLong ? ['page', 'panel'] : [];
  it.each(kept)('holds no more in the %s after many loads', (place) => {
    const early = held[19]![place];
    const late = held[49]![place];
    expect(late.heap).toBeLessThanOrEqual(1.05 * early.heap);
    expect([late.nodes, late.listeners]).toEqual([early.nodes, early.listeners]);
  });
});
