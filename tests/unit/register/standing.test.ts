import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../utils/class-data/roster/person.ts';
import { acknowledgementStates } from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { consentStates } from '../../../utils/duties/consents/consent-states.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { credentialRegister } from '../../../utils/duties/credentials/credential-register.ts';
import { slipsToPrint } from '../../../utils/duties/credentials/slips-to-print.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { type Entry, kinds } from '../../../utils/duties/entry.ts';
import { informingStates } from '../../../utils/duties/informing/informing-states.ts';
import { letterRecipients } from '../../../utils/duties/letters/letter-recipients.ts';
import { dueAtMeeting } from '../../../utils/duties/meetings/meeting-due.ts';
import { classMatrix } from '../../../utils/register/class-matrix.ts';
import { classToday } from '../../../utils/register/class-today.ts';
import { effective } from '../../../utils/register/effective.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { type Standing, standingsOf } from '../../../utils/register/standing.ts';
import { fault } from '../../setup/fault.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { runs } from '../property-runs.ts';
import { rulesFor } from './a-family.ts';
import { anyEntries } from './any-entries.ts';
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

/** A class in which everybody's relation and every birth date is any; keys are those that `anyEntries` speaks of. */
const anyClass = (relations: readonly (string | null)[], birthDates: readonly (string | null)[]) =>
  fc
    .record({
      born: fc.tuple(fc.constantFrom(...birthDates), fc.constantFrom(...birthDates)),
      kin: fc.array(fc.constantFrom(...relations), { minLength: 4, maxLength: 4 }),
    })
    .map(({ born, kin }) =>
      aRoster(
        [student('s1', born[0]), student('s2', born[1])],
        [
          adult('m1', kin[0] ?? null, ['s1', 's2']),
          adult('f1', kin[1] ?? null, ['s1']),
          adult('file-1', kin[2] ?? null, ['s1']),
          adult('file-2', kin[3] ?? null, ['s2']),
        ],
      ),
    );
const EVERY_KIN = ['мать', 'отец', 'бабушка', 'опекун', 'тётя', 'родитель', null];
const AGES = ['2013-05-05', '2008-11-01', null];

/** Of whom entries forbid what, told again in a few words: last authority, blocks not lifted, the last answer of the grown-up. */
function isForbidden(person: RosterPerson, child: RosterPerson, entries: readonly Entry[]): boolean {
  const own = entries.filter((entry) => entry.person === person.key);
  const said = own.findLast((entry) => entry.kind === 'authority-set');
  const last = (decides: (entry: Entry) => boolean) => entries.findLast(decides);
  const doubted = entries.flatMap((entry) => (entry.kind === 'clock-doubted' ? entry.entries : []));
  const isBlocked = own.some((entry, place) => {
    if (entry.kind !== 'handing-out-blocked') return false;
    const lifts = entries.some(
      (other) => other.kind === 'handing-out-allowed' && other.lifts?.includes(entry.id),
    );
    const lifted = own
      .slice(place)
      .some((other) => other.kind === 'handing-out-allowed' && !other.lifts && !doubted.includes(other.id));
    const word = last((other) => other.kind === 'handing-out-decided' && other.blocks.includes(entry.id));
    return !lifts && !lifted && !(word?.kind === 'handing-out-decided' && word.decision === 'hand-out');
  });
  if (isBlocked || said?.kind !== 'authority-set' ? isBlocked : said.authority === 'none') return true;
  if (child.birthDate !== null && child.birthDate <= '2008-11-23') {
    const answer = last(
      (entry) =>
        entry.kind === 'grown-up-answered' && entry.person === child.key && entry.parent === person.key,
    );
    return !(answer?.kind === 'grown-up-answered' && answer.told);
  }
  const isNamed = person.relation !== null && person.relation !== 'родитель';
  return !said && isNamed && person.relation !== 'мать' && person.relation !== 'отец';
}

