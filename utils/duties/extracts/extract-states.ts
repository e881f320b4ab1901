import { type AnyEntry, ofKinds } from '../../register/kind.ts';
import { type ExtractEntry, extractKinds } from './extract-entries.ts';

type Of<K extends ExtractEntry['kind']> = Extract<ExtractEntry, { kind: K }>;

/** An extract and what has become of it. */
export interface ExtractState {
  issued: Of<'extract-issued'>;
  handedOver: Of<'extract-handed-over'> | null;
  returned: Of<'extract-returned'> | null;
}

/** The extracts of a class by what counts of its register, the latest day first and as issued within it; facts about one that nobody issued are none. */
export function extractStates(entries: readonly AnyEntry[]): ExtractState[] {
  const states = new Map<string, ExtractState>();
  const inOrder = ofKinds(entries, extractKinds).sort((a, b) =>
    a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1,
  );
  for (const entry of inOrder)
    if (entry.kind === 'extract-issued')
      states.set(entry.extract, { issued: entry, handedOver: null, returned: null });
  for (const entry of inOrder) {
    if (entry.kind !== 'extract-handed-over' && entry.kind !== 'extract-returned') continue;
    const state = states.get(entry.extract);
    if (entry.kind === 'extract-handed-over' && state) state.handedOver = entry;
    if (entry.kind === 'extract-returned' && state) state.returned = entry;
  }
  return [...states.values()].sort((a, b) =>
    a.issued.on < b.issued.on ? 1 : a.issued.on > b.issued.on ? -1 : 0,
  );
}
