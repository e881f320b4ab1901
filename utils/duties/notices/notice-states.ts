import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { type NoticeEntry, noticeKinds } from './notice-entries.ts';

type Of<K extends NoticeEntry['kind']> = Extract<NoticeEntry, { kind: K }>;

/** A notice and what has become of it. */
export interface NoticeState {
  prepared: Of<'notice-prepared'>;
  handedOver: Of<'notice-handed-over'> | null;
  acknowledged: Of<'notice-acknowledged'> | null;
}

/** The notices of a class by what counts of its register, the latest first; facts about a notice nobody prepared are none. */
export function noticeStates(entries: readonly AnyEntry[]): NoticeState[] {
  const states = new Map<string, NoticeState>();
  const inOrder = ofKinds(entries, noticeKinds).sort((a, b) =>
    a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1,
  );
  for (const entry of inOrder)
    if (entry.kind === 'notice-prepared')
      states.set(entry.notice, { prepared: entry, handedOver: null, acknowledged: null });
  for (const entry of inOrder) {
    if (entry.kind !== 'notice-handed-over' && entry.kind !== 'notice-acknowledged') continue;
    const state = states.get(entry.notice);
    if (entry.kind === 'notice-handed-over' && state) state.handedOver = entry;
    if (entry.kind === 'notice-acknowledged' && state) state.acknowledged = entry;
  }
  return [...states.values()].reverse();
}
