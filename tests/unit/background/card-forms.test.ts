import { beforeEach, expect, it } from 'vitest';
import type { CardAsked } from '../../../utils/messages/card-requests.ts';
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

const addressOf = (person: string) =>
  `https://schools.dnevnik.ru/v2/admin/persons/person?person=${person}&view=personal`;
const OWN = addressOf(keyOf(1));
const READING = { fields: [{ field: 'surname', value: 'Примеров', fixed: false }], snils: 'present' };
const FIELDS = [{ field: 'surname', value: 'Примерова' }];

let world: World;
let background: Background;
let asked: CardAsked[];
const stand = (address: string, page = members('students', [0], 1, 1)) =>
  world.standing.set(TAB, { address, html: JSON.stringify(page) });
const look = () => background.page({ type: 'card-form/look', tab: TAB, classGroup: CLASS });
const set = (person = keyOf(1)) =>
  background.page({ type: 'card-form/set', tab: TAB, classGroup: CLASS, person, fields: FIELDS });

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  stand(OWN);
  asked = [];
  world.card = async (_, what) => {
    asked.push(what);
    return [{ result: { address: OWN, reading: READING, touched: false } }];
  };
  background = await startBackground(world);
});

it('the card of somebody of the class is read and set', async () => {
  expect(await look()).toMatchObject({ ok: true, value: { person: keyOf(1), reading: READING } });
  expect(await set()).toMatchObject({ ok: true });
  expect(asked).toEqual([
    { person: keyOf(1), fields: [] },
    { person: keyOf(1), fields: FIELDS },
  ]);
});

it.each<[string, () => void, RegExp]>([
  ['a page that is no card', () => stand('https://schools.dnevnik.ru/v2/class?class=1'), /закрыта/],
  ['the card of somebody else', () => stand(addressOf(keyOf(8))), /не человека из вашего класса/],
  [
    'another account',
    () => stand(OWN, { ...members('students', [0], 1, 1), account: OTHER }),
    /другой человек/,
  ],
])('%s: nothing is asked of it', async (_, happens, why) => {
  happens();
  expect(await look()).toMatchObject({ ok: false, note: expect.stringMatching(why) });
  expect(await set()).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
});

it('what was compared with one card is not set in another, nor taken from one that came meanwhile', async () => {
  expect(await set(keyOf(2))).toMatchObject({ ok: false, note: expect.stringMatching(/закрыта/) });
  expect(asked).toEqual([]);
  world.card = async () => [{ result: { address: addressOf(keyOf(2)), reading: READING, touched: true } }];
  expect(await set()).toMatchObject({ ok: false, note: expect.stringMatching(/закрыта/) });
});

it('the window opens from the panel on the card, for its tab', async () => {
  expect(await background.panel({ type: 'card-form/open' })).toMatchObject({ ok: true });
  expect(world.opened.at(-1)).toMatch(new RegExp(`^/fill\\.html#lists/.*/${TAB}$`));
});
