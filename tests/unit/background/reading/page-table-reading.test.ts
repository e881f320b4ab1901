import { beforeEach, describe, expect, it } from 'vitest';
import type { Fetched } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import type { LoadState, PageTables } from '../../../../utils/messages/page-table.ts';
import { fault } from '../../../setup/fault.ts';
import { TEACHER } from './site-answers.ts';
import { unanswered } from './unanswered.ts';
import {
  type Background,
  CLASS,
  newWorld,
  OTHER_CLASS,
  ok,
  startBackground,
  TAB,
  trouble,
  until,
  type World,
} from './world.ts';

const LIST = 'https://schools.dnevnik.ru/v2/admin/persons/default?group=students';
const at = (page: number) => `${LIST}&page=${page}`;
const IMPORT_TAB = 21;
let world: World;
let background: Background;
let id: string;

/** A list of five pages; the page in front of the teacher is the second. */
function listPage(address: string): PageTables {
  const page = Number(new URL(address).searchParams.get('page') ?? 1);
  const rows = [
    ['ФИО', 'Логин'],
    [`Ученик ${page}`, `canary-${page}`],
  ];
  return {
    title: 'Люди',
    instead: null,
    classGroup: null,
    total: null,
    note: null,
    account: TEACHER,
    page,
    lastPage: 5,
    sibling: at(page === 1 ? 2 : 1),
    tables: [{ source: 'html', sheet: null, merged: [], notes: [], rows }],
  };
}

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  world.tables = listPage;
  world.standing.set(TAB, { address: at(2), html: at(2) });
  background = await startBackground(world);
  await background.page({ type: 'page-table/take', tab: TAB, into: null });
  id = world.opened[0]?.replace('/import.html#page=', '') ?? '';
});

async function state(): Promise<LoadState | null> {
  const answer = await background.ask('page', IMPORT_TAB, { type: 'page-table/state', load: id, from: 0 });
  return (answer as { value: LoadState | null }).value;
}
const readOthers = () => background.page({ type: 'page-table/read-others', load: id });
const ended = () =>
  until(async () => (await state())?.load.reading?.running === false, 'the end of the reading');
const pages = async () => (await state())?.load.pages.map(({ page }) => page);

