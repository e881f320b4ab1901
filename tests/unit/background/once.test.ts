import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../../utils/duties/entry.ts';
import type { RequestType } from '../../../utils/messages/requests.ts';
import type { SenderPart } from '../../../utils/messages/senders.ts';
import { open } from '../../../utils/vault/cipher.ts';
import { pruneMarks } from '../../../utils/vault/request-marks.ts';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  roster,
  startBackground,
  TAB,
  until,
  type World,
} from './reading/world.ts';

interface Case {
  part: SenderPart;
  message: { type: RequestType; [field: string]: unknown };
  /** What has to be there before. */
  before?(world: World, background: Background): Promise<void>;
  /** Waits until nothing more changes by itself. */
  rest?(background: Background): Promise<void>;
}

const note = { kind: 'note-written', classGroup: CLASS, person: keyOf(0), text: 'Звонок.' };
const items = [{ person: keyOf(0), login: 'in-0', temporaryPassword: 'Tmp-0' }];
const row = {
  row: 2,
  name: 'Новенький Пётр Иванович',
  className: null,
  role: null,
  relation: null,
  ofChild: null,
  birthDate: null,
  phone: null,
  email: null,
};

/** Requests that the teacher makes, each of which must count once. */
const CASES: Case[] = [
  { part: 'page', message: { type: 'register/record', entries: [note, { ...note, person: keyOf(1) }] } },
  { part: 'panel', message: { type: 'sign-in-state', person: keyOf(0), state: 'confirmed' } },
  { part: 'page', message: { type: 'import/take', classGroup: CLASS, items } },
  {
    part: 'page',
    message: { type: 'import/undo', classGroup: CLASS },
    before: async (_, background) =>
      void (await background.page({ type: 'import/take', classGroup: CLASS, items })),
  },
  { part: 'page', message: { type: 'roster/add-rows', classGroup: CLASS, rows: [row] } },
  {
    part: 'page',
    message: { type: 'roster/undo-rows', classGroup: CLASS },
    before: async (_, background) =>
      void (await background.page({ type: 'roster/add-rows', classGroup: CLASS, rows: [row] })),
  },
  {
    part: 'page',
    message: { type: 'roster/accept-name', classGroup: CLASS, person: keyOf(0), name: 'Иная Анна' },
    async before(world) {
      const kept = roster(3);
      kept.students[0] = { ...kept.students[0]!, newName: 'Иная Анна' };
      await world.keepRoster(kept);
    },
  },
  {
    part: 'page',
    message: {
      type: 'print/confirm',
      classGroup: CLASS,
      slips: [{ person: keyOf(0), variant: 'login', attempt: null }],
    },
  },
  {
    part: 'page',
    message: {
      type: 'report/receive',
      classGroup: CLASS,
      from: 'завуч',
      on: '2026-11-20',
      span: '1 четверть',
      file: { name: 'report.xlsx', base64: 'AAAA' },
    },
  },
  { part: 'page', message: { type: 'class/delete', classGroup: CLASS, typed: 'удалить' } },
  {
    part: 'page',
    message: { type: 'settings/save', document: 'declensions', value: { key: 'k', form: 'f' } },
  },
  {
    part: 'page',
    message: { type: 'account/confirm', account: '1000000000042' },
    async before(world) {
      await world.database.delete('documents', 'account');
      await world.session.set({ 'account-asked': { id: '1000000000042', name: 'Иванова' } });
    },
  },
  {
    part: 'panel',
    message: { type: 'run/collect', persons: [keyOf(0)] },
    async before(world) {
      world.answer = () => new Promise(() => undefined);
    },
    rest: (background) =>
      until(async () => (await background.run())?.items[0]?.progress.state === 'attempting'),
  },
  {
    part: 'panel',
    message: { type: 'run/dismiss' },
    async before(world, background) {
      const { answer } = world;
      world.answer = () => new Promise(() => undefined);
      await background.panel({ type: 'run/collect', persons: [keyOf(0)] });
      await background.panel({ type: 'run/stop' });
      world.answer = answer;
    },
  },
];

let world: World;
let background: Background;

async function begin({ before }: Case): Promise<void> {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  await world.see();
  background = await startBackground(world);
  await background.page({ type: 'vault/changed' });
  await before?.(world, background);
}

const send = ({ part, message }: Case, id: string) =>
  background.ask(part, part === 'page' ? null : TAB, { ...message, id });

