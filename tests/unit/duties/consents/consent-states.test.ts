import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { consentLists } from '../../../../utils/duties/consents/consent-lists.ts';
import {
  type ConsentState,
  type ConsentSubject,
  consentStates,
} from '../../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE, purposeTitle } from '../../../../utils/duties/consents/purposes.ts';
import { rulesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const TODAY = '2026-11-23';
const purpose = DIARY_PURPOSE;
const paper = { purpose, signedBy: 'm', number: null };
const given = (on: string, more: object = {}): RecordedFact =>
  ({ kind: 'consent-given', ...paper, on, until: null, place: 'Папка 1', ...more }) as RecordedFact;
const refused = (on: string, more: object = {}): RecordedFact =>
  ({ kind: 'consent-refused', ...paper, on, place: null, ...more }) as RecordedFact;
const withdrawn = (receivedOn: string, more: object = {}): RecordedFact =>
  ({ kind: 'consent-withdrawn', ...paper, receivedOn, ...more }) as RecordedFact;
const decided = (
  on: string,
  keptOnGround: string | null,
  destroyedOn: string | null,
  more: { stoppedOn?: string | null; extended?: boolean } = {},
): RecordedFact => ({
  ...more,
  kind: 'withdrawal-decided',
  purpose,
  on,
  decision: 'Прекратить обработку',
  keptOnGround,
  destroyedOn,
});
const entered = (on: string, is = true): RecordedFact => ({
  kind: 'consent-in-system',
  purpose,
  entered: is,
  on,
  enteredBy: 'Классный руководитель',
});
const student: ConsentSubject = { key: 'p', role: 'student' };
const stateOf = (facts: RecordedFact[], subject: ConsentSubject = student, today = TODAY): ConsentState =>
  consentStates(recordedEntries(...facts), [subject], [purpose], rulesFor([], [], [], today))[0]!;

it.each<[string, RecordedFact[], Partial<ConsentState>]>([
  ['no paper', [], { status: 'none', signedBy: null, on: null, inSystem: null, withdrawal: null }],
  ['only an entry in the system', [entered('2026-09-12')], { status: 'none', inSystem: null }],
  [
    'given',
    [given('2026-09-12')],
    { status: 'given', on: '2026-09-12', signedBy: 'm', place: 'Папка 1', inSystem: null },
  ],
  [
    'given and entered',
    [given('2026-09-12'), entered('2026-09-12')],
    { inSystem: { on: '2026-09-12', by: 'Классный руководитель' } },
  ],
  [
    'entered, then found missing',
    [given('2026-09-12'), entered('2026-09-13'), entered('2026-09-14', false)],
    { inSystem: null },
  ],
  [
    'a new paper must be entered again',
    [given('2026-09-01'), entered('2026-09-02'), refused('2026-10-01')],
    { status: 'refused', inSystem: null },
  ],
  ['of another purpose', [given('2026-09-12', { purpose: 'Фото' })], { status: 'none' }],
  ['of another person', [given('2026-09-12', { person: 'q' })], { status: 'none' }],
  ['the later paper counts', [given('2026-09-12'), refused('2026-09-20')], { status: 'refused' }],
  [
    'the later paper counts, recorded first',
    [refused('2026-09-20'), given('2026-09-12')],
    { status: 'refused' },
  ],
  [
    'on one day the later recorded one counts',
    [refused('2026-09-12'), given('2026-09-12')],
    { status: 'given' },
  ],
  ['its last day', [given('2026-09-12', { until: TODAY })], { status: 'given', ended: null }],
  ['the day after', [given('2026-09-12', { until: '2026-11-22' })], { status: 'expired', ended: 'term' }],
  ['withdrawn', [given('2026-09-12'), withdrawn('2026-11-01')], { status: 'withdrawn', on: '2026-11-01' }],
  [
    'given again after a withdrawal',
    [withdrawn('2026-11-01'), given('2026-11-02')],
    { status: 'given', withdrawal: null },
  ],
])('%s', (_, facts, expected) => {
  expect(stateOf(facts)).toMatchObject(expected);
});

describe('after a withdrawal', () => {
  it.each<[string, RecordedFact[], string, object]>([
    [
      '30 days and 10 working days run from the day of receipt: 4 November is a holiday',
      [withdrawn('2026-11-01')],
      TODAY,
      { destroyBy: '2026-12-01', stopBy: '2026-11-16', decision: null, settled: false, overdue: true },
    ],
    ['the last day', [withdrawn('2026-11-01')], '2026-11-16', { overdue: false, nextTerm: '2026-11-16' }],
    ['the day after it', [withdrawn('2026-11-01')], '2026-11-17', { overdue: true }],
    [
      'stopped: the second term is left',
      [withdrawn('2026-11-01'), decided('2026-11-05', null, null, { stoppedOn: '2026-11-06' })],
      '2026-12-01',
      { overdue: false, stopped: true, nextTerm: '2026-12-01' },
    ],
    [
      'stopped and destroyed',
      [withdrawn('2026-11-01'), decided('2026-11-05', null, '2026-11-20', { stoppedOn: '2026-11-06' })],
      '2027-01-01',
      { settled: true, nextTerm: null },
    ],
    [
      'destroyed, and nobody has said that processing stopped',
      [withdrawn('2026-11-01'), decided('2026-11-05', null, '2026-11-20', { stoppedOn: null })],
      '2026-11-21',
      { settled: false, overdue: true, nextTerm: '2026-11-16' },
    ],
    [
      'put off by five working days with a reasoned notice',
      [withdrawn('2026-11-01'), decided('2026-11-05', null, null, { stoppedOn: null, extended: true })],
      '2026-11-20',
      { stopBy: '2026-11-23', overdue: false },
    ],
    [
      'decided, destroyed',
      [withdrawn('2026-11-01'), decided('2026-11-05', null, '2026-11-06')],
      '2027-01-01',
      { settled: true, overdue: false, decision: { on: '2026-11-05', destroyedOn: '2026-11-06' } },
    ],
    [
      'decided, kept on another ground',
      [withdrawn('2026-11-01'), decided('2026-11-05', '273-ФЗ', null)],
      '2027-01-01',
      { settled: true, overdue: false },
    ],
    [
      'decided, not done yet',
      [withdrawn('2026-11-01'), decided('2026-11-05', null, null)],
      '2027-01-01',
      { settled: false, overdue: true },
    ],
    [
      'a decision about an earlier one',
      [decided('2026-10-05', null, '2026-10-06'), withdrawn('2026-11-01')],
      TODAY,
      { decision: null },
    ],
    ['over the end of a year', [withdrawn('2026-12-15')], '2026-12-20', { destroyBy: '2027-01-14' }],
  ])('%s', (_, facts, today, expected) => {
    expect(stateOf(facts, student, today).withdrawal).toMatchObject(expected);
  });
});

describe('at 18', () => {
  const born = (birthDate: string | null): ConsentSubject => ({ ...student, birthDate });
  it.each<[string, ConsentSubject, RecordedFact[], Partial<ConsentState>]>([
    ['the eve', born('2008-11-24'), [given('2026-09-12')], { status: 'given' }],
    [
      'the day: the representative’s signature is no longer valid',
      born('2008-11-23'),
      [given('2026-09-12')],
      { status: 'expired', ended: 'adult' },
    ],
    ['the student’s own', born('2008-11-01'), [given('2026-11-05', { signedBy: 'p' })], { status: 'given' }],
    ['not known', born(null), [given('2026-09-12')], { status: 'given' }],
    ['not a date', born('12.09.2008'), [given('2026-09-12')], { status: 'given' }],
    [
      'a representative’s own data',
      { key: 'p', role: 'representative', birthDate: '1985-01-01' },
      [given('2026-09-12', { signedBy: 'p' })],
      { status: 'given' },
    ],
  ])('%s', (_, subject, facts, expected) => {
    expect(stateOf(facts, subject)).toMatchObject(expected);
  });
});

describe('lists', () => {
  const subjects: ConsentSubject[] = [
    { key: 'none', role: 'representative' },
    { key: 'paper', role: 'representative' },
    { key: 'done', role: 'representative' },
    { key: 'soon', role: 'representative' },
    { key: 'later', role: 'representative' },
    { key: 'over', role: 'representative' },
    { key: 'refused', role: 'representative' },
    { key: 'withdrawn', role: 'representative' },
    { key: 'settled', role: 'representative' },
    { key: 'adult', role: 'student', birthDate: '2008-11-01' },
    { key: 'birthday', role: 'student', birthDate: '2008-12-10' },
    { key: 'own', role: 'student', birthDate: '2008-11-02' },
    { key: 'child', role: 'student', birthDate: '2013-05-05' },
  ];
  const isStudent = (person: string) => subjects.find(({ key }) => key === person)?.role === 'student';
  const of = (person: string, ...facts: RecordedFact[]) =>
    facts.map((fact) =>
      'signedBy' in fact && !isStudent(person) ? { ...fact, person, signedBy: person } : { ...fact, person },
    );
  const child = 'child of theirs';
  const parents = subjects
    .filter(({ role }) => role === 'representative')
    .map(({ key }) =>
      newPerson({ key, role: 'representative', name: key, relation: 'мать', children: [child] }),
    );
  const entries = recordedEntries(
    ...of('paper', given('2026-09-12')),
    ...of('done', given('2026-09-12'), entered('2026-09-13')),
    ...of('soon', given('2026-09-12', { until: '2026-12-01' }), entered('2026-09-13')),
    ...of('later', given('2026-09-12', { until: '2027-05-31' }), entered('2026-09-13')),
    ...of('over', given('2025-09-12', { until: '2026-05-31' }), entered('2025-09-13')),
    ...of('refused', refused('2026-09-12'), entered('2026-09-13')),
    ...of('withdrawn', withdrawn('2026-11-10')),
    ...of(
      'settled',
      withdrawn('2026-10-01'),
      decided('2026-10-02', null, '2026-10-03'),
      entered('2026-10-04'),
    ),
    ...of('adult', given('2026-09-12'), entered('2026-09-13')),
    ...of('birthday', given('2026-09-12'), entered('2026-09-13')),
    ...of('own', given('2026-11-05', { signedBy: 'own' }), entered('2026-11-06')),
    ...of('child', given('2026-09-12'), entered('2026-09-13')),
  );
  const lists = consentLists(
    consentStates(entries, subjects, [purpose], rulesFor([], parents)),
    subjects,
    TODAY,
    30,
  );
  const people = (states: { person: string }[]) => states.map(({ person }) => person);
  it.each<[string, string[], string[]]>([
    ['missing', people(lists.missing), ['none', 'over', 'adult']],
    ['not in the system', people(lists.notInSystem), ['paper', 'withdrawn']],
    ['expiring', people(lists.expiring), ['soon']],
    ['paper form to be offered', people(lists.proposePaper), ['refused', 'withdrawn', 'settled']],
    ['withdrawals', people(lists.withdrawals), ['withdrawn']],
    ['coming of age', people(lists.comingOfAge), ['adult', 'birthday']],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
  it('give the day of coming of age', () => {
    expect(lists.comingOfAge.map(({ on }) => on)).toEqual(['2026-11-01', '2026-12-10']);
  });
});

it('a purpose is named by its title, a removed one by its id', () => {
  const purposes = [{ id: DIARY_PURPOSE, title: 'Электронный дневник' }];
  expect(purposeTitle(DIARY_PURPOSE, purposes)).toBe('Электронный дневник');
  expect(purposeTitle('Фото на сайте', purposes)).toBe('Фото на сайте');
});
