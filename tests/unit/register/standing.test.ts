import { describe, expect, it } from 'vitest';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { type Standing, standingsOf } from '../../../utils/register/standing.ts';
import { withToldRelations } from '../../../utils/register/told-relations.ts';
import { fault } from '../../setup/fault.ts';
import { type RecordedFact, recordedEntries } from './entries.ts';
import { relatedBy, STANDING_DAY, studentBorn } from './standing-people.ts';

const towards = (person: RosterPerson, facts: RecordedFact[] = [], child = studentBorn('s1')): Standing => {
  const people = { students: [child], representatives: [person] };
  return standingsOf(people, peopleFacts(recordedEntries(...facts)), STANDING_DAY).towards(person.key, 's1');
};
const authority = (is: string, more = {}): RecordedFact =>
  ({ kind: 'authority-set', person: 'p', authority: is, document: null, ...more }) as RecordedFact;
const block = (basis?: 'court'): RecordedFact => ({
  kind: 'handing-out-blocked',
  person: 'p',
  ground: 'решение суда',
  ...(basis ? { basis } : {}),
});
const decided = (decision: 'withhold' | 'hand-out', ...blocks: string[]): RecordedFact => ({
  kind: 'handing-out-decided',
  person: 'p',
  blocks,
  decision,
  on: STANDING_DAY,
  number: '12',
});
const answered = (told: boolean): RecordedFact => ({
  kind: 'grown-up-answered',
  person: 's1',
  parent: 'p',
  told,
  on: STANDING_DAY,
});

describe('a relation by itself', () => {
  it.each<[string | null, Standing['state']]>([
    ['мать', 'parent'],
    ['Отец', 'parent'],
    ['мама', 'parent'],
    ['папа', 'parent'],
    ['родная мать', 'parent'],
    [null, 'unknown'],
    ['', 'unknown'],
    ['родитель', 'unknown'],
    ['законный представитель', 'unknown'],
    ['родитель (законный представитель)', 'unknown'],
    ['бабушка', 'unproven'],
    ['опекун', 'unproven'],
    ['мачеха', 'unproven'],
    ['отчим', 'unproven'],
    ['усыновитель', 'unproven'],
    ['приёмная мать', 'unproven'],
    ['дед (по отцу)', 'unproven'],
  ])('%s', (relation, state) => {
    expect(towards(relatedBy('p', relation)).state).toBe(state);
  });
  it('counts for each child by itself', () => {
    const stepfather = relatedBy('p', 'отец', ['s1', 's2'], { s2: 'отчим' });
    const people = { students: [studentBorn('s1'), studentBorn('s2')], representatives: [stepfather] };
    const standings = standingsOf(people, new Map(), STANDING_DAY);
    expect(['s1', 's2'].map((child) => standings.towards('p', child).state)).toEqual(['parent', 'unproven']);
    expect(standings.whyNotReceive('p')).toBeNull();
  });
});

it.each<[string, RosterPerson, RecordedFact[], Standing]>([
  ['a guardian', relatedBy('p', 'опекун'), [authority('guardian')], { state: 'parent', why: null }],
  [
    'by power of attorney',
    relatedBy('p', 'тётя'),
    [authority('power-of-attorney')],
    { state: 'proxy', why: null },
  ],
  [
    'a mother without rights',
    relatedBy('p', 'мать'),
    [authority('none')],
    { state: 'no-authority', why: 'нет полномочий представителя' },
  ],
  [
    'somebody told to be a grandmother',
    relatedBy('p', null),
    [authority('none', { relation: 'бабушка' })],
    { state: 'no-authority', why: 'нет полномочий представителя' },
  ],
  [
    'a block of before stands without the head',
    relatedBy('p', 'мать'),
    [block()],
    { state: 'blocked', why: 'не выдавать: решение суда' },
  ],
  [
    'a new one waits for the head',
    relatedBy('p', 'мать'),
    [block('court')],
    { state: 'awaits-head', why: 'ждёт решения директора: решение суда' },
  ],
  [
    'confirmed by the head',
    relatedBy('p', 'мать'),
    [block('court'), decided('withhold', 'e0')],
    { state: 'blocked', why: 'не выдавать: решение суда' },
  ],
  [
    'refused by the head',
    relatedBy('p', 'мать'),
    [block('court'), decided('hand-out', 'e0')],
    { state: 'parent', why: null },
  ],
  [
    'a decision about another block',
    relatedBy('p', 'мать'),
    [block('court'), decided('hand-out', 'e7')],
    { state: 'awaits-head', why: 'ждёт решения директора: решение суда' },
  ],
  [
    'one of before beside one that waits',
    relatedBy('p', 'мать'),
    [block(), block('court')],
    { state: 'blocked', why: 'не выдавать: решение суда' },
  ],
])('%s', (_, person, facts, standing) => {
  expect(towards(person, facts)).toEqual(standing);
});

