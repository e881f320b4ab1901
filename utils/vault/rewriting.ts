import { open, type Sealed, seal } from './cipher.ts';
import type { Database, KlassrukSchema } from './database.ts';

type Rewritten = 'documents' | 'secrets';

/** Every record of a store that opens, with what it holds; what does not open is left to `findDamage`. */
export async function openAll<S extends Rewritten>(
  database: Database,
  key: CryptoKey,
  store: S,
): Promise<{ record: KlassrukSchema[S]['value']; value: unknown }[]> {
  const opened = await Promise.all(
    (await database.getAll(store)).map(async (record) => {
      try {
        return [{ record, value: await open(key, `${store}:${record.id}`, record) }];
      } catch {
        // Damaged: shown as such when the vault is open.
        return [];
      }
    }),
  );
  return opened.flat();
}

/** The record with another content, sealed for the same place. */
export async function resealed<R extends { id: string } & Sealed>(
  key: CryptoKey,
  store: Rewritten,
  record: R,
  value: unknown,
): Promise<R> {
  return { ...record, ...(await seal(key, `${store}:${record.id}`, value)) };
}
