import type { Day } from '../../base/calendar/day.ts';
import type { Entry } from '../../register/entry.ts';
import { type HistoryLine, personHistory } from '../../register/history.ts';
import type { EntryWords } from '../../register/sentences.ts';

/** Kinds of entries in which something passed between the school and a family. */
const CONTACTS: ReadonlySet<Entry['kind']> = new Set<Entry['kind']>([
  'credentials-handed-out',
  'credentials-returned',
  'consent-given',
  'consent-refused',
  'consent-withdrawn',
  'informing-form-chosen',
  'acknowledged',
  'notice-handed-over',
  'notice-acknowledged',
]);

export interface Contact extends Pick<HistoryLine, 'entry' | 'text' | 'by' | 'struckOn'> {
  /** The family member. */
  person: string;
  recordedOn: Day;
}

/**
 * What was handed out to, told to, signed and chosen by a student and the representatives, newest first;
 * corrected entries stay and are marked. `entries` are all of the class, including corrections. An entry
 * about two family members appears once.
 */
export function contactsWithFamily(
  entries: readonly Entry[],
  family: readonly string[],
  words: EntryWords,
): Contact[] {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const contacts = new Map<string, Contact & { at: string }>();
  for (const person of family)
    for (const line of personHistory(entries, person, words)) {
      const kind = kinds.get(line.entry);
      if (!kind || !CONTACTS.has(kind) || contacts.has(line.entry)) continue;
      const { entry, at, text, by, struckOn, recordedOn } = line;
      contacts.set(entry, { entry, at, person, text, by, struckOn, recordedOn });
    }
  return [...contacts.values()]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.entry < b.entry ? 1 : -1))
    .map(({ at: _, ...contact }) => contact);
}
