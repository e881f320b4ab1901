import { beforeEach, expect } from 'vitest';
import { fault } from '../../setup/fault.ts';
import {
  type Background,
  CLASS,
  keyOf,
  newWorld,
  roster,
  startBackground,
  type World,
} from './reading/world.ts';

let world: World;
let background: Background;
let readings = 0;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(2));
  world.database = new Proxy(world.database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (name === 'transaction' && Array.isArray(given[0]) && given[0].includes('entryDocuments'))
          readings += 1;
        return value.apply(target, given);
      };
    },
  });
  background = await startBackground(world);
  readings = 0;
});

const ask = () => background.page({ type: 'backup/state' });
const note = (text: string) =>
  background.page({
    type: 'register/record',
    id: crypto.randomUUID(),
    entries: [{ kind: 'note-written', classGroup: CLASS, person: keyOf(0), text }],
  });

fault(
  'reminders and the state of the copies are asked for at the same time, as each page does after each change',
  'the register is read and decrypted once; asked later, it is read again',
  async () => {
    const { recordedEntries } = await import('../../../utils/background/register-reading.ts');
    const read = () => recordedEntries(background.service.sinceNow());
    await Promise.all([read(), read(), read()]);
    expect(readings).toBe(1);
    await read();
    expect(readings).toBe(2);
  },
);

fault(
  'one piece of work asks for the register again and again: for the people who were joined, the reminders, the copies',
  'it is read and decrypted once for all of them, and once more after the work has written',
  async () => {
    const { countingRegister, recordedEntries } = await import(
      '../../../utils/background/register-reading.ts'
    );
    const work = background.service.sinceNow();
    const first = await recordedEntries(work);
    expect(await recordedEntries(work)).toBe(first);
    expect(await countingRegister(work)).toBe(await countingRegister(work));
    expect(readings).toBe(1);
    // Nobody has been told of it yet.
    await work.commit({
      entries: [{ kind: 'note-written', classGroup: CLASS, person: keyOf(0), text: 'Одна.' }],
    });
    readings = 0;
    expect(await recordedEntries(work)).toHaveLength(1);
    expect(readings).toBe(1);
  },
);

fault(
  'the vault is locked during a piece of work that has read the register',
  'the work gets nothing more of it',
  async () => {
    const { recordedEntries } = await import('../../../utils/background/register-reading.ts');
    const work = background.service.sinceNow();
    await recordedEntries(work);
    await background.lock();
    await expect(recordedEntries(work)).rejects.toMatchObject({ code: 'locked' });
  },
);

fault(
  'something is recorded while the register is being read for somebody else',
  'whoever asks after that is told of it',
  async () => {
    const early = ask();
    await note('Одна.');
    expect(await ask()).toMatchObject({ ok: true, value: { entries: 1 } });
    expect(await early).toMatchObject({ ok: true });
  },
);
