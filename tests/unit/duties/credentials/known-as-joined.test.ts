import { expect, it } from 'vitest';
import type { KnownCredentials } from '../../../../utils/duties/credentials/known.ts';
import { knownAsJoined } from '../../../../utils/duties/credentials/known-as-joined.ts';

const read = (login: string | null, day: number): KnownCredentials[string] => ({
  login,
  readAt: `2026-11-${day}T08:00:00.000Z`,
  reset: 'offered',
});

it.each<[string, KnownCredentials, KnownCredentials[string]]>([
  ['the login of the file', { file: read('f', 20) }, read('f', 20)],
  ['the later login', { file: read('f', 20), site: read('s', 21) }, read('s', 21)],
  ['the later login, whatever the order', { site: read('s', 20), file: read('f', 21) }, read('f', 21)],
  ['a known login before none', { site: read(null, 21), file: read('f', 20) }, read('f', 20)],
])('a joined person has %s', (_, known, expected) => {
  const other = read('o', 19);
  const keyOf = (key: string) => (key === 'file' ? 'site' : key);
  expect(knownAsJoined([known, { other }], keyOf)).toEqual({ site: expected, other });
});
