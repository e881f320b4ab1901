import { beforeEach, describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import type { LoadState } from '../../../../utils/messages/page-table.ts';
import { NO_TABLES } from './site-answers.ts';
import { type Background, CLASS, MEMBERS, newWorld, startBackground, TAB, type World } from './world.ts';

const PAGE = 'https://schools.dnevnik.ru/v2/admin/persons/printlogins?page=1';
const IMPORT_TAB = 21;
let world: World;
let background: Background;

const listOf = (...rows: string[][]): RawTable => ({
  source: 'html',
  sheet: null,
  merged: [],
  notes: [],
  rows: [['ФИО', 'Логин'], ...rows],
});

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  world.standing.set(TAB, { address: PAGE, html: PAGE });
  const { tables } = world;
  world.tables = (address) => ({ ...tables(address), tables: [listOf(['Ким Инна', 'canary-login'])] });
  background = await startBackground(world);
});

const take = (into: string | null = null, tab = TAB) =>
  background.page({ type: 'page-table/take', tab, into });
const opened = () => world.opened.map((path) => path.replace('/import.html#page=', ''));
const state = async (load: string, from = 0) =>
  (
    (await background.ask('page', IMPORT_TAB, { type: 'page-table/state', load, from })) as {
      value: LoadState | null;
    }
  ).value;
const kept = () => [...world.session.items.keys()].filter((key) => key.startsWith('page-table:'));
const note = (answer: unknown) => (answer as { note: string }).note;

describe('taking the table of a page', () => {
  it('opens the import with it, and says where and when it was read', async () => {
    expect(await take()).toMatchObject({ ok: true });
    const [id = ''] = opened();
    expect(await state(id)).toMatchObject({
      load: { pages: [{ address: PAGE, title: 'Список', at: '2026-11-23T08:00:00.000Z' }], classGroup: null },
      missing: 0,
      followable: false,
      tables: [
        [
          {
            rows: [
              ['ФИО', 'Логин'],
              ['Ким Инна', 'canary-login'],
            ],
          },
        ],
      ],
    });
    expect(await state(id, 1)).toMatchObject({ tables: [] });
    expect(world.fetched).toEqual([]);
  });

  it('takes the class of the address, else of what the content script saw of that very page', async () => {
    const { tables } = world;
    world.tables = (address) => ({ ...tables(address), classGroup: '1849681250723148399' });
    await take();
    world.tables = tables;
    await world.see();
    await take();
    world.standing.set(TAB, { address: MEMBERS, html: '' });
    await take();
    const classes = await Promise.all(opened().map(async (id) => (await state(id))?.load.classGroup));
    expect(classes).toEqual(['1849681250723148399', null, CLASS]);
  });

  it('adds a page to the load that is open, and brings its page to the front', async () => {
    await take();
    const [id = ''] = opened();
    expect(await background.page({ type: 'page-table/open' })).toEqual({ ok: true, value: null });
    await state(id);
    expect(await background.page({ type: 'page-table/open' })).toEqual({
      ok: true,
      value: { load: id, pages: 1 },
    });
    await take(id);
    expect([world.opened.length, world.shown]).toEqual([1, [IMPORT_TAB]]);
    expect((await state(id))?.tables).toHaveLength(2);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'no table',
      () => Object.assign(world, { tables: () => ({ ...NONE, note: 'На странице нет таблицы с данными.' }) }),
      /нет таблицы/,
    ],
    [
      'the sign-in page',
      () => Object.assign(world, { tables: () => ({ ...NONE, instead: 'sign-in' }) }),
      /войти заново/,
    ],
    [
      'a page elsewhere',
      () => world.standing.set(TAB, { address: 'https://example.org/', html: '' }),
      /прочитать не может/,
    ],
    ['nothing', () => world.standing.delete(TAB), /прочитать не может/],
    ['a locked vault', () => world.session.items.delete('key'), /Хранилище закрыто/],
  ])('refuses %s and keeps nothing', async (_, prepare, why) => {
    prepare();
    expect(note(await take())).toMatch(why);
    expect(kept()).toEqual([]);
    expect(world.opened).toEqual([]);
  });

  it('refuses to add to a load that is gone', async () => {
    expect(note(await take('gone'))).toMatch(/Начатой загрузки уже нет/);
    expect(kept()).toEqual([]);
  });

  it('says that the session area is full, and keeps nothing of a new load', async () => {
    const { set } = world.session;
    world.session.set = async (items) => {
      if (Object.keys(items).some((key) => key.endsWith(':0')))
        throw new Error('Session storage quota bytes exceeded');
      return set(items);
    };
    expect(note(await take())).toMatch(/не помещается в память браузера/);
    expect(kept()).toEqual([]);
  });
});

const NONE = { ...NO_TABLES, title: '' };

describe('the tables leave memory', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['when the import is done', (load) => background.page({ type: 'page-table/drop', load })],
    ['when the vault is locked', () => background.page({ type: 'vault/lock' })],
    [
      'when the import page is closed',
      async () => {
        const { dropLoadsOfTab } = await import('../../../../utils/background/reading/page-table-taking.ts');
        await dropLoadsOfTab(background.service, TAB);
        expect(kept()).not.toEqual([]);
        return dropLoadsOfTab(background.service, IMPORT_TAB);
      },
    ],
  ])('%s', async (_, end) => {
    await take();
    const [id = ''] = opened();
    await state(id);
    await take(id);
    expect(kept()).toHaveLength(3);
    await end(id);
    expect(kept()).toEqual([]);
    expect(JSON.stringify([...world.session.items])).not.toContain('canary-login');
    expect(await state(id)).toBeNull();
  });
});
