import { UserError } from '../base/text/user-error.ts';
import type { Database } from '../vault/database.ts';
import { documentIds, readDocument } from '../vault/documents.ts';
import { documents } from './stored-documents.ts';

/**
 * Names of the people in the stored lists of all classes. Throws a `UserError` if a list cannot be read: who stands in
 * it is not known then.
 */
export async function storedNames(database: Database, key: CryptoKey): Promise<string[]> {
  const names: string[] = [];
  for (const id of await documentIds(database, 'roster:')) {
    const stored = await readDocument(database, key, id, documents.roster);
    if (stored.state === 'damaged')
      throw new UserError({
        what: 'Список одного из классов повреждён: нельзя проверить, что в текстах нет имён.',
        kept: 'Файл не сохранён, тексты на месте.',
        press: 'Прочитайте список этого класса заново.',
      });
    if (stored.state !== 'found') continue;
    names.push(...[...stored.value.students, ...stored.value.representatives].map(({ name }) => name));
  }
  return names;
}
