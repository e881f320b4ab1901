import { beforeEach, describe, expect, it } from 'vitest';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { sealEntry } from '../../../utils/vault/entry-records.ts';
import { fault } from '../../setup/fault.ts';
import { worldOfClass } from './reading/class-world.ts';
import {
  type Background,
  CLASS,
  keyOf,
  roster,
  startBackground,
  until,
  type World,
} from './reading/world.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;

let world: World;
let background: Background;
let today: Date;

beforeEach(async () => {
  world = await worldOfClass(3);
  today = world.now;
  background = await startBackground(world);
});

const ahead = () => {
  world.now = new Date(today.getTime() + YEAR);
};
const block = { kind: 'handing-out-blocked', classGroup: CLASS, person: keyOf(0), ground: 'решение суда' };
const record = async (...entries: object[]) => {
  const answer = await background.page({ type: 'register/record', entries });
  if (!answer.ok) throw new Error(answer.note);
  return (answer.value as { ids: string[] }).ids;
};
const kinds = async () => (await background.entries()).map(({ kind }) => kind);
const reopen = async () => {
  await background.lock();
  await background.unlock();
  await world.keepRoster(roster(3));
  await background.page({ type: 'account/state' });
};

describe('the computer’s clock is set back', () => {
  beforeEach(async () => {
    for (let index = 0; index < 3; index++) await record({ ...block, person: keyOf(1) });
  });

  fault(
    'it was a year ahead while something was recorded',
    'its date is doubted for good, once, and what is recorded after it comes after it',
    async () => {
      ahead();
      const [early] = await record(block);
      world.now = today;
      await reopen();
      await record({ kind: 'handing-out-allowed', classGroup: CLASS, person: keyOf(0), lifts: [early] });
      await reopen();
      const entries = await background.entries();
      expect(entries.map(({ kind }) => kind).slice(3)).toEqual([
        'handing-out-blocked',
        'clock-doubted',
        'handing-out-allowed',
      ]);
      expect(entries[4]).toMatchObject({ classGroup: CLASS, entries: [early] });
    },
  );

  fault(
    'a permission of version 0.1.0 is dated a year ahead; the block is recorded later, today',
    'the block stands',
    async () => {
      const key = await background.service.key();
      const older = {
        id: 'older',
        at: new Date(today.getTime() + YEAR).toISOString(),
        kind: 'handing-out-allowed',
        classGroup: CLASS,
        person: keyOf(0),
      };
      await world.database.clear('clock');
      await world.database.put('entries', await sealEntry(key, older));
      await record(block);
      const facts = peopleFacts(await background.entries());
      expect(facts.get(keyOf(0))?.blocked).toMatchObject({ ground: 'решение суда' });
    },
  );

  it('rather the clock is wrong now, if nearly everything is ahead: nothing is doubted', async () => {
    world.now = new Date('2015-01-01T00:00:00.000Z');
    await reopen();
    expect(await kinds()).not.toContain('clock-doubted');
  });
});

describe('the site says what time it is', () => {
  const readAt = async (servedAt: number | null) => {
    const answer = world.answer;
    world.answer = async (...asked) => ({ ...(await answer(...asked)), servedAt });
    await background.panel({ type: 'run/collect', persons: [keyOf(0)] });
    await until(async () => (await background.run())?.status === 'done');
  };
  const off = async () => (await background.service.session.get('clockOff')).clockOff;

  fault('the computer’s clock is a year ahead', 'it is told as soon as the site is read', async () => {
    await readAt(today.getTime() - YEAR);
    expect(await off()).toBe(YEAR);
  });

  it('nothing is told for a few minutes', async () => {
    await readAt(today.getTime() - 5 * 60_000);
    expect(await off()).toBe(0);
  });
});
