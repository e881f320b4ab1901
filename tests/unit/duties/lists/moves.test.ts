import { expect, it } from 'vitest';
import { type Move, movesIn, openSteps, type SeenStep } from '../../../../utils/duties/lists/moves.ts';
import { owedMoves } from '../../../../utils/duties/lists/owed-moves.ts';
import { classOf } from '../../register/a-class.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const NAME = 'Ушедший Пётр Ильич';
const left = (more: object = {}): RecordedFact => ({
  kind: 'moved',
  person: 's9',
  on: '2026-11-20',
  way: 'left',
  name: NAME,
  school: 'школа № 5',
  ...more,
});
const step = (own: 'order' | 'site' | 'marks', more: object = {}): RecordedFact => ({
  kind: 'move-step',
  person: 's9',
  on: '2026-11-23',
  way: 'left',
  name: NAME,
  move: 'e0',
  step: own,
  state: 'done',
  ...more,
});
const nothing = () => [];
const movesOf = (...facts: RecordedFact[]) => movesIn(recordedEntries(...facts), nothing, { registers: '' });
const stateOf = (move: Move | undefined, id: string) => move?.steps.find((each) => each.id === id);

it('the list of one who has gone begins open, and each step is marked', () => {
  const [move] = movesOf(left(), step('order'), step('site', { state: 'not-needed' }));
  expect(stateOf(move, 'order')).toMatchObject({ state: 'done', on: '2026-11-23', entry: 'e1' });
  expect(stateOf(move, 'site')).toMatchObject({ state: 'not-needed' });
  expect(openSteps(move as Move).map(({ id }) => id)).toEqual(['groups', 'file', 'papers']);
});

it('of two who have no key each has an own list', () => {
  const anonymous = { person: '1' };
  const moves = movesOf(
    left(anonymous),
    left({ ...anonymous, name: 'Другой Иван Ильич', on: '2026-11-21' }),
    step('order', { ...anonymous, move: 'e0' }),
  );
  expect(moves.map((move) => [move.name, stateOf(move, 'order')?.state])).toEqual([
    ['Другой Иван Ильич', 'open'],
    [NAME, 'done'],
  ]);
});

it('who comes back has another list than the one of the departure', () => {
  const moves = movesOf(left(), step('order'), left({ way: 'arrived', on: '2026-12-01' }));
  expect(moves.map((move) => stateOf(move, 'order')?.state)).toEqual(['open', 'done']);
});

it('says what is destroyed when: consents after three years, registers by the school’s list of files', () => {
  const [move] = movesOf(left());
  expect(move?.destroy.map(({ when }) => when).join('\n')).toContain('после 20.11.2029');
  const [worded] = movesIn(recordedEntries(left()), nothing, { registers: '5 лет' });
  expect(worded?.destroy.some(({ when }) => when === '5 лет')).toBe(true);
  expect(movesOf(left({ way: 'arrived' }))[0]?.destroy).toEqual([]);
});

it('steps that the registers show stand beside the own ones', () => {
  const seen: SeenStep = {
    id: 'extract',
    title: 'Выписка',
    state: 'done',
    note: '',
    on: '2026-11-22',
    section: 'extracts',
  };
  const [move] = movesIn(recordedEntries(left()), () => [seen], { registers: '' });
  expect(stateOf(move, 'extract')).toMatchObject({ own: null, entry: null, state: 'done' });
});

it('without an order it is a task of today, until the order is marked', () => {
  expect(owedMoves(classOf(recordedEntries(left()))).map(({ rule, who }) => [rule, who.length])).toEqual([
    ['move-order', 1],
  ]);
  expect(owedMoves(classOf(recordedEntries(left(), step('order'))))).toEqual([]);
});
