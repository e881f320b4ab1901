import { slipContactDocument } from '../../../utils/duties/credentials/slip-contact-document.ts';
import {
  type ContactChange,
  contactChanges,
  mergedContact,
} from '../../../utils/duties/credentials/slip-contact-merge.ts';
import {
  DEFAULT_SLIP_SETTINGS,
  type SlipContact,
  type SlipSettings,
} from '../../../utils/duties/credentials/slip-settings.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { ask } from '../../state/background.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder, vault } from '../../state/vault-session.ts';

const ID = slipContactDocument.id;
const CHANGED_ELSEWHERE =
  'Этот текст тем временем изменили в другом окне. Показан новый, ваша правка не записана: внесите её ещё раз.';

export function contactOf({ reportTo, teacher, texts }: SlipSettings): SlipContact {
  return { reportTo, teacher, texts };
}

/** Whom slips and hand-out sheet name: kept in the sealed store, with a closed vault as long as this page shows it. */
export const contact = sealed<SlipContact>(contactOf(DEFAULT_SLIP_SETTINGS));
/** What the vault has of it was read: only then may a change be kept there. */
const isRead = sealed(false);
export const note = sealed<string | null>(null);

/** What the vault has of it. */
export async function storedContact() {
  const [opened, key] = await Promise.all([database(), dataKey(holder)]);
  const stored = await readDocument(opened, key, ID, slipContactDocument);
  return stored.state === 'found' ? stored.value : null;
}

/** Shows what was read: `carried` are texts that the vault has yet to take over. */
export function showContact(
  stored: Awaited<ReturnType<typeof storedContact>>,
  { teacher, carried }: { teacher: string; carried: SlipContact['texts'] | null },
): void {
  const known = stored ?? contact.peek();
  const texts = stored?.texts ?? carried ?? DEFAULT_SLIP_SETTINGS.texts;
  contact.value = { ...known, teacher: known.teacher || teacher, texts };
  isRead.value = true;
}

/** Shows a change, and keeps it. */
export async function changeContact(next: SlipContact): Promise<void> {
  const changes = contactChanges(contact.peek(), next);
  contact.value = next;
  if (changes.length > 0) await keepContact(changes);
}

const queue: { last: Promise<boolean> } = { last: Promise.resolve(true) };

/**
 * Keeps what was changed here, one change after the other, and shows what was changed elsewhere. A text that was
 * changed on both sides stays as it is stored, which is told. Returns whether the vault has it.
 */
export function keepContact(changes: readonly ContactChange[] = []): Promise<boolean> {
  const shown = contact.peek();
  queue.last = queue.last
    .then(() => write(changes, shown))
    .catch((error) => {
      showFailure(error, 'print/keep-contact', note);
      return false;
    });
  return queue.last;
}

async function write(changes: readonly ContactChange[], shown: SlipContact): Promise<boolean> {
  if (vault.peek() !== 'unlocked' || !isRead.peek()) return false;
  const kept =
    changes.length > 0
      ? await ask('print/keep-texts', { changes: [...changes], shown })
      : { ok: true as const, value: mergedContact(await storedContact(), changes, shown) };
  if (vault.peek() !== 'unlocked') return kept.ok;
  if (!kept.ok) {
    note.value = kept.note;
    return false;
  }
  const { contact: next, refused } = kept.value;
  // What was typed meanwhile is kept next.
  if (contact.peek() === shown && JSON.stringify(shown) !== JSON.stringify(next)) contact.value = next;
  if (refused) note.value = CHANGED_ELSEWHERE;
  return true;
}
