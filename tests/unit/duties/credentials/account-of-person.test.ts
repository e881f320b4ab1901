import fc from 'fast-check';
import { expect, it } from 'vitest';
import { credentialKinds } from '../../../../utils/duties/credentials/credential-entries.ts';
import { credentialRegister } from '../../../../utils/duties/credentials/credential-register.ts';
import { type Entry, kinds } from '../../../../utils/duties/entry.ts';
import { signInKinds } from '../../../../utils/duties/lists/sign-in-entries.ts';
import { signInFacts } from '../../../../utils/duties/lists/sign-in-facts.ts';
import { effective } from '../../../../utils/register/effective.ts';
import { classRegister } from '../../../../utils/register/turn/class-register.ts';
import { runs } from '../../property-runs.ts';
import { anyEntries } from '../../register/any-entries.ts';

it('holds with the person whatever concerns an account', () => {
  const others = [...credentialKinds, ...signInKinds].filter(({ holds }) => holds !== 'person');
  expect(others).toEqual([]);
});

it('tells the same of an account from the register of the class as from those of all classes', () => {
  const people = ['s1', 'm1', 'file-2'];
  fc.assert(
    fc.property(anyEntries, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (given, elsewhere) => {
      const recorded = given.map(
        (entry, at): Entry => ({ ...entry, classGroup: elsewhere[at] ? '2' : entry.classGroup }),
      );
      const everywhere = effective(recorded, kinds);
      const own = classRegister(
        { classGroup: '1', schoolYear: 2026, people: new Set(people), elsewhere: new Set(['s2', 'm1']) },
        everywhere,
        kinds,
      ).entries;
      for (const key of people) {
        expect(credentialRegister(own).get(key)).toEqual(credentialRegister(everywhere.entries).get(key));
        expect(signInFacts(own).get(key)).toEqual(signInFacts(everywhere.entries).get(key));
      }
    }),
    { numRuns: runs(200) },
  );
});