describe('from 18 on', () => {
  const grown = studentBorn('s1', '2008-11-23');
  it.each<[string, RosterPerson, RecordedFact[], RosterPerson, Standing['state']]>([
    ['the eve', relatedBy('p', 'мать'), [], studentBorn('s1', '2008-11-24'), 'parent'],
    ['the birthday', relatedBy('p', 'мать'), [], grown, 'grown-up'],
    ['an authority recorded before', relatedBy('p', 'опекун'), [authority('guardian')], grown, 'grown-up'],
    [
      'the student lets the parent be told',
      relatedBy('p', 'мать'),
      [answered(true)],
      grown,
      'told-by-student',
    ],
    ['the student does not', relatedBy('p', 'мать'), [answered(false)], grown, 'grown-up'],
    ['told, but blocked', relatedBy('p', 'мать'), [answered(true), block()], grown, 'blocked'],
  ])('%s', (_, person, facts, child, state) => {
    expect(towards(person, facts, child).state).toBe(state);
  });
  it('the student acts alone', () => {
    const people = { students: [grown], representatives: [] };
    expect(standingsOf(people, new Map(), STANDING_DAY).towards('s1', 's1').state).toBe('adult');
  });
});

describe('a representative of two children', () => {
  const people = {
    students: [studentBorn('s1'), studentBorn('s2')],
    representatives: [relatedBy('p', 'тётя', ['s1', 's2'])],
  };
  const towardsEach = (...facts: RecordedFact[]) => {
    const standings = standingsOf(people, peopleFacts(recordedEntries(...facts)), STANDING_DAY);
    return ['s1', 's2'].map((child) => standings.towards('p', child).state);
  };
  const blockOf = (child: string): RecordedFact => ({ ...block('court'), child }) as RecordedFact;

  fault(
    'an aunt is guardian of one child of the class and a stranger to the other',
    'she is handed and signs what concerns the one, and nothing of the other',
    () => {
      expect(towardsEach(authority('guardian', { child: 's1' }))).toEqual(['parent', 'unproven']);
      expect(towardsEach(authority('none', { child: 's2' }), authority('guardian', { child: 's1' }))).toEqual(
        ['parent', 'no-authority'],
      );
    },
  );

  fault(
    'a court forbids a parent to be told of one of two children',
    'nothing of that child goes out, what concerns the other does, and letters to that parent wait',
    () => {
      const facts = peopleFacts(recordedEntries(authority('parent'), blockOf('s2')));
      const standings = standingsOf(people, facts, STANDING_DAY);
      expect(['s1', 's2'].map((child) => standings.towards('p', child).state)).toEqual([
        'parent',
        'awaits-head',
      ]);
      expect([standings.whyNotReceive('p'), standings.isForbidden('p')]).toEqual([null, true]);
    },
  );

  it.each<[string, RecordedFact[], [Standing['state'], Standing['state']]]>([
    ['what was recorded without a child is of both', [authority('guardian')], ['parent', 'parent']],
    ['a block of before is of both', [block()], ['blocked', 'blocked']],
    [
      'a later word on one child',
      [authority('guardian'), authority('none', { child: 's2' })],
      ['parent', 'no-authority'],
    ],
    [
      'a later word on both replaces that on one',
      [authority('none', { child: 's2' }), authority('guardian')],
      ['parent', 'parent'],
    ],
    [
      'the block of one is lifted, that of both stands',
      [block(), blockOf('s1'), decided('hand-out', 'e1')],
      ['blocked', 'blocked'],
    ],
    [
      'the head confirms the block of one',
      [authority('parent'), blockOf('s1'), decided('withhold', 'e1')],
      ['blocked', 'parent'],
    ],
    [
      'a permission lifts the block of one',
      [authority('parent'), blockOf('s1'), { kind: 'handing-out-allowed', person: 'p', lifts: ['e1'] }],
      ['parent', 'parent'],
    ],
  ])('%s', (_, facts, states) => {
    expect(towardsEach(...facts)).toEqual(states);
  });

  it('has the relation that was told for each', () => {
    const facts = peopleFacts(
      recordedEntries(
        authority('parent', { relation: 'мать', child: 's1' }),
        authority('none', { relation: 'мачеха', child: 's2' }),
      ),
    );
    expect(withToldRelations(people.representatives, facts)[0]).toMatchObject({
      relation: 'тётя',
      relations: { s1: 'мать', s2: 'мачеха' },
    });
  });
});
