import { beforeEach, describe, expect } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { worldOfClass } from '../reading/class-world.ts';
import { type Background, CLASS, keyOf, roster, startBackground, type World } from '../reading/world.ts';
import { attemptOf, issued, startResets } from './resets.ts';

const WEEK = 7 * 24 * 3_600_000;

let world: World;
let background: Background;

beforeEach(async () => {
  world = await worldOfClass(5);
  background = await startBackground(world);
});

/** Issues passwords to the first people; returns their attempts. */
async function issue(count: number): Promise<string[]> {
  const right = await startResets(world, background, count);
  const attempts: string[] = [];
  for (let index = 0; index < count; index++) {
    const attempt = await attemptOf(background, right);
    attempts.push(attempt);
    await background.content({ type: 'reset/answer', run: right.run, attempt, answer: issued(index) });
  }
  return attempts;
}
const print = (attempt: string, person: string) =>
  background.page({
    type: 'print/confirm',
    classGroup: CLASS,
    slips: [{ person, variant: 'password', attempt }],
  });
const take = (temporaryPassword: string | null) =>
  background.page({
    type: 'import/take',
    classGroup: CLASS,
    items: [{ person: keyOf(0), login: 'in-0', temporaryPassword }],
  });
const expired = async () =>
  (await background.entries()).flatMap((entry) =>
    entry.kind === 'password-wiped' && entry.why === 'expired' ? [[entry.person, entry.at]] : [],
  );
const progress = async () => (await background.run())?.items.map((item) => item.progress);
const shown = async () => {
  await world.see();
  const { value } = (await background.panel({ type: 'panel/state' })) as {
    value: { people: { person: { key: string }; expiredAt: string | null }[] };
  };
  return value.people.filter(({ expiredAt }) => expiredAt !== null).map(({ person }) => person.key);
};
/** The week passes while the vault is locked, and is opened again. */
async function passWeek(): Promise<void> {
  await background.lock();
  world.advance(WEEK + 1);
  await background.wakeUp();
  await world.session.set({ actedAt: world.now.getTime() });
  await background.unlock();
  await background.wakeUp();
}

describe('a password that nobody printed', () => {
  fault(
    'expires while the vault is locked',
    'run, register and panel say that it expired, once, as of the time when it did; none says printed',
    async () => {
      const at = world.now.getTime();
      await issue(2);
      await passWeek();
      const when = new Date(at + WEEK).toISOString();
      expect(await expired()).toEqual([
        [keyOf(0), when],
        [keyOf(1), when],
      ]);
      expect(await progress()).toMatchObject([
        { state: 'wiped', reason: 'expired' },
        { state: 'wiped', reason: 'expired' },
      ]);
      expect((await background.entries()).some(({ kind }) => kind === 'slip-printed')).toBe(false);
      await passWeek();
      expect(await expired()).toHaveLength(2);
      await world.keepRoster(roster(5));
      expect(await shown()).toEqual([keyOf(0), keyOf(1)]);
    },
  );

  fault('expires while the vault is open', 'it is told at once', async () => {
    await issue(1);
    world.advance(WEEK + 1);
    await world.unlock();
    await world.session.set({ actedAt: world.now.getTime() });
    await background.wakeUp();
    expect(await expired()).toHaveLength(1);
    expect(await progress()).toMatchObject([{ state: 'wiped', reason: 'expired' }]);
  });

  fault('was taken from a table, and expires', 'that is told, too', async () => {
    await take('Tmp-0');
    await passWeek();
    expect((await expired()).map(([person]) => person)).toEqual([keyOf(0)]);
  });

  fault(
    'was printed, replaced, wiped by wish or taken back before a week had passed',
    'nothing is told as expired',
    async () => {
      const [first, second, third] = await issue(3);
      await print(first!, keyOf(0));
      await background.page({ type: 'print/wipe', secrets: [second] });
      await take('Tmp-0');
      await background.page({ type: 'import/undo', classGroup: CLASS });
      await take(null);
      expect(await progress()).toMatchObject([
        { state: 'issued', printed: true },
        { state: 'wiped', reason: 'asked' },
        { state: 'issued', printed: false },
      ]);
      await print(third!, keyOf(2));
      await passWeek();
      expect(await expired()).toEqual([]);
    },
  );

  fault('was replaced by one from a table', 'its run says so, and not that it was printed', async () => {
    await issue(1);
    world.advance(1_000);
    await take('Tmp-0');
    await background.wakeUp();
    expect(await progress()).toMatchObject([{ state: 'wiped', reason: 'replaced' }]);
  });

  fault('expires, and a new one is issued', 'the panel speaks of the new one', async () => {
    await issue(1);
    await passWeek();
    await world.keepRoster(roster(5));
    await world.see();
    await background.panel({ type: 'run/dismiss' });
    const answer = await background.reset({ persons: [{ person: keyOf(0), reason: 'lost' }] });
    expect(answer).toMatchObject({ ok: true });
    const drive = world.sent.findLast(({ type }) => type === 'reset/drive');
    if (drive?.type !== 'reset/drive') throw new Error('nobody drives');
    const { run, driver } = drive;
    const attempt = await attemptOf(background, { run, driver });
    await background.content({ type: 'reset/answer', run, attempt, answer: issued(0) });
    expect(await shown()).toEqual([]);
  });
});

