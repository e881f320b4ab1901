import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, rounds } from '../../setup/long.ts';
import { startPrepared } from '../support/prepared.ts';
import { recordTasks, type ScriptTask } from '../support/tasks.ts';
import type { World } from '../support/world.ts';

/** How much slower than this computer that of a teacher may be. */
const SLOWER = 6;
/** A task that takes longer is felt, ms. */
const FELT = 50;
const LOADS = rounds(3, 50);

describe(`pages of a class on a computer that is ${SLOWER} times slower`, () => {
  let world: World;
  let page: Page;
  let session: CDPSession;
  const tasks: ScriptTask[] = [];
  const held: { heap: number; nodes: number; listeners: number }[] = [];

  beforeAll(async () => {
    world = await startPrepared('class-read');
    page = await world.signIn();
    await world.openVault();
    await page.bringToFront();
    session = await page.context().newCDPSession(page);
  });
  afterAll(() => world?.stop());

  /** What the page holds after a collection of what it needs no more. */
  async function heldNow() {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  }

  it('runs no task of Klassruk that is felt', { tags: ['any-day'], timeout: 600_000 }, async () => {
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (let load = 1; load <= LOADS; load++) {
      const recording = await recordTasks(session);
      await page.goto(world.membersAddress(load % 2 === 0 ? 'v2' : 'legacy'));
      await page.locator('#klassruk').waitFor();
      await page.locator('#content span[aria-hidden="true"]').first().waitFor();
      tasks.push(...(await recording.stop()));
      held.push(await heldNow());
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(tasks.length).toBeGreaterThanOrEqual(LOADS);
    console.log(`tasks ${tasks.length}, longest ${Math.max(...tasks.map(({ took }) => took)).toFixed(1)} ms`);
    console.log(
      held.map(({ heap, nodes, listeners }) => `${(heap / 1e6).toFixed(3)} ${nodes} ${listeners}`).join('\n'),
    );
    expect(tasks.filter(({ took }) => took > FELT)).toEqual([]);
  });

  it.runIf(isLong)('holds no more after many loads than after some', () => {
    const [early, late] = [held[19]!, held[49]!];
    expect(late.heap).toBeLessThanOrEqual(1.05 * early.heap);
    expect([late.nodes, late.listeners]).toEqual([early.nodes, early.listeners]);
  });
});
