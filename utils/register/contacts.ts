import type { Day } from '../base/calendar/day.ts';
import { type HistoryLine, personHistory } from './history.ts';
import type { AnyEntry, EntryWords, KindBook } from './kind.ts';

export interface Contact extends Pick<HistoryLine, 'entry' | 'text' | 'by' | 'struckOn'> {
  /** Who of the family. */
  person: string;
  recordedOn: Day;
}

/**
 * What passed between the school and a family, by kinds that say so: handed out, told, signed, chosen; newest first.
 * What was corrected stays and says so. `entries` are all of the class, corrections included. What concerns two of the
 * family stands once.
 */
export function contactsWithFamily(
  entries: readonly AnyEntry[],
  family: readonly string[],
  words: EntryWords,
  kinds: KindBook,
): Contact[] {
  const contacts = new Map<string, Contact & { at: string }>();
  for (const person of family)
    for (const line of personHistory(entries, person, words, kinds)) {
      if (!line.contact || contacts.has(line.entry)) continue;
      const { entry, at, text, by, struckOn, recordedOn } = line;
      contacts.set(entry, { entry, at, person, text, by, struckOn, recordedOn });
    }
  return [...contacts.values()]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.entry < b.entry ? 1 : -1))
    .map(({ at: _, ...contact }) => contact);
}
