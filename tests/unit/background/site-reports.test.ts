import { beforeEach, expect, it } from 'vitest';
import type { PageKind } from '../../../utils/dnevnik/pages.ts';
import {
  type Background,
  CLASS,
  keyOf,
  nameOf,
  newWorld,
  OTHER_CLASS,
  roster,
  rosterPerson,
  startBackground,
  TAB,
  type World,
} from './reading/world.ts';

const ADDRESS = 'https://schools.dnevnik.ru/v2/reports/default?report=some';
let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(2));
  world.standing.set(TAB, { address: ADDRESS, html: '' });
  shows('attendance-report');
  background = await startBackground(world);
});

/** 7 «Б», with other students. */
const otherClass = () => ({
  ...roster(0, OTHER_CLASS),
  classGroup: { id: OTHER_CLASS, name: '7 «Б»' },
  students: [rosterPerson(5)],
});

function shows(kind: PageKind, classGroup = '7 «А»'): void {
  const { page } = world;
  const students = [0, 1].map((at) => ({
    person: null,
    name: nameOf(at),
    daysMissed: 0,
    daysIll: 0,
    missed: 2,
    ill: 1,
    late: 0,
  }));
  const data = {
    schoolYear: roster(2).schoolYear,
    classGroup: { id: null, name: classGroup },
    period: { id: null, name: '1 четверть' },
    students,
  };
  world.page = (html, address) => ({ ...page(html, address), kind, data, warnings: [] });
}
const read = (shown = CLASS, tab = TAB) =>
  background.page({ type: 'site-report/read', tab, shown }) as Promise<{
    ok: boolean;
    note?: string;
    value?: unknown;
  }>;

it('says what the report in front says, fetches nothing and keeps nothing', async () => {
  const before = world.fetched.length;
  expect(await read()).toMatchObject({
    ok: true,
    value: {
      address: ADDRESS,
      read: expect.stringMatching(/^2.ученика$/),
      left: [],
      take: { content: { kind: 'attendance-totals', period: 1 } },
    },
  });
  expect(world.fetched).toHaveLength(before);
  expect([...world.session.items.keys()].filter((key) => key.includes('report'))).toEqual([]);
});

it.each([
  ['a page that is no report', () => shows('homework'), 'нет отчёта, который Классрук знает'],
  ['a session that is over', () => shows('sign-in'), 'войти'],
  [
    'the report of another class',
    () => shows('attendance-report', '7Б'),
    'Это отчёт класса 7Б, а открыт 7 «А»',
  ],
])('refuses %s', async (_, prepare, why) => {
  prepare();
  const answer = await read();
  expect(answer.ok).toBe(false);
  expect(answer.note).toMatch(new RegExp(why, 'i'));
});

it('is of the class that it names, whichever the popup shows', async () => {
  await world.keepRoster(otherClass());
  expect(await read(OTHER_CLASS)).toMatchObject({
    ok: true,
    value: { classGroup: { id: CLASS }, take: { content: { rows: [{ student: keyOf(0) }, {}] } } },
  });
});

it('without the name of a class is of that in the address of the page, else of that whose students it lists', async () => {
  await world.keepRoster(otherClass());
  shows('attendance-report', '');
  expect(await read(OTHER_CLASS)).toMatchObject({ ok: true, value: { classGroup: { id: CLASS } } });
  world.standing.set(TAB, { address: `${ADDRESS}&group=${OTHER_CLASS}`, html: '' });
  expect((await read()).note).toContain('в списке класса найдено 0');
});

it('refuses a class whose list was not read, and a tab with no page of the school', async () => {
  shows('attendance-report', '7Б');
  expect((await read(OTHER_CLASS)).note).toContain('Список класса ещё не прочитан');
  world.standing.set(TAB, { address: 'https://example.org/', html: '' });
  expect((await read()).note).toContain('Эту страницу Классрук прочитать не может');
});
