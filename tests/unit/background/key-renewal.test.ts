import { beforeEach, describe, expect, it } from 'vitest';
import { nameKeysIn } from '../../../utils/class-data/roster/name-keys.ts';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import { entrySchema, kinds } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import { personHistory } from '../../../utils/register/history.ts';
import { storedRoster } from '../../../utils/stored/stored-roster.ts';
import { unpacked } from '../../../utils/vault/documents.ts';
import { openAll } from '../../../utils/vault/rewriting.ts';
import { storeSecret } from '../../../utils/vault/secrets.ts';
import { fault } from '../../setup/fault.ts';
import { RANDOM_KEY } from '../class-data/roster/a-roster.ts';
import { fillDisk } from '../state/database.ts';
import { appendEntries, writeDocument } from '../state/written.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  OTHER_CLASS,
  roster,
  startBackground,
  type World,
} from './reading/world.ts';

/** Keys as 0.1.0 made them: of people from a file, of people without ids on the site, of a namesake, in its first form. */
const CHILD = `file:student:${CLASS}:тёзкин иван`;
const MOTHER = `file:representative:${CLASS}:тёзкина вера`;
const SAME = `file:student:${CLASS}:тёзкин иван:2013-03-04`;
const OLDER = 'student:малинина ольга';
const JOINED = `file:student:${CLASS}:ученика имяа`;
const OLD = [CHILD, MOTHER, SAME, OLDER, JOINED];
/** Nothing of a name is in these. */
const ACCOUNT = 'representative:1000000000777';

const FILE = { source: 'file' as const };
let world: World;
let background: Background;
let key: CryptoKey;

/** What 0.1.0 has left on the disk of a teacher who took people from a file. */
async function storeOlder(): Promise<void> {
  const list = roster(1);
  const people = {
    ...list,
    students: [
      ...list.students,
      newPerson({ key: CHILD, role: 'student', name: 'Тёзкин Иван', ...FILE }),
      newPerson({ key: SAME, role: 'student', name: 'Тёзкин Иван', birthDate: '2013-03-04', ...FILE }),
      newPerson({ key: OLDER, role: 'student', name: 'Малинина Ольга' }),
      newPerson({ key: JOINED, role: 'student', name: 'Ученика Имяа', ...FILE }),
    ],
    representatives: [
      newPerson({
        key: MOTHER,
        role: 'representative',
        name: 'Тёзкина Вера',
        children: [CHILD],
        relations: { [CHILD]: 'мать' },
        ...FILE,
      }),
      newPerson({ key: ACCOUNT, role: 'representative', name: 'Файлова Анна', user: '1000000000777' }),
    ],
  };
  const write = (id: string, value: unknown) => writeDocument(world.database, key, id, value);
  await write(`roster:${CLASS}`, people);
  await write(`roster-before-rows:${CLASS}`, people);
  const left = [{ person: people.students[1], on: '2026-11-01', className: '7 «А»' }];
  await write(`snapshots:${CLASS}`, { since: '2026-09-01T00:00:00.000Z', differences: [], left });
  const known = { login: 'ivan', readAt: '2026-11-01T00:00:00.000Z', reset: 'offered' };
  await write(`credentials:${CLASS}`, { [CHILD]: known, [ACCOUNT]: known });
  await write(`journal:${CLASS}`, {
    registers: [{ students: [CHILD, keyOf(0)], marks: [{ student: CHILD }] }],
  });
  const secret = {
    classGroup: CLASS,
    login: 'ivan',
    temporaryPassword: 'x',
    issuedAt: '2026-11-22T00:00:00.000Z',
  };
  await storeSecret(world.database, key, { ...secret, person: CHILD, attempt: 'a' }, 9e12);
  await appendEntries(
    world.database,
    key,
    entrySchema,
    [
      { kind: 'note-written', classGroup: CLASS, person: CHILD, text: 'Звонок.' },
      { kind: 'person-told-apart', classGroup: CLASS, person: CHILD, from: SAME },
      { kind: 'person-joined', classGroup: CLASS, person: JOINED, into: keyOf(0) },
      { kind: 'note-written', classGroup: CLASS, person: JOINED, text: 'Письмо.' },
      { kind: 'handing-out-blocked', classGroup: OTHER_CLASS, person: OLDER, ground: 'решение суда' },
      { kind: 'note-written', classGroup: CLASS, person: OLDER, text: 'Беседа.' },
    ],
    new Date('2026-11-20T08:00:00.000Z'),
  );
}

const unlocked = () => background.page({ type: 'vault/changed' });
const everything = async () => [
  ...(await openAll(world.database, key, 'documents')),
  ...(await openAll(world.database, key, 'secrets')),
];

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
  key = await background.service.key();
  await storeOlder();
});

