import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import type { RosterPerson } from '../../../../utils/class-data/roster/person.ts';
import {
  type CredentialState,
  credentialStates,
  type KnownCredentials,
  neverHadAccount,
} from '../../../../utils/duties/credentials/known.ts';
import {
  byFamily,
  SELECTION_NAMES,
  selections,
  selects,
} from '../../../../utils/duties/credentials/selection.ts';
import type { Entry, NewEntry } from '../../../../utils/duties/entry.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { standingsOf } from '../../../../utils/register/standing.ts';
import { recordedEntries } from '../../register/entries.ts';

const person = (key: string, more: Partial<RosterPerson> = {}): RosterPerson =>
  newPerson({
    key,
    role: 'student',
    name: `Имя ${key}`,
    person: key,
    card: `https://schools.dnevnik.ru/v2/admin/persons/person?person=${key}`,
    ...more,
  });
const read = (more: Partial<KnownCredentials[string]> = {}): KnownCredentials[string] => ({
  login: 'login',
  readAt: '2026-11-23T08:00:00.000Z',
  reset: 'offered',
  ...more,
});
const timeOf = (turn: number) => new Date(Date.UTC(2026, 10, 23, 8, turn)).toISOString();
type RecordedFact = NewEntry extends infer E
  ? E extends NewEntry
    ? Omit<E, 'classGroup' | 'person'>
    : never
  : never;
const entries = (...facts: RecordedFact[]): Entry[] =>
  facts.map(
    (entry, turn) => ({ ...entry, classGroup: '1', person: 'p', id: `e${turn}`, at: timeOf(turn) }) as Entry,
  );
const stateOf = (
  facts: RecordedFact[] = [],
  more: Partial<RosterPerson> = {},
  known: KnownCredentials = {},
  waiting: { person: string; expiresAt: number }[] = [],
): CredentialState => credentialStates([person('p', more)], known, entries(...facts), waiting)[0]!;

describe('credentialStates', () => {
  it('of a person about whom nothing is known', () => {
    expect(stateOf()).toMatchObject({
      account: 'none',
      login: 'not-read',
      reset: 'not-read',
      slipPrintedAt: null,
      issuedAt: null,
      waitsUntil: null,
      unknownOutcome: false,
      signIn: null,
    });
  });
  it.each<[string, KnownCredentials, Partial<CredentialState>]>([
    ['a login', { p: read() }, { login: 'known', reset: 'offered' }],
    ['no login', { p: read({ login: null, reset: 'gosuslugi' }) }, { login: 'absent', reset: 'gosuslugi' }],
    ['somebody else', { q: read() }, { login: 'not-read', reset: 'not-read' }],
  ])('with what was read: %s', (_, known, expected) => {
    expect(stateOf([], {}, known)).toMatchObject(expected);
  });
  it.each<[string, RecordedFact[], Partial<CredentialState>]>([
    [
      'a printed slip that was destroyed',
      [
        { kind: 'slip-printed', variant: 'login' },
        { kind: 'slip-destroyed', on: '2026-11-30' },
      ],
      { slipPrintedAt: timeOf(0), slipDestroyed: true },
    ],
    ['a printed slip', [{ kind: 'slip-printed', variant: 'login' }], { slipPrintedAt: timeOf(0) }],
    [
      'the last of two slips',
      [
        { kind: 'slip-printed', variant: 'login' },
        { kind: 'slip-printed', variant: 'password' },
      ],
      { slipPrintedAt: timeOf(1) },
    ],
    [
      'a password',
      [{ kind: 'password-issued', reason: null }],
      { issuedAt: timeOf(0), unknownOutcome: false },
    ],
    ['an unknown outcome', [{ kind: 'reset-unknown' }], { issuedAt: null, unknownOutcome: true }],
    [
      'a password after an unknown outcome',
      [{ kind: 'reset-unknown' }, { kind: 'password-issued', reason: 'unknown-outcome' }],
      { issuedAt: timeOf(1), unknownOutcome: false },
    ],
    [
      'an unknown outcome after a password',
      [{ kind: 'password-issued', reason: null }, { kind: 'reset-unknown' }],
      { issuedAt: timeOf(0), unknownOutcome: true },
    ],
    [
      'the last sign-in state',
      [
        { kind: 'sign-in-state', state: 'error' },
        { kind: 'sign-in-state', state: 'confirmed' },
      ],
      { signIn: 'confirmed' },
    ],
    [
      'a state undone',
      [
        { kind: 'sign-in-state', state: 'error' },
        { kind: 'sign-in-state', state: null },
      ],
      { signIn: null },
    ],
    ['an import', [{ kind: 'credentials-imported', password: false }], { importedAt: timeOf(0) }],
    [
      'an import undone',
      [{ kind: 'credentials-imported', password: true }, { kind: 'import-undone' }],
      { importedAt: null },
    ],
    [
      'the second of two imports undone',
      [
        { kind: 'credentials-imported', password: true },
        { kind: 'credentials-imported', password: true },
        { kind: 'import-undone' },
      ],
      { importedAt: timeOf(0) },
    ],
    [
      'things that change nothing',
      [{ kind: 'login-collected' }, { kind: 'password-wiped', why: 'asked' }],
      { issuedAt: null },
    ],
  ])('with entries: %s', (_, facts, expected) => {
    expect(stateOf(facts)).toMatchObject(expected);
  });
  it('keeps the order of the people and ignores entries of others', () => {
    const people = [person('b'), person('a', { user: '5' })];
    const states = credentialStates(people, {}, entries({ kind: 'reset-unknown' }), [
      { person: 'b', expiresAt: 5 },
    ]);
    expect(states.map(({ person, account, waitsUntil }) => [person.key, account, waitsUntil])).toEqual([
      ['b', 'none', 5],
      ['a', 'linked', null],
    ]);
    expect(states.some(({ unknownOutcome }) => unknownOutcome)).toBe(false);
  });
});

