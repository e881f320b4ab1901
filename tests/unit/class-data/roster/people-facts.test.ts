import { expect, it } from 'vitest';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { standingsOf } from '../../../../utils/register/standing.ts';
import { fault } from '../../../setup/fault.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const block = (ground: string): RecordedFact => ({ kind: 'handing-out-blocked', ground });
/** As version 0.1.0 recorded it. */
const allow: RecordedFact = { kind: 'handing-out-allowed' };
/** Entries of `recordedEntries` are called e0, e1, … */
const lift = (...lifts: string[]): RecordedFact => ({ kind: 'handing-out-allowed', lifts });
const authority = (is: 'parent' | 'none'): RecordedFact => ({
  kind: 'authority-set',
  authority: is,
  document: 'Приказ № 5',
});

const NOBODY = { students: [], representatives: [] };
const whyNot = (...facts: RecordedFact[]) =>
  standingsOf(NOBODY, peopleFacts(recordedEntries(...facts)), '2026-11-23').whyNotReceive('p');

it.each<[string, RecordedFact[], string | null]>([
  ['nothing said', [], null],
  ['a parent', [authority('parent')], null],
  ['nobody to the child', [authority('none')], 'нет полномочий представителя'],
  ['restored', [authority('none'), authority('parent')], null],
  ['blocked', [block('решение суда')], 'не выдавать: решение суда'],
  ['blocked again', [block('заявление'), block('решение суда')], 'не выдавать: решение суда'],
  ['allowed again', [block('решение суда'), allow], null],
  ['allowed again by name', [block('решение суда'), lift('e0')], null],
  ['both blocks lifted', [block('заявление'), block('решение суда'), lift('e0', 'e1')], null],
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
  expect(whyNot(...facts)).toBe(why);
});

it('keeps the document that proves the authority', () => {
  expect(peopleFacts(recordedEntries(authority('parent'))).get('p')).toEqual({
    authority: 'parent',
    document: 'Приказ № 5',
    relation: null,
    blocked: null,
    towards: new Map(),
    blocks: [],
    tells: new Map(),
  });
});

fault(
  'somebody is blocked on one computer and, not knowing of it, allowed on another',
  'the block stands, whichever came first',
  () => {
    expect(whyNot(block('заявление'), block('решение суда'), lift('e0'))).toBe('не выдавать: решение суда');
    expect(whyNot(block('заявление'), lift('e0'), block('решение суда'))).toBe('не выдавать: решение суда');
  },
);

fault(
  'a permission of version 0.1.0 is dated a year ahead, and its date is in doubt',
  'the block stands, though it is dated earlier',
  () => {
    const doubt: RecordedFact = { kind: 'clock-doubted', person: '1', entries: ['e1'] };
    expect(whyNot(block('решение суда'), allow)).toBeNull();
    expect(whyNot(block('решение суда'), allow, doubt)).toBe('не выдавать: решение суда');
  },
);
