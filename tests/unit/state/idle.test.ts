import { beforeEach, describe, expect, it } from 'vitest';
import { autoLockMinutes, setAutoLockMinutes } from '../../../utils/vault/idle.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  pause,
  roster,
  startBackground,
  until,
  type World,
} from '../background/reading/world.ts';

const MINUTE = 60_000;
let world: World;
let background: Background;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
  await background.wakeUp();
});

const open = async () => (await background.service.vault()) === 'unlocked';

describe('the vault', () => {
  it.each([
    ['the page', () => background.content({ type: 'page/acted' })],
    ['the panel', () => background.panel({ type: 'panel/acted' })],
  ])('closes itself 15 minutes after the last action in %s, and not before', async (_where, acted) => {
    world.advance(10 * MINUTE);
    await acted();
    world.advance(15 * MINUTE - 1);
    await background.wakeUp();
    expect(await open()).toBe(true);
    world.advance(1);
    await background.wakeUp();
    expect(await open()).toBe(false);
  });
  it('also locks if the background was killed meanwhile', async () => {
    world.advance(14 * MINUTE);
    background.kill();
    background = await startBackground(world);
    await background.wakeUp();
    expect(await open()).toBe(true);
    world.advance(MINUTE);
    background.kill();
    background = await startBackground(world);
    await background.wakeUp();
    expect(await open()).toBe(false);
  });
  it('drops what the pages showed', async () => {
    await world.keepRoster(roster(3));
    await world.see();
    world.advance(15 * MINUTE);
    await background.wakeUp();
    expect([...world.session.items.keys()].filter((key) => /^(key|roster|seen)/.test(key))).toEqual([]);
  });
  it.each([
    [5, 5],
    [120, 120],
    [0, 15],
    [1e9, 15],
    ['60', 15],
    [null, 15],
  ])('with %j in the settings locks after %d minutes', async (stored, minutes) => {
    await setAutoLockMinutes(world.local, stored as number);
    expect(await autoLockMinutes(world.local)).toBe(minutes);
    world.advance(minutes * MINUTE - 1);
    await background.wakeUp();
    expect(await open()).toBe(true);
    world.advance(1);
    await background.wakeUp();
    expect(await open()).toBe(false);
  });
  it('restarts the countdown if the computer’s clock was set back', async () => {
    world.advance(-600 * MINUTE);
    await background.wakeUp();
    expect(await open()).toBe(true);
    world.advance(15 * MINUTE);
    await background.wakeUp();
    expect(await open()).toBe(false);
  });
  it('asks the browser to be woken when the time is up', async () => {
    expect(background.alarms.get('auto-lock')).toEqual({ delayInMinutes: 15 });
    world.advance(5 * MINUTE);
    await background.wakeUp();
    expect(background.alarms.get('auto-lock')).toEqual({ delayInMinutes: 10 });
  });
  it('stays locked', async () => {
    world.restart();
    world.advance(60 * MINUTE);
    await background.wakeUp();
    expect(await open()).toBe(false);
  });
});

describe('a run', () => {
  beforeEach(async () => {
    await world.keepRoster(roster(2));
    await world.see();
  });
  it('of readings is stopped by it, to be resumed later', async () => {
    world.answer = (_address, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ ok: false, trouble: 'stopped', status: 0 }));
      });
    await background.panel({ type: 'run/collect', persons: [keyOf(0), keyOf(1)] });
    await until(() => world.fetched.length > 0, 'the first reading');
    world.advance(60 * MINUTE);
    await background.wakeUp();
    await pause();
    expect(await open()).toBe(false);
    await background.panel({ type: 'panel/acted' });
    await world.unlock();
    await background.wakeUp();
    expect((await background.run(CLASS))?.status).toBe('stopped');
  });
});
