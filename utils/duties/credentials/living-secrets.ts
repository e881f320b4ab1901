import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import type { Secret } from '../../vault/secrets.ts';
import { credentialKinds } from './credential-entries.ts';
import { issuedId } from './issued-id.ts';

/**
 * The waiting passwords that still work, at most one a person and whichever class it was issued in, under the keys given
 * by `keyOf`. A password is dead once a newer one was issued to the same person, even if that one has been printed.
 */
export function livingSecrets<S extends Pick<Secret, 'person' | 'issuedAt' | 'attempt'>>(
  secrets: readonly S[],
  entries: readonly AnyEntry[],
  keyOf: (person: string) => string,
): S[] {
  const issued = ofKinds(entries, credentialKinds).filter(({ kind }) => kind === 'password-issued');
  const lastIssued = new Map(issued.map((entry) => [keyOf(entry.person), entry]));
  const order = new Map(issued.map(({ id }, index) => [id, index]));
  /** Of one from a table nothing but its time is known. */
  const isReplaced = (secret: S): boolean => {
    const last = lastIssued.get(keyOf(secret.person));
    if (!last || last.id === issuedId(secret.attempt)) return false;
    return order.has(issuedId(secret.attempt)) || secret.issuedAt < last.at;
  };
  const isLater = (a: S, b: S): boolean => {
    const [first, second] = [a, b].map(({ attempt }) => order.get(issuedId(attempt)));
    return first === undefined || second === undefined ? a.issuedAt >= b.issuedAt : first > second;
  };
  const living = new Map<string, S>();
  for (const secret of secrets) {
    const person = keyOf(secret.person);
    const other = living.get(person);
    if (!isReplaced(secret) && (!other || isLater(secret, other))) living.set(person, { ...secret, person });
  }
  return [...living.values()];
}
