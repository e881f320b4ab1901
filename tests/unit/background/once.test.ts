import { describe, expect, it } from 'vitest';
import { pruneMarks } from '../../../utils/vault/request-marks.ts';
import { fault } from '../../setup/fault.ts';
import { isLong } from '../../setup/long.ts';
import { fillDisk } from '../state/database.ts';
import { begin as beginWith, CASES, type Case, note, row, stored as storedIn } from './once-cases.ts';
import { type Background, CLASS, startBackground, TAB, type World } from './reading/world.ts';

let world: World;
let background: Background;
/** Of the message, known only once the case has begun. */
let fields: object | undefined;

const begin = async (before?: Case['before']) => {
  ({ world, background, fields } = await beginWith(before));
};
const stored = () => storedIn(world, background);
const send = ({ part, message }: Case, id: string) =>
  background.ask(part, part === 'page' ? null : TAB, { ...message, ...fields, id });

const titleOf = ({ message }: Case) => message.type;

describe('a request that is sent twice', () => {
  for (const each of CASES)
    fault(
      `${titleOf(each)} is sent again, as after a lost answer`,
      'it counts once, and gets the same answer',
      async () => {
        await begin(each.before);
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

  // They differ in the message alone.
  for (const each of CASES.filter((_, at) => isLong || at % 4 === 0))
    fault(
      `the worker is killed between the write of ${titleOf(each)} and its answer, and the teacher presses again`,
      'it counts once, and is told as done',
      async () => {
        await begin(each.before);
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
    await begin(each!.before);
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
      await begin(each!.before);
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
    await begin(each.before);
    const id = crypto.randomUUID();
    const empty = fillDisk('documents');
    expect(await send(each, id)).toMatchObject({ ok: false });
    empty();
    expect(await send(each, id)).toMatchObject({ ok: true });
    expect(await background.secrets()).toHaveLength(1);
  });

  fault('the vault was locked in between', 'it is answered from the mark once it is open', async () => {
    const [each] = CASES;
    await begin(each!.before);
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
        await begin(each.before);
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
      await begin(each.before);
      unwritable(`roster:${CLASS}`);
      expect(await send(each, crypto.randomUUID())).toMatchObject({ ok: true });
      const state = (await background.panel({ type: 'panel/state' })) as { value: { people: unknown[] } };
      expect(state.value.people).toHaveLength(4);
    },
  );

  fault('the badge cannot be drawn after a record', 'it stays recorded, and is told as done', async () => {
    const [each] = CASES;
    await begin(each!.before);
    background.breakBadge();
    expect(await send(each!, crypto.randomUUID())).toMatchObject({ ok: true });
    await background.wakeUp();
    expect(await background.entries()).toHaveLength(2);
  });
});

describe('marks of requests', () => {
  it('of long ago are dropped once there are many', async () => {
    await begin();
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
    await begin();
    await background.page({ type: 'roster/add-rows', classGroup: CLASS, rows: [row] });
    expect(await world.database.count('requests')).toBe(1);
    const [before] = await world.database.getAllKeys('requests');
    await background.page({ type: 'class/delete', classGroup: CLASS, typed: 'удалить' });
    expect(await world.database.getAllKeys('requests')).not.toContain(before);
  });
});
