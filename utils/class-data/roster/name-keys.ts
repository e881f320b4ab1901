import { newKey } from './new-person.ts';
import type { PersonKey } from './person.ts';

/** 0.1.0 made keys of names: «file:student:100:иванова анна», «representative:100:иванова вера», «student:иванова анна». */
const NAME_KEY = /^(?:file:)?(?:student|representative):(?!\d+(?::\d+)*$)./u;

const isNameKey = (key: PersonKey): boolean => NAME_KEY.test(key);

/** Every key made of a name in stored data of any form, fields named by keys included. */
export function nameKeysIn(value: unknown): Set<PersonKey> {
  const found = new Set<PersonKey>();
  const look = (each: unknown): void => {
    if (typeof each === 'string') {
      if (isNameKey(each)) found.add(each);
    } else if (Array.isArray(each)) for (const item of each) look(item);
    else if (typeof each === 'object' && each !== null) {
      for (const [field, item] of Object.entries(each)) {
        look(field);
        look(item);
      }
    }
  };
  look(value);
  return found;
}

/** Whether JSON may hold a key made of a name: quick, for what is large. */
export const mayHaveNameKeys = (json: string): boolean =>
  /"(?:file:)?(?:student|representative):(?!\d+(?::\d+)*")/u.test(json);

/** Random keys instead of those made of names. */
export const renewedKeys = (names: Iterable<PersonKey>): Map<PersonKey, PersonKey> =>
  new Map([...names].map((key) => [key, newKey()]));

/** The same data under other keys, fields named by keys included. */
export function underKeys(value: unknown, keys: ReadonlyMap<PersonKey, PersonKey>): unknown {
  if (typeof value === 'string') return keys.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => underKeys(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [keys.get(field) ?? field, underKeys(item, keys)]),
  );
}
