import { nameKeysIn, renewedKeys, underKeys } from '../class-data/roster/name-keys.ts';
import type { PersonKey } from '../class-data/roster/person.ts';
import { entrySchema, kinds } from '../duties/entry.ts';
import { peopleIn } from '../register/kind.ts';
import { documents } from '../stored/stored-documents.ts';
import { readDocument, unpacked } from '../vault/documents.ts';
import { readEntries } from '../vault/entries.ts';
import { openAll, resealed } from '../vault/rewriting.ts';
import type { Service } from './context.ts';
import { noteUnexpected } from './unexpected.ts';

/** Id of the sealed document that says that no key of a person is made of a name any more. */
export const NO_NAME_KEYS = documents.personKeys.id;

/**
 * Gives people whose keys 0.1.0 made of their names random ones: in all documents and passwords, and by an entry each in
 * the register, where nothing is ever changed. All of it or nothing is written. Where it does not succeed, everything
 * works under the old keys until the next unlocking.
 */
export function renewKeys(service: Service): Promise<void> {
  return service.serial(async () => {
    try {
      if ((await service.vault()) === 'unlocked') await renew(service);
    } catch (error) {
      await noteUnexpected(service, error, 'vault/person-keys');
    }
  });
}

async function renew(service: Service): Promise<void> {
  const [database, key] = [await service.database(), await service.key()];
  if ((await readDocument(database, key, NO_NAME_KEYS, documents.personKeys)).state === 'found') return;
  const [sealed, secrets, { entries }] = [
    await openAll(database, key, 'documents'),
    await openAll(database, key, 'secrets'),
    await readEntries(database, key, entrySchema),
  ];
  /** By class: a class is shown by its own entries alone. */
  const named = new Map<string, Set<PersonKey>>();
  for (const entry of entries) {
    const names = nameKeysIn(peopleIn(entry, kinds));
    if (names.size > 0)
      named.set(entry.classGroup, new Set([...(named.get(entry.classGroup) ?? []), ...names]));
  }
  const stored = nameKeysIn([...sealed, ...secrets].map(({ value }) => value));
  const keys = renewedKeys([...stored, ...[...named.values()].flatMap((names) => [...names])]);
  const isNamed = ({ value }: { value: unknown }) => nameKeysIn(value).size > 0;
  const rekeyed = [...named].flatMap(([classGroup, names]) =>
    [...names].map((person) => ({
      kind: 'person-rekeyed' as const,
      classGroup,
      person,
      into: keys.get(person) ?? person,
    })),
  );
  await service.commit({
    documents: [
      ...sealed.filter(isNamed).map(({ record, value }) => {
        const { form, value: bare } = unpacked(value);
        return { id: record.id, form, value: underKeys(bare, keys) };
      }),
      { id: NO_NAME_KEYS, value: { random: true } },
    ],
    secrets: await Promise.all(
      secrets
        .filter(isNamed)
        .map(({ record, value }) => resealed(key, 'secrets', record, underKeys(value, keys))),
    ),
    entries: rekeyed,
  });
}
