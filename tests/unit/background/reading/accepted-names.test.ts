import { beforeEach, describe, expect, it } from 'vitest';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import type { ClassMembersData } from '../../../../utils/dnevnik/pages.ts';
import { fault } from '../../../setup/fault.ts';
import {
  type Background,
  CLASS,
  keyOf,
  members,
  nameOf,
  newWorld,
  startBackground,
  until,
  type World,
} from './world.ts';

let world: World;
let background: Background;
/** Names that the site shows, by index of the person. */
let names: Map<number, string>;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.see();
  names = new Map();
  world.page = (address) => {
    if (!address.includes('group=students')) return members('representatives', [], 1, 1);
    const page = members('students', [0, 1], 1, 1);
    const { students } = page.data as ClassMembersData;
    for (const [index, name] of names) students[index]!.name = name;
    return page;
  };
  background = await startBackground(world);
});

async function read(): Promise<void> {
  const before = kept()?.readAt;
  world.advance(60_000);
  await background.panel({ type: 'class/read' });
  await until(() => kept() !== undefined && kept()?.readAt !== before, 'the reading');
}
const kept = () => world.session.items.get(`roster:${CLASS}`) as Roster | undefined;
const shown = () => kept()?.students.map(({ name, newName }) => [name, newName]);
const accept = (name: string) =>
  background.page({ type: 'roster/accept-name', classGroup: CLASS, person: keyOf(0), name });

describe('another name behind a number', () => {
  fault(
    'the site shows two names swapped at a later reading',
    'the names stay as they were until the teacher confirms each',
    async () => {
      await read();
      names.set(0, nameOf(1)).set(1, nameOf(0));
      await read();
      expect(shown()).toEqual([
        [nameOf(0), nameOf(1)],
        [nameOf(1), nameOf(0)],
      ]);
      expect(await accept(nameOf(1))).toEqual({ ok: true, value: null });
      expect(shown()).toEqual([
        [nameOf(1), undefined],
        [nameOf(1), nameOf(0)],
      ]);
      // It stays confirmed at the next reading.
      await read();
      expect(shown()?.[0]).toEqual([nameOf(1), undefined]);
    },
  );

  it('is not confirmed once the site shows yet another one', async () => {
    await read();
    names.set(0, 'Новая Фамилия');
    await read();
    expect(await accept('Совсем Другая')).toMatchObject({ ok: false });
    expect(shown()?.[0]).toEqual([nameOf(0), 'Новая Фамилия']);
  });
});
