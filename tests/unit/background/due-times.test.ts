import { beforeEach, expect, it } from 'vitest';
import { dueTimesIn, dueTimesKey } from '../../../utils/stored/due-times.ts';
import { FIRST_VAULT } from '../../../utils/vault/session-key.ts';
import { CLASS, keyOf, newWorld, roster, startBackground, type World } from './reading/world.ts';

let world: World;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.keepRoster(roster(3));
  await world.see();
});

const paperFrom = (from: string) => ({
  type: 'register/record',
  entries: [
    {
      kind: 'informing-form-chosen',
      classGroup: CLASS,
      person: keyOf(0),
      form: 'paper',
      from,
      every: 7,
      number: null,
    },
  ],
});

it('stores the times of terms, and nothing else, readable while the vault is locked', async () => {
  const background = await startBackground(world);
  expect(await background.ask('page', null, { type: 'vault/changed' })).toMatchObject({ ok: true });
  expect(await background.ask('page', null, paperFrom('2026-11-20'))).toMatchObject({ ok: true });
  await background.wakeUp();
  const stored = world.local.items.get(dueTimesKey(FIRST_VAULT));
  const after = (day: string) => new Date(`${day}T00:00`).getTime();
  // Of three students none has a parent in the list; the copy is to be made tomorrow, the extract given on the 27th.
  expect(stored).toEqual([...Array(3).fill(after('2026-09-02')), after('2026-11-25'), after('2026-11-28')]);
  expect(background.badge.text).toBe('3');
  world.advance(5 * 86_400_000);
  await background.ask('page', null, { type: 'vault/lock' });
  await background.wakeUp();
  expect(background.badge.text).toBe('5');
  expect(await background.ask('page', null, { type: 'tasks/list' })).toMatchObject({ ok: false });
});

it.each([undefined, null, 'x', ['2026'], [1, null]])('reads %j as no times', (stored) => {
  expect(dueTimesIn({ [dueTimesKey(FIRST_VAULT)]: stored })).toEqual([]);
});

it('adds up the times of all vaults, and takes nothing else for one', () => {
  const stored = { dueMoments: [1], 'dueMoments:klassruk-x': [2, 3], dueMomentsOf: [4], other: [5] };
  expect(dueTimesIn(stored)).toEqual([1, 2, 3]);
});