describe('a vault of 0.1.0 with people from a file', () => {
  fault(
    'keys of its people are made of their names',
    'they get random keys at the next unlocking, and everything recorded stays theirs',
    async () => {
      expect(await unlocked()).toMatchObject({ ok: true });
      const stored = await everything();
      expect([...nameKeysIn(stored.map(({ value }) => value))]).toEqual([]);

      const read = (await storedRoster(world.database, key, CLASS))!;
      const { keyOf: now } = effective(await background.entries(), kinds);
      const [child, same, older, mother] = [CHILD, SAME, OLDER, MOTHER].map((each) => read.keyOf(each));
      const known = (await background.known()) ?? {};
      // The mother and the entries' people: each has one new key, the same everywhere.
      const [listedChild, listedSame, listedOlder] = ['Тёзкин Иван', 'Тёзкин Иван', 'Малинина Ольга'].map(
        (name, index) =>
          read.roster.students.filter((person) => person.name === name)[index === 1 ? 1 : 0]!.key,
      );
      expect([child, same, older]).toEqual([listedChild, listedSame, listedOlder]);
      for (const each of [child, same, older]) expect(each).toMatch(RANDOM_KEY);
      expect(new Set([child, same, older]).size).toBe(3);
      const [vera] = read.roster.representatives;
      expect(vera).toMatchObject({ children: [child], relations: { [child!]: 'мать' } });
      expect(vera?.key).toMatch(RANDOM_KEY);
      // Nothing was recorded about her, so that no entry has to lead from the old key.
      expect(mother).toBe(MOTHER);
      expect(Object.keys(known)).toEqual([child, ACCOUNT]);
      expect((await background.secrets()).map(({ person }) => person)).toEqual([child]);
      const journal = stored.find(({ record }) => record.id === `journal:${CLASS}`)?.value;
      expect(unpacked(journal).value).toEqual({
        registers: [{ students: [child, keyOf(0)], marks: [{ student: child }] }],
      });

      // Joins hold, and so do facts of another class.
      expect(now(JOINED)).toBe(keyOf(0));
      const own = (await background.entries()).filter(({ classGroup }) => classGroup === CLASS);
      const counting = effective(own, kinds).entries;
      expect(counting.map(({ kind, person }) => [kind, person])).toEqual([
        ['note-written', child],
        ['person-told-apart', child],
        ['person-joined', keyOf(0)],
        ['note-written', keyOf(0)],
        ['note-written', older],
      ]);
      expect(counting[1]).toMatchObject({ from: same });
      const words = { name: (person: string) => person, purposes: [], period: (period: string) => period };
      expect(personHistory(own, child!, words, kinds).map(({ text }) => text)).toEqual([
        'Заметка: «Звонок.».',
        `Другой человек с тем же именем: ${same}.`,
      ]);
      const others = (await background.entries()).filter(({ classGroup }) => classGroup === OTHER_CLASS);
      expect(effective(others, kinds).entries).toMatchObject([
        { kind: 'handing-out-blocked', person: older },
      ]);
    },
  );

  it('is carried forward once', async () => {
    await unlocked();
    const [documents, entries] = [await everything(), await background.entries()];
    await unlocked();
    expect(await everything()).toEqual(documents);
    expect(await background.entries()).toEqual(entries);
  });

  fault(
    'the disk is full when the keys are to be replaced',
    'nothing changes, all of it works under the old keys, and the next unlocking replaces them',
    async () => {
      const before = await everything();
      const empty = fillDisk('documents');
      expect(await unlocked()).toMatchObject({ ok: true });
      empty();
      expect(await everything()).toEqual(before);
      expect((await storedRoster(world.database, key, CLASS))?.roster.students).toHaveLength(4);
      await unlocked();
      expect([...nameKeysIn((await everything()).map(({ value }) => value))]).toEqual([]);
      expect(OLD.filter((old) => JSON.stringify([...world.session.items]).includes(old))).toEqual([]);
    },
  );
});

describe('two computers', () => {
  it('that gave one person two random keys agree on one', () => {
    const entry = (id: string, at: string, kind: string, person: string, more: object) => ({
      id,
      at: `2026-11-2${at}T08:00:00.000Z`,
      kind,
      classGroup: CLASS,
      person,
      ...more,
    });
    const entries = [
      entry('a', '0', 'note-written', CHILD, { text: 'Звонок.' }),
      entry('b', '1', 'person-rekeyed', CHILD, { into: 'p-1' }),
      entry('c', '1', 'person-rekeyed', CHILD, { into: 'p-2' }),
      entry('d', '2', 'note-written', 'p-2', { text: 'Письмо.' }),
    ];
    for (const given of [entries, entries.toReversed()])
      expect(effective(given, kinds).entries.map(({ person }) => person)).toEqual(['p-1', 'p-1']);
  });
});
