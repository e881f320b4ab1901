import { beforeEach, describe, expect, it } from 'vitest';
import { pairId } from '../../../utils/backup/plan-restore.ts';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { effective } from '../../../utils/register/effective.ts';
import { storedRoster } from '../../../utils/stored/stored-roster.ts';
import { vaultAccountDocument } from '../../../utils/stored/vault-account.ts';
import { compactEntries } from '../../../utils/vault/compaction.ts';
import { fault } from '../../setup/fault.ts';
import { RANDOM_KEY } from '../class-data/roster/a-roster.ts';
import {
  backUp,
  type Computer,
  computer,
  documents,
  everyRecord,
  filledComputer,
  keepList,
  note,
  notes,
  restore,
  state,
  undo,
} from './backup-world.ts';
import { CLASS, roster } from './reading/world.ts';

let one: Computer;
let other: Computer;

beforeEach(async () => {
  one = await filledComputer();
  other = await computer();
});

describe('a backup restored on another computer', () => {
  it('brings everything but passwords and what belongs to one computer, and goes again', async () => {
    const before = await documents(other);
    expect(await restore(other.background, await backUp(one))).toMatchObject({
      ok: true,
      value: { entries: 61, removed: 0 },
    });
    expect(await notes(other)).toEqual(await notes(one));
    expect((await documents(other)).filter((id) => id.startsWith('roster:'))).toHaveLength(2);
    expect(await documents(other)).not.toContain('settings:api-key');
    expect(await other.world.database.count('secrets')).toBe(0);
    expect((await state(other)).restored).toMatchObject({ entries: 61 });
    expect((await state(one)).restored).toBeNull();

    expect(await undo(other.background)).toMatchObject({ ok: true });
    expect((await documents(other)).filter((id) => id !== 'person-keys')).toEqual(before);
    expect(await notes(other)).toEqual([]);
    expect(await undo(other.background)).toMatchObject({ ok: false, note: expect.stringMatching(/нечего/) });
  });

  it('is taken back without what has been done since', async () => {
    await restore(other.background, await backUp(one));
    await note(other, 'После', CLASS);
    const changed = { ...roster(3), readAt: '2026-11-24T08:00:00.000Z' };
    await keepList(other, changed);
    await compactEntries(other.world.database, await other.background.service.key(), {
      loose: 0,
      perDocument: 10,
    });
    await undo(other.background);
    expect(await notes(other)).toEqual(['После 0']);
    expect((await documents(other)).filter((id) => id.startsWith('roster:'))).toEqual([`roster:${CLASS}`]);
  });

  it('restored twice it changes nothing more', async () => {
    const backup = await backUp(one);
    await restore(other.background, backup);
    expect(await restore(other.background, backup)).toMatchObject({
      value: { entries: 0, documents: 0, removed: 0, joined: 0 },
    });
    expect(await notes(other)).toHaveLength(61);
    // What is taken back is the restore that has changed something.
    await undo(other.background);
    expect(await notes(other)).toEqual([]);
  });
});

fault(
  'A class that was deleted on one computer comes in a backup from the other',
  'It stays deleted; where it was not, it goes with its passwords, and comes back if the restore is taken back',
  async () => {
    const whole = await backUp(one);
    await restore(other.background, whole);
    other.world.advance(60_000);
    await other.background.page({ type: 'class/delete', classGroup: CLASS, typed: 'удалить' });
    await restore(other.background, whole);
    expect(await notes(other)).toEqual(['Другой класс 0']);
    expect(await documents(other)).not.toContain(`roster:${CLASS}`);

    const before = await notes(one);
    expect(await restore(one.background, await backUp(other))).toMatchObject({ value: { removed: 60 } });
    expect(await notes(one)).toEqual(['Другой класс 0']);
    expect(await one.world.database.count('secrets')).toBe(0);
    await undo(one.background);
    expect(await notes(one)).toEqual(before);
    expect(await documents(one)).toContain(`roster:${CLASS}`);
  },
);

fault(
  'A class is deleted after a restore has put its earlier records by',
  'They go too, and taking the restore back does not bring them again',
  async () => {
    const list = roster(3);
    await keepList(other, { ...list, readAt: '2020-01-01T00:00:00.000Z' });
    one.world.advance(60_000);
    await keepList(one, list);
    await restore(other.background, await backUp(one));
    expect(await documents(other)).toContain(`before-restore:roster:${CLASS}`);
    await other.background.page({ type: 'class/delete', classGroup: CLASS, typed: 'удалить' });
    expect((await documents(other)).filter((id) => id.includes(CLASS))).toEqual([]);
    await undo(other.background);
    expect((await documents(other)).filter((id) => id.includes(CLASS))).toEqual([]);
    expect(await notes(other)).toEqual([]);
  },
);

it('a restore can be taken back for 30 days; then what was there before it goes', async () => {
  await keepList(other, roster(1));
  one.world.advance(60_000);
  await keepList(one, roster(3));
  await restore(other.background, await backUp(one));
  expect(await documents(other)).toContain(`before-restore:roster:${CLASS}`);
  other.world.advance(30 * 24 * 60 * 60 * 1000);
  await other.background.wakeUp();
  await other.background.unlock();
  expect((await state(other)).restored).not.toBeNull();
  other.world.advance(24 * 60 * 60 * 1000);
  await other.world.session.set({ actedAt: other.world.now.toISOString() });
  await other.background.wakeUp();
  await other.background.unlock();
  await other.background.wakeUp();
  expect((await documents(other)).filter((id) => /^(?:restored|before-restore)/.test(id))).toEqual([]);
});

