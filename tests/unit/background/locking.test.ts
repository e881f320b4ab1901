import { beforeEach, describe, expect, it } from 'vitest';
import type { ResetOutcome } from '../../../utils/dnevnik/fetching/reset-password.ts';
import type { NextReset } from '../../../utils/duties/credentials/credentials-requests.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import {
  type Background,
  CLASS,
  keyOf,
  MEMBERS,
  members,
  newWorld,
  OTHER_CLASS,
  pause,
  roster,
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
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(9));
  await world.see();
  background = await startBackground(world);
});

const lock = () => background.page({ type: 'vault/lock' });
/** As the teacher does: the passphrase gives the key, and the page says so. */
const unlock = async () => {
  await world.unlock();
  return background.page({ type: 'vault/changed' });
};
const hasKey = () => world.session.items.has('key');
/** What of people is in the memory of the session, by name or in plain text. */
const namesKept = () => {
  const kept = JSON.stringify([...world.session.items]);
  return [...world.session.items.keys()]
    .filter((key) => /^(roster|seen|reading|print|page-table):/.test(key))
    .concat(kept.match(/[а-яё]{4,}/gi) ?? []);
};

const issued = (index: number): ResetOutcome => ({
  kind: 'issued',
  login: `canary-login-${index}`,
  temporaryPassword: `canary-password-${index}`,
});
/** Starts resets of the first people of the class; returns the right of the page to drive them. */
async function startResets(count: number) {
  const persons = Array.from({ length: count }, (_, index) => ({ person: keyOf(index), reason: null }));
  const started = await background.panel({ type: 'run/reset', persons, perSheet: 8, typed: 'сбросить' });
  expect(started).toMatchObject({ ok: true });
  const drive = world.sent.findLast(({ type }) => type === 'reset/drive');
  if (drive?.type !== 'reset/drive') throw new Error('nobody drives');
  return { run: drive.run, driver: drive.driver };
}
const next = (right: { run: string; driver: string }) =>
  background.content({ type: 'reset/next', ...right }) as Promise<{ ok: boolean; value: NextReset | null }>;
async function attemptOf(right: { run: string; driver: string }): Promise<string> {
  const { value } = await next(right);
  if (!value) throw new Error('nobody to reset');
  return value.attempt;
}
const settle = (run: string, attempt: string, outcome: ResetOutcome) =>
  background.content({ type: 'reset/outcome', run, attempt, outcome });
const passwords = async () =>
  (await background.secrets()).map(({ person, temporaryPassword }) => [person, temporaryPassword]);
const kinds = async () => (await background.entries()).map(({ kind }) => kind);

