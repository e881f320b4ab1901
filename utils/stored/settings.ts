import type { SettingsDocument } from '../class-data/settings/settings-document.ts';
import type { Database } from '../vault/database.ts';
import { readDocument } from '../vault/documents.ts';

/** The class, where a document is one of a class. */
export type ClassOf<OfClass extends boolean> = OfClass extends true ? [classGroup: string] : [];

/** Name of a document in the store. */
export const settingsId = <OfClass extends boolean>(
  { id }: { id: string; ofClass: OfClass },
  ...[classGroup]: ClassOf<OfClass>
): string => (classGroup === undefined ? id : `${id}:${classGroup}`);

/** What the teacher has settled, else the usual; a damaged document counts as none. */
export async function storedSettings<Value, Usual, OfClass extends boolean>(
  database: Database,
  key: CryptoKey,
  document: Pick<
    SettingsDocument<Value, Usual, never, OfClass>,
    'id' | 'ofClass' | 'schema' | 'form' | 'upgrade' | 'usual'
  >,
  ...classGroup: ClassOf<OfClass>
): Promise<Value | Usual> {
  const stored = await readDocument(database, key, settingsId(document, ...classGroup), document);
  return stored.state === 'found' ? stored.value : document.usual();
}
