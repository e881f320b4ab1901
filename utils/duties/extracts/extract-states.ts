import type { Entry } from '../../register/entry.ts';
import { handedStates } from '../../register/handed-papers/handed-states.ts';
import { ofKind } from '../../register/of-kind.ts';

/** An extract and what has become of it. */
export type ExtractState = ReturnType<typeof extractStates>[number];

/** The extracts of a class by what counts of its register, the latest day first and as issued within it; facts about one that nobody issued are none. */
export function extractStates(entries: readonly Entry[]) {
  const facts = {
    issued: ofKind(entries, 'extract-issued'),
    handedOver: ofKind(entries, 'extract-handed-over'),
    returned: ofKind(entries, 'extract-returned'),
  };
  return handedStates(facts, ({ extract }) => extract).sort((a, b) =>
    a.issued.on < b.issued.on ? 1 : a.issued.on > b.issued.on ? -1 : 0,
  );
}
