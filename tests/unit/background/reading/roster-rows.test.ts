import { beforeEach, expect, it } from 'vitest';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import type { ListedRow } from '../../../../utils/messages/table-requests.ts';
import {
  type Background,
  CLASS,
  keyOf,
  nameOf,
  newWorld,
  roster,
  startBackground,
  type World,
} from './world.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  background = await startBackground(world);
});

const row = (at: number, name: string, more: Partial<ListedRow> = {}): ListedRow => ({
  row: at,
  name,
  className: null,
  role: null,
  relation: null,
  ofChild: null,
  birthDate: null,
  phone: null,
  email: null,
  ...more,
});
const add = (rows: ListedRow[]) => background.page({ type: 'roster/add-rows', classGroup: CLASS, rows });
const kept = () => world.session.items.get(`roster:${CLASS}`) as Roster;

it('adds who is not on the site, and what the site does not tell of the others', async () => {
  const answer = await add([
    row(2, nameOf(0), { birthDate: '2013-05-05' }),
    row(3, 'Новенький Пётр Иванович'),
    row(4, 'Новенькая Анна Петровна', {
      role: 'representative',
      relation: 'мать',
      ofChild: 'Новенький Пётр Иванович',
      phone: '+7 900 123-45-67',
    }),
  ]);
  expect(answer).toEqual({ ok: true, value: { students: 1, representatives: 1, warnings: [] } });
  const { students, representatives, additions } = kept();
  expect(students.find(({ key }) => key === keyOf(0))?.birthDate).toBe('2013-05-05');
  const child = students.find(({ name }) => name.startsWith('Новенький'));
  expect(child).toMatchObject({ source: 'file', person: null });
  expect(representatives.find(({ name }) => name.startsWith('Новенькая'))).toMatchObject({
    children: [child?.key],
    phones: [expect.stringContaining('900')],
  });
  expect(additions.map(({ source }) => source)).toEqual(['file']);
});

it('can be undone until the list is read again', async () => {
  const before = structuredClone(kept());
  await add([row(2, 'Новенький Пётр Иванович')]);
  expect(await background.page({ type: 'roster/undo-rows', classGroup: CLASS })).toMatchObject({ ok: true });
  expect(kept().students.map(({ key }) => key)).toEqual(before.students.map(({ key }) => key));
  await add([row(2, 'Новенький Пётр Иванович')]);
  await world.keepRoster({ ...kept(), readAt: '2026-11-24T08:00:00.000Z' });
  expect(await background.page({ type: 'roster/undo-rows', classGroup: CLASS })).toMatchObject({
    ok: false,
    note: expect.stringContaining('прочитан заново'),
  });
});

it('says of names that are not whole that they were left out', async () => {
  expect(await add([row(7, 'Пётр')])).toMatchObject({
    ok: true,
    value: { students: 0, warnings: [expect.stringContaining('имя неполное')] },
  });
});

it('needs a list to add to', async () => {
  const answer = await background.page({
    type: 'roster/add-rows',
    classGroup: '77',
    rows: [row(2, 'Новенький Пётр')],
  });
  expect(answer).toMatchObject({ ok: false, note: expect.stringContaining('Сначала прочитайте') });
});

it('signs what is recorded with the teacher’s name', async () => {
  const details = { teacher: { name: 'Учителева Вера Павловна', contacts: '' } };
  expect(await background.page({ type: 'settings/save', document: 'school', value: details })).toMatchObject({
    ok: true,
  });
  const fact = { kind: 'handing-out-blocked', classGroup: CLASS, person: keyOf(0), ground: 'решение суда' };
  await background.page({ type: 'register/record', entries: [fact] });
  await background.page({
    type: 'print/confirm',
    classGroup: CLASS,
    slips: [{ person: keyOf(1), variant: 'login', attempt: null }],
  });
  expect((await background.entries()).map(({ kind, by }) => [kind, by]).sort()).toEqual([
    ['handing-out-blocked', 'Учителева Вера Павловна'],
    ['slip-printed', 'Учителева Вера Павловна'],
  ]);
});
