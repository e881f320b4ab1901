import { beforeEach, describe, expect, it } from 'vitest';
import { forgetSession } from '../../../utils/vault/session-key.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import { attemptOf, startResets } from './credentials/resets.ts';
import { worldOfClass } from './reading/class-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  MEMBERS,
  members,
  newWorld,
  pause,
  startBackground,
  TAB,
  until,
  type World,
} from './reading/world.ts';

const HOUR = 3_600_000;
const never = () => new Promise<never>(() => undefined);

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(9);
  background = await startBackground(world);
});

const lock = () => background.lock();
const unlock = () => background.unlock();
const hasKey = () => world.session.items.has('key');
/** What of people is in the memory of the session, by name or in plain text. */
const namesKept = () => {
  const kept = JSON.stringify([...world.session.items]);
  return [...world.session.items.keys()]
    .filter((key) => /^(roster|seen|reading|print|page-table):/.test(key))
    .concat(kept.match(/[а-яё]{4,}/gi) ?? []);
};

describe('locking never fails open', () => {
  fault(
    'the teacher locks while changes come faster than panels are told of them',
    'panels are told of the lock at once, and only of that',
    async () => {
      const told: boolean[] = [];
      world.tell = (atOnce) => void told.push(atOnce);
      await startResets(world, background, 2);
      expect(new Set(told)).toEqual(new Set([false]));
      told.length = 0;
      await lock();
      expect(told).toContain(true);
    },
  );

  fault(
    'the background, just started, hears that a page has locked the vault after the teacher has opened it again',
    'the vault stays open, what the opening before had begun is ended, and the next lock takes the key',
    async () => {
      await startResets(world, background, 2);
      const before = background.service.sinceNow();
      const ended = await forgetSession(world.session);
      await world.unlock();
      expect(await background.page({ type: 'vault/lock', ended })).toMatchObject({ ok: true });
      expect(hasKey()).toBe(true);
      await expect(before.key()).rejects.toThrow();
      await lock();
      expect(hasKey()).toBe(false);
    },
  );

  fault(
    'the lock of a page reaches the background, and what the page has left is still there',
    'nothing of it stays',
    async () => {
      await startResets(world, background, 2);
      await background.panel({ type: 'open/print', persons: [keyOf(0)] });
      const { opening } = await world.session.get('opening');
      expect(await background.page({ type: 'vault/lock', ended: opening })).toMatchObject({ ok: true });
      expect([hasKey(), namesKept()]).toEqual([false, []]);
    },
  );

  fault('the disk is full when the teacher locks', 'the key and all names are gone', async () => {
    await startResets(world, background, 2);
    await background.panel({ type: 'open/print', persons: [keyOf(0)] });
    const empty = fillDisk();
    const answer = await lock();
    empty();
    expect(answer).toMatchObject({ ok: true });
    expect(hasKey()).toBe(false);
    expect(namesKept()).toEqual([]);
  });

  fault(
    'the page that resets does not answer when the teacher locks',
    'the key is gone at once',
    async () => {
      const right = await startResets(world, background, 2);
      await attemptOf(background, right);
      world.tabs.set(TAB, never);
      expect(await lock()).toMatchObject({ ok: true });
      expect(hasKey()).toBe(false);
    },
  );

  fault('a request to the site never ends when the teacher locks', 'the key is gone at once', async () => {
    world.answer = never;
    world.page = never;
    await background.panel({ type: 'run/collect', persons: [keyOf(0), keyOf(1)] });
    await until(() => world.fetched.length === 2);
    expect(await lock()).toMatchObject({ ok: true });
    expect(hasKey()).toBe(false);
    expect(namesKept()).toEqual([]);
  });

  fault('the disk never answers when the teacher locks', 'the key is gone at once', async () => {
    background.service.database = never;
    const stuck = background.panel({ type: 'panel/state' });
    expect(await lock()).toMatchObject({ ok: true });
    expect(hasKey()).toBe(false);
    void stuck;
  });

  fault(
    'a click after ten idle hours comes before the alarm that should have locked',
    'it finds the vault locked',
    async () => {
      await background.wakeUp();
      world.advance(10 * HOUR);
      expect(await background.panel({ type: 'panel/acted' })).toMatchObject({ ok: true });
      expect(hasKey()).toBe(false);
      expect(namesKept()).toEqual([]);
      expect(await background.panel({ type: 'panel/state' })).toMatchObject({
        value: { vault: 'locked', people: [] },
      });
    },
  );

  fault('any request comes after ten idle hours', 'the vault is locked before it is served', async () => {
    await background.wakeUp();
    world.advance(10 * HOUR);
    const answer = await background.page({ type: 'print/wipe', secrets: ['s'] });
    expect(answer).toMatchObject({ ok: false, note: expect.stringMatching(/Хранилище закрыто/) });
    expect(hasKey()).toBe(false);
  });

  fault(
    'the disk is full and a page does not answer when the idle time is over',
    'the alarm locks all the same',
    async () => {
      const right = await startResets(world, background, 2);
      await attemptOf(background, right);
      await background.wakeUp();
      world.tabs.set(TAB, never);
      const empty = fillDisk();
      world.advance(HOUR);
      void background.wakeUp();
      await until(() => !hasKey(), 'the lock');
      empty();
      expect(namesKept()).toEqual([]);
    },
  );

  fault(
    'a run of resets is under way when the idle time is over',
    'the vault is locked, not kept open by it',
    async () => {
      const right = await startResets(world, background, 3);
      await attemptOf(background, right);
      await background.wakeUp();
      world.advance(HOUR);
      await background.wakeUp();
      expect(hasKey()).toBe(false);
    },
  );

  fault(
    'names are read before there is a vault, and nobody acts any more',
    'they go after the same time',
    async () => {
      world = await newWorld();
      background = await startBackground(world);
      world.page = (address) => members('students', [0, 1], 1, 1, address ? CLASS : '');
      await background.content({ type: 'page/seen', address: MEMBERS, html: MEMBERS });
      await background.panel({ type: 'class/read' });
      await until(() => world.session.items.has(`roster:${CLASS}`), 'the roster');
      await background.wakeUp();
      expect(background.alarms.get('auto-lock')).toEqual({ delayInMinutes: 15 });
      world.advance(15 * 60_000 - 1);
      await background.wakeUp();
      expect(namesKept()).not.toEqual([]);
      world.advance(1);
      await background.wakeUp();
      expect(namesKept()).toEqual([]);
    },
  );

  fault(
    'a list is still being read, without a vault, when its names go by time',
    'it writes none afterwards',
    async () => {
      world = await newWorld();
      background = await startBackground(world);
      let answer: (() => void) | null = null;
      world.page = async (address) => {
        if (address.includes('page=2'))
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
        return members('students', [0, 1], 1, 2);
      };
      await background.content({ type: 'page/seen', address: MEMBERS, html: MEMBERS });
      await background.wakeUp();
      await background.panel({ type: 'class/read' });
      await until(() => answer !== null, 'the second page');
      world.advance(HOUR);
      await background.wakeUp();
      (answer as (() => void) | null)?.();
      await pause();
      expect(namesKept()).toEqual([]);
    },
  );

  fault(
    'the vault is locked and opened again while a list is being read',
    'the reading ends: nothing read before the lock is written after it',
    async () => {
      let answer: () => void = () => undefined;
      world.page = async () => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return members('students', [0, 1], 1, 1);
      };
      await background.panel({ type: 'class/read' });
      await until(() => world.fetched.length > 0);
      await pause();
      await lock();
      await unlock();
      const before = await world.database.getAll('documents');
      answer();
      await pause();
      expect(namesKept()).toEqual([]);
      expect(await world.database.getAll('documents')).toEqual(before);
    },
  );

  it('what the session keeps of a later part goes with the rest: only what is known not to be personal stays', async () => {
    await world.session.set({ 'somethingNew:1': 'Иванова', actedAt: world.now.getTime(), 'nonce:7': 'n' });
    await lock();
    expect(world.session.items.has('somethingNew:1')).toBe(false);
    expect(world.session.items.has('nonce:7')).toBe(true);
  });
});

