/** Runs in a page of the extension with the vault open: puts classes and their registers into it. */

import { REVISION } from '../../utils/messages/revision.ts';
import { seal } from '../../utils/vault/cipher.ts';
import { LIMITS } from '../../utils/vault/compaction.ts';
import { openDatabase } from '../../utils/vault/database.ts';
import { entryDocumentPlace } from '../../utils/vault/entry-records.ts';
import { FIRST_VAULT, type SessionArea, sessionKeyHolder } from '../../utils/vault/session-key.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { writeDocument } from '../unit/state/written.ts';
import { entriesOf, keyOf, rosterOf } from './vault-data.ts';

/** Returns how many entries it has put. */
async function fillVault(classes: number, perClass: number): Promise<number> {
  const { session } = (globalThis as unknown as { chrome: { storage: { session: SessionArea } } }).chrome
    .storage;
  const database = await openDatabase(FIRST_VAULT);
  const key = await dataKey(sessionKeyHolder(session));
  let put = 0;
  for (let index = 0; index < classes; index++) {
    const roster = rosterOf(keyOf(index));
    const { id: classGroup } = roster.classGroup;
    await writeDocument(database, key, `roster:${classGroup}`, roster);
    const values = entriesOf(roster)
      .slice(-perClass)
      .map(({ at, entry }) => ({ ...entry, id: crypto.randomUUID(), at: at.toISOString() }));
    for (let from = 0; from < values.length; from += LIMITS.perDocument) {
      const id = `${classGroup}/${String(from / LIMITS.perDocument + 1).padStart(6, '0')}`;
      const batch = values.slice(from, from + LIMITS.perDocument);
      await database.put('entryDocuments', { id, ...(await seal(key, entryDocumentPlace(id), batch)) });
    }
    put += values.length;
  }
  database.close();
  await session.set({ [REVISION]: crypto.randomUUID() });
  return put;
}

Object.assign(globalThis, { fillVault });