/** Everything that the class gives, asks or tells, as [person, student]. */
function given(roster: ReturnType<typeof aRoster>, entries: readonly Entry[]): [string, string | null][] {
  const facts = peopleFacts(entries);
  const of = classToday(roster, { entries, everywhere: entries, facts, settled: null, today: TODAY });
  const people = [...roster.students, ...roster.representatives];
  const consents = consentStates(entries, people, [DIARY_PURPOSE], of);
  const due = dueAtMeeting({
    families: of.families,
    credentials: credentialRegister(entries),
    consents,
    informing: informingStates(
      entries,
      people.map(({ key }) => key),
      TODAY,
    ),
    acknowledgements: acknowledgementStates(entries, of.families, {
      period: null,
      topic: 'marks',
      whose: 'each',
    }),
  });
  const letters = letterRecipients(roster.representatives, {
    barred: of.standings.whyNotReceive,
    isForbidden: of.standings.isForbidden,
    paperOnly: () => false,
  });
  const known = Object.fromEntries(
    people.map(({ key }) => [key, { login: key, readAt: TODAY, reset: 'offered' as const }]),
  );
  const { slips } = slipsToPrint(roster, known, [], new Set(people.map(({ key }) => key)), {
    whyNotReceive: of.standings.whyNotReceive,
  });
  return [
    ...of.families.flatMap(({ student: child, entitled, asked, signers }) =>
      [...entitled, ...asked, ...signers].map(({ key }): [string, string] => [key, child.key]),
    ),
    ...classMatrix(of, duties).flatMap(({ student: child, cells }) =>
      Object.values(cells).flatMap(({ missing }) =>
        missing.map(({ person }): [string, string] => [person, child.key]),
      ),
    ),
    ...due.flatMap(({ student: child, people: may }) =>
      may.map(({ person }): [string, string] => [person.key, child.key]),
    ),
    ...letters.recipients.map(({ person }): [string, null] => [person, null]),
    ...slips.map(({ person }): [string, null] => [person, null]),
  ];
}

fault(
  'A grandmother without a recorded authority, a barred father, the parents of a student of 18: any sequence of entries',
  'nobody without authority is handed, asked or told anything',
  () => {
    fc.assert(
      fc.property(anyClass(EVERY_KIN, AGES), anyEntries, (roster, recorded) => {
        const { entries } = effective(recorded, kinds);
        for (const [person, about] of given(roster, entries)) {
          const somebody = roster.representatives.find(({ key }) => key === person);
          if (!somebody) continue;
          const children = roster.students.filter(({ key }) =>
            about === null ? somebody.children.includes(key) : key === about,
          );
          expect(children.every((child) => isForbidden(somebody, child, entries))).toBe(false);
        }
      }),
      { numRuns: runs(300) },
    );
  },
);

it('and those who may are reached: what is forbidden is all that is held back', () => {
  fc.assert(
    fc.property(anyClass(EVERY_KIN, AGES), anyEntries, (roster, recorded) => {
      const { entries } = effective(recorded, kinds);
      const of = classToday(roster, {
        entries,
        everywhere: entries,
        facts: peopleFacts(entries),
        settled: null,
        today: TODAY,
      });
      for (const { student: child, representatives, entitled } of of.families)
        for (const person of representatives)
          expect([person.key, entitled.includes(person)]).toEqual([
            person.key,
            !isForbidden(person, child, entries),
          ]);
    }),
    { numRuns: runs(300) },
  );
});

fault(
  'A class of ordinary families, relations known or unknown, in which nothing special was recorded',
  'no family is blocked, and nobody loses what they get',
  () => {
    const ordinary = anyEntries.map((entries) =>
      entries.filter(
        ({ kind }) =>
          !['handing-out-blocked', 'authority-set', 'person-joined', 'entry-corrected'].includes(kind),
      ),
    );
    fc.assert(
      fc.property(
        anyClass(['мать', 'отец', 'родитель', null], ['2013-05-05', null]),
        ordinary,
        (roster, recorded) => {
          const { entries } = effective(recorded, kinds);
          const facts = peopleFacts(entries);
          const of = classToday(roster, { entries, everywhere: entries, facts, settled: null, today: TODAY });
          for (const { key } of roster.representatives) expect(of.standings.whyNotReceive(key)).toBeNull();
          for (const { cells, barred } of classMatrix(of, duties)) {
            expect(barred).toEqual([]);
            for (const { state } of Object.values(cells)) expect(state).not.toBe('blocked');
          }
        },
      ),
      { numRuns: runs(300) },
    );
  },
);

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
