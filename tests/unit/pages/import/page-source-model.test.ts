// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LoadState } from '../../../../utils/messages/page-table.ts';
import { waitFor } from '../../../setup/wait-for.ts';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let model: typeof import('../../../../components/pages/import/import-model.ts');
let source: typeof import('../../../../components/pages/import/page-source-model.ts');

const PAGE: LoadState = {
  load: {
    id: 'a',
    startedAt: '2026-11-23T08:00:00.000Z',
    classGroup: '1',
    tab: null,
    pages: [
      {
        address: 'https://schools.dnevnik.ru/print',
        title: 'Печать',
        at: '2026-11-23T08:00:00.000Z',
        page: 1,
        lastPage: 1,
        sibling: null,
        list: null,
      },
    ],
    reading: null,
  },
  missing: 0,
  followable: false,
  tables: [
    [
      {
        source: 'html',
        sheet: null,
        rows: [
          ['ФИО', 'Логин', 'Пароль'],
          ['Тестов Илья', 'testov', 'пароль-1'],
          ['Тестов Мария', 'testova', 'пароль-2'],
        ],
        merged: [],
        notes: [],
      },
    ],
  ],
};
const EMPTY = { ...PAGE, tables: [] };

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '7 "Б"', 'Второв Пётр'));
  location.hash = '#page=a';
  world.browser.answers.set('page-table/state', ({ from }: { from: number }) => ({
    ok: true,
    value: from === 0 ? PAGE : EMPTY,
  }));
  model = await import('../../../../components/pages/import/import-model.ts');
  source = await import('../../../../components/pages/import/page-source-model.ts');
  const { watchClasses } = await import('../../../../components/pages/import/class-choice.tsx');
  model.watchContext();
  source.watchPageSource();
  watchClasses();
});

const logins = () => model.chosen.value.map(({ person, login }) => `${person} ${login}`);
const isRead = () => waitFor(() => expect(model.mapping.value).not.toBeNull());
const isMatched = () => waitFor(() => expect(logins()).toEqual(['1-s testov', '1-m testova']));

describe('a table of a page', () => {
  it('that was read before the list of its class is matched once that is there', async () => {
    await model.chooseClass('2');
    await isRead();
    expect(logins()).toEqual([]);
    const choosing = model.chooseClass('1');
    await model.loadContext();
    await choosing;
    await isMatched();
  });

  it('is shown for the class that the page names, and stays so when the background tells of changes', async () => {
    await isMatched();
    expect(source.isShown.value).toBe(true);
    await world.browser.tellChange();
    await isMatched();
  });

  it('leaves nothing when the vault is locked', async () => {
    await isMatched();
    await world.lock();
    expect([model.tables.value, model.ground.value, source.load.value, source.isShown.value]).toEqual([
      [],
      null,
      null,
      false,
    ]);
  });

  it('leaves nothing when its answer comes after the vault was locked', async () => {
    await isMatched();
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      world.browser.answers.set('page-table/state', async () => {
        resolve();
        await new Promise<void>((let_) => {
          answer = let_;
        });
        return { ok: true, value: PAGE };
      });
    });
    await world.browser.tellChange();
    await asked;
    await world.lock();
    answer();
    world.browser.answers.set('page-table/state', () => ({ ok: true, value: null }));
    await world.unlock();
    await waitFor(() => expect(source.loadNote.value).toMatch(/уже убрана/));
    expect([model.tables.value, source.load.value]).toEqual([[], null]);
  });
});
