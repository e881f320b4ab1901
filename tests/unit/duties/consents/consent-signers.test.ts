import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { consentStates } from '../../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../../utils/duties/consents/purposes.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { rulesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const student = (key: string) =>
  newPerson({ key, role: 'student', name: `Ученик ${key}`, birthDate: '2013-05-05' });
const adult = (key: string, relation: string | null) =>
  newPerson({ key, role: 'representative', name: `Представитель ${key}`, relation, children: ['s1'] });

const paper = (kind: 'consent-given' | 'consent-refused', signedBy: string, on: string): RecordedFact =>
  ({
    kind,
    person: 's1',
    purpose: DIARY_PURPOSE,
    signedBy,
    on,
    number: null,
    place: null,
    ...(kind === 'consent-given' ? { until: null } : {}),
  }) as RecordedFact;
const FAMILY = {
  students: [student('s1')],
  representatives: [adult('m1', 'мать'), adult('f1', 'отец'), adult('g1', 'бабушка'), adult('u1', null)],
};
const consentOf = (...facts: RecordedFact[]) =>
  consentStates(
    recordedEntries(...facts),
    FAMILY.students,
    [DIARY_PURPOSE],
    rulesFor(FAMILY.students, FAMILY.representatives, facts),
  )[0]!;

describe('a consent for a child', () => {
  const given1 = paper('consent-given', 'm1', '2026-09-01');
  const refusal = paper('consent-refused', 'f1', '2026-09-10');
  const decision = (holds: 'consent' | 'refusal', on: string): RecordedFact => ({
    kind: 'disagreement-decided',
    person: 's1',
    purpose: DIARY_PURPOSE,
    on,
    holds,
    number: '4',
  });
  it.each<[string, RecordedFact[], object]>([
    ['by the mother', [given1], { status: 'given', signedBy: 'm1' }],
    ['the father refuses', [given1, refusal], { status: 'disagreed', signedBy: 'f1', against: ['m1'] }],
    [
      'the mother consents after the father has refused',
      [refusal, paper('consent-given', 'm1', '2026-09-11')],
      { status: 'disagreed', signedBy: 'm1', against: ['f1'] },
    ],
    [
      'the head decides for the consent',
      [given1, refusal, decision('consent', '2026-09-12')],
      { status: 'given', signedBy: 'm1', against: [] },
    ],
    [
      'the head decides for the refusal',
      [given1, refusal, decision('refusal', '2026-09-12')],
      { status: 'refused', signedBy: 'f1' },
    ],
    [
      'a paper after the decision',
      [given1, refusal, decision('refusal', '2026-09-12'), paper('consent-given', 'm1', '2026-09-20')],
      { status: 'disagreed' },
    ],
    ['by a grandmother', [paper('consent-given', 'g1', '2026-09-01')], { status: 'check', signedBy: 'g1' }],
    [
      'by a grandmother who has become a guardian',
      [
        paper('consent-given', 'g1', '2026-09-01'),
        { kind: 'authority-set', person: 'g1', authority: 'guardian', document: 'Приказ № 5' },
      ],
      { status: 'given' },
    ],
    ['by somebody unknown', [paper('consent-given', 'u1', '2026-09-01')], { status: 'check' }],
    [
      'a grandmother’s refusal beside the mother’s consent',
      [given1, paper('consent-refused', 'g1', '2026-09-10')],
      { status: 'given', signedBy: 'm1' },
    ],
    [
      'by somebody who has left the list',
      [paper('consent-given', 'gone', '2026-09-01')],
      { status: 'given', signedBy: 'gone' },
    ],
    ['by the child', [paper('consent-given', 's1', '2026-09-01')], { status: 'check' }],
    [
      'by a mother to whom, later, nothing is to be handed out',
      [given1, { kind: 'handing-out-blocked', person: 'm1', ground: 'решение суда' }],
      { status: 'given', signedBy: 'm1' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(consentOf(...facts)).toMatchObject(expected);
  });
  it('is asked of nobody where the law is the ground; what was recorded stays to be seen', () => {
    const rules = rulesFor(FAMILY.students, FAMILY.representatives);
    const byLaw = { ...rules, byLaw: new Set([DIARY_PURPOSE]) };
    const people = [...FAMILY.students, ...FAMILY.representatives];
    const states = consentStates(recordedEntries(given1), people, [DIARY_PURPOSE], byLaw);
    expect(states.map(({ status }) => status)).toEqual(people.map(() => 'not-needed'));
    expect(states[0]).toMatchObject({ signedBy: 'm1', on: '2026-09-01' });
  });
  it('is asked of no grandmother for her own data', () => {
    const rules = rulesFor(FAMILY.students, FAMILY.representatives);
    const states = consentStates([], FAMILY.representatives, [DIARY_PURPOSE], rules);
    expect(states.map(({ status }) => status)).toEqual(['none', 'none', 'not-needed', 'none']);
  });
});

fault(
  'A father refuses, before or after the mother has consented, among any other papers',
  'her consent holds or the head is to decide: it is never hidden',
  () => {
    const signer = fc.constantFrom('m1', 'f1', 'g1', 'u1', 'gone');
    const kind = fc.constantFrom('consent-given' as const, 'consent-refused' as const);
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2026-09-${number}`);
    const papers = fc.array(
      fc.record({ kind, signer, day }).map((each) => paper(each.kind, each.signer, each.day)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(papers, (facts) => {
        const { status } = consentOf(...facts);
        const latest = (who: string) =>
          facts
            .map((fact, place) => ({ fact: fact as { kind: string; signedBy: string; on: string }, place }))
            .filter(({ fact }) => fact.signedBy === who)
            .sort((a, b) => (a.fact.on < b.fact.on ? -1 : a.fact.on > b.fact.on ? 1 : a.place - b.place))
            .at(-1)?.fact.kind;
        const words = ['m1', 'f1', 'gone'].map(latest);
        const expected = words.includes('consent-given')
          ? words.includes('consent-refused')
            ? 'disagreed'
            : 'given'
          : words.includes('consent-refused')
            ? 'refused'
            : facts.length > 0
              ? 'check'
              : 'none';
        expect(status).toBe(expected);
      }),
      { numRuns: runs(300) },
    );
  },
);
