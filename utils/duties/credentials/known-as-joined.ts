import type { KnownCredentials } from './known.ts';

/**
 * Known credentials of several classes under the keys of joined people. A known login takes precedence over an
 * unknown one, then the later reading over the earlier.
 */
export function knownAsJoined(
  records: readonly KnownCredentials[],
  keyOf: (person: string) => string,
): KnownCredentials {
  const worth = ({ login, readAt }: KnownCredentials[string]) => `${login === null ? 0 : 1} ${readAt}`;
  const joined: KnownCredentials = {};
  for (const [person, read] of records.flatMap((known) => Object.entries(known))) {
    const other = joined[keyOf(person)];
    if (!other || worth(other) < worth(read)) joined[keyOf(person)] = read;
  }
  return joined;
}
