import type { Roster } from '../../../utils/class-data/roster/person.ts';
import type { KnownCredentials } from '../../../utils/duties/credentials/known.ts';
import { type LastImport, lastImportId } from '../../../utils/duties/credentials/last-import.ts';
import { documents } from '../../../utils/stored/stored-documents.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { readClassCredentials } from '../../state/class-credentials.ts';
import { database, holder } from '../../state/vault-session.ts';

/** What the rows of a table are compared with. */
export interface ImportContext {
  roster: Roster;
  known: KnownCredentials;
  /** People with a password still to be printed, and its origin. The passwords themselves are not here. */
  waiting: ReadonlyMap<string, 'issued' | 'imported'>;
  /** The last import, while it can be taken back. */
  last: LastImport | null;
}

/** Reads it from the sealed store; throws with a note for the teacher (see class-credentials.ts). */
export async function readContext(classGroup: string): Promise<ImportContext> {
  const { roster, known, secrets } = await readClassCredentials(classGroup);
  const opened = await database();
  const key = await dataKey(holder);
  const waiting = new Map(
    secrets.map(({ person, attempt }) => [
      person,
      attempt.startsWith('import-') ? ('imported' as const) : ('issued' as const),
    ]),
  );
  const last = await readDocument(opened, key, lastImportId(classGroup), documents.lastImport);
  return { roster, known, waiting, last: last.state === 'found' ? last.value : null };
}