/** What is stored: ids of all records, and the content of entries without what each recording gives them. */
async function stored() {
  const key = await background.service.key();
  const ids = async (store: 'documents' | 'secrets' | 'entries') =>
    (await world.database.getAllKeys(store)).map(String).sort();
  const documents: Record<string, unknown> = {};
  for (const record of await world.database.getAll('documents'))
    documents[record.id] = await open(key, `documents:${record.id}`, record);
  return {
    ids: [await ids('documents'), await ids('secrets'), await ids('entries')],
    documents,
    entries: (await background.entries()).map((entry) => parse(entrySchema, entry)),
  };
}

const titleOf = ({ message }: Case) => message.type;

describe('a request that is sent twice', () => {
  for (const each of CASES)
    fault(
      `${titleOf(each)} is sent again, as after a lost answer`,
      'it counts once, and gets the same answer',
      async () => {
        await begin(each);
        const id = crypto.randomUUID();
        const first = await send(each, id);
        expect(first).toMatchObject({ ok: true });
        await each.rest?.(background);
        const after = await stored();
        world.advance(60_000);
        expect(await send(each, id)).toEqual(first);
        expect(await stored()).toEqual(after);
      },
    );

  for (const each of CASES)
    fault(
      `the worker is killed between the write of ${titleOf(each)} and its answer, and the teacher presses again`,
      'it counts once, and is told as done',
      async () => {
        await begin(each);
        const id = crypto.randomUUID();
        // The write is on the disk, and the notice of it never comes back.
        let wasTold: () => void = () => undefined;
        const told = new Promise<void>((resolve) => {
          wasTold = resolve;
        });
        world.tell = () => {
          background.kill();
          wasTold();
        };
        const lost = send(each, id).catch(() => 'no answer');
        await told;
        expect(await lost).toBe('no answer');
        world.tell = () => undefined;
        background = await startBackground(world);
        const after = await stored();
        expect(await send(each, id)).toMatchObject({ ok: true });
        expect(await stored()).toEqual(after);
      },
    );

  fault('it comes again while the first is under way', 'both get the answer of the first', async () => {
    const [each] = CASES;
    await begin(each!);
    const id = crypto.randomUUID();
    const [first, second] = await Promise.all([send(each!, id), send(each!, id)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(await background.entries()).toHaveLength(2);
  });

  fault(
    'a form whose first sending had no answer is changed and sent again',
    'it is refused with what has happened, and nothing is written twice',
    async () => {
      const [each] = CASES;
      await begin(each!);
      const id = crypto.randomUUID();
      await send(each!, id);
      const changed = { ...each!.message, entries: [{ ...note, text: 'Иначе.' }] };
      expect(await background.page({ ...changed, id })).toEqual({
        ok: false,
        spent: true,
        note: expect.stringMatching(/уже записана/),
      });
      expect(await background.entries()).toHaveLength(2);
    },
  );

  fault('the first was refused, for the disk was full', 'the second does it', async () => {
    const each = CASES[2]!;
    await begin(each);
    const id = crypto.randomUUID();
    const empty = fillDisk('documents');
    expect(await send(each, id)).toMatchObject({ ok: false });
    empty();
    expect(await send(each, id)).toMatchObject({ ok: true });
    expect(await background.secrets()).toHaveLength(1);
  });

  fault('the vault was locked in between', 'it is answered from the mark once it is open', async () => {
    const [each] = CASES;
    await begin(each!);
    const id = crypto.randomUUID();
    const first = await send(each!, id);
    await background.lock();
    expect(await send(each!, id)).toMatchObject({ ok: false, note: expect.stringMatching(/закрыто/) });
    await background.unlock();
    expect(await send(each!, id)).toEqual(first);
    expect(await background.entries()).toHaveLength(2);
  });
});

describe('a step that is written is never told as failed', () => {
  const unwritable = (key: string) => {
    const { set } = world.session;
    world.session.set = async (items) => {
      if (key in items) throw new Error('QUOTA_BYTES quota exceeded');
      return set(items);
    };
  };

  for (const each of CASES)
    fault(
      `the session area takes nothing more after the write of ${titleOf(each)}, and no tab can be told`,
      'it is told as done',
      async () => {
        await begin(each);
        unwritable('revision');
        world.tell = () => {
          throw new Error('no tabs');
        };
        expect(await send(each, crypto.randomUUID())).toMatchObject({ ok: true });
      },
    );

  fault(
    'the session area has no room for the list that a table has completed',
    'the sealed list is shown, and it is told as done',
    async () => {
      const each = CASES[4]!;
      await begin(each);
      unwritable(`roster:${CLASS}`);
      expect(await send(each, crypto.randomUUID())).toMatchObject({ ok: true });
      const state = (await background.panel({ type: 'panel/state' })) as { value: { people: unknown[] } };
      expect(state.value.people).toHaveLength(4);
    },
  );

  fault('the badge cannot be drawn after a record', 'it stays recorded, and is told as done', async () => {
    const [each] = CASES;
    await begin(each!);
    background.breakBadge();
    expect(await send(each!, crypto.randomUUID())).toMatchObject({ ok: true });
    await background.wakeUp();
    expect(await background.entries()).toHaveLength(2);
  });
});

describe('undoing', () => {
  const undoRows = (id: string) => background.page({ type: 'roster/undo-rows', classGroup: CLASS, id });
  const addRows = (id: string) =>
    background.page({ type: 'roster/add-rows', classGroup: CLASS, rows: [row], id });
  const [first, second, third] = [1, 2, 3].map(() => crypto.randomUUID()) as [string, string, string];
  const lists = async () => {
    const { documents } = await stored();
    return [documents[`roster:${CLASS}`], documents[`snapshots:${CLASS}`]].map((document) =>
      document === undefined ? undefined : (document as { value: unknown }).value,
    );
  };

  fault(
    'a table is added to the list twice, as after a lost answer, and undone twice',
    'list and history are exactly those of before',
    async () => {
      await begin({} as Case);
      const before = await lists();
      await addRows(first);
      await addRows(first);
      expect(await undoRows(second)).toMatchObject({ ok: true });
      expect(await undoRows(second)).toMatchObject({ ok: true });
      expect(await lists()).toEqual(before);
      expect(await undoRows(third)).toMatchObject({
        ok: false,
        note: expect.stringMatching(/Отменять нечего/),
      });
      expect(await lists()).toEqual(before);
    },
  );

  fault(
    'the list has changed since a table was added',
    'undoing is refused, and nothing changes',
    async () => {
      await begin({} as Case);
      await addRows(first);
      const kept = world.session.items.get(`roster:${CLASS}`) as ReturnType<typeof roster>;
      kept.students[0] = { ...kept.students[0]!, name: 'Иная Анна' };
      await world.keepRoster(kept);
      const before = await stored();
      expect(await undoRows(second)).toMatchObject({
        ok: false,
        note: expect.stringMatching(/отменить добавление уже нельзя/),
      });
      expect(await stored()).toEqual(before);
    },
  );

  fault('two pages take the same record back', 'the second is refused, and nothing changes', async () => {
    await begin({} as Case);
    const { value } = (await background.page({ type: 'register/record', entries: [note] })) as {
      value: { ids: string[] };
    };
    const back = {
      type: 'register/record',
      entries: [{ kind: 'entry-corrected', classGroup: CLASS, person: keyOf(0), entry: value.ids[0] }],
    };
    expect(await background.page(back)).toMatchObject({ ok: true });
    expect(await background.page(back)).toMatchObject({
      ok: false,
      note: expect.stringMatching(/уже отменена/),
    });
    expect(await background.entries()).toHaveLength(2);
  });
});

describe('marks of requests', () => {
  it('of long ago are dropped once there are many', async () => {
    await begin({} as Case);
    const record = () => background.page({ type: 'register/record', entries: [note] });
    await record();
    const [old] = await world.database.getAllKeys('requests');
    world.advance(40 * 24 * 3_600_000);
    const key = await background.service.key();
    expect(await pruneMarks(world.database, key, world.now)).toBe(0);
    for (let index = 0; index < 200; index++) await record();
    expect(await pruneMarks(world.database, key, world.now)).toBe(1);
    expect(await world.database.getAllKeys('requests')).not.toContain(old);
    expect(await world.database.count('requests')).toBe(200);
  });

  fault('a class is deleted whose requests were remembered', 'their answers go with it', async () => {
    await begin({} as Case);
    await background.page({ type: 'roster/add-rows', classGroup: CLASS, rows: [row] });
    expect(await world.database.count('requests')).toBe(1);
    const [before] = await world.database.getAllKeys('requests');
    await background.page({ type: 'class/delete', classGroup: CLASS, typed: 'удалить' });
    expect(await world.database.getAllKeys('requests')).not.toContain(before);
  });
});
