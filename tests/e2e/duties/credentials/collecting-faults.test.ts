import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLong } from '../../../setup/long.ts';
import { ClassPage } from '../../support/class-page.ts';
import { killWorker } from '../../support/kill-worker.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { PASSWORD_TAB } from '../../support/resets.ts';
import type { World } from '../../support/world.ts';

describe('when things go wrong while logins are collected', () => {
  let world: World;
  let panel: Panel;

  beforeEach(async () => {
    world = await startPrepared('class-read', { students: 9 });
    panel = await ClassPage.openWhole(world);
  });
  afterEach(() => world?.stop());

  it('the session expires: it stops, says so, and resumes after signing in', {
    tags: ['any-day', 'long'],
  }, async () => {
    await panel.chooseStudents();
    world.stand.faults.expireAfter = 6;
    await panel.startCollecting();
    await panel.frame.getByText('просит войти заново').waitFor({ timeout: 30_000 });
    world.stand.faults.expireAfter = null;
    await (await world.signIn()).close();
    await panel.show();
    await panel.press(/^Продолжить/);
    await panel.waitForLogins();
    await expect.poll(() => panel.studentsWithLogin().count()).toBe(world.stand.students.length);
  });

  // The tests of the polite fetching show it without a browser, and those of resets in one.
  if (isLong)
    it('429 and 433 are waited out, and nobody is left out', async () => {
      await panel.chooseOnly(world.stand.students.slice(0, 6));
      world.stand.faults.fail({ status: 429, times: 2, path: PASSWORD_TAB });
      world.stand.faults.fail({ status: 433, times: 1, path: PASSWORD_TAB });
      await panel.startCollecting();
      await panel.waitForLogins();
      await expect.poll(() => panel.studentsWithLogin().count()).toBe(6);
    });

  it('the service worker is killed: the reading resumes', async () => {
    await panel.chooseStudents();
    world.stand.faults.latency = 150;
    await panel.startCollecting();
    const reads = () => world.stand.log.filter(({ path, search }) => PASSWORD_TAB.test(path + search)).length;
    await expect.poll(reads, { interval: 20 }).toBeGreaterThan(5);
    await killWorker(world);
    await panel.show();
    await panel.waitForLogins();
    await expect.poll(() => panel.studentsWithLogin().count()).toBe(world.stand.students.length);
  });
});
