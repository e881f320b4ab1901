import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { type Standing, standingsOf } from '../../../utils/register/standing.ts';
import { type RecordedFact, recordedEntries } from './entries.ts';

const TODAY = '2026-11-23';
const student = (key: string, birthDate: string | null = '2013-05-05') =>
  newPerson({ key, role: 'student', name: `Ученик ${key}`, birthDate });
const adult = (key: string, relation: string | null, children = ['s1'], relations = {}) =>
  newPerson({
    key,
    role: 'representative',
    name: `Представитель ${key}`,
    relation,
    relations,
    children,
    emails: [`${key}@example.com`],
  });
const towards = (person: RosterPerson, facts: RecordedFact[] = [], child = student('s1')): Standing => {
  const people = { students: [child], representatives: [person] };
  return standingsOf(people, peopleFacts(recordedEntries(...facts)), TODAY).towards(person.key, 's1');
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
  on: TODAY,
  number: '12',
});
const answered = (told: boolean): RecordedFact => ({
  kind: 'grown-up-answered',
  person: 's1',
  parent: 'p',
  told,
  on: TODAY,
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
    expect(towards(adult('p', relation)).state).toBe(state);
  });
  it('counts for each child by itself', () => {
    const stepfather = adult('p', 'отец', ['s1', 's2'], { s2: 'отчим' });
    const people = { students: [student('s1'), student('s2')], representatives: [stepfather] };
    const standings = standingsOf(people, new Map(), TODAY);
    expect(['s1', 's2'].map((child) => standings.towards('p', child).state)).toEqual(['parent', 'unproven']);
    expect(standings.whyNotReceive('p')).toBeNull();
  });
});

it.each<[string, RosterPerson, RecordedFact[], Standing]>([
  ['a guardian', adult('p', 'опекун'), [authority('guardian')], { state: 'parent', why: null }],
  [
    'by power of attorney',
    adult('p', 'тётя'),
    [authority('power-of-attorney')],
    { state: 'proxy', why: null },
  ],
  [
    'a mother without rights',
    adult('p', 'мать'),
    [authority('none')],
    { state: 'no-authority', why: 'нет полномочий представителя' },
  ],
  [
    'somebody told to be a grandmother',
    adult('p', null),
    [authority('none', { relation: 'бабушка' })],
    { state: 'no-authority', why: 'нет полномочий представителя' },
  ],
  [
    'a block of before stands without the head',
    adult('p', 'мать'),
    [block()],
    { state: 'blocked', why: 'не выдавать: решение суда' },
  ],
  [
    'a new one waits for the head',
    adult('p', 'мать'),
    [block('court')],
    { state: 'awaits-head', why: 'ждёт решения директора: решение суда' },
  ],
  [
    'confirmed by the head',
    adult('p', 'мать'),
    [block('court'), decided('withhold', 'e0')],
    { state: 'blocked', why: 'не выдавать: решение суда' },
  ],
  [
    'refused by the head',
    adult('p', 'мать'),
    [block('court'), decided('hand-out', 'e0')],
    { state: 'parent', why: null },
  ],
  [
    'a decision about another block',
    adult('p', 'мать'),
    [block('court'), decided('hand-out', 'e7')],
    { state: 'awaits-head', why: 'ждёт решения директора: решение суда' },
  ],
  [
    'one of before beside one that waits',
    adult('p', 'мать'),
    [block(), block('court')],
    { state: 'blocked', why: 'не выдавать: решение суда' },
  ],
])('%s', (_, person, facts, standing) => {
  expect(towards(person, facts)).toEqual(standing);
});

describe('from 18 on', () => {
  const grown = student('s1', '2008-11-23');
  it.each<[string, RosterPerson, RecordedFact[], RosterPerson, Standing['state']]>([
    ['the eve', adult('p', 'мать'), [], student('s1', '2008-11-24'), 'parent'],
    ['the birthday', adult('p', 'мать'), [], grown, 'grown-up'],
    ['an authority recorded before', adult('p', 'опекун'), [authority('guardian')], grown, 'grown-up'],
    ['the student lets the parent be told', adult('p', 'мать'), [answered(true)], grown, 'told-by-student'],
    ['the student does not', adult('p', 'мать'), [answered(false)], grown, 'grown-up'],
    ['told, but blocked', adult('p', 'мать'), [answered(true), block()], grown, 'blocked'],
  ])('%s', (_, person, facts, child, state) => {
    expect(towards(person, facts, child).state).toBe(state);
  });
  it('the student acts alone', () => {
    const people = { students: [grown], representatives: [] };
    expect(standingsOf(people, new Map(), TODAY).towards('s1', 's1').state).toBe('adult');
  });
});
