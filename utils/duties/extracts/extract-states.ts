import { handedStates } from '../../register/handed-papers/handed-states.ts';
import { type AnyEntry, ofKind, ofKinds } from '../../register/kind.ts';
import { extractKinds } from './extract-entries.ts';

/** An extract and what has become of it. */
export type ExtractState = ReturnType<typeof extractStates>[number];

/** The extracts of a class by what counts of its register, the latest day first and as issued within it; facts about one that nobody issued are none. */
export function extractStates(entries: readonly AnyEntry[]) {
  const own = ofKinds(entries, extractKinds);
  const facts = {
    issued: ofKind(own, 'extract-issued'),
    handedOver: ofKind(own, 'extract-handed-over'),
    returned: ofKind(own, 'extract-returned'),
  };
  return handedStates(facts, ({ extract }) => extract).sort((a, b) =>
    a.issued.on < b.issued.on ? 1 : a.issued.on > b.issued.on ? -1 : 0,
  );
}
