import { beforeEach, describe, expect, it } from 'vitest';
import type { ResetAnswer } from '../../../../utils/dnevnik/fetching/send-reset.ts';
import { readableMoments } from '../../../../utils/stored/due-moments.ts';
import { keepLate } from '../../../../utils/vault/inbox.ts';
import { fault } from '../../../setup/fault.ts';
import { fillDisk } from '../../state/database.ts';
import { worldOfClass } from '../reading/class-world.ts';
import { unanswered } from '../reading/unanswered.ts';
import {
  type Background,
  CLASS,
  keyOf,
  OTHER_CLASS,
  roster,
  startBackground,
  TAB,
  until,
  type World,
} from '../reading/world.ts';
import { attemptOf, issued, nextReset, refused, startResets } from './resets.ts';

const DAY = 24 * 3_600_000;

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(9);
  background = await startBackground(world);
});

const lock = () => background.lock();
const unlock = () => background.unlock();
const settle = (run: string, attempt: string, answer: ResetAnswer) =>
  background.content({ type: 'reset/answer', run, attempt, answer });
const passwords = async () =>
  (await background.secrets()).map(({ person, temporaryPassword }) => [person, temporaryPassword]);
const kinds = async () => (await background.entries()).map(({ kind }) => kind);

describe('a password that arrives while the vault is locked', () => {
  const late = async () => {
    const right = await startResets(world, background, 3);
    const attempt = await attemptOf(background, right);
    await lock();
    return { ...right, attempt };
  };

  fault(
    'a reset is answered after the lock',
    'its password is sealed, and taken up at the next opening',
    async () => {
      const { run, attempt } = await late();
      expect(await settle(run, attempt, issued(0))).toMatchObject({ ok: true });
      expect(world.session.items.has('key')).toBe(false);
      const onDisk = JSON.stringify(await world.database.getAll('inbox'), (_, value) =>
        value instanceof ArrayBuffer || ArrayBuffer.isView(value)
          ? Buffer.from(value as ArrayBuffer).toString('latin1')
          : value,
      );
      expect(onDisk).not.toMatch(/canary/);
      expect(await readableMoments(background.service, null)).toHaveLength(1);
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
    'a version that had answers read before they were sealed has left one, and is updated',
    'its password is taken up at the next opening',
    async () => {
      const { run, attempt } = await late();
      const outcome = { kind: 'issued', login: 'canary-login-0', temporaryPassword: 'canary-password-0' };
      const sent = { type: 'reset/outcome', run, attempt, outcome };
      const sealed = { sent, at: world.now.toISOString(), ticket: null };
      await keepLate(world.database, attempt, sealed, { expiresAt: world.now.getTime() + DAY, waits: true });
      await unlock();
      expect(await passwords()).toEqual([[keyOf(0), 'canary-password-0']]);
      expect(await kinds()).toEqual(['password-issued']);
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
      world.advance(7 * DAY);
      await background.wakeUp();
      expect(await world.database.getAllKeys('inbox')).toEqual(['pair']);
    },
  );

  fault(
    'a late answer is damaged on the disk',
    'the others are taken up, it stays until it expires, and support is told without data',
    async () => {
      const { run, attempt } = await late();
      await settle(run, attempt, issued(0));
      const record = await world.database.get('inbox', `late:${attempt}`);
      await world.database.put('inbox', { ...record, id: 'late:damaged' } as never);
      await unlock();
      expect(await passwords()).toHaveLength(1);
      expect(await world.database.getAllKeys('inbox')).toEqual(['late:damaged', 'pair']);
      expect(await background.page({ type: 'unexpected/list' })).toMatchObject({
        value: expect.arrayContaining([expect.objectContaining({ part: 'vault/late', kind: 'Error' })]),
      });
    },
  );

  it.each<[ResetAnswer, string]>([
    [{ kind: 'lost' }, 'unknown'],
    [refused(400), 'failed'],
    [refused(401), 'pending'],
  ])('any other answer settles its attempt, too: %j', async (answer, state) => {
    const { run, attempt } = await late();
    await settle(run, attempt, answer);
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
      const right = await startResets(world, background, 3);
      const attempt = await attemptOf(background, right);
      await lock();
      expect(await nextReset(background, right)).toEqual({ ok: true, value: null });
      await settle(right.run, attempt, issued(0));
      expect(await nextReset(background, right)).toEqual({ ok: true, value: null });
      await unlock();
      expect(await nextReset(background, right)).toEqual({ ok: true, value: null });
      expect((await background.run())?.status).toBe('stopped');
    },
  );

  fault(
    'the vault is locked and opened while a reset is on its way',
    'its attempt stays open for the answer of its page, and is not written off as unknown',
    async () => {
      const right = await startResets(world, background, 3);
      const attempt = await attemptOf(background, right);
      await lock();
      await unlock();
      await background.wakeUp();
      expect((await background.run())?.items[0]?.progress.state).toBe('attempting');
      expect(await settle(right.run, attempt, issued(0))).toMatchObject({ ok: true });
      expect(await kinds()).toEqual(['password-issued']);
      expect(await nextReset(background, right)).toEqual({ ok: true, value: null });
    },
  );

  it('continues when the teacher says so again, in the page that is still at it', async () => {
    const right = await startResets(world, background, 3);
    const attempt = await attemptOf(background, right);
    await lock();
    await unlock();
    await world.see();
    await world.keepRoster(roster(9));
    expect(await background.resume()).toMatchObject({ ok: true });
    await settle(right.run, attempt, issued(0));
    expect((await nextReset(background, right)).value?.form.action).toContain(keyOf(1));
  });

  it('of another class is stopped, too', async () => {
    await world.keepRoster(roster(2, OTHER_CLASS));
    await world.see(TAB + 1, OTHER_CLASS);
    world.answer = unanswered;
    await background.panel({ type: 'run/collect', persons: [keyOf(0)] }, TAB + 1);
    await until(() => world.fetched.length === 1);
    await lock();
    await unlock();
    expect((await background.run(OTHER_CLASS))?.status).toBe('stopped');
    expect((await background.run(OTHER_CLASS))?.items[0]?.progress.state).toBe('pending');
  });
});