describe('reading the other pages', () => {
  it('reads what is missing, one after another, and says how far it is', async () => {
    expect(await state()).toMatchObject({ missing: 4, followable: true });
    expect(await readOthers()).toMatchObject({ ok: true });
    await ended();
    expect(world.fetched).toEqual([1, 3, 4, 5].map(at));
    expect(await pages()).toEqual([2, 1, 3, 4, 5]);
    expect(await state()).toMatchObject({
      missing: 0,
      load: { reading: { running: false, done: 4, total: 4, note: null } },
    });
    expect((await state())?.tables[4]?.[0]?.rows[1]).toEqual(['Ученик 5', 'canary-5']);
  });

  it.each<[string, Fetched | Partial<PageTables>, RegExp]>([
    ['the session ends', trouble('signed-out'), /войти заново/],
    ['the connection breaks', trouble('offline'), /Нет связи/],
    ['the page is not there', trouble('not-found', 404), /404/],
    ['the sign-in page comes', { instead: 'sign-in' }, /войти заново/],
    ['the site is under repair', { instead: 'maintenance' }, /профилактические работы/],
    ['another page comes', { page: 1 }, /Вместо страницы 4 сайт открыл страницу 1/],
  ])('stops when %s; what was read stays, and it can be resumed', async (_, broken, why) => {
    world.answer = async (address) => (address === at(4) && 'ok' in broken ? broken : ok(address));
    world.tables = (address) =>
      address === at(4) && !('ok' in broken) ? { ...listPage(address), ...broken } : listPage(address);
    await readOthers();
    await ended();
    expect(await state()).toMatchObject({
      missing: 2,
      load: { reading: { done: 2, total: 4, note: expect.stringMatching(why) } },
    });
    expect(await pages()).toEqual([2, 1, 3]);
    world.answer = async (address) => ok(address);
    world.tables = listPage;
    await readOthers();
    await ended();
    expect(await pages()).toEqual([2, 1, 3, 4, 5]);
    expect(new Set(world.fetched).size).toBe(4);
  });

  it('is stopped by the teacher', async () => {
    world.answer = (address, signal) =>
      address === at(3)
        ? new Promise((resolve) => signal.addEventListener('abort', () => resolve(trouble('stopped'))))
        : Promise.resolve(ok(address));
    await readOthers();
    await until(() => world.fetched.includes(at(3)));
    await background.page({ type: 'page-table/stop', load: id });
    expect((await state())?.load.reading).toMatchObject({
      running: false,
      note: expect.stringMatching(/^Остановлено\./),
    });
    expect(await pages()).toEqual([2, 1]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['locking', () => background.page({ type: 'vault/lock' })],
    ['dropping', () => background.page({ type: 'page-table/drop', load: id })],
  ])('%s while a page is under way stops it and leaves nothing', async (_, end) => {
    world.answer = (address, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(ok(address)));
      });
    await readOthers();
    await until(() => world.fetched.length > 0);
    await end();
    expect(JSON.stringify([...world.session.items])).not.toMatch(/canary|page-table/);
  });

  it('interrupted by the death of the background, it says so and can be resumed in the next', async () => {
    world.answer = unanswered;
    await readOthers();
    await until(() => world.fetched.length > 0);
    background.kill();
    background = await startBackground(world);
    expect((await state())?.load.reading).toMatchObject({
      running: false,
      note: 'Чтение прервалось. Прочитанное на месте. Продолжите его.',
    });
    world.answer = async (address) => ok(address);
    await readOthers();
    await ended();
    expect(await pages()).toEqual([2, 1, 3, 4, 5]);
  });

  it('asked for twice, it reads once', async () => {
    await Promise.all([readOthers(), readOthers()]);
    await ended();
    expect(world.fetched).toHaveLength(4);
  });

  async function takeOfClass(classGroup: string): Promise<void> {
    world.tables = (address) => ({ ...listPage(address), classGroup });
    await background.page({ type: 'page-table/take', tab: TAB, into: null });
    id = world.opened[1]?.replace('/import.html#page=', '') ?? '';
  }

  fault(
    'the list of a colleague’s class is open',
    'no other page of it is read, and why is said',
    async () => {
      world.ownClasses = [CLASS];
      await world.session.remove(['own-classes']);
      await takeOfClass(OTHER_CLASS);
      expect(await readOthers()).toMatchObject({
        ok: false,
        note: expect.stringMatching(/нет в ваших «Моих классах».*Прочитанное на месте/),
      });
      expect(world.fetched.filter((address) => address.startsWith(LIST))).toEqual([]);
      expect(await state()).toMatchObject({ missing: 4, load: { reading: null } });
    },
  );

  it('of the own class they are read, once even if asked for twice', async () => {
    await takeOfClass(CLASS);
    await Promise.all([readOthers(), readOthers()]);
    await ended();
    expect(world.fetched.filter((address) => address.startsWith(LIST))).toHaveLength(4);
  });

  it('without links there is nothing to read', async () => {
    world.tables = (address) => ({ ...listPage(address), sibling: null });
    await background.page({ type: 'page-table/take', tab: TAB, into: null });
    id = world.opened[1]?.replace('/import.html#page=', '') ?? '';
    expect(await state()).toMatchObject({ missing: 0, followable: false });
    expect(await readOthers()).toMatchObject({ ok: false, note: expect.stringContaining('по одной') });
  });

  it('reads no more than a hundred pages', async () => {
    world.tables = (address) => ({ ...listPage(address), lastPage: 99_999 });
    await background.page({ type: 'page-table/take', tab: TAB, into: null });
    id = world.opened[1]?.replace('/import.html#page=', '') ?? '';
    expect(await state()).toMatchObject({ missing: 99 });
  });
});
