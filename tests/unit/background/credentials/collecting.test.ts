import { beforeEach, describe, expect, it } from 'vitest';
import { fillDisk } from '../../state/database.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  OTHER_CLASS,
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

const PEOPLE = 9;
const everybody = Array.from({ length: PEOPLE }, (_, index) => keyOf(index));
const start = (persons = everybody) => background.panel({ type: 'run/collect', persons });
const status = async () => (await background.run())?.status;
const ended = () => until(async () => (await status()) !== 'running', 'the end of the run');
const collected = async () =>
  (await background.run())?.items.filter(({ progress }) => progress.state === 'collected').length;
const indexOf = (address: string) => Number(new URL(address).searchParams.get('person')) - 1_000_000_000_000;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(PEOPLE));
  await world.see();
  background = await startBackground(world);
});

/** From now on answers of the site are held until they are let go. */
function holdAnswers() {
  const held: (() => void)[] = [];
  world.answer = (address, signal) =>
    new Promise((resolve) => {
      held.push(() => resolve(ok(address)));
      signal.addEventListener('abort', () => resolve(trouble('stopped')));
    });
  return held;
}

describe('collecting', () => {
  it('reads each once, two at a time', async () => {
    let underWay = 0;
    let most = 0;
    world.answer = async (address) => {
      most = Math.max(most, ++underWay);
      await until(() => most === 2 || world.fetched.length === PEOPLE, 'a second reading beside it');
      underWay--;
      return ok(address);
    };
    expect(await start()).toEqual({ ok: true, value: null });
    await ended();
    expect(await status()).toBe('done');
    expect([...world.fetched].map(indexOf).sort((a, b) => a - b)).toEqual([...everybody.keys()]);
    expect(most).toBe(2);
    expect(Object.keys(await background.known()).sort()).toEqual(everybody);
    expect((await background.known())[keyOf(3)]).toMatchObject({ login: 'canary-login-3', reset: 'offered' });
    expect((await background.entries()).filter(({ kind }) => kind === 'login-collected')).toHaveLength(
      PEOPLE,
    );
  });

  it('leaves no login in the session area', async () => {
    await start();
    await ended();
    const inSession = JSON.stringify([...world.session.items]);
    expect(inSession).toContain(keyOf(0));
    expect(inSession).not.toContain('canary');
  });

  it.each<[string, ReturnType<typeof passwordTab>, string]>([
    ['another person', passwordTab(5, { person: keyOf(1), name: null }), 'failed'],
    ['another name', passwordTab(5, { name: 'Совсем Другой Человек' }), 'failed'],
    ['nothing to read', passwordTab(5, { login: null, resetForm: null }), 'failed'],
    ['a page of another kind', { ...passwordTab(5), kind: 'person-card' }, 'failed'],
    ['data of another shape', { ...passwordTab(5), data: { login: 5 } }, 'failed'],
    ['a tab without login', passwordTab(5, { login: null }), 'collected'],
    ['Госуслуги', passwordTab(5, { login: null, resetForm: null, gosuslugi: true }), 'collected'],
  ])('%s: %s', async (_, page, state) => {
    world.page = (address) => (indexOf(address) === 5 ? page : passwordTab(indexOf(address)));
    await start();
    await ended();
    expect((await background.run())?.items[5]?.progress.state).toBe(state);
    expect(await collected()).toBe(state === 'failed' ? PEOPLE - 1 : PEOPLE);
  });

  it.each<[Parameters<typeof trouble>[0], string]>([
    ['not-found', 'failed'],
    ['forbidden', 'failed'],
    ['http', 'failed'],
  ])('continues after %s of one person', async (kind, state) => {
    world.answer = async (address) => (indexOf(address) === 2 ? trouble(kind, 404) : ok(address));
    await start();
    await ended();
    expect(await status()).toBe('done');
    expect((await background.run())?.items[2]?.progress.state).toBe(state);
  });

  it.each<[string, Parameters<typeof trouble>[0] | 'page', string]>([
    ['session over', 'signed-out', 'signed-out'],
    ['session over, said by the page', 'page', 'signed-out'],
    ['site too busy', 'busy', 'trouble'],
    ['maintenance', 'maintenance', 'trouble'],
    ['no connection', 'offline', 'trouble'],
  ])('pauses when: %s; resumes from there', async (_, kind, expected) => {
    let broken = true;
    world.answer = async (address) =>
      broken && kind !== 'page' && indexOf(address) >= 4 ? trouble(kind) : ok(address);
    world.page = (address) =>
      broken && kind === 'page' && indexOf(address) >= 4
        ? { ...passwordTab(0), kind: 'sign-in', data: null }
        : passwordTab(indexOf(address));
    await start();
    await ended();
    await until(
      async () =>
        (await background.run())?.items.every(({ progress }) => progress.state !== 'attempting') ?? false,
    );
    const run = await background.run();
    expect(run?.status).toBe(expected);
    expect(run?.note).toMatch(/[а-я]/);
    expect(await collected()).toBe(4);
    expect(world.fetched.length).toBeLessThanOrEqual(6);
    broken = false;
    await background.panel({ type: 'run/resume' });
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('says so when the parser breaks, and resumes later', async () => {
    world.page = () => Promise.reject(new Error('the offscreen document is gone'));
    await start();
    await ended();
    expect(await status()).toBe('trouble');
    world.page = (address) => passwordTab(indexOf(address));
    await background.panel({ type: 'run/resume' });
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('loses nothing when the disk is full', async () => {
    let empty: () => void = () => undefined;
    world.answer = async (address) => {
      if (indexOf(address) === 4) empty = fillDisk('entries');
      return ok(address);
    };
    await start();
    await ended();
    const run = await background.run();
    expect(run?.status).toBe('trouble');
    expect(run?.note).toMatch(/^На диске нет места/);
    empty();
    world.answer = async (address) => ok(address);
    await background.panel({ type: 'run/resume' });
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('is resumed by the watchdog when not even the pause could be stored', async () => {
    let empty: () => void = () => undefined;
    world.answer = async (address) => {
      if (indexOf(address) === 4) empty = fillDisk();
      return ok(address);
    };
    await start();
    await until(() => world.fetched.length >= 5);
    // Whatever is stored of the run: nothing works at it any more.
    const { collecting } = await import('../../../../utils/background/credentials/collecting.ts');
    const id = (await background.run())?.id ?? '';
    await until(() => !collecting.has(id), 'the end of the work');
    expect(await status()).toBe('running');
    empty();
    world.answer = async (address) => ok(address);
    await background.wakeUp();
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('starts over damaged records', async () => {
    await start([keyOf(0)]);
    await ended();
    for (const id of [`run:${CLASS}`, `credentials:${CLASS}`]) {
      const record = await world.database.get('documents', id);
      await world.database.put('documents', { ...record!, data: new ArrayBuffer(40) });
    }
    expect((await background.panel({ type: 'panel/state' })).ok).toBe(true);
    expect((await start()).ok).toBe(true);
    await ended();
    expect(await collected()).toBe(PEOPLE);
    const aside = (await world.database.getAll('aside')).map(({ record }) => record.id);
    expect(aside.sort()).toEqual([`credentials:${CLASS}`, `run:${CLASS}`]);
  });

  it('lets a damaged run be put away', async () => {
    await start([keyOf(0)]);
    await ended();
    const record = await world.database.get('documents', `run:${CLASS}`);
    await world.database.put('documents', { ...record!, data: new ArrayBuffer(40) });
    expect((await background.panel({ type: 'run/dismiss' })).ok).toBe(true);
    expect(await world.database.get('documents', `run:${CLASS}`)).toBeUndefined();
  });

  it('says that nobody is chosen', async () => {
    expect(await start([])).toEqual({
      ok: false,
      note: 'Никто не выбран. Ничего не изменилось. Отметьте людей и начните снова.',
    });
    expect(await start(['strange'])).toEqual({
      ok: false,
      note: 'Никто не выбран. Ничего не изменилось. Отметьте людей и начните снова.',
    });
  });
});

describe('stopping and resuming', () => {
  it('stops at once and leaves nobody open', async () => {
    const held = holdAnswers();
    await start();
    await until(() => held.length === 2);
    await background.panel({ type: 'run/stop' });
    const run = await background.run();
    expect([run?.status, run?.note]).toEqual([
      'stopped',
      'Остановлено вами. Прочитанное на месте. Когда будет нужно, продолжите с этого места.',
    ]);
    expect(run?.items.every(({ progress }) => progress.state === 'pending')).toBe(true);
    await pause();
    expect(world.fetched).toHaveLength(2);
  });

  it('resumes after a quick stop', async () => {
    let parsing = 0;
    let parsed: () => void = () => undefined;
    world.page = async (address) => {
      if (++parsing <= 2) {
        await new Promise<void>((resolve) => {
          const before = parsed;
          parsed = () => {
            before();
            resolve();
          };
        });
      }
      return passwordTab(indexOf(address));
    };
    await start();
    await until(() => parsing === 2);
    const stopping = background.panel({ type: 'run/stop' });
    const resuming = background.panel({ type: 'run/resume' });
    await pause();
    parsed();
    await Promise.all([stopping, resuming]);
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('resumes in a new background after a kill', async () => {
    const held = holdAnswers();
    await start();
    for (let turn = 0; turn < 3; turn++) {
      await until(() => held.length === 2 + turn);
      held[turn]!();
    }
    await until(() => held.length === 5);
    background.kill();
    background = await startBackground(world);
    world.answer = async (address) => ok(address);
    expect(
      (await background.run())?.items.filter(({ progress }) => progress.state === 'attempting'),
    ).toHaveLength(2);
    await background.wakeUp();
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('can be resumed by hand after the browser was closed while it was being stopped', async () => {
    const held = holdAnswers();
    await start();
    await until(() => held.length === 2);
    background.kill();
    background = await startBackground(world);
    // The stop was written down, the end of the two open readings was not.
    const { stopRun } = await import('../../../../utils/duties/credentials/run.ts');
    const { changeRun } = await import('../../../../utils/background/credentials/runs.ts');
    await changeRun(background.service, (await background.run())!.id, (run) => stopRun(run, 'Остановлено.'));
    world.answer = async (address) => ok(address);
    await background.panel({ type: 'run/resume' });
    await ended();
    expect([await status(), await collected()]).toEqual(['done', PEOPLE]);
  });

  it('can be put away when a killed background left somebody open', async () => {
    const held = holdAnswers();
    await start();
    await until(() => held.length === 2);
    background.kill();
    background = await startBackground(world);
    expect((await background.panel({ type: 'run/dismiss' })).ok).toBe(false);
    await background.panel({ type: 'run/stop' });
    expect(await background.panel({ type: 'run/dismiss' })).toEqual({ ok: true, value: null });
    expect(await background.run()).toBeNull();
  });

  it('is not begun twice by two awakenings', async () => {
    await start();
    await Promise.all([background.wakeUp(), background.wakeUp(), background.wakeUp()]);
    await ended();
    expect(world.fetched).toHaveLength(PEOPLE);
    expect(await collected()).toBe(PEOPLE);
  });

  it('lets no second work begin beside it', async () => {
    const held = holdAnswers();
    await start();
    await until(() => held.length === 2);
    expect((await start()).ok).toBe(false);
    await world.see(8, OTHER_CLASS);
    await world.keepRoster(roster(2, OTHER_CLASS));
    expect((await background.panel({ type: 'run/collect', persons: [keyOf(0)] }, 8)).ok).toBe(false);
    expect(await background.runs()).toHaveLength(1);
  });

  it('begins once when the button is pressed twice', async () => {
    const answers = await Promise.all([start(), start()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    await ended();
    expect(world.fetched).toHaveLength(PEOPLE);
  });
});
