import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dueKey, readableMoments, storedMoment } from '../../../utils/stored/due-moments.ts';
import { NOTIFICATIONS } from '../../../utils/stored/notification-settings.ts';
import { FIRST_VAULT } from '../../../utils/vault/session-key.ts';
import { fault } from '../../setup/fault.ts';
import { worldOfClass } from './reading/class-world.ts';
import { CLASS, keyOf, startBackground, type World } from './reading/world.ts';

const DAY_MS = 86_400_000;
const RED = '#b3261e';
const midnight = (day: string) => new Date(`${day}T00:00`).getTime();

let world: World;
beforeEach(async () => {
  world = await worldOfClass(3);
});

const paperFrom = (from: string) => ({
  type: 'register/record',
  entries: [
    {
      kind: 'informing-form-chosen',
      classGroup: CLASS,
      person: keyOf(0),
      form: 'paper',
      from,
      every: 7,
      number: null,
    },
  ],
});

/** A background with, among others, one extract due on 27 November. */
async function withExtractDue() {
  const background = await startBackground(world);
  expect(await background.ask('page', null, { type: 'vault/changed' })).toMatchObject({ ok: true });
  expect(await background.ask('page', null, paperFrom('2026-11-20'))).toMatchObject({ ok: true });
  await background.wakeUp();
  return background;
}
const lock = (background: Awaited<ReturnType<typeof startBackground>>) =>
  background.ask('page', null, { type: 'vault/lock' });

/** Closed, with a backup due on 24 November and an extract on the 27th. */
async function closedWithTwo() {
  const background = await withExtractDue();
  await lock(background);
  await world.local.set({ [dueKey(FIRST_VAULT)]: ['2026-11-24', '2026-11-27'] });
  return background;
}

const stored = () => world.local.items.get(dueKey(FIRST_VAULT));

describe('what is readable while the vault is locked', () => {
  it('is when each task is overdue, and nothing else', async () => {
    const background = await withExtractDue();
    const moments = stored() as unknown[];
    expect(moments).toContain('2026-11-27');
    for (const each of moments) expect(String(each)).toMatch(/^(?:\d{4}-\d\d-\d\d|\d+)$/);
    await lock(background);
    expect(await background.ask('page', null, { type: 'tasks/list' })).toMatchObject({ ok: false });
    expect(JSON.stringify([...world.session.items])).not.toMatch(/Ученик/);
  });

  it('counts on the badge what is due, red once something is overdue', async () => {
    const background = await closedWithTwo();
    world.now = new Date('2026-11-24T05:00:00');
    await background.wakeUp();
    expect(background.badge).toMatchObject({ text: '1', title: 'Классрук — на сегодня: 1' });
    expect(background.badge.color).not.toBe(RED);
    world.now = new Date('2026-11-28T05:00:00');
    await background.wakeUp();
    expect(background.badge).toMatchObject({ text: '2', color: RED, title: 'Классрук — просрочено: 2' });
  });

  fault(
    'An earlier version has left the beginnings of the days on which something is due, and the vault is not opened for days',
    'They count as due on those days, not as overdue; the next opening replaces them',
    async () => {
      const background = await startBackground(world);
      await lock(background);
      world.local.items.set('dueMoments', [midnight('2026-11-23'), midnight('2026-11-30')]);
      world.local.items.set('dueMoments:klassruk-x', [midnight('2026-11-22')]);
      world.now = new Date('2026-11-23T10:00:00');
      const { service } = background;
      expect(await readableMoments(service, null)).toEqual(
        ['2026-11-23', '2026-11-24', '2026-12-01'].map(midnight),
      );
      await world.unlock();
      await background.ask('page', null, { type: 'vault/changed' });
      await background.wakeUp();
      expect(world.local.items.has('dueMoments')).toBe(false);
      expect(stored()).toEqual([]);
    },
  );

  it.each([undefined, null, 'x', ['2026'], [1, null]])('reads %j as no moments', async (value) => {
    const { service } = await startBackground(world);
    world.local.items.set(dueKey(FIRST_VAULT), value);
    expect(await readableMoments(service, null)).toEqual([]);
  });
});

describe('a term that is a day', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  fault(
    'The computer goes to another zone, or its clock changes to winter time, while the vault is locked',
    'A day ends at its own midnight there; an hour stays the same moment',
    async () => {
      process.env.TZ = 'Europe/Kaliningrad';
      const moments = [midnight('2026-11-28'), Date.UTC(2026, 10, 27, 14, 40)];
      const { service } = await startBackground(world);
      await service.local.set({ [dueKey(FIRST_VAULT)]: moments.map(storedMoment) });
      process.env.TZ = 'Asia/Kamchatka';
      expect(await readableMoments(service, null)).toEqual([Date.UTC(2026, 10, 27, 12), moments[1]].sort());
      // 26 October 2025 has 25 hours in Berlin: it still ends at midnight.
      process.env.TZ = 'Europe/Berlin';
      expect(storedMoment(midnight('2025-10-27'))).toBe('2025-10-26');
    },
  );
});

describe('alarms', () => {
  const minutesLeft = (background: Awaited<ReturnType<typeof startBackground>>) =>
    (background.alarms.get('due') as { delayInMinutes: number }).delayInMinutes;

  it('wake the background when a day ends or a term is over, whichever comes first', async () => {
    const background = await withExtractDue();
    const end = new Date(world.now.getFullYear(), world.now.getMonth(), world.now.getDate() + 1).getTime();
    expect(minutesLeft(background)).toBe((end - world.now.getTime()) / 60_000);
    await lock(background);
    await world.local.set({ [dueKey(FIRST_VAULT)]: [world.now.getTime() + 90 * 60_000] });
    await background.wakeUp();
    expect(minutesLeft(background)).toBe(90);
  });

  fault(
    'The background is killed, or the browser is closed, or the computer sleeps for days, or its clock is set back',
    'The next start counts again from what is stored, and sets the alarm again',
    async () => {
      await closedWithTwo();
      world.advance(6 * DAY_MS);
      const next = await startBackground(world);
      expect(next.alarms.has('due')).toBe(false);
      await next.wakeUp();
      expect(next.badge).toMatchObject({ text: '2', color: RED });
      expect(minutesLeft(next)).toBeLessThanOrEqual(24 * 60);
      world.advance(-6 * DAY_MS);
      await next.wakeUp();
      expect(next.badge.text).toBe('');
      expect(minutesLeft(next)).toBeLessThanOrEqual(24 * 60);
    },
  );
});

describe('notifications', () => {
  const settings = { on: true, quietFrom: '20:00', quietTo: '08:00' };

  it('tell numbers once a day, and nothing where nobody allowed them', async () => {
    const background = await closedWithTwo();
    world.now = new Date('2026-11-28T10:00:00');
    await background.wakeUp();
    await world.local.set({ [NOTIFICATIONS]: settings });
    await background.wakeUp();
    expect(background.notices).toEqual([]);
    background.granted.add('notifications');
    await background.wakeUp();
    await background.wakeUp();
    expect(background.notices).toEqual(['Просрочено: 2\u00a0дела.']);
    world.now = new Date('2026-11-29T10:00:00');
    await background.wakeUp();
    expect(background.notices).toHaveLength(2);
  });

  it('wake the background at the end of the quiet hours', async () => {
    const background = await withExtractDue();
    await lock(background);
    await world.local.set({ [NOTIFICATIONS]: settings });
    world.now = new Date('2026-11-28T02:00:00');
    await background.wakeUp();
    expect(background.alarms.get('due')).toEqual({ delayInMinutes: 6 * 60 });
  });
});
