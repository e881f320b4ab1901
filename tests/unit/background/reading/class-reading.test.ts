import { beforeEach, describe, expect, it } from 'vitest';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import type { ClassMembersData } from '../../../../utils/dnevnik/pages.ts';
import type { ParsedPage } from '../../../../utils/messages/parsing.ts';
import { fault } from '../../../setup/fault.ts';
import { fillDisk } from '../../state/database.ts';
import { unanswered } from './unanswered.ts';
import {
  type Background,
  CLASS,
  keyOf,
  MEMBERS,
  members,
  nameOf,
  newWorld,
  OTHER_CLASS,
  ok,
  pause,
  roster,
  startBackground,
  TAB,
  trouble,
  until,
  type World,
} from './world.ts';

let world: World;
let background: Background;
interface Shown {
  vault: string;
  reading: { running: boolean; done: number; total: number; note: string | null; warnings: string[] } | null;
  people: { person: { key: string } }[];
  obstacle: string | null;
}
const shown = async () => ((await background.panel({ type: 'panel/state' })) as { value: Shown }).value;
const reading = async () => (await shown()).reading;
const start = () => background.panel({ type: 'class/read' });
const ended = () => until(async () => (await reading())?.running === false, 'the end of the reading');
const sizes = async () => {
  const kept = (await world.session.get(`roster:${CLASS}`))[`roster:${CLASS}`] as Roster | undefined;
  return kept && [kept.students.length, kept.representatives.length];
};

/** Addresses of the class's lists that were fetched; the report is asked for beside them. */
const lists = () => world.fetched.filter((address) => !address.includes('report='));

/** Students on two pages, representatives on three; by list and page. */
function listOf(address: string): ParsedPage {
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (url.searchParams.get('group') === 'students')
    return members('students', [page * 2 - 2, page * 2 - 1], page, 2);
  return members('representatives', [10 + page * 2, 11 + page * 2], page, 3);
}

let cards: World['page'];
beforeEach(async () => {
  world = await newWorld();
  cards = world.page;
  world.page = listOf;
  await world.see();
  background = await startBackground(world);
});

describe('reading a class', () => {
  it('reads all pages of both lists', async () => {
    await start();
    await ended();
    expect(await sizes()).toEqual([4, 6]);
    expect(await reading()).toEqual({ running: false, done: 5, total: 5, note: null, warnings: [] });
    expect(lists()).toHaveLength(5);
    expect((await shown()).people).toHaveLength(10);
  });

  fault(
    'a script of the page in front has swapped the links and the school of the list there',
    'names, numbers and school are read from the site itself, every page of it',
    async () => {
      const swapped = members('students', [0, 1], 1, 2);
      const [one, other] = (swapped.data as ClassMembersData).students;
      [one!.person, other!.person] = [other!.person, one!.person];
      [one!.card, other!.card] = [other!.card, one!.card];
      swapped.school = { id: '666', name: 'Другая школа' };
      world.page = (html) => (html === 'in front' ? swapped : listOf(html));
      await background.content({ type: 'page/seen', address: MEMBERS, html: 'in front' });
      await start();
      await ended();
      expect(lists()).toHaveLength(5);
      const kept = world.session.items.get(`roster:${CLASS}`) as Roster;
      expect(kept.students.map(({ name, person }) => [name, person])).toEqual(
        [0, 1, 2, 3].map((index) => [nameOf(index), keyOf(index)]),
      );
      expect(kept.school).toEqual({ id: '10509', name: 'МБОУ «Лицей №1»' });
      expect(JSON.stringify(world.session.items.get(`seen:${TAB}`))).not.toMatch(/[а-яё]/i);
    },
  );

  it('stays in memory until there is a vault, and is sealed then', async () => {
    await start();
    await ended();
    expect(await world.database.count('documents')).toBe(0);
    await world.unlock();
    await background.page({ type: 'vault/changed' });
    const sealed = await world.database.getAllKeys('documents');
    expect(sealed).toEqual(['account', 'person-keys', `roster:${CLASS}`, `snapshots:${CLASS}`]);
    world.restart();
    world.tabs.set(TAB, () => true);
    await world.unlock();
    await world.see();
    expect((await shown()).people).toHaveLength(10);
  });

  it.each<[string, (address: string) => ReturnType<typeof ok> | ParsedPage, RegExp]>([
    ['the session ends', () => trouble('signed-out'), /войти заново/],
    ['the connection breaks', () => trouble('offline'), /Нет связи/],
    ['the sign-in page comes', () => ({ ...listOf(MEMBERS), kind: 'sign-in' }), /войти заново/],
    ['the page is strange', () => ({ ...listOf(MEMBERS), data: { students: 1 } }), /не так, как обычно/],
    ['the other list comes', () => members('students', [0], 2, 2), /не так, как обычно/],
    ['another class comes', () => members('representatives', [50], 2, 3, OTHER_CLASS), /другого класса/],
  ])('is partial when %s', async (_, broken, note) => {
    const isBroken = (address: string) => address.includes('group=parents') && address.includes('page=2');
    world.answer = async (address) => {
      const answer = isBroken(address) ? broken(address) : ok(address);
      return 'ok' in answer ? answer : ok(address);
    };
    world.page = (address) => (isBroken(address) ? (broken(address) as ParsedPage) : listOf(address));
    await start();
    await ended();
    expect((await reading())?.note).toMatch(note);
    expect((await reading())?.note).toMatch(/прочитан не весь/);
    expect(await sizes()).toEqual([4, 2]);
  });

  it('never shortens a fuller list', async () => {
    await world.keepRoster(roster(8));
    world.answer = async (address) => (address.includes('group=parents') ? trouble('busy') : ok(address));
    await start();
    await ended();
    expect(await sizes()).toEqual([8, 0]);
    // A whole reading does: somebody has left the class.
    world.page = (address) =>
      address.includes('group=parents')
        ? members('representatives', [], 1, 1)
        : members('students', [0], 1, 1);
    world.answer = async (address) => ok(address);
    await start();
    await until(async () => (await sizes())?.[0] === 1);
  });

  it('keeps nothing when not even the first page came', async () => {
    world.answer = async () => trouble('offline');
    await start();
    await ended();
    expect(await sizes()).toBeUndefined();
  });

  it('can be stopped', async () => {
    world.answer = (_address, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(trouble('stopped'))));
    await start();
    await until(() => world.fetched.length === 1);
    expect((await reading())?.running).toBe(true);
    await background.panel({ type: 'class/stop' });
    expect(await reading()).toMatchObject({ running: false, note: expect.stringMatching(/^Остановлено/) });
  });

  it('started again stops the earlier one', async () => {
    let held = true;
    world.answer = (address, signal) =>
      held
        ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(trouble('stopped'))))
        : Promise.resolve(ok(address));
    await start();
    await until(() => world.fetched.length === 1);
    held = false;
    await start();
    await until(async () => (await sizes())?.[1] === 6);
    await ended();
    expect((await reading())?.note).toBeNull();
  });

  it.each<[string, () => void]>([
    ['the parser breaks', () => (world.page = () => Promise.reject(new Error('gone')))],
    ['the fetching breaks', () => (world.answer = () => Promise.reject(new Error('gone')))],
  ])('ends with a note when %s', async (_, spoil) => {
    spoil();
    await start();
    await ended();
    expect((await reading())?.note).toMatch(/[а-я]/);
  });

  it('says that the disk is full, and keeps the list in memory', async () => {
    await world.unlock();
    const empty = fillDisk('documents');
    await start();
    await ended();
    empty();
    expect((await reading())?.note).toMatch(/^На диске нет места/);
    expect((await shown()).people).toHaveLength(10);
  });

  it('of a killed background is said to have broken off', async () => {
    world.answer = unanswered;
    await start();
    await until(() => world.fetched.length === 1);
    background.kill();
    background = await startBackground(world);
    expect(await reading()).toMatchObject({ running: false, note: expect.stringMatching(/прервалось/) });
  });
});

