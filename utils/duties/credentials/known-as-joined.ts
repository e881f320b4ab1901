import type { KnownCredentials } from './known.ts';

/**
 * What is known of credentials, under the keys of people as they were joined. Of several a login that is known comes
 * before one that is not, then the later reading before the earlier.
 */
export function knownAsJoined(known: KnownCredentials, keyOf: (person: string) => string): KnownCredentials {
  const worth = ({ login, readAt }: KnownCredentials[string]) => `${login === null ? 0 : 1} ${readAt}`;
  const joined: KnownCredentials = {};
  for (const [person, read] of Object.entries(known)) {
    const other = joined[keyOf(person)];
    if (!other || worth(other) < worth(read)) joined[keyOf(person)] = read;
  }
  return joined;
}
