import { isDeepStrictEqual } from 'node:util';
import { beforeEach, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import { fillDisk } from '../state/database.ts';
import { killedAtEachStep } from '../state/dying.ts';
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
import { type Background, startBackground } from './reading/world.ts';

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
    const backup = await backUp(await filledComputer(3));
    const { world } = other;
    const { database } = world;
    for (const { ask, count } of [
      { ask: (background: Background) => restore(background, backup), count: 4 },
      { ask: undo, count: 0 },
    ]) {
      let before: Awaited<ReturnType<typeof everyRecord>>;
      const survivors = async () => notes({ world, background: await startBackground(world) });
      const deaths = await killedAtEachStep(
        async () => {
          before = await everyRecord(world);
          return database;
        },
        async (mortal) => {
          world.database = mortal;
          const answer = await ask(await startBackground(world));
          if (!answer.ok) throw new Error(answer.note);
        },
        async () => {
          world.database = database;
          const after = await everyRecord(world);
          if (isDeepStrictEqual(after, before)) return;
          expect(await survivors()).toHaveLength(count);
          return 'done';
        },
      );
      world.database = database;
      expect(deaths).toBeGreaterThan(3);
      expect(await survivors()).toHaveLength(count);
    }
  },
);
