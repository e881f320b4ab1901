import { expect, it } from 'vitest';
import { personMarks } from '../../../utils/background/person-marks.ts';
import { credentialStates } from '../../../utils/duties/credentials/known.ts';
import { CLASS_ROSTER, matrixOf, PERIOD } from '../register/a-class.ts';
import { type RecordedFact, recordedEntries } from '../register/entries.ts';

function marksOf(facts: RecordedFact[], waiting: { person: string; expiresAt: number }[] = []) {
  const entries = recordedEntries(...facts);
  const rows = matrixOf(entries);
  const people = [...CLASS_ROSTER.students, ...CLASS_ROSTER.representatives];
  const marks = personMarks(rows, credentialStates(people, {}, entries, waiting));
  return (person: string) => marks[person]?.join(' ');
}
const handed = (person: string): RecordedFact => ({
  kind: 'credentials-handed-out',
  person,
  on: '2026-09-12',
  to: person,
  toName: 'Тестова Анна',
  capacity: 'мать',
  how: 'meeting',
});
const signed: RecordedFact = {
  kind: 'acknowledged',
  person: 'm1',
  topic: 'marks',
  form: 'sheet',
  on: '2026-11-12',
  period: PERIOD,
};

it('has four signs: credentials, consent, informing, acknowledgement', () => {
  const mark = marksOf([]);
  expect(mark('s1')).toBe('off off off off');
  expect(mark('m1')).toBe('off off off off');
  expect(mark('s3')).toBe('off none off none');
});

it('shows of a student the family, of a representative the own part', () => {
  const mark = marksOf([handed('m1'), signed]);
  expect(mark('s1')).toBe('part off off ok');
  expect(mark('m1')).toBe('ok off off ok');
  // One signature of the family is enough.
  expect(mark('f1')).toBe('off off off ok');
});

it('warns of a password still to be printed, whatever the other marks', () => {
  expect(marksOf([handed('m1')], [{ person: 'm1', expiresAt: 1 }])('m1')).toBe('warn off off off');
});

it('asks nothing where nothing may be handed out', () => {
  const mark = marksOf([{ kind: 'handing-out-blocked', person: 'm1', ground: 'решение суда' }]);
  expect(mark('m1')).toBe('none none none none');
});