describe('neverHadAccount', () => {
  it.each<[string, CredentialState, boolean]>([
    ['nothing known', stateOf(), true],
    ['a login from the administrator', stateOf([{ kind: 'credentials-imported', password: false }]), false],
    ['read, reset offered', stateOf([], {}, { p: read() }), true],
    ['read, no login yet', stateOf([], {}, { p: read({ login: null }) }), true],
    ['reported as failing', stateOf([{ kind: 'sign-in-state', state: 'error' }]), true],
    ['an account is linked', stateOf([], { user: '5' }), false],
    ['no card', stateOf([], { card: null }), false],
    ['a password was issued', stateOf([{ kind: 'password-issued', reason: null }]), false],
    ['a slip with a password was printed', stateOf([{ kind: 'slip-printed', variant: 'password' }]), false],
    ['a slip with the login alone was printed', stateOf([{ kind: 'slip-printed', variant: 'login' }]), true],
    ['a password waits', stateOf([], {}, {}, [{ person: 'p', expiresAt: 1 }]), false],
    ['an outcome is unknown', stateOf([{ kind: 'reset-unknown' }]), false],
    ['confirmed', stateOf([{ kind: 'sign-in-state', state: 'confirmed' }]), false],
    ['made by the parent', stateOf([{ kind: 'sign-in-state', state: 'child-account' }]), false],
    ['has signed in', stateOf([{ kind: 'sign-in-state', state: 'signed-in' }]), false],
    ['not offered', stateOf([], {}, { p: read({ reset: 'not-offered' }) }), false],
    ['Госуслуги', stateOf([], {}, { p: read({ reset: 'gosuslugi' }) }), false],
  ])('%s: %s', (_, state, expected) => {
    expect(neverHadAccount(state)).toBe(expected);
  });
});

describe('selections', () => {
  const printed: RecordedFact = { kind: 'slip-printed', variant: 'login' };
  const mother = stateOf([], { role: 'representative' });
  const linked = stateOf([printed], { user: '5' });
  const handedOut: RecordedFact = {
    kind: 'credentials-handed-out',
    on: '2026-11-24',
    to: 'p',
    toName: 'Имя p',
    capacity: 'лично',
    how: 'in-person',
  } as RecordedFact;
  const handed = stateOf([printed, handedOut], { user: '7' });
  const gone = stateOf([printed, { kind: 'slip-destroyed', on: '2026-11-30' }], { user: '6' });
  const again = stateOf([printed], { user: '5' }, {}, [{ person: 'p', expiresAt: 1 }]);
  it.each<[(typeof selections)[number], CredentialState[]]>([
    ['students', [linked, handed, gone, again]],
    ['representatives', [mother]],
    ['without-account', [mother]],
    ['not-handed', [mother, linked, gone, again]],
  ])('%s', (selection, expected) => {
    expect([mother, linked, handed, gone, again].filter((state) => selects(selection, state))).toEqual(
      expected,
    );
  });
  it('have names', () => {
    expect(new Set(selections.map((selection) => SELECTION_NAMES[selection])).size).toBe(selections.length);
  });
});

describe('byFamily', () => {
  const states = (...people: RosterPerson[]) => credentialStates(people, {}, [], []);
  const mother = (key: string, ...children: string[]) => person(key, { role: 'representative', children });
  const order = (...people: RosterPerson[]) => byFamily(states(...people)).map(({ person }) => person.key);

  it('puts representatives after the first of their children', () => {
    expect(
      order(person('a'), person('b'), mother('mb', 'b'), mother('ma', 'a'), mother('mab', 'b', 'a')),
    ).toEqual(['a', 'ma', 'mab', 'b', 'mb']);
  });
  it('keeps those of nobody here at the end, and everybody once', () => {
    expect(order(mother('m'), mother('x', 'elsewhere'), person('a'), mother('ma', 'a'))).toEqual([
      'a',
      'ma',
      'm',
      'x',
    ]);
  });
});

const NOBODY = { students: [], representatives: [] };

describe('a person to whom nothing may be handed out', () => {
  const facts = peopleFacts(recordedEntries({ kind: 'handing-out-blocked', ground: 'решение суда' }));
  const [barred] = credentialStates(
    [person('p')],
    {},
    [],
    [],
    standingsOf(NOBODY, facts, '2026-11-23').whyNotReceive,
  );
  it('is reported as such, with the basis', () => {
    expect(barred!.barred).toBe('не выдавать: решение суда');
    expect(stateOf().barred).toBeNull();
  });
  it('is neither suggested for a new password nor selected in bulk', () => {
    expect(neverHadAccount(stateOf())).toBe(true);
    expect(neverHadAccount(barred!)).toBe(false);
    expect(selections.filter((selection) => selects(selection, barred!))).toEqual([]);
  });
});
