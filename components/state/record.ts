import { kinds, type RecordedEntry } from '../../utils/duties/entry.ts';
import { undoing } from '../../utils/register/undo.ts';
import { ask, failure } from './background.ts';
import { book } from './class-book.ts';
import type { Once } from './once.ts';
import { sealed, sinceNow } from './sealed.ts';

/** What was recorded last, so that it can be taken back: ids of its entries. */
export const lastBatch = sealed<{ ids: string[]; undone: boolean } | null>(null);

/** Records what the teacher has said; returns whether it was done. `once`: of the form that it comes from. */
export async function record(
  entries: RecordedEntry[],
  { undone = false, once }: { undone?: boolean; once?: Once | undefined } = {},
): Promise<boolean> {
  if (entries.length === 0) return true;
  const isSame = sinceNow();
  const answer = await ask('register/record', { entries }, once);
  failure.value = answer.ok ? null : answer.note;
  if (answer.ok && isSame()) lastBatch.value = { ids: answer.value.ids, undone };
  return answer.ok;
}

/** Takes entries back by further entries: nothing is deleted, and what was taken back can be brought back the same way. */
export function takeBack(ids: string[], undone = true): Promise<boolean> {
  return record(undoing(book.value?.recorded ?? [], ids, kinds), { undone });
}
