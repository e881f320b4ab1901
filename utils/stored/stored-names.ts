import { UserError } from '../base/text/user-error.ts';
import type { Database } from '../vault/database.ts';
import { documentIds, readDocument } from '../vault/documents.ts';
import { documents, type StoredDocument } from './stored-documents.ts';

const damaged = () =>
  new UserError({
    what: 'Список одного из классов повреждён: нельзя проверить, что в текстах нет имён.',
    kept: 'Файл не сохранён, тексты на месте.',
    press: 'Прочитайте список этого класса заново.',
  });

/**
 * Names of the people in the stored lists of all classes and years, and of those who have left them. Throws a `UserError` if a list
 * cannot be read: who stands in it is not known then.
 */
export async function storedNames(database: Database, key: CryptoKey): Promise<string[]> {
  const names: string[] = [];
  const read = async <T>(document: StoredDocument<T>, namesOf: (value: T) => { name: string }[]) => {
    for (const id of await documentIds(database, `${document.id}:`)) {
      const stored = await readDocument(database, key, id, document);
      if (stored.state === 'damaged') throw damaged();
      if (stored.state === 'found') names.push(...namesOf(stored.value).map(({ name }) => name));
    }
  };
  await read(documents.roster, ({ students, representatives }) => [...students, ...representatives]);
  await read(documents.pastYear, ({ roster: { students, representatives } }) => [
    ...students,
    ...representatives,
  ]);
  await read(documents.history, ({ left }) => left.map(({ person }) => person));
  return names;
}
