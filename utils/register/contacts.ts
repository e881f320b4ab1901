import type { Day } from '../base/calendar/day.ts';
import { byText } from '../base/text/by-text.ts';
import { type HistoryLine, personHistory } from './history.ts';
import type { AnyEntry, EntryWords, KindBook } from './kind.ts';

export interface Contact extends Pick<HistoryLine, 'entry' | 'text' | 'by' | 'struckOn'> {
  /** Member of the family. */
  person: string;
  recordedOn: Day;
}

/**
 * Contacts between the school and a family, from kinds marked `contact`: handed out, informed, signed, chosen; newest
 * first. Corrected entries stay, marked as such. `entries` are all of the class, corrections included. An entry that
 * concerns two members of the family is listed once.
 */
export function contactsWithFamily(
  entries: readonly AnyEntry[],
  family: readonly string[],
  words: EntryWords,
  kinds: KindBook,
): Contact[] {
  const contacts = new Map<string, Contact & { stamp: string }>();
  for (const person of family)
    for (const line of personHistory(entries, person, words, kinds)) {
      if (!line.contact || contacts.has(line.entry)) continue;
      const { entry, stamp, text, by, struckOn, recordedOn } = line;
      contacts.set(entry, { entry, stamp, person, text, by, struckOn, recordedOn });
    }
  return [...contacts.values()]
    .sort((a, b) => byText(b.stamp, a.stamp) || byText(b.entry, a.entry))
    .map(({ stamp: _, ...contact }) => contact);
}
