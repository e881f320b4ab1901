import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { rosterOf } from '../../../../utils/background/reading/stored-rosters.ts';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import type { JournalState } from '../../../../utils/messages/journal-requests.ts';
import { storedJournal } from '../../../../utils/stored/stored-journal.ts';
import { fault } from '../../../setup/fault.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { fetchApiOf } from '../../dnevnik/api/stand-api.ts';
import { type Background, newWorld, roster, startBackground, trouble, until, type World } from './world.ts';

let stand: Stand;
let world: World;
let background: Background;

beforeAll(async () => {
  stand = await startStand({ quiet: true, http: 0 });
});
afterAll(() => stand?.stop());

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.claim(stand.school.teacher.userId);
  const kept = roster(3);
  kept.classGroup = { id: stand.info.classGroup, name: '7 «А»' };
  await world.keepRoster(kept);
  await world.session.set({ 'own-classes': [stand.info.classGroup] });
  world.api = fetchApiOf(stand);
  background = await startBackground(world);
});

const classGroup = () => stand.info.classGroup;
const enter = (key: string) => background.page({ type: 'settings/api-key', key });
async function update(wanted = 'current'): Promise<JournalState> {
  await background.page({ type: 'journal/update', classGroup: classGroup(), wanted });
  const state = async () =>
    (await background.page({ type: 'journal/state', classGroup: classGroup() })) as { value: JournalState };
  await until(async () => (await state()).value.status !== 'running', 'the end of the update');
  return (await state()).value;
}
async function journal(): Promise<ClassJournal | null> {
  const at = { classGroup: classGroup(), schoolYear: 2026 };
  return (await storedJournal(world.database, await background.service.key(), at)).journal;
}

it('with a key reads all subjects of the period from the API, and no journal from the pages', {
  timeout: 60_000,
}, async () => {
  await enter(stand.info.api.token);
  expect(await update()).toMatchObject({ status: 'done', done: 4, total: 4, failed: 0 });
  const kept = await journal();
  expect(kept?.registers.length).toBeGreaterThan(10);
  expect(new Set(kept?.registers.map(({ source }) => source))).toEqual(new Set(['api']));
  expect(kept?.weighted).not.toBeNull();
  expect(world.fetched.filter((address) => /journals|marks/.test(address))).toEqual([]);
});

it('tells neither pages nor panel the key, only whether there is one', async () => {
  await enter('canary-key-0123456789');
  const state = await background.page({ type: 'settings/api-key-state' });
  expect(state).toEqual({ ok: true, value: { has: true } });
  const seen = JSON.stringify([...world.session.items, ...world.local.items]);
  expect(seen).not.toContain('canary-key');
  expect(await enter('')).toMatchObject({ ok: true });
  expect(await background.page({ type: 'settings/api-key-state' })).toEqual({
    ok: true,
    value: { has: false },
  });
});

it.each<[string, () => void, string]>([
  ['a wrong key', () => {}, 'Ключ API не подходит'],
  ['no connection', () => (world.api = async () => trouble('offline')), 'Нет связи'],
  ['a busy API', () => (world.api = async () => trouble('busy', 429)), 'подождать'],
])('says what to do about %s, and resumes later', { timeout: 60_000 }, async (_, break_, note) => {
  await enter('x'.repeat(32));
  break_();
  expect(await update()).toMatchObject({ status: 'trouble', note: expect.stringContaining(note) });
  world.api = fetchApiOf(stand);
  await enter(stand.info.api.token);
  expect(await update()).toMatchObject({ status: 'done', done: 4 });
});

it('adds the students of the class to the list, and takes nobody out of it', {
  timeout: 60_000,
}, async () => {
  const before = (await rosterOf(background.service, classGroup()))!;
  await enter(stand.info.api.token);
  await update();
  const after = (await rosterOf(background.service, classGroup()))!;
  const added = after.students.filter(({ source }) => source === 'api');
  expect(added.length).toBeGreaterThan(20);
  expect(after.students.map(({ key }) => key)).toEqual(
    expect.arrayContaining(before.students.map(({ key }) => key)),
  );
  for (const person of added) {
    expect(person.name).toMatch(/^\S+ \S+/);
    expect(person.person).toBe(person.key);
    expect(person.sex).not.toBeNull();
  }
  expect(added.some(({ user }) => user === null)).toBe(true);
  expect(added.some(({ user }) => user !== null)).toBe(true);
  expect(after.additions.map(({ source }) => source)).toEqual(['api']);
  // Again: nobody comes twice.
  await update();
  expect((await rosterOf(background.service, classGroup()))!.students).toHaveLength(after.students.length);
});

fault(
  'The key of the API belongs to another account than the vault',
  'Nothing is read with it, and the teacher is told why',
  async () => {
    await world.claim('1000000000099');
    await enter(stand.info.api.token);
    const { status, note } = await update();
    expect([status, note]).toEqual(['trouble', expect.stringMatching(/вошёл другой человек/)]);
    expect(await journal()).toBeNull();
  },
);
