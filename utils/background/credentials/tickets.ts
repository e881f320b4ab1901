import { type InferOutput, nullable, object, optional, picklist, safeParse, string } from 'valibot';
import { cardProofSchema } from '../../duties/credentials/card-proof.ts';
import { issuedId } from '../../duties/credentials/issued-id.ts';
import { resetReasons } from '../../duties/credentials/run.ts';
import { entrySchema } from '../../duties/entry.ts';
import { deletionsOf } from '../../stored/class-deletion.ts';
import { fromBase64, toBase64 } from '../../vault/bytes.ts';
import { open, seal } from '../../vault/cipher.ts';
import { readEntries } from '../../vault/entries.ts';
import type { Service } from '../context.ts';

/**
 * Whose password an attempt brings and what proved that person's card, sealed, in the session area: it outlives a lock, and a run that is changed or
 * dismissed while the answer of the site is still to come.
 */
const ticketSchema = object({
  classGroup: string(),
  person: string(),
  name: string(),
  card: nullable(string()),
  reason: nullable(picklist(resetReasons)),
  proof: cardProofSchema,
  /** ISO time when the attempt began. */
  at: optional(string(), ''),
});
export type Ticket = InferOutput<typeof ticketSchema>;

/** `vault`: the name of that by whose key it is sealed. */
const sealedSchema = object({ iv: string(), data: string(), vault: optional(string()) });

const placeOf = (attempt: string) => `ticket:${attempt}`;

export async function keepTicket(service: Service, attempt: string, ticket: Ticket): Promise<void> {
  const { iv, data } = await seal(await service.key(), placeOf(attempt), ticket);
  await service.session.set({
    [placeOf(attempt)]: {
      iv: toBase64(iv),
      data: toBase64(new Uint8Array(data)),
      vault: await service.holder.lastVault(),
    },
  });
}

export const dropTicket = (service: Service, attempt: string): Promise<void> =>
  service.session.remove(placeOf(attempt));

/** As it is kept, to be sealed with a late answer; null: there is none. */
export const sealedTicket = (service: Service, attempt: string) =>
  service.read(placeOf(attempt), sealedSchema);

/**
 * Whose password came, though its run is gone: by the ticket given, or by the one that is kept. null: nobody knows, or
 * the register has this attempt's password, or the class was deleted since.
 */
export async function unissuedTicket(
  service: Service,
  attempt: string,
  given: unknown,
): Promise<Ticket | null> {
  const [database, key] = [await service.database(), await service.key()];
  const { entries } = await readEntries(database, key, entrySchema);
  if (entries.some(({ id }) => id === issuedId(attempt))) return null;
  const checked = safeParse(sealedSchema, given ?? (await sealedTicket(service, attempt)));
  if (!checked.success) return null;
  const sealed = {
    iv: fromBase64(checked.output.iv),
    data: fromBase64(checked.output.data).buffer,
  };
  // Sealed by another key: it names nobody here.
  const value = await open(key, placeOf(attempt), sealed).catch(() => null);
  const ticket = safeParse(ticketSchema, value);
  if (!ticket.success) return null;
  const deletions = await deletionsOf(database, key, ticket.output.classGroup);
  return deletions.some((deletedAt) => deletedAt >= ticket.output.at) ? null : ticket.output;
}
