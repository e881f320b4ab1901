import { slipContactDocument } from '../../duties/credentials/slip-contact-document.ts';
import { type ContactChange, mergedContact } from '../../duties/credentials/slip-contact-merge.ts';
import type { SlipContact } from '../../duties/credentials/slip-settings.ts';
import { readDocument } from '../../vault/documents.ts';
import type { Service } from '../context.ts';

/**
 * Keeps what was changed on a page of slips. It is read and written in one turn with all that writes settings, so that
 * neither overwrites what the other has just kept.
 */
export async function keepSlipContact(
  service: Service,
  { changes, shown }: { changes: readonly ContactChange[]; shown: SlipContact },
): Promise<{ contact: SlipContact; refused: boolean }> {
  const kept = await service.serial(async () => {
    const { id } = slipContactDocument;
    const [database, key] = [await service.database(), await service.key()];
    const stored = await readDocument(database, key, id, slipContactDocument);
    const merged = mergedContact(stored.state === 'found' ? stored.value : null, changes, shown);
    await service.commit({ documents: [{ id, value: merged.contact }], answer: () => null });
    return merged;
  });
  await service.changed();
  return kept;
}
