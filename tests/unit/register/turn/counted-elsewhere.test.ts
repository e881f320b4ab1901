import { expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { countedElsewhere, inClass } from '../../../../utils/register/turn/counted-elsewhere.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

const listOf = (id: string, schoolYear: number, key = 's1') =>
  aRoster([newPerson({ key, role: 'student', name: 'Тестов Илья' })], [], {
    classGroup: { id, name: id },
    schoolYear,
  });
const LISTS = [listOf('g8', 2027), listOf('g7', 2026), listOf('g6', 2025)];
const fact = (kind: string, more: object): RecordedFact =>
  ({ kind, classGroup: 'g6', person: 's1', on: '2025-09-12', ...more }) as RecordedFact;

const going = (classGroup: string, lists: typeof LISTS, ...facts: RecordedFact[]) => {
  const recorded = recordedEntries(...facts);
  return countedElsewhere(classGroup, lists, { recorded, everywhere: effective(recorded, kinds) }, kinds).map(
    ({ list, entries }) => `${list.classGroup.id}: ${entries.map(({ kind }) => kind).join(', ')}`,
  );
};

const CONSENT = fact('consent-given', { purpose: 'electronic-diary', signedBy: 's1' });
const MEETING = fact('meeting-attended', {});
const continues = (later: string, from: string) =>
  fact('class-continued', { classGroup: later, person: later, from, name: from, year: 2025 });
const UNDERTAKING = fact('protection-recorded', { person: 'g6', what: 'undertaking', number: null });

it('the consents of last year’s class stay with those who gave them; what has ended with the year does not', () => {
  expect(going('g6', LISTS.slice(1), CONSENT, MEETING)).toEqual(['g7: consent-given']);
  expect(going('g6', LISTS.slice(1), MEETING)).toEqual([]);
});

it('of several classes the nearest that continues it has them, else the latest with the person', () => {
  const chain = [continues('g7', 'g6'), continues('g8', 'g7')];
  expect(going('g6', LISTS, CONSENT, UNDERTAKING, ...chain)).toEqual([
    'g7: consent-given, protection-recorded',
  ]);
  expect(going('g6', LISTS, CONSENT)).toEqual(['g8: consent-given']);
});

it('another key of somebody stays together with what was recorded under the one before', () => {
  const rekeyed = fact('person-rekeyed', { into: 's1', person: 'old' });
  expect(going('g6', LISTS.slice(1), { ...CONSENT, person: 'old' }, rekeyed)).toEqual([
    'g7: consent-given, person-rekeyed',
  ]);
  expect(going('g6', LISTS.slice(1), rekeyed)).toEqual([]);
});

it('what is about the class itself is about the other one afterwards', () => {
  const [consent, undertaking] = recordedEntries(CONSENT, UNDERTAKING) as [Entry, Entry];
  expect(inClass(consent, 'g7')).toEqual({ ...consent, classGroup: 'g7' });
  expect(inClass(undertaking, 'g7')).toEqual({ ...undertaking, classGroup: 'g7', person: 'g7' });
});

it('of the running class no past one takes anything', () => {
  expect(going('g8', LISTS, { ...CONSENT, classGroup: 'g8' })).toEqual([]);
});
