import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindPlaces, mapAlike, sift } from '../../../utils/register/kind-places.ts';

const lists = fc.array(fc.record({ kind: fc.constantFrom('a', 'b', 'c', 'd', ''), keep: fc.boolean() }));

it('the places noted while entries are sifted are those that looking at the result finds', () => {
  fc.assert(
    fc.property(lists, (entries) => {
      const sifted = sift(entries, ({ keep }) => keep);
      expect(sifted).toEqual(entries.filter(({ keep }) => keep));
      expect(kindPlaces(sifted)).toEqual(kindPlaces([...sifted]));
      const mapped = mapAlike(sifted, (entry) => ({ ...entry }));
      expect(kindPlaces(mapped)).toEqual(kindPlaces([...sifted]));
      for (const [kind, places] of kindPlaces(mapped))
        expect([...places]).toEqual(sifted.flatMap((entry, at) => (entry.kind === kind ? [at] : [])));
    }),
  );
});

it('looks at no entry again whose kind was noted', () => {
  let looks = 0;
  const entries = Array.from({ length: 30 }, (_, at) => ({
    get kind() {
      looks++;
      return `${at % 3}`;
    },
  }));
  const sifted = sift(entries, () => true);
  expect(kindPlaces(sifted).get('1')?.length).toBe(10);
  expect(looks).toBe(30);
});
