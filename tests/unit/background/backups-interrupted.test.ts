import { beforeEach, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import {
  backUp,
  type Computer,
  computer,
  everyRecord,
  filledComputer,
  note,
  notes,
  restore,
  undo,
} from './backup-world.ts';
import { startBackground } from './reading/world.ts';

let one: Computer;
let other: Computer;

beforeEach(async () => {
  one = await filledComputer();
  other = await computer();
});

fault(
  'The disk fills up while a backup is restored, or a restore is taken back',
  'Nothing has changed, the teacher is told, and the next try succeeds',
  async () => {
    const backup = await backUp(one);
    for (const store of ['documents', 'entries', 'entryDocuments', 'clock']) {
      const before = await everyRecord(other.world);
      const free = fillDisk(store);
      const answer = await restore(other.background, backup).finally(free);
      expect(answer, store).toMatchObject({ ok: false, note: expect.stringMatching(/нет места/) });
      expect(await everyRecord(other.world)).toEqual(before);
    }
    expect(await restore(other.background, backup)).toMatchObject({ ok: true });
    await note(other, 'После');
    const before = await everyRecord(other.world);
    const free = fillDisk('clock');
    const answer = await undo(other.background).finally(free);
    expect(answer).toMatchObject({ ok: false, note: expect.stringMatching(/нет места/) });
    expect(await everyRecord(other.world)).toEqual(before);
    expect(await undo(other.background)).toMatchObject({ ok: true });
    expect(await notes(other)).toEqual(['После 0']);
  },
);

fault(
  'The background is killed at each step of a restore and of taking it back',
  'All of it is there, or nothing; a further try ends it',
  async () => {
    const backup = await backUp(one);
    const begun = await everyRecord(other.world);
    for (const what of ['restore', 'undo'] as const) {
      let step = 0;
      for (let isDone = false; !isDone; step++) {
        const { world } = other;
        const { database } = world;
        const before = await everyRecord(world);
        const background = await startBackground(world);
        let left = step;
        world.database = new Proxy(database, {
          get(target, name) {
            if (STEPS.has(name) && left-- === 0) background.kill();
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
        const running = what === 'restore' ? restore(background, backup) : undo(background);
        isDone = await running.then(
          ({ ok }) => ok,
          () => false,
        );
        world.database = database;
        const after = await everyRecord(world);
        const count = (await notes({ world, background: await startBackground(world) })).length;
        if (!isDone && JSON.stringify(ids(after)) === JSON.stringify(ids(before)))
          expect(after).toEqual(before);
        else expect(count).toBe(what === 'restore' ? 61 : 0);
        if (!isDone && count === (what === 'restore' ? 61 : 0)) isDone = true;
        if (step > 200) throw new Error('it never ends');
      }
      expect(step).toBeGreaterThan(2);
    }
    expect(Object.keys(begun)).not.toEqual([]);
  },
);

const STEPS: ReadonlySet<string | symbol> = new Set(['transaction', 'get', 'getAll', 'getAllKeys', 'count']);

const ids = (all: Awaited<ReturnType<typeof everyRecord>>) =>
  Object.values(all).map((records) => (records as { id: string }[]).map(({ id }) => id));
