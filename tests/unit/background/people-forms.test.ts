import { beforeEach, describe, expect, it } from 'vitest';
import type { FormReading } from '../../../utils/dnevnik/people-form/form-reading.ts';
import type { FormAsked } from '../../../utils/messages/form-requests.ts';
import { OTHER } from './account-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  members,
  newWorld,
  roster,
  startBackground,
  TAB,
  type World,
} from './reading/world.ts';

const ADDRESS = 'https://schools.dnevnik.ru/v2/group';
const reading = (people: number): FormReading => ({
  way: people > 0 ? 'boxes' : 'none',
  why: null,
  offered: [],
  rows: Array.from({ length: people }, (_, at) => ({
    id: `${keyOf(at)}#0`,
    people: [keyOf(at)],
    text: 'Ученик',
    chosen: null,
    fixed: false,
  })),
  sides: null,
  paged: false,
  says: [],
});
const answered = (people: number, address = ADDRESS) => ({
  address,
  outcomes: [],
  reading: reading(people),
  touched: false,
});

let world: World;
let background: Background;
let asked: { frame: number | null; asked: FormAsked }[];
const look = () => background.page({ type: 'people-form/look', tab: TAB, classGroup: CLASS, side: null });

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  world.standing.set(TAB, { address: ADDRESS, html: JSON.stringify(members('students', [0], 1, 1)) });
  asked = [];
  world.form = async (_, frame, what) => {
    asked.push({ frame, asked: what });
    return [
      { frameId: 0, result: answered(0) },
      { frameId: 7, result: answered(2) },
      { frameId: 9, result: answered(3, 'https://ads.example.com/') },
      { frameId: 11, result: { forged: true } },
    ];
  };
  background = await startBackground(world);
});

describe('the form of a page', () => {
  it('is that of the frame with most people, among those of the school alone', async () => {
    expect(await look()).toMatchObject({ ok: true, value: { frame: 7, reading: { way: 'boxes' } } });
    expect(asked).toMatchObject([{ frame: null, asked: { rows: [], side: null } }]);
    expect(asked[0]?.asked.people.map(({ key }) => key)).toEqual([0, 1, 2].map(keyOf));
  });

  it('is set in its frame', async () => {
    const rows = [{ id: `${keyOf(1)}#0`, wanted: 'in' }];
    world.form = async (_, frame, what) => {
      asked.push({ frame, asked: what });
      return [{ frameId: 7, result: answered(2) }];
    };
    const set = { type: 'people-form/set', tab: TAB, frame: 7, classGroup: CLASS, side: null, rows };
    expect(await background.page(set)).toMatchObject({ ok: true, value: { outcomes: [] } });
    expect(asked).toMatchObject([{ frame: 7, asked: { rows } }]);
  });

  it.each<[string, () => void, RegExp]>([
    ['the tab is gone', () => world.standing.clear(), /закрыта/],
    [
      'the page goes away meanwhile',
      () => {
        world.form = async () => Promise.reject(new Error('The frame was removed.'));
      },
      /закрыта/,
    ],
    [
      'no list of the class was read',
      () => void world.session.remove([`roster:${CLASS}`]),
      /ещё не прочитан/,
    ],
  ])('%s: it says so, and keeps nothing', async (_, happens, why) => {
    happens();
    expect(await look()).toMatchObject({ ok: false, note: expect.stringMatching(why) });
  });

  it('of another account is not looked at', async () => {
    const page = { ...members('students', [0], 1, 1), account: OTHER };
    world.standing.set(TAB, { address: ADDRESS, html: JSON.stringify(page) });
    expect(await look()).toMatchObject({ ok: false, note: expect.stringMatching(/вошёл другой человек/) });
    expect(asked).toEqual([]);
  });

  it('while the vault is locked nothing is asked', async () => {
    await background.page({ type: 'vault/lock' });
    expect(await look()).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });
});

it('the window opens for the tab, the tab is shown', async () => {
  expect(await background.page({ type: 'people-form/open', tab: TAB })).toMatchObject({ ok: true });
  expect(world.opened.at(-1)).toMatch(new RegExp(`^/fill\\.html#groups/.*/${TAB}$`));
  expect(await background.page({ type: 'people-form/show', tab: TAB })).toMatchObject({ ok: true });
});
