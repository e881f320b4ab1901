import { expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import {
  type AcknowledgementState,
  acknowledgementStates,
} from '../../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { blockOf, familiesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const period = '2026/2027:q1';
const signed = (person: string, more: object = {}): RecordedFact =>
  ({
    kind: 'acknowledged',
    topic: 'marks',
    form: 'sheet',
    on: '2026-11-12',
    period,
    person,
    ...more,
  }) as RecordedFact;
const students = [
  newPerson({ key: 's', role: 'student', name: 'Тестов Илья', birthDate: '2008-11-10' }),
  newPerson({ key: 't', role: 'student', name: 'Тестов Пётр', birthDate: '2013-01-01' }),
];
const representatives = [
  newPerson({
    key: 'm',
    role: 'representative',
    name: 'Тестова Анна',
    relation: 'мать',
    children: ['s', 't'],
  }),
  newPerson({ key: 'f', role: 'representative', name: 'Тестов Олег', relation: 'отец', children: ['s'] }),
];
const of = (facts: RecordedFact[], whose: 'any' | 'each' = 'any', known: RecordedFact[] = []) =>
  acknowledgementStates(recordedEntries(...facts), familiesFor(students, representatives, known), {
    period,
    topic: 'marks',
    whose,
  });

it.each<[string, RecordedFact[], 'any' | 'each', Partial<AcknowledgementState>[]]>([
  [
    'nobody',
    [],
    'any',
    [
      { signed: [], missing: ['m', 'f'], done: false },
      { missing: ['m'], done: false },
    ],
  ],
  ['one of two', [signed('f')], 'any', [{ missing: ['m'], done: true }, { done: false }]],
  [
    'one of two where each is asked',
    [signed('f')],
    'each',
    [{ missing: ['m'], done: false }, { done: false }],
  ],
  ['both', [signed('f'), signed('m')], 'each', [{ missing: [], done: true }, { done: true }]],
  ['a parent of two children signs for both', [signed('m')], 'any', [{ done: true }, { done: true }]],
  ['or for one of them', [signed('m', { student: 't' })], 'any', [{ done: false }, { done: true }]],
  ['another period', [signed('m', { period: '2026/2027:q2' })], 'any', [{ done: false }, { done: false }]],
  ['no period', [signed('m', { period: null })], 'any', [{ done: false }, { done: false }]],
  ['another topic', [signed('m', { topic: 'Правила' })], 'any', [{ done: false }, { done: false }]],
  [
    'twice: the earlier',
    [signed('f', { on: '2026-11-20' }), signed('f')],
    'any',
    [{ signed: [{ person: 'f', form: 'sheet', on: '2026-11-12' }] }, {}],
  ],
  ['an adult student alone', [signed('s')], 'each', [{ done: true, missing: ['m', 'f'] }, { done: false }]],
  ['before turning 18', [signed('s', { on: '2026-11-09' })], 'any', [{ done: false, signed: [] }, {}]],
  ['a child', [signed('t')], 'any', [{ done: false }, { done: false, signed: [] }]],
])('%s', (_, facts, whose, expected) => {
  expect(of(facts, whose)).toMatchObject(expected);
});

it('people not entitled to information are neither asked nor counted; a signature of theirs is to be checked', () => {
  expect(of([signed('f')], 'each', [blockOf('f')])[0]).toMatchObject({
    signed: [],
    doubtful: [{ person: 'f' }],
    missing: ['m'],
    done: false,
  });
});

it('a topic outside any period', () => {
  const [first] = acknowledgementStates(
    recordedEntries(
      { ...signed('m'), period: null },
      { kind: 'acknowledged', topic: 'Правила', form: 'sheet', on: '2026-09-01', person: 'f' },
    ),
    familiesFor(students, representatives),
    { period: null, topic: 'Правила', whose: 'any' },
  );
  expect(first).toMatchObject({ done: true, signed: [{ person: 'f' }] });
});