describe('every wait has a limit', () => {
  beforeEach(async () => {
    world.limits = { page: 20, parsing: 20 };
    background = await startBackground(world);
  });

  fault(
    'the page that resets never answers whether it is still at work',
    'it counts as gone: the run is stopped, the attempt has an unknown outcome',
    async () => {
      const right = await startResets(world, background, 2);
      await attemptOf(background, right);
      world.tabs.set(TAB, never);
      await background.wakeUp();
      const run = await background.run();
      expect([run?.status, run?.items[0]?.progress.state]).toEqual(['stopped', 'unknown']);
    },
  );

  fault(
    'the page that is to reset never answers',
    'the teacher is told so, and the run is stopped before anything is sent',
    async () => {
      world.tabs.set(TAB, (sent) => (sent.type === 'reset/drive' ? never() : true));
      const persons = [{ person: keyOf(0), reason: null }];
      expect(await background.reset({ persons })).toMatchObject({
        ok: false,
        note: expect.stringMatching(/не отвечает/),
      });
      expect((await background.run())?.status).toBe('stopped');
    },
  );

  fault('the reader of pages never answers', 'what asked for it ends, and says so', async () => {
    world.page = never;
    await background.panel({ type: 'run/collect', persons: [keyOf(0)] });
    await until(async () => (await background.run())?.status !== 'running', 'the end of collecting');
    expect((await background.run())?.note).toMatch(/слишком долго/);
  });
});
