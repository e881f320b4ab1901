import type { AnyEntry, KindBook } from '../kind.ts';
import { entryYear } from './entry-year.ts';

/**
 * Whether a fact that is being recorded belongs to a later school year than that of its class: it names that year or its
 * period, or happens in it and is none that may come late. What follows its person or continues with the class never does.
 */
export function isOfLaterYear(
  entry: Omit<AnyEntry, 'id' | 'at'>,
  of: {
    /** The year in which the school year of the class begins. */
    schoolYear: number;
    /** ISO time of the recording. */
    at: string;
  },
  kinds: KindBook,
): boolean {
  const kind = kinds.get(entry.kind);
  if (kind?.holds !== 'year' || entryYear({ ...entry, id: '', at: of.at }, kinds) <= of.schoolYear)
    return false;
  const namesYear = 'year' in entry || Boolean(entry.period);
  return namesYear || kind.late !== true;
}
