import { beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  ok,
  passwordTab,
  pause,
  roster,
  startBackground,
  trouble,
  until,
  type World,
} from '../reading/world.ts';

let world: World;
let background: Background;

const PEOPLE = 6;
const everybody = Array.from({ length: PEOPLE }, (_, index) => keyOf(index));
const unread = everybody.slice(1);
const indexOf = (address: string) => Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000;
const prepare = () => background.panel({ type: 'run/collect', persons: unread, prepares: everybody });
const status = async () => (await background.run())?.status;
const printPages = () => world.opened.filter((path) => path.startsWith('/print.html#'));
const opened = () => until(() => printPages().length > 0, 'the print page');
const jobOf = (path: string) => world.session.items.get(`print:${path.split('#')[1]}`);

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(PEOPLE));
  await world.see();
  background = await startBackground(world);
});

/** From now on the site ends the session once so many cards were read; gives the way to sign in again. */
function endSessionAfter(cards: number): () => void {
  let read = 0;
  let isOver = true;
  world.answer = async (address) => (isOver && ++read > cards ? trouble('signed-out') : ok(address));
  return () => {
    isOver = false;
  };
}

describe('«Подготовить памятки»', () => {
  it('reads the logins that lack, and opens one print page with everybody', async () => {
    expect(await prepare()).toEqual({ ok: true, value: null });
    await opened();
    expect(world.fetched.map(indexOf).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(printPages()).toHaveLength(1);
    expect(jobOf(printPages()[0]!)).toEqual({ classGroup: CLASS, persons: everybody });
    expect(await status()).toBe('done');
  });

  it('one card that does not open keeps nobody else from a slip, and is named with the reason', async () => {
    world.answer = async (address) => (indexOf(address) === 3 ? trouble('not-found', 404) : ok(address));
    await prepare();
    await opened();
    const { whyUnread } = await import('../../../../utils/duties/credentials/slip-preparation.ts');
    const run = await background.run();
    expect(run && [...whyUnread(run).keys()]).toEqual([keyOf(3)]);
  });

  it('opens nothing where there is nothing to print', async () => {
    world.page = (address) => passwordTab(indexOf(address), { login: null });
    await prepare();
    await until(async () => (await background.run())?.prepares?.opened === true, 'the end');
    await pause();
    expect(printPages()).toEqual([]);
  });

  it('a reading that prepares nothing opens nothing', async () => {
    await background.panel({ type: 'run/collect', persons: unread });
    await until(async () => (await status()) === 'done', 'the end');
    await pause();
    expect(printPages()).toEqual([]);
  });

  it('stops when the teacher says so; then nothing opens until it is resumed', async () => {
    world.answer = async (address) => {
      if (indexOf(address) === 3) void background.panel({ type: 'run/stop' });
      return ok(address);
    };
    await prepare();
    await until(async () => (await status()) === 'stopped', 'the stop');
    await pause();
    expect(printPages()).toEqual([]);
    world.answer = async (address) => ok(address);
    await background.panel({ type: 'run/resume' });
    await opened();
    expect(printPages()).toHaveLength(1);
  });

  fault(
    'the session of the site ends while the logins for slips are read',
    'the reading stops and says so; resumed after signing in it reads the rest and opens the print page',
    async () => {
      const signIn = endSessionAfter(2);
      await prepare();
      await until(async () => (await status()) === 'signed-out', 'the stop');
      expect((await background.run())?.note).toMatch(/вой/);
      expect(printPages()).toEqual([]);
      signIn();
      await background.panel({ type: 'run/resume' });
      await opened();
      expect(jobOf(printPages()[0]!)).toEqual({ classGroup: CLASS, persons: everybody });
    },
  );

  fault(
    'the service worker is killed while the logins for slips are read',
    'the next one reads the rest and opens the print page, once',
    async () => {
      const held: (() => void)[] = [];
      world.answer = (address) => new Promise((resolve) => held.push(() => resolve(ok(address))));
      await prepare();
      await until(() => held.length === 2, 'two readings');
      held[0]!();
      await until(() => held.length === 3, 'a third');
      background.kill();
      world.answer = async (address) => ok(address);
      background = await startBackground(world);
      await background.wakeUp();
      await opened();
      await background.wakeUp();
      await pause();
      expect(printPages()).toHaveLength(1);
    },
  );

  it('slips that were confirmed as legible are no longer offered', async () => {
    await prepare();
    await opened();
    const slips = unread.map((person) => ({ person, variant: 'login', attempt: null }));
    await background.page({ type: 'print/confirm', classGroup: CLASS, slips });
    expect((await background.run())?.prepares?.persons).toEqual([keyOf(0)]);
  });
});
