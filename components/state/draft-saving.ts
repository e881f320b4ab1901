import type { FieldsArgument } from '../../utils/messages/requests.ts';
import { ask, failure } from './background.ts';
import { addEmptied } from './sealed.ts';

type Save = FieldsArgument<'settings/save'>[0];

/** A pause in typing after which a draft is saved, ms. */
const PAUSE = 700;
/** How long closing the vault waits for drafts, ms: somebody may be in a hurry to close it. */
const PATIENCE = 1500;

/** By the document that it goes into, what is typed and not saved yet. */
const waiting = new Map<string, Save>();
let timer: ReturnType<typeof setTimeout> | undefined;
let sent: Promise<unknown> = Promise.resolve();

addEmptied({
  // Of another class it is saved there: each save names its class.
  ofAllClasses: true,
  empty() {
    waiting.clear();
    clearTimeout(timer);
  },
});

/** Saves a draft at the next pause, before the page is left or before the vault is closed; the latest text wins. */
export function saveSoon(save: Save): void {
  waiting.set(save.document, save);
  clearTimeout(timer);
  timer = setTimeout(() => void saveDrafts(), PAUSE);
}

/** Saves what is still waiting; ends when it is saved, or refused and told. */
export function saveDrafts(): Promise<unknown> {
  clearTimeout(timer);
  for (const [document, save] of waiting) {
    waiting.delete(document);
    sent = Promise.all([sent, saved(save)]);
  }
  return sent;
}

async function saved(save: Save): Promise<void> {
  const answer = await ask('settings/save', save);
  if (!answer.ok) failure.value = answer.note;
}

/** As `saveDrafts`, but ends after a moment in any case. */
export async function saveDraftsInTime(): Promise<void> {
  await Promise.race([saveDrafts(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** From now on nothing typed is lost when the window is left or closed; returns what ends it. */
export function saveOnLeaving(scope: Window): () => void {
  const leave = () => void saveDrafts();
  const types = ['blur', 'pagehide', 'visibilitychange', 'focusout'] as const;
  for (const type of types) scope.addEventListener(type, leave);
  return () => {
    for (const type of types) scope.removeEventListener(type, leave);
    leave();
  };
}