fault(
  'The backup of another teacher is restored',
  'It is refused in clear words, and not one record changes',
  async () => {
    const account = { id: '1000000000077', name: 'Другой', confirmedAt: one.world.now.toISOString() };
    await one.background.service.commit({ documents: [vaultAccountDocument(account)] });
    const before = await everyRecord(other.world);
    const backup = await backUp(one);
    expect(await restore(other.background, backup)).toMatchObject({
      ok: false,
      note: expect.stringMatching(/копия другого учителя/),
    });
    expect(await everyRecord(other.world)).toEqual(before);
  },
);

fault(
  'A backup is staged for one vault and restored after another teacher has opened hers, or is gone',
  'It is refused, and not one record changes',
  async () => {
    const backup = await backUp(one);
    const before = await everyRecord(other.world);
    for (const staged of [crypto.randomUUID()])
      expect(await other.background.page({ type: 'backup/restore', staged, answers: [] })).toMatchObject({
        ok: false,
        note: expect.stringMatching(/не на месте/),
      });
    const broken = { ...backup, raw: crypto.getRandomValues(new Uint8Array(32)) };
    expect(await restore(other.background, broken)).toMatchObject({
      note: expect.stringMatching(/повреждена/),
    });
    expect(await everyRecord(other.world)).toEqual(before);
  },
);

fault(
  'Two computers have given one person without an id different keys',
  'The restore joins them; of whom it cannot tell it asks, and nobody stands twice',
  async () => {
    const person = (key: string, name: string, more = {}) =>
      newPerson({ key, role: 'student', name, ...more });
    const list = (a: string, b: string, more = {}) => ({
      ...roster(0),
      students: [person(a, 'Ручьёва Анна Ильинична'), person(b, 'Озеров Пётр Львович', more)],
    });
    const wrote = ({ background }: Computer, key: string) =>
      background.page({
        type: 'register/record',
        entries: [{ kind: 'note-written', classGroup: CLASS, person: key, text: key }],
      });
    await keepList(one, list('p-1', 'p-2'));
    other.world.advance(1_000);
    await keepList(other, list('p-8', '1000000000009', { person: '1000000000009' }));
    for (const key of ['p-1', 'p-2']) expect(await wrote(one, key)).toMatchObject({ ok: true });
    for (const key of ['p-8', '1000000000009']) await wrote(other, key);
    const backup = await backUp(one);
    expect(await restore(other.background, backup)).toMatchObject({ value: { joined: 1 } });
    const shown = async () => {
      const key = await other.background.service.key();
      const { keyOf: now } = effective(await other.background.entries(), kinds);
      const stored = await storedRoster(other.world.database, key, CLASS);
      return stored?.roster.students.map((each) => [
        each.name,
        now('p-1') === each.key,
        now('p-2') === each.key,
      ]);
    };
    expect(await shown()).toEqual([
      ['Ручьёва Анна Ильинична', true, false],
      ['Озеров Пётр Львович', false, false],
    ]);
    const pair = pairId({ person: 'p-2', into: '1000000000009' });
    await restore(other.background, backup, [{ pair, answer: 'one' }]);
    expect(await shown()).toEqual([
      ['Ручьёва Анна Ильинична', true, false],
      ['Озеров Пётр Львович', false, true],
    ]);
  },
);

fault(
  'A backup has keys of people that 0.1.0 made of their names',
  'They are renewed after the restore, as in the vault, and no document keeps a name as a key',
  async () => {
    await other.background.unlock();
    const named = newPerson({ key: 'student:иванова анна', role: 'student', name: 'Иванова Анна' });
    await keepList(one, { ...roster(0), students: [named] });
    await restore(other.background, await backUp(one));
    const stored = await storedRoster(other.world.database, await other.background.service.key(), CLASS);
    expect(stored?.roster.students).toMatchObject([
      { name: 'Иванова Анна', key: expect.stringMatching(RANDOM_KEY) },
    ]);
  },
);

describe('the state of backups', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('says that a first backup is due a day after the first entry', async () => {
    const { last, entries, dueAt } = await state(one);
    expect({ last, entries }).toEqual({ last: null, entries: 61 });
    expect(Date.parse(dueAt ?? '')).toBe(one.world.now.getTime() + DAY);
    expect(await state(other)).toMatchObject({ last: null, entries: 0, dueAt: null });
  });

  it('says that another is due after two weeks with new entries', async () => {
    const madeAt = one.world.now.toISOString();
    const latest = (await one.background.entries()).at(-1)?.stamp ?? '';
    await one.background.page({ type: 'backup/noted', madeAt, latest, to: 'file' });
    expect(await state(one)).toMatchObject({ last: { madeAt, to: 'file' }, entries: 0, dueAt: null });
    one.world.advance(3 * DAY);
    await note(one, 'Новая');
    const { entries, dueAt } = await state(one);
    expect(entries).toBe(1);
    expect(Date.parse(dueAt ?? '')).toBe(Date.parse(madeAt) + 14 * DAY);
  });
});
