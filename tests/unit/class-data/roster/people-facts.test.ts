import { expect, it } from 'vitest';
import { mayReceive, peopleFacts, whyNotReceive } from '../../../../utils/register/people-facts.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const block = (ground: string): RecordedFact => ({ kind: 'handing-out-blocked', ground });
const allow: RecordedFact = { kind: 'handing-out-allowed' };
const authority = (is: 'parent' | 'none'): RecordedFact => ({
  kind: 'authority-set',
  authority: is,
  document: 'Приказ № 5',
});

it.each<[string, RecordedFact[], string | null]>([
  ['nothing said', [], null],
  ['a parent', [authority('parent')], null],
  ['nobody to the child', [authority('none')], 'нет полномочий представителя'],
  ['restored', [authority('none'), authority('parent')], null],
  ['blocked', [block('решение суда')], 'не выдавать: решение суда'],
  ['blocked again', [block('заявление'), block('решение суда')], 'не выдавать: решение суда'],
  ['allowed again', [block('решение суда'), allow], null],
  ['blocked and without authority', [authority('none'), block('решение суда')], 'не выдавать: решение суда'],
  [
    'allowed, but without authority',
    [authority('none'), block('решение суда'), allow],
    'нет полномочий представителя',
  ],
  ['another person', [{ ...block('решение суда'), person: 'q' }], null],
  [
    'in another class too',
    [{ ...block('решение суда'), classGroup: '2' } as RecordedFact],
    'не выдавать: решение суда',
  ],
])('%s', (_, facts, why) => {
  const found = peopleFacts(recordedEntries(...facts));
  expect(whyNotReceive(found, 'p')).toBe(why);
  expect(mayReceive(found, 'p')).toBe(why === null);
});

it('keeps the document that proves the authority', () => {
  expect(peopleFacts(recordedEntries(authority('parent'))).get('p')).toEqual({
    authority: 'parent',
    document: 'Приказ № 5',
    blocked: null,
  });
});
