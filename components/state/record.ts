import { kinds, type RecordedEntry } from '../../utils/duties/entry.ts';
import { undoing } from '../../utils/register/undo.ts';
import { ask, failure } from './background.ts';
import { book } from './class-book.ts';
import type { Once } from './once.ts';
import { sealed, sinceNow } from './sealed.ts';

/** What was recorded last, so that it can be taken back: ids of its entries. */
export const lastBatch = sealed<{ ids: string[]; undone: boolean } | null>(null);

/**
 * Records what the teacher has said; returns whether it was done. `once`: of the form that it comes from. `after`: ids of
 * what the same action has recorded before, so that both are taken back at once.
 */
export async function record(
  entries: RecordedEntry[],
  {
    undone = false,
    once,
    after = [],
  }: { undone?: boolean; once?: Once | undefined; after?: readonly string[] } = {},
): Promise<boolean> {
  if (entries.length === 0) return true;
  const isSame = sinceNow();
  const answer = await ask('register/record', { entries }, once);
  failure.value = answer.ok ? null : answer.note;
  if (answer.ok && isSame()) lastBatch.value = { ids: [...after, ...answer.value.ids], undone };
  return answer.ok;
}

/** Takes entries back by further entries: nothing is deleted, and what was taken back can be brought back the same way. */
export function takeBack(ids: string[], undone = true): Promise<boolean> {
  return record(undoing(book.value?.ofAll ?? [], ids, kinds), { undone });
}
