import { describe, expect, it } from 'vitest';
import {
  type CredentialRecord,
  credentialRegister,
} from '../../../../utils/duties/credentials/credential-register.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';

const collected: RecordedFact = { kind: 'login-collected' };
const issued: RecordedFact = { kind: 'password-issued', reason: null };
const printed: RecordedFact = { kind: 'slip-printed', variant: 'password' };
const wiped: RecordedFact = { kind: 'password-wiped', why: 'printed' };
const imported = (password: boolean): RecordedFact => ({ kind: 'credentials-imported', password });
const undone: RecordedFact = { kind: 'import-undone' };
const handed = (on: string, toName = 'Тестова Анна'): RecordedFact => ({
  kind: 'credentials-handed-out',
  on,
  to: 'm',
  toName,
  capacity: 'мать',
  how: 'meeting',
});
const returned = (on: string): RecordedFact => ({ kind: 'credentials-returned', on });
const destroyed = (on: string): RecordedFact => ({ kind: 'slip-destroyed', on });
const signIn = (state: 'confirmed' | 'error' | null): RecordedFact => ({ kind: 'sign-in-state', state });

it.each<[string, RecordedFact[], Partial<CredentialRecord>]>([
  ['a collected login', [collected], { stage: 'prepared', reissued: 0 }],
  ['an issued password', [issued], { stage: 'prepared' }],
  ['an imported one', [imported(true)], { stage: 'prepared' }],
  ['an import undone', [imported(true), undone], { stage: 'none', preparedAt: null }],
  [
    'an import undone over a printed slip',
    [issued, printed, imported(true), undone],
    { stage: 'printed', reissued: 0 },
  ],
  [
    'a wiped password that was never printed',
    [issued, { kind: 'password-wiped', why: 'asked' }],
    { stage: 'none' },
  ],
  [
    'the same where the login is known',
    [collected, issued, { kind: 'password-wiped', why: 'asked' }],
    { stage: 'prepared' },
  ],
  ['a printed slip', [issued, printed, wiped], { stage: 'printed' }],
  [
    'handed out',
    [issued, printed, wiped, handed('2026-11-23')],
    {
      stage: 'handed-out',
      handedOut: { on: '2026-11-23', to: 'm', toName: 'Тестова Анна', capacity: 'мать', how: 'meeting' },
    },
  ],
  ['handed out before it was recorded', [collected, printed, handed('2026-09-12')], { stage: 'handed-out' }],
  [
    'handed out twice: the later day, whatever was recorded last',
    [handed('2026-11-22', 'Вторая'), handed('2026-09-01', 'Первая')],
    { handedOut: expect.objectContaining({ toName: 'Вторая' }) },
  ],
  ['signed in', [printed, handed('2026-11-23'), signIn('confirmed')], { stage: 'signed-in', signedIn: true }],
  [
    'a sign-in error',
    [printed, handed('2026-11-23'), signIn('error')],
    { stage: 'handed-out', signedIn: false },
  ],
  ['signed in, then undone', [printed, signIn('confirmed'), signIn(null)], { stage: 'printed' }],
  [
    'reissued after hand-out',
    [issued, printed, handed('2026-11-23'), signIn('confirmed'), issued],
    { stage: 'prepared', reissued: 1, printedAt: null, handedOut: null, signedIn: false },
  ],
  ['reissued before anything was printed', [issued, issued], { stage: 'prepared', reissued: 0 }],
  [
    'a hand-out of credentials replaced since, recorded late',
    [issued, printed, issued, handed('2026-09-12')],
    { stage: 'prepared', handedOut: null },
  ],
  [
    'returned',
    [printed, handed('2026-09-12'), returned('2026-09-20')],
    { stage: 'returned', returnedOn: '2026-09-20' },
  ],
  [
    'returned and handed out again',
    [printed, handed('2026-09-12'), returned('2026-09-20'), handed('2026-09-25')],
    { stage: 'handed-out', returnedOn: null },
  ],
  [
    'the same, recorded in reverse order',
    [printed, handed('2026-09-25'), returned('2026-09-20'), handed('2026-09-12')],
    { stage: 'handed-out', returnedOn: null },
  ],
  [
    'returned, then destroyed',
    [printed, handed('2026-09-12'), returned('2026-09-20'), destroyed('2026-12-01')],
    { stage: 'destroyed', returnedOn: '2026-09-20', destroyedOn: '2026-12-01' },
  ],
  [
    'destroyed by mistake in the register: it was handed out before',
    [printed, destroyed('2026-12-01'), handed('2026-11-25')],
    { stage: 'handed-out' },
  ],
  [
    'destroyed, and a new slip printed',
    [
      printed,
      returned('2026-11-24'),
      destroyed('2026-12-01'),
      { ...printed, at: '2026-12-02T08:00:00.000Z' },
    ],
    { stage: 'printed', destroyedOn: null, returnedOn: null },
  ],
  [
    'destroyed, and a new password issued, printed and handed out',
    [printed, destroyed('2026-11-23'), issued, printed, wiped, handed('2026-11-24')],
    { stage: 'handed-out', destroyedOn: null, reissued: 1 },
  ],
  [
    'destroyed before the present slip was printed, recorded late',
    [printed, destroyed('2026-09-30')],
    { stage: 'printed', destroyedOn: null },
  ],
  [
    'destroyed, while the new password is not printed yet',
    [printed, issued, destroyed('2026-11-23')],
    { stage: 'prepared', destroyedOn: null },
  ],
  ['destroyed according to a table that was taken over', [destroyed('2026-09-30')], { stage: 'destroyed' }],
])('%s', (_, facts, expected) => {
  expect(credentialRegister(recordedEntries(...facts)).get('p')).toMatchObject(expected);
});

describe('the register', () => {
  it('contains only people with entries', () => {
    const facts: RecordedFact[] = [
      collected,
      { ...printed, person: 'q' },
      { kind: 'handing-out-allowed', person: 'r' },
    ];
    expect([...credentialRegister(recordedEntries(...facts)).keys()]).toEqual(['p', 'q']);
  });
});
