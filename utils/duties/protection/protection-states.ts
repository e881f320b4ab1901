import { byDay } from '../../register/by-day.ts';
import { type AnyEntry, kindBook, ofKinds } from '../../register/kind.ts';
import {
  PROTECTION_MEASURES,
  type ProtectionEntry,
  type ProtectionMeasure,
  protectionKinds,
} from './protection-entries.ts';

const KINDS = kindBook(protectionKinds);

/** A measure and its latest record; null: nothing is recorded, or it holds no longer. */
export interface ProtectionState {
  what: ProtectionMeasure;
  last: ProtectionEntry | null;
}

/** All measures in their order, from the effective entries of a class. */
export function protectionStates(entries: readonly AnyEntry[]): ProtectionState[] {
  const own = byDay(ofKinds(entries, protectionKinds), KINDS);
  const measures = Object.keys(PROTECTION_MEASURES) as ProtectionMeasure[];
  return measures.map((what) => {
    const last = own.findLast((entry) => entry.what === what);
    return { what, last: last && !last.ended ? last : null };
  });
}