describe('locking never fails open', () => {
  fault('the disk is full when the teacher locks', 'the key and all names are gone', async () => {
    await startResets(2);
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
      const right = await startResets(2);
      await attemptOf(right);
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
      const right = await startResets(2);
      await attemptOf(right);
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
      const right = await startResets(3);
      await attemptOf(right);
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
      let answer: () => void = () => undefined;
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
      await until(() => world.fetched.length === 1);
      await pause();
      world.advance(HOUR);
      await background.wakeUp();
      answer();
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
      await until(() => world.fetched.length === 1);
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

describe('a password that arrives while the vault is locked', () => {
  const late = async () => {
    const right = await startResets(3);
    const attempt = await attemptOf(right);
    await lock();
    return { ...right, attempt };
  };

  fault(
    'a reset is answered after the lock',
    'its password is sealed, and taken up at the next opening',
    async () => {
      const { run, attempt } = await late();
      expect(await settle(run, attempt, issued(0))).toMatchObject({ ok: true });
      expect(hasKey()).toBe(false);
      const onDisk = JSON.stringify(await world.database.getAll('inbox'), (_, value) =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value)
          ? Buffer.from(value as ArrayBuffer).toString('latin1')
          : value,
      );
      expect(onDisk).not.toMatch(/canary/);
      await background.wakeUp();
      expect(background.badge.text).toBe('1');
      await unlock();
      expect(await passwords()).toEqual([[keyOf(0), 'canary-password-0']]);
      expect(await kinds()).toEqual(['password-issued']);
      expect((await background.known())[keyOf(0)]?.login).toBe('canary-login-0');
      const current = await background.run();
      expect(current?.items.map(({ progress }) => progress.state)).toEqual(['issued', 'pending', 'pending']);
      expect(current?.status).toBe('stopped');
      expect(await world.database.getAllKeys('inbox')).toEqual(['pair']);
    },
  );

  fault(
    'the same late password is sent twice, before and after the vault is opened, and printed in between',
    'it counts once',
    async () => {
      const { run, attempt } = await late();
      await settle(run, attempt, issued(0));
      await settle(run, attempt, issued(0));
      await unlock();
      expect(await passwords()).toHaveLength(1);
      await background.page({
        type: 'print/confirm',
        classGroup: CLASS,
        slips: [{ person: keyOf(0), variant: 'password', attempt }],
      });
      await settle(run, attempt, issued(0));
      await lock();
      await settle(run, attempt, issued(0));
      await unlock();
      expect(await passwords()).toEqual([]);
      expect((await kinds()).filter((kind) => kind === 'password-issued')).toHaveLength(1);
    },
  );

  fault(
    'the record of the run is gone when a late password is taken up',
    'the password is kept for its person all the same, once',
    async () => {
      const { run, attempt } = await late();
      await settle(run, attempt, issued(0));
      await world.database.delete('documents', `run:${CLASS}`);
      await unlock();
      expect(await passwords()).toEqual([[keyOf(0), 'canary-password-0']]);
      expect(await kinds()).toEqual(['password-issued']);
      await background.page({
        type: 'print/confirm',
        classGroup: CLASS,
        slips: [{ person: keyOf(0), variant: 'password', attempt }],
      });
      await lock();
      await settle(run, attempt, issued(0));
      await unlock();
      expect(await passwords()).toEqual([]);
    },
  );

  fault(
    'another run has taken the place of the one whose answer is late',
    'the password goes to the person it was made for, and the other run is left alone',
    async () => {
      const { run, attempt } = await late();
      await unlock();
      await world.see();
      await world.keepRoster(roster(9));
      world.tabs.delete(TAB);
      await background.panel({ type: 'run/dismiss' });
      expect(await background.run()).toBeNull();
      await background.panel({ type: 'run/collect', persons: [keyOf(1)] });
      await until(async () => (await background.run())?.status === 'done', 'the other run');
      await lock();
      await settle(run, attempt, issued(0));
      await unlock();
      expect(await passwords()).toEqual([[keyOf(0), 'canary-password-0']]);
      const current = await background.run();
      expect(current?.items.map(({ person }) => person)).toEqual([keyOf(1)]);
    },
  );

  fault(
    'the disk is full when a late password is taken up',
    'it stays sealed and is taken up by a later request',
    async () => {
      const { run, attempt } = await late();
      await settle(run, attempt, issued(0));
      await world.unlock();
      const empty = fillDisk('secrets');
      await background.page({ type: 'vault/changed' });
      empty();
      expect(await passwords()).toEqual([]);
      await background.panel({ type: 'panel/state' });
      expect(await passwords()).toEqual([[keyOf(0), 'canary-password-0']]);
      expect(await kinds()).toEqual(['password-issued']);
    },
  );

  fault(
    'the browser is closed between a late password and the next opening',
    'the password is on the disk and is taken up',
    async () => {
      const { run, attempt } = await late();
      await settle(run, attempt, issued(0));
      background.kill();
      world.restart();
      background = await startBackground(world);
      await unlock();
      expect(await passwords()).toEqual([[keyOf(0), 'canary-password-0']]);
    },
  );

  fault(
    'a late password is never taken up for a week',
    'it is wiped as any other that nobody printed',
    async () => {
      const { run, attempt } = await late();
      await settle(run, attempt, issued(0));
      world.advance(7 * 24 * HOUR);
      await background.wakeUp();
      expect(await world.database.getAllKeys('inbox')).toEqual(['pair']);
    },
  );

  it.each<[ResetOutcome, string]>([
    [{ kind: 'unknown', why: 'w' }, 'unknown'],
    [{ kind: 'refused', why: 'w' }, 'failed'],
    [{ kind: 'signed-out' }, 'pending'],
  ])('any other outcome settles its attempt, too: %j', async (outcome, state) => {
    const { run, attempt } = await late();
    await settle(run, attempt, outcome);
    await unlock();
    expect((await background.run())?.items[0]?.progress.state).toBe(state);
    await background.wakeUp();
    expect(background.badge.text).toBe('');
  });

  it('a vault made before there were pairs of keys gets one at its next opening', async () => {
    expect(await world.database.getAllKeys('inbox')).toEqual([]);
    await unlock();
    expect(await world.database.getAllKeys('inbox')).toEqual(['pair']);
    const [pair] = await world.database.getAll('inbox');
    await lock();
    await unlock();
    expect(await world.database.getAll('inbox')).toEqual([pair]);
  });
});

describe('a run that a lock came into', () => {
  fault(
    'the page asks for the next person after a lock, and again after the vault was opened',
    'it gets nobody: no run resets on after a lock',
    async () => {
      const right = await startResets(3);
      const attempt = await attemptOf(right);
      await lock();
      expect(await next(right)).toEqual({ ok: true, value: null });
      await settle(right.run, attempt, issued(0));
      expect(await next(right)).toEqual({ ok: true, value: null });
      await unlock();
      expect(await next(right)).toEqual({ ok: true, value: null });
      expect((await background.run())?.status).toBe('stopped');
    },
  );

  fault(
    'the vault is locked and opened while a reset is on its way',
    'its attempt stays open for the answer of its page, and is not written off as unknown',
    async () => {
      const right = await startResets(3);
      const attempt = await attemptOf(right);
      await lock();
      await unlock();
      await background.wakeUp();
      expect((await background.run())?.items[0]?.progress.state).toBe('attempting');
      expect(await settle(right.run, attempt, issued(0))).toMatchObject({ ok: true });
      expect(await kinds()).toEqual(['password-issued']);
      expect(await next(right)).toEqual({ ok: true, value: null });
    },
  );

  it('goes on when the teacher says so again, in the page that is still at it', async () => {
    const right = await startResets(3);
    const attempt = await attemptOf(right);
    await lock();
    await unlock();
    await world.see();
    await world.keepRoster(roster(9));
    expect(await background.panel({ type: 'run/resume', typed: 'сбросить' })).toMatchObject({ ok: true });
    await settle(right.run, attempt, issued(0));
    expect((await next(right)).value?.expected.person).toBe(keyOf(1));
  });

  it('of another class is stopped, too', async () => {
    await world.keepRoster(roster(2, OTHER_CLASS));
    await world.see(TAB + 1, OTHER_CLASS);
    world.answer = never;
    await background.panel({ type: 'run/collect', persons: [keyOf(0)] }, TAB + 1);
    await until(() => world.fetched.length === 1);
    await lock();
    await unlock();
    expect((await background.run(OTHER_CLASS))?.status).toBe('stopped');
    expect((await background.run(OTHER_CLASS))?.items[0]?.progress.state).toBe('pending');
  });
});
