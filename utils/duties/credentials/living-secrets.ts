import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import type { Secret } from '../../vault/secrets.ts';
import { credentialKinds } from './credential-entries.ts';

/**
 * The waiting passwords that still work, at most one a person and whichever class it was issued in, under the keys given
 * by `keyOf`. A password is dead once a newer one was issued to the same person, even if that one has been printed.
 */
export function livingSecrets<S extends Pick<Secret, 'person' | 'issuedAt'>>(
  secrets: readonly S[],
  entries: readonly AnyEntry[],
  keyOf: (person: string) => string,
): S[] {
  const issuedAt = new Map<string, string>();
  for (const entry of ofKinds(entries, credentialKinds)) {
    if (entry.kind === 'password-issued') issuedAt.set(keyOf(entry.person), entry.at);
  }
  const living = new Map<string, S>();
  for (const secret of secrets) {
    const person = keyOf(secret.person);
    const other = living.get(person);
    const isReplaced = secret.issuedAt < (issuedAt.get(person) ?? '');
    if (!isReplaced && (!other || other.issuedAt <= secret.issuedAt))
      living.set(person, { ...secret, person });
  }
  return [...living.values()];
}
