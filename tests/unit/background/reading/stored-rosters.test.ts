import { beforeEach, describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import type { ReportStudentsData } from '../../../../utils/dnevnik/pages.ts';
import type { PanelState } from '../../../../utils/messages/panel-requests.ts';
import type { ParsedPage } from '../../../../utils/messages/parsing.ts';
import { fillDisk } from '../../state/database.ts';
import { TEACHER } from './site-answers.ts';
import {
  type Background,
  CLASS,
  keyOf,
  members,
  nameOf,
  newWorld,
  OTHER_CLASS,
  ok,
  roster,
  rosterPerson,
  startBackground,
  TAB,
  trouble,
  until,
  type World,
} from './world.ts';

let world: World;
let background: Background;
/** Whom the lists of the class show. */
let students: number[];
let parents: number[];

const state = async () => ((await background.panel({ type: 'panel/state' })) as { value: PanelState }).value;
const kept = async () => (await world.session.get(`roster:${CLASS}`))[`roster:${CLASS}`] as Roster;
const reports = () => world.fetched.filter((address) => address.includes('report='));

async function readClass(report = false): Promise<PanelState> {
  await background.panel({ type: 'class/read', report });
  await until(async () => (await state()).reading?.running === false, 'the end of the reading');
  return state();
}

/** Rows of the report, one for each index, with the birth date and a phone of the mother. */
function report(indexes: number[], page: number, lastPage: number, classGroup = CLASS): ParsedPage {
  const data: ReportStudentsData = {
    total: null,
    page,
    lastPage,
    students: indexes.map((index) => ({
      person: null,
      user: null,
      name: nameOf(index),
      sex: null,
      card: null,
      school: null,
      birthDate: `2013-01-${10 + index}`,
      classGroup: { id: classGroup, name: '7 "А"', address: null },
      parents: [],
    })),
  };
  const school = { id: '10509', name: null };
  return { kind: 'report-students', data, warnings: [], school, account: TEACHER };
}

beforeEach(async () => {
  world = await newWorld();
  [students, parents] = [[0, 1], [20]];
  world.page = (address) => {
    if (address.includes('report=')) return { ...report([], 1, 1), kind: 'unknown', data: null };
    return address.includes('group=parents')
      ? members('representatives', parents, 1, 1)
      : members('students', students, 1, 1);
  };
  await world.unlock();
  await world.see();
  background = await startBackground(world);
});

describe('what has changed since the last reading', () => {
  it('is nothing at first, and nothing when nobody came or left', async () => {
    expect((await readClass()).news).toBeNull();
    world.advance(86_400_000);
    expect((await readClass()).news).toBeNull();
  });

  it('is told in the panel until the next reading, also after the browser was closed', async () => {
    await readClass();
    world.advance(86_400_000);
    students = [1, 2];
    const { news } = await readClass();
    expect(news).toEqual({
      since: '2026-11-23T08:00:00.000Z',
      lines: [`Пришли: ${nameOf(2)}.`, `Ушли: ${nameOf(0)}.`],
    });
    world.restart();
    world.tabs.set(TAB, () => true);
    await world.unlock();
    await world.see();
    expect((await state()).news).toEqual(news);
    world.advance(86_400_000);
    expect((await readClass()).news).toBeNull();
  });

  it('is not told of a part of the list', async () => {
    await readClass();
    students = [1];
    world.answer = async (address) => (address.includes('group=parents') ? trouble('busy') : ok(address));
    expect((await readClass()).news).toBeNull();
    expect((await kept()).students).toHaveLength(2);
  });

  it('is not taken from an empty list', async () => {
    await readClass();
    [students, parents] = [[], []];
    const { reading, news } = await readClass();
    expect(reading?.note).toMatch(/пустой список/);
    expect(news).toBeNull();
    expect((await kept()).students).toHaveLength(2);
  });

  it('is on the disk with the list or not at all', async () => {
    await readClass();
    world.advance(86_400_000);
    students = [1];
    const empty = fillDisk('documents');
    await readClass();
    empty();
    // Opening again seals what was only in memory.
    await background.page({ type: 'vault/changed' });
    expect((await state()).news?.lines).toEqual([`Ушли: ${nameOf(0)}.`]);
  });
});

describe('the report «Люди: Ученики»', () => {
  it('is read at a click of its own alone, until the class is found, and is due again after a month', async () => {
    const usual = world.page;
    world.page = (address, from) => {
      if (!address.includes('report=')) return usual(address, from);
      const page = Number(new URL(address).searchParams.get('page') ?? 1);
      return page === 1 ? report([7, 8], 1, 9, OTHER_CLASS) : report([0, 1], page, 9);
    };
    expect((await readClass()).reportDue).toBe(true);
    expect(reports()).toEqual([]);
    const { reading, reportDue } = await readClass(true);
    expect(reports()).toHaveLength(2);
    expect(reading).toMatchObject({ running: false, note: null, done: 4, total: 4, warnings: [] });
    expect(reportDue).toBe(false);
    expect((await kept()).students.map(({ birthDate }) => birthDate)).toEqual(['2013-01-10', '2013-01-11']);
    world.advance(86_400_000);
    await readClass();
    expect(reports()).toHaveLength(2);
    expect((await kept()).students.map(({ birthDate }) => birthDate)).toEqual(['2013-01-10', '2013-01-11']);
    world.advance(31 * 86_400_000);
    expect((await readClass()).reportDue).toBe(true);
    expect(reports()).toHaveLength(2);
  });

  it.each<[string, () => void]>([
    [
      'is refused',
      () =>
        (world.answer = async (address) =>
          address.includes('report=') ? trouble('forbidden', 403) : ok(address)),
    ],
    ['is another page', () => undefined],
  ])('is done without when it %s', async (_, spoil) => {
    spoil();
    const { reading } = await readClass(true);
    expect(reports()).toHaveLength(1);
    expect(reading).toMatchObject({ running: false, note: null, done: 2, total: 2 });
    expect(reading?.warnings).toEqual([expect.stringContaining('Отчёт «Люди: Ученики» не открылся')]);
    expect((await kept()).students).toHaveLength(2);
  });
});

describe('people who are known twice', () => {
  const fromFile = (more = {}) =>
    newPerson({
      key: 'file:a',
      role: 'student',
      name: nameOf(0),
      source: 'file',
      birthDate: '2013-01-10',
      ...more,
    });

  it('are one after they were joined, and two again when that was corrected', async () => {
    const list = roster(2);
    await world.keepRoster({ ...list, students: [...list.students, fromFile()] });
    await background.page({ type: 'vault/changed' });
    const classGroup = CLASS;
    const entries = [{ kind: 'person-joined', classGroup, person: 'file:a', into: keyOf(0) }];
    const recorded = (await background.page({ type: 'register/record', entries })) as {
      value: { ids: string[] };
    };
    const { people } = await state();
    expect(people.map(({ person }) => person.key)).toEqual([keyOf(0), keyOf(1)]);
    expect(people[0]?.person.birthDate).toBe('2013-01-10');
    // Nobody is lost by a further reading either.
    await readClass();
    expect((await state()).people).toHaveLength(3);
    await background.page({
      type: 'register/record',
      entries: [{ kind: 'entry-corrected', classGroup, person: 'file:a', entry: recorded.value.ids[0] }],
    });
    expect((await state()).people).toHaveLength(4);
  });

  it('are joined of themselves when the site shows the id of an account that was known', async () => {
    const list = roster(1);
    const byAccount = rosterPerson(0, { key: 'student:7', person: null, user: '7' });
    await world.keepRoster({ ...list, students: [byAccount] });
    await background.page({ type: 'vault/changed' });
    world.page = (address) => {
      if (address.includes('group=parents')) return members('representatives', [], 1, 1);
      const page = members('students', [0], 1, 1);
      for (const student of (page.data as { students: { user: string }[] }).students) student.user = '7';
      return page;
    };
    expect((await readClass()).news).toBeNull();
    const entries = await background.entries();
    expect(entries).toMatchObject([{ kind: 'person-joined', person: 'student:7', into: keyOf(0) }]);
    await readClass();
    expect(await background.entries()).toHaveLength(1);
  });
});
