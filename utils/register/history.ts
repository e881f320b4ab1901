import { type Day, dayOf } from '../base/calendar/day.ts';
import { effective, inOrder } from './effective.ts';
import type { Entry } from './entry.ts';
import { type EntryWords, entrySentence } from './sentences.ts';

/** One entry of a person's history. */
export interface HistoryLine {
  entry: string;
  /** ISO moment of recording. */
  at: string;
  /** Day of recording by this computer's clock. */
  recordedOn: Day;
  by: string | null;
  text: string;
  /** The entry was corrected and does not count: shown struck through, with the day of the correction. */
  struckOn: Day | null;
}

/**
 * Everything that was recorded about a person, signed or received by them, oldest first; struck entries stay, the
 * corrections themselves stand at what they strike. `entries` are all of the class, uncorrected ones and corrections.
 */
export function personHistory(entries: readonly Entry[], person: string, words: EntryWords): HistoryLine[] {
  const { struck, keyOf } = effective(entries);
  const ordered = inOrder(entries);
  const moments = new Map(ordered.map(({ id, at }) => [id, at]));
  const who = keyOf(person);
  return ordered
    .filter((entry) => entry.kind !== 'entry-corrected' && peopleOf(entry).some((key) => keyOf(key) === who))
    .map((entry) => {
      const strikingAt = struck
        .get(entry.id)
        ?.flatMap((id) => moments.get(id) ?? [])
        .sort()[0];
      const about = keyOf(entry.person) === who ? '' : `${words.name(keyOf(entry.person))}: `;
      return {
        entry: entry.id,
        at: entry.at,
        recordedOn: dayOf(new Date(entry.at)),
        by: entry.by ?? null,
        text: `${about}${entrySentence(entry, { ...words, name: (key) => words.name(keyOf(key)) })}`,
        struckOn: strikingAt === undefined ? null : dayOf(new Date(strikingAt)),
      };
    });
}

function peopleOf(entry: Entry): string[] {
  const people = [entry.person];
  if ('signedBy' in entry && entry.signedBy !== null) people.push(entry.signedBy);
  if ('to' in entry && entry.to !== null) people.push(entry.to);
  return people;
}
