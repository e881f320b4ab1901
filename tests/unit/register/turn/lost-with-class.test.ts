import { expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { lostWithClass } from '../../../../utils/register/turn/lost-with-class.ts';
import { aRoster } from '../../class-data/roster/a-roster.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';

const listOf = (id: string, schoolYear: number) =>
  aRoster([newPerson({ key: 's1', role: 'student', name: 'Тестов Илья' })], [], {
    classGroup: { id, name: id },
    schoolYear,
  });
const LISTS = [listOf('g7', 2026), listOf('g6', 2025)];
const fact = (kind: string, more: object): RecordedFact =>
  ({ kind, classGroup: 'g6', person: 's1', on: '2025-09-12', ...more }) as RecordedFact;

const lost = (classGroup: string, ...facts: RecordedFact[]) =>
  lostWithClass(classGroup, LISTS, effective(recordedEntries(...facts), kinds), kinds).map(
    ({ list, entries }) => `${list.classGroup.id}: ${entries.map(({ kind }) => kind).join(', ')}`,
  );

const CONSENT = fact('consent-given', { purpose: 'electronic-diary', signedBy: 's1' });
const MEETING = fact('meeting-attended', {});

it('with last year’s class the running one loses the consents recorded there, not what has ended with the year', () => {
  expect(lost('g6', CONSENT, MEETING)).toEqual(['g7: consent-given']);
  expect(lost('g6', MEETING)).toEqual([]);
});

it('with the running class no past one loses anything', () => {
  expect(lost('g7', { ...CONSENT, classGroup: 'g7' })).toEqual([]);
});
