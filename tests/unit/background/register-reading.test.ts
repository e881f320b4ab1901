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
  'something is recorded while the register is being read for somebody else',
  'whoever asks after that is told of it',
  async () => {
    const early = ask();
    await note('Одна.');
    expect(await ask()).toMatchObject({ ok: true, value: { entries: 1 } });
    expect(await early).toMatchObject({ ok: true });
  },
);