describe('locking', () => {
  beforeEach(() => world.unlock());
  const names = () =>
    [...world.session.items.keys()].filter(
      (key) => !/^(revision|tabs|driver|nonce:|forgotten$|lastVault$|opening$)/.test(key),
    );

  it('takes every name out of memory', async () => {
    await start();
    await ended();
    await background.panel({ type: 'open/print', persons: [keyOf(0)] });
    expect(names().length).toBeGreaterThan(3);
    expect(await background.page({ type: 'vault/lock' })).toEqual({ ok: true, value: null });
    expect(names()).toEqual([]);
    expect(JSON.stringify([...world.session.items])).not.toMatch(/[а-яё]/i);
    expect(await shown()).toMatchObject({ vault: 'locked', people: [], reading: null });
  });

  it('ends a reading, which writes no name afterwards', async () => {
    let answer: () => void = () => undefined;
    world.page = async (address) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return listOf(address);
    };
    await start();
    await until(() => world.fetched.length === 1);
    const locking = background.page({ type: 'vault/lock' });
    await pause();
    answer();
    await locking;
    await pause();
    expect(names()).toEqual([]);
  });

  it('keeps no page that was being read', async () => {
    let answer: () => void = () => undefined;
    world.page = async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return members('students', [0, 1], 1, 1);
    };
    const seeing = background.content({ type: 'page/seen', address: MEMBERS, html: MEMBERS }, 9);
    await pause();
    await background.page({ type: 'vault/lock' });
    answer();
    await seeing;
    expect(names()).toEqual([]);
    expect((await background.content({ type: 'page/seen', address: MEMBERS, html: MEMBERS }, 9)).ok).toBe(
      true,
    );
    expect(names()).toEqual([]);
  });

  it('stops collecting, leaves nobody open, and resumes after unlocking', async () => {
    await world.keepRoster(roster(3));
    world.page = () => new Promise(() => undefined);
    world.answer = (_address, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(trouble('stopped'))));
    await background.panel({ type: 'run/collect', persons: [keyOf(0), keyOf(1), keyOf(2)] });
    await until(() => world.fetched.length === 2);
    expect((await background.page({ type: 'vault/lock' })).ok).toBe(true);
    expect(names()).toEqual([]);
    await world.unlock();
    await background.wakeUp();
    const run = await background.run();
    expect(run?.status).toBe('stopped');
    expect(run?.items.map(({ progress }) => progress.state)).toEqual(['pending', 'pending', 'pending']);
  });

  it('is not held up by a page that is gone', async () => {
    world.page = cards;
    await world.keepRoster(roster(3));
    await background.reset({
      persons: [{ person: keyOf(0), reason: null }],
    });
    const right = world.sent.find((sent) => sent.type === 'reset/drive');
    if (right?.type !== 'reset/drive') throw new Error('nobody drives');
    await background.content({ type: 'reset/next', run: right.run, driver: right.driver });
    world.tabs.delete(TAB);
    expect((await background.page({ type: 'vault/lock' })).ok).toBe(true);
  });
});
