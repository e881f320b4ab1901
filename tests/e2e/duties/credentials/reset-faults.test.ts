import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isLong } from '../../../setup/long.ts';
import { ClassPage } from '../../support/class-page.ts';
import type { Panel } from '../../support/panel.ts';
import { startPrepared } from '../../support/prepared.ts';
import { PASSWORD_TAB, resetCounts, resetRequests, withoutAccount } from '../../support/resets.ts';
import { storedSecrets } from '../../support/stored-secrets.ts';
import type { World } from '../../support/world.ts';

describe('when the site goes wrong while passwords are reset', () => {
  let world: World;
  let panel: Panel;

  beforeEach(async () => {
    // One of the files that keep the pauses of the product.
    world = await startPrepared('class-read', { students: 14, realPace: true });
    panel = await ClassPage.openWhole(world);
  });
  afterEach(() => world?.stop());

  it('a refusal by 429 and 433 is repeated, and each password is reset once', {
    tags: ['any-day', 'long'],
  }, async () => {
    const three = withoutAccount(world.stand).slice(0, 3);
    world.stand.faults.fail({ status: 429, times: 1, method: 'POST', path: PASSWORD_TAB });
    world.stand.faults.fail({ status: 433, times: 1, method: 'POST', path: PASSWORD_TAB });
    await panel.reset(three);
    expect(resetCounts(three)).toEqual([1, 1, 1]);
    expect(await storedSecrets(world)).toBe(3);
  });

  it('the connection drops on the answer: the outcome is unknown and never repeated by itself', async () => {
    const three = withoutAccount(world.stand).slice(0, 3);
    world.stand.faults.fail({ drop: 'after', times: 1, skip: 1, method: 'POST', path: PASSWORD_TAB });
    await panel.startResets(three);
    await panel.frame.getByText('Новые пароли выданы не всем').waitFor({ timeout: 60_000 });
    await panel.frame.getByText('Неизвестно, сменился ли пароль: 1').waitFor();
    expect(resetCounts(three)).toEqual([1, 1, 1]);
    expect(resetRequests(world.stand)).toHaveLength(3);
    expect(await storedSecrets(world)).toBe(2);
    await panel.row(three[1]!).filter({ hasText: 'исход сброса неизвестен' }).first().waitFor();
    // Not proposed again: only a reason given by hand brings a second reset.
    await panel
      .run()
      .getByRole('button', { name: /^Напечатать 2/ })
      .waitFor();
  });

  it('the session expires in the middle: what is done is kept, the rest waits', {
    tags: ['long'],
  }, async () => {
    const five = withoutAccount(world.stand).slice(0, 5);
    world.stand.faults.expireAfter = 5;
    await panel.startResets(five);
    await panel.frame.getByText('просит войти заново').waitFor({ timeout: 60_000 });
    world.stand.faults.expireAfter = null;
    const done = five.filter(({ resets }) => resets === 1).length;
    expect(done).toBeLessThan(5);
    expect(await storedSecrets(world)).toBe(done);
    await (await world.signIn()).close();
    await panel.show();
    await panel.resumeResets(/^Продолжить: /);
    await panel.waitForResets();
    expect(resetCounts(five)).toEqual([1, 1, 1, 1, 1]);
    expect(await storedSecrets(world)).toBe(5);
  });

  // Without a browser: no form is read where its token is missing, and nothing is sent without one.
  if (isLong)
    it('strange markup stops a reset before anything is sent', async () => {
      world.stand.faults.markup = 'no-token';
      await panel.startResets(withoutAccount(world.stand).slice(0, 2));
      await panel.frame.getByText('Новых паролей не выдано').waitFor({ timeout: 60_000 });
      expect(resetRequests(world.stand)).toEqual([]);
    });
});
