import type { Entry } from '../../register/entry.ts';

type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** A notice and what has become of it. */
export interface NoticeState {
  prepared: Of<'notice-prepared'>;
  handedOver: Of<'notice-handed-over'> | null;
  acknowledged: Of<'notice-acknowledged'> | null;
}

/** The notices of a class by what counts of its register, the latest first; facts about a notice nobody prepared are none. */
export function noticeStates(entries: readonly Entry[]): NoticeState[] {
  const states = new Map<string, NoticeState>();
  const inOrder = [...entries].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
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
