import { beforeEach, expect, it } from 'vitest';
import {
  type Background,
  CLASS,
  keyOf,
  members,
  newWorld,
  OTHER_CLASS,
  ok,
  roster,
  startBackground,
  type World,
} from './world.ts';

const GONE = {
  person: keyOf(8),
  user: null,
  name: 'Ушедший Пётр Ильич',
  sex: null,
  card: null,
  school: null,
};
const FORMER = 'https://schools.dnevnik.ru/v2/class?class=1&view=members&group=students&filter=former';

let world: World;
let background: Background;
const read = () => background.page({ type: 'former/read', classGroup: CLASS });
/** The page of the present, and the one of the former. */
const answers = (present: object, former: object) => {
  const page = members('students', [0, 1], 1, 1);
  world.answer = async (address) => {
    const data = { ...(page.data as object), ...(address === FORMER ? former : present) };
    if (address.includes('/myclasses')) return ok(address);
    return { ok: true, address, html: JSON.stringify({ ...page, data }) };
  };
};

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  background = await startBackground(world);
});

it('«Были в классе» is read on its own page, and nothing of it is stored', async () => {
  answers({ formerAddress: FORMER }, { part: 'former', former: [GONE] });
  expect(await read()).toMatchObject({ ok: true, value: [{ key: keyOf(8), name: GONE.name }] });
  expect(world.fetched.at(-1)).toBe(FORMER);
});

it('or below the present students; where there is none, nobody was', async () => {
  answers({ former: [GONE] }, {});
  expect(await read()).toMatchObject({ ok: true, value: [{ name: GONE.name }] });
  answers({}, {});
  expect(await read()).toMatchObject({ ok: true, value: [] });
});

it('a page that is not what its link says is refused; a class of somebody else is not read', async () => {
  answers({ formerAddress: FORMER }, { part: 'present' });
  expect(await read()).toMatchObject({ ok: false, note: expect.stringMatching(/не так, как обычно/) });
  world.ownClasses = [OTHER_CLASS];
  const before = world.fetched.length;
  await world.session.remove(['own-classes']);
  expect(await read()).toMatchObject({ ok: false });
  expect(world.fetched.length).toBeGreaterThanOrEqual(before);
});

it('no page of the site is read before the teacher asks', () => {
  expect(world.fetched).toEqual([]);
});
