import { type InferOutput, nullable, object, picklist, record, string } from 'valibot';
import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { credentialKinds, type SignInState } from './credential-entries.ts';
import { credentialRegister } from './credential-register.ts';

/** What was read about one person's credentials. The login is confidential: it stays in the sealed store. */
export const knownCredentialSchema = object({
  login: nullable(string()),
  readAt: string(),
  /** Whether the site offers the teacher a reset for this person. */
  reset: picklist(['offered', 'not-offered', 'gosuslugi', 'not-read']),
});
export const knownCredentialsSchema = record(string(), knownCredentialSchema);
export type KnownCredentials = InferOutput<typeof knownCredentialsSchema>;

/** One line of the panel: the known facts about a person. No login, no password. */
export interface CredentialState {
  person: RosterPerson;
  account: 'linked' | 'none';
  login: 'known' | 'absent' | 'not-read';
  reset: 'offered' | 'not-offered' | 'gosuslugi' | 'not-read';
  /** ISO time of the last printed slip. */
  slipPrintedAt: string | null;
  /** A slip with a password was printed once. */
  hadPasswordSlip: boolean;
  /** The printed slip was never collected and is destroyed: a new one is needed. */
  slipDestroyed: boolean;
  /** Day on which what is in force was handed out; null: it was not, or the slip has come back. */
  handedOn: Day | null;
  /** The slip has come back and was not handed out again. */
  slipReturned: boolean;
  /** ISO time of the last password issued through Klassruk. */
  issuedAt: string | null;
  /** ISO time of the last import of this person's credentials that was not undone. */
  importedAt: string | null;
  /** When a temporary password waiting to be printed will be wiped; ms since the epoch. */
  waitsUntil: number | null;
  /** ISO time when the last password expired without having been printed; null: it did not. */
  expiredAt: string | null;
  /** The outcome of the last reset is unknown. */
  unknownOutcome: boolean;
  signIn: SignInState;
  /** Why nothing may be handed out to this person, in Russian; null: allowed. */
  barred: string | null;
}

/** State of each person, computed from the class's counting entries in order. */
export function credentialStates(
  people: RosterPerson[],
  known: KnownCredentials,
  entries: readonly AnyEntry[],
  waiting: { person: string; expiresAt: number }[],
  whyNotReceive: (person: string) => string | null = () => null,
): CredentialState[] {
  const states = new Map<string, CredentialState>();
  /** Times of the imports in force: each is undone at most once, the last first. */
  const imports = new Map<string, string[]>();
  /** People whose last password was not printed. */
  const unprinted = new Set<string>();
  const register = credentialRegister(entries);
  for (const person of people) {
    const read = known[person.key];
    const record = register.get(person.key);
    const slipReturned = record?.stage === 'returned';
    states.set(person.key, {
      person,
      account: person.user ? 'linked' : 'none',
      login: read ? (read.login ? 'known' : 'absent') : 'not-read',
      reset: read?.reset ?? 'not-read',
      slipPrintedAt: null,
      hadPasswordSlip: false,
      slipDestroyed: record?.stage === 'destroyed',
      handedOn: slipReturned ? null : (record?.handedOut?.on ?? null),
      slipReturned,
      issuedAt: null,
      importedAt: null,
      waitsUntil: waiting.find((secret) => secret.person === person.key)?.expiresAt ?? null,
      expiredAt: null,
      unknownOutcome: false,
      signIn: null,
      barred: whyNotReceive(person.key),
    });
  }
  for (const entry of ofKinds(entries, credentialKinds)) {
    const state = states.get(entry.person);
    if (!state) continue;
    if (entry.kind === 'slip-printed') {
      state.slipPrintedAt = entry.at;
      if (entry.variant === 'password') {
        state.hadPasswordSlip = true;
        unprinted.delete(entry.person);
      }
    } else if (entry.kind === 'password-issued') {
      state.issuedAt = entry.at;
      state.unknownOutcome = false;
      state.expiredAt = null;
      unprinted.add(entry.person);
    } else if (entry.kind === 'password-wiped') {
      // Another computer may have printed it in time.
      if (entry.why === 'expired' && unprinted.has(entry.person)) state.expiredAt = entry.at;
    } else if (entry.kind === 'credentials-imported' || entry.kind === 'import-undone') {
      const before = imports.get(entry.person) ?? [];
      const standing = entry.kind === 'import-undone' ? before.slice(0, -1) : [...before, entry.at];
      imports.set(entry.person, standing);
      state.importedAt = standing.at(-1) ?? null;
      if (entry.kind === 'credentials-imported' && entry.password) {
        state.expiredAt = null;
        unprinted.add(entry.person);
      }
    } else if (entry.kind === 'reset-unknown') state.unknownOutcome = true;
    else if (entry.kind === 'sign-in-state') state.signIn = entry.state;
  }
  return [...states.values()];
}

/**
 * Only people who never had a working account are suggested for new passwords: no account linked, nothing
 * issued through Klassruk, nothing imported (the administrator's password may be in use), no slip with a password printed
 * (one with the login alone opens nothing), no
 * reset with unknown outcome, no recorded sign-in, nothing bars them, and the site offers it.
 */
export function neverHadAccount(state: CredentialState): boolean {
  return (
    state.account === 'none' &&
    state.issuedAt === null &&
    state.importedAt === null &&
    !state.hadPasswordSlip &&
    state.waitsUntil === null &&
    !state.unknownOutcome &&
    state.signIn !== 'confirmed' &&
    state.signIn !== 'child-account' &&
    state.signIn !== 'signed-in' &&
    state.reset !== 'not-offered' &&
    state.reset !== 'gosuslugi' &&
    state.person.card !== null &&
    state.barred === null
  );
}
