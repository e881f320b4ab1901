import { afterEach, describe, expect, it } from 'vitest';
import { ClassPage } from '../../support/class-page.ts';
import { killWorker } from '../../support/kill-worker.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { PASSWORD_TAB, resetCounts, resetRequests, withoutAccount } from '../../support/resets.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import type { World } from '../../support/world.ts';

describe('when resets are interrupted', () => {
  let world: World;
  let panel: Panel;

  const start = async (students: number) => {
    world = await startPrepared('class-read', { students });
    panel = await ClassPage.openWhole(world);
  };
  afterEach(() => world?.stop());

  const everyone = () => [...world.stand.students, ...world.stand.parents];

  it('by closing the tab: the outcome is unknown, the others wait for a new page', {
    tags: ['any-day', 'long'],
  }, async () => {
    await start(14);
    const three = withoutAccount(world.stand).slice(0, 3);
    const slow = world.stand.faults.fail({
      latency: 4_000,
      times: 1,
      method: 'POST',
      path: PASSWORD_TAB,
    });
    await panel.startResets(three);
    await panel.frame.getByText('Выдаю новые пароли').waitFor();
    // The stand has taken the request and keeps its answer back.
    await expect.poll(() => slow.times).toBe(0);
    await panel.page.close({ runBeforeUnload: false });
    const next = new ClassPage(world, await world.context.newPage());
    await next.goTo();
    const reopened = await next.panel();
    await reopened.frame.getByText('Неизвестно, сменился ли пароль: 1').waitFor({ timeout: 40_000 });
    await reopened.resumeResets(/^Продолжить: (осталось )?2/);
    await reopened.frame.getByText('Новые пароли выданы не всем').waitFor({ timeout: 60_000 });
    for (const count of resetCounts(everyone())) expect(count).toBeLessThanOrEqual(1);
    expect(await storedSecrets(world)).toBe(2);
  });

  it('by the end of the service worker, and by a restart of the browser before slips are printed: nothing is lost, nothing is done twice', {
    tags: ['long'],
  }, async () => {
    await start(14);
    const five = withoutAccount(world.stand).slice(0, 5);
    world.stand.faults.latency = 250;
    await panel.startResets(five);
    const asked = () => resetRequests(world.stand).length;
    await expect.poll(asked, { interval: 20 }).toBeGreaterThan(0);
    await killWorker(world);
    await expect.poll(asked, { interval: 20 }).toBeGreaterThan(2);
    await killWorker(world);
    await panel.show();
    await panel.waitForResets();
    expect(resetCounts(five)).toEqual([1, 1, 1, 1, 1]);
    expect(await storedSecrets(world)).toBe(5);

    world.stand.faults.latency = 0;
    await world.restartBrowser();
    const after = new ClassPage(world, await world.signIn());
    await after.goTo();
    const locked = await after.panel();
    await locked.frame.getByText('Хранилище закрыто').waitFor();
    expect(await locked.frame.locator('body').innerText()).not.toContain(five[0]?.last);
    await world.openVault();
    await locked.show();
    await locked.waitForResets();
    const print = await locked.print(5, locked.run());
    await print.says((text) => {
      for (const person of five) {
        expect(text).toContain(person.login);
        expect(text).toContain(person.issued[0]);
      }
    });
    expect(resetCounts(five)).toEqual([1, 1, 1, 1, 1]);
  });

  it('by a full sheet of slips: the next begins only after the last one is printed', {
    tags: ['long'],
  }, async () => {
    // A sheet and two more whose passwords may be reset: the whole class has as many.
    await start(28);
    const eight = withoutAccount(world.stand).slice(0, 8);
    await panel.startResets(eight, 6);
    await panel.frame.getByText('Лист памяток заполнен').waitFor({ timeout: 60_000 });
    expect(resetCounts(everyone()).filter((count) => count > 0)).toHaveLength(6);
    const print = await panel.print(6, panel.run());
    await print.pdf();
    await print.confirm();
    await print.close();
    await panel.show();
    await panel.resumeResets(/^Продолжить: (осталось )?2/);
    await panel.waitForResets();
    expect(resetCounts(eight)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(await storedSecrets(world)).toBe(2);
  });
});
