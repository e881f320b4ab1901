import { byDay } from '../../register/by-day.ts';
import { handedStates } from '../../register/handed-papers/handed-states.ts';
import { type AnyEntry, kindBook, ofKind, ofKinds } from '../../register/kind.ts';
import { extractKinds } from './extract-entries.ts';

const KINDS = kindBook(extractKinds);

/** An extract and what has become of it. */
export type ExtractState = ReturnType<typeof extractStates>[number];

/** Extracts of current marks for leavers, the latest day first. */
export function leaverExtracts(entries: readonly AnyEntry[]) {
  return byDay(ofKind(ofKinds(entries, extractKinds), 'leaver-extract-issued'), KINDS).reverse();
}
export type LeaverExtractEntry = ReturnType<typeof leaverExtracts>[number];

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
