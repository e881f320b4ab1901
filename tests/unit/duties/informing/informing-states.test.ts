import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { ConsentState } from '../../../../utils/duties/consents/consent-states.ts';
import {
  familyInforming,
  type InformingState,
  informingStates,
} from '../../../../utils/duties/informing/informing-states.ts';
import { fault } from '../../../setup/fault.ts';
import { blockOf, familiesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const TODAY = '2026-11-23';
const chosen = (
  from: string,
  form: 'electronic' | 'paper' | 'both',
  every: number | null = null,
  person = 'p',
): RecordedFact => ({
  kind: 'informing-form-chosen',
  form,
  from,
  every,
  person,
  number: null,
});
const received = (on: string): RecordedFact => ({
  kind: 'acknowledged',
  topic: 'marks',
  form: 'extract',
  on,
});

it.each<[string, RecordedFact[], Partial<InformingState>]>([
  ['nothing chosen', [], { form: null, from: null, upcoming: null, nextPaperDue: null, paperOverdue: false }],
  [
    'electronic',
    [chosen('2026-09-01', 'electronic', 14)],
    { form: 'electronic', every: null, nextPaperDue: null },
  ],
  ['paper, frequency not given', [chosen('2026-09-01', 'paper')], { form: 'paper', nextPaperDue: null }],
  [
    'paper from today',
    [chosen(TODAY, 'paper', 14)],
    { form: 'paper', nextPaperDue: '2026-12-07', paperOverdue: false },
  ],
  ['paper overdue', [chosen('2026-09-01', 'paper', 14)], { nextPaperDue: '2026-09-15', paperOverdue: true }],
  ['due today', [chosen('2026-11-09', 'both', 14)], { nextPaperDue: TODAY, paperOverdue: false }],
  [
    'counted from the last extract',
    [chosen('2026-09-01', 'paper', 14), received('2026-11-20'), received('2026-11-01')],
    { lastPaperOn: '2026-11-20', nextPaperDue: '2026-12-04' },
  ],
  [
    'an extract before the choice',
    [received('2026-08-20'), chosen('2026-09-01', 'paper', 14)],
    { nextPaperDue: '2026-09-15' },
  ],
  [
    'from later on',
    [chosen('2026-12-01', 'paper', 14)],
    {
      form: null,
      upcoming: { form: 'paper', from: '2026-12-01', nextPaperDue: '2026-12-15' },
      nextPaperDue: null,
    },
  ],
  [
    'changed',
    [chosen('2026-09-01', 'paper', 14), chosen('2026-10-01', 'electronic')],
    { form: 'electronic', from: '2026-10-01', nextPaperDue: null },
  ],
  [
    'changed, recorded in reverse order',
    [chosen('2026-10-01', 'electronic'), chosen('2026-09-01', 'paper', 14)],
    { form: 'electronic' },
  ],
  [
    'a change to come',
    [chosen('2026-09-01', 'electronic'), chosen('2026-12-01', 'both', 7)],
    { form: 'electronic', upcoming: { form: 'both', from: '2026-12-01', nextPaperDue: '2026-12-08' } },
  ],
])('%s', (_, facts, expected) => {
  expect(informingStates(recordedEntries(...facts), ['p'], TODAY)[0]).toMatchObject(expected);
});

describe('a family', () => {
  const student = newPerson({ key: 's', role: 'student', name: 'Тестов Илья' });
  const parent = (key: string, children = ['s']) =>
    newPerson({ key, role: 'representative', name: `Тестова ${key}`, relation: 'мать', children });
  const parents = [parent('m'), parent('f'), parent('other', ['t'])];
  const of = (
    facts: RecordedFact[],
    known: RecordedFact[] = [],
    consents: Pick<ConsentState, 'person' | 'status'>[] = [],
  ) =>
    familyInforming(
      familiesFor([student], parents, known)[0]!,
      informingStates(recordedEntries(...facts), ['s', 'm', 'f', 'other'], TODAY),
      consents,
    );
  it.each<[string, RecordedFact[], object]>([
    [
      'left without either',
      [],
      { electronic: false, paper: false, nextPaperDue: null, without: [{ key: 'm' }, { key: 'f' }] },
    ],
    [
      'by one parent: the other has chosen nothing',
      [chosen('2026-09-01', 'electronic', null, 'm')],
      { electronic: true, paper: false, without: [{ key: 'f' }] },
    ],
    [
      'by two, in different forms',
      [chosen('2026-09-01', 'electronic', null, 'm'), chosen('2026-11-20', 'paper', 14, 'f')],
      { electronic: true, paper: true, nextPaperDue: '2026-12-04', without: [] },
    ],
    [
      'earliest extract',
      [chosen('2026-11-01', 'both', 30, 'm'), chosen('2026-11-20', 'paper', 7, 'f')],
      { nextPaperDue: '2026-11-27' },
    ],
    [
      'not by another family’s',
      [chosen('2026-09-01', 'both', 7, 'other')],
      { electronic: false, paper: false },
    ],
  ])('%s', (_, facts, expected) => {
    expect(of(facts)).toMatchObject(expected);
  });
  it('is not informed through people not entitled to information', () => {
    expect(of([chosen('2026-09-01', 'both', 7, 'f')], [blockOf('f')])).toMatchObject({
      electronic: false,
      paper: false,
      nextPaperDue: null,
    });
  });
  fault(
    'the electronic form counts as informing, though the consent that it needs is not there',
    'who chose it and lacks a consent, the own or that for the child, is named; where the law is the ground nobody is',
    () => {
      const chose = [chosen('2026-09-01', 'electronic', null, 'm'), chosen('2026-09-01', 'both', 7, 'f')];
      const status = (person: string, is: ConsentState['status']) => ({ person, status: is });
      const lacking = (...consents: Pick<ConsentState, 'person' | 'status'>[]) =>
        of(chose, [], consents).unconsented.map(({ key }) => key);
      expect(lacking(status('m', 'given'), status('f', 'refused'), status('s', 'given'))).toEqual(['f']);
      expect(lacking(status('m', 'given'), status('f', 'given'), status('s', 'disagreed'))).toEqual([
        'm',
        'f',
      ]);
      expect(lacking(status('m', 'not-needed'), status('f', 'not-needed'))).toEqual([]);
    },
  );
});
