import { type Day, dayOf } from '../base/calendar/day.ts';
import { stampOf } from '../base/clock/stamp.ts';
import { doubtedEntries } from './clock-doubts.ts';
import { effective, inOrder, isFact } from './effective.ts';
import { type AnyEntry, type EntryWords, entrySentence, type KindBook, peopleIn } from './kind.ts';

/** One entry of a person's history. */
export interface HistoryLine {
  entry: string;
  /** Its place in the order of all entries. */
  stamp: string;
  /** Day of recording by this computer's clock. */
  recordedOn: Day;
  by: string | null;
  text: string;
  /** A contact between the school and the family. */
  contact: boolean;
  /** The entry was corrected and does not count: shown struck through, with the day of the correction. */
  struckOn: Day | null;
  /** The computer's clock was ahead when it was recorded: its date is in doubt. */
  doubted: boolean;
}

/**
 * Everything recorded about a person, or signed or received by them, oldest first. Struck entries stay; corrections are
 * shown at the entries they strike. `entries` are all of the class, corrections included.
 */
export function personHistory(
  entries: readonly AnyEntry[],
  person: string,
  words: EntryWords,
  kinds: KindBook,
): HistoryLine[] {
  const { struck, keyOf } = effective(entries, kinds);
  const ordered = inOrder(entries);
  const who = keyOf(person);
  const doubted = doubtedEntries(entries);
  return ordered
    .filter((entry) => isFact(entry) && peopleIn(entry, kinds).some((key) => keyOf(key) === who))
    .map((entry) => {
      const strikers = struck.get(entry.id);
      const striking = strikers && ordered.find(({ id }) => strikers.includes(id));
      const about = keyOf(entry.person) === who ? '' : `${words.name(keyOf(entry.person))}: `;
      return {
        entry: entry.id,
        stamp: stampOf(entry),
        recordedOn: dayOf(new Date(entry.at)),
        by: entry.by ?? null,
        text: `${about}${entrySentence(entry, { ...words, name: (key) => words.name(keyOf(key)) }, kinds)}`,
        contact: kinds.get(entry.kind)?.contact === true,
        doubted: doubted.has(entry.id),
        struckOn: striking ? dayOf(new Date(striking.at)) : null,
      };
    });
}