describe('a late outcome of a reset', () => {
  const attempted = async () => {
    const right = await startResets(world, background, 3);
    return { run: right.run, attempt: await attemptOf(background, right) };
  };
  const settle = (sent: { run: string; attempt: string }, answer: object) =>
    background.content({ type: 'reset/answer', ...sent, answer });
  /** The record of the run is gone, as after it was put away. */
  const vanish = () => world.database.delete('documents', `run:${CLASS}`);
  const kinds = async () => (await background.entries()).map(({ kind }) => kind);

  fault('brings a password when its run is gone', 'it is kept, recorded and to be printed', async () => {
    const sent = await attempted();
    await vanish();
    expect(await settle(sent, issued(0))).toMatchObject({ ok: true });
    expect(await kinds()).toEqual(['password-issued']);
    expect(await background.secrets()).toHaveLength(1);
  });

  fault('is unknown when its run is gone', 'that is recorded, once', async () => {
    const sent = await attempted();
    await vanish();
    expect(await settle(sent, { kind: 'lost' })).toMatchObject({ ok: true });
    expect(await settle(sent, { kind: 'lost' })).toMatchObject({ ok: true });
    expect(await kinds()).toEqual(['reset-unknown']);
  });

  fault(
    'comes when a new run of the same people stands in the place of its own',
    'it is kept, and the new run does not reset that person again',
    async () => {
      const sent = await attempted();
      await vanish();
      await startResets(world, background, 3);
      expect(await settle(sent, issued(0))).toMatchObject({ ok: true });
      expect((await progress())?.map(({ state }) => state)).toEqual(['issued', 'pending', 'pending']);
      expect(await background.secrets()).toHaveLength(1);
    },
  );

  fault('comes when its run was stopped', 'it is kept, and told in the run', async () => {
    const sent = await attempted();
    await background.panel({ type: 'run/stop' });
    expect(await settle(sent, issued(0))).toMatchObject({ ok: true });
    expect((await progress())?.map(({ state }) => state)).toEqual(['issued', 'pending', 'pending']);
  });

  fault('comes when its class was deleted', 'nothing of it is kept', async () => {
    const sent = await attempted();
    await vanish();
    world.advance(1_000);
    expect(
      await background.page({ type: 'class/delete', classGroup: CLASS, typed: 'удалить' }),
    ).toMatchObject({ ok: true });
    expect(await settle(sent, issued(0))).toMatchObject({ ok: true });
    expect(await background.entries()).toEqual([]);
    expect(await background.secrets()).toEqual([]);
  });
});
