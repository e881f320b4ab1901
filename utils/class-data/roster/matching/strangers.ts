import { normaliseName } from '../../../base/names/names.ts';
import { compareClasses } from '../../classes/class-words.ts';
import type { RosterPerson } from '../person.ts';
import type { PersonRow } from './person-row.ts';
import type { RowMatch } from './row-match.ts';

/** This many rows about nobody in the class are no longer typos: the table contains other classes. */
const SEVERAL = 3;
/** The same holds for this share of the rows, in a short table. */
const LARGE_SHARE = 0.2;

const isStranger = ({ row, verdict, otherClass }: RowMatch<PersonRow>): boolean =>
  otherClass || (verdict === 'unmatched' && normaliseName(row.name).includes(' '));

function holdsStrangers(matches: readonly RowMatch<PersonRow>[]): boolean {
  const strangers = new Set<number>();
  for (const match of matches) {
    if (isStranger(match) && strangers.add(match.row.row).size >= SEVERAL) return true;
  }
  return strangers.size > new Set(matches.map(({ row }) => row.row)).size * LARGE_SHARE;
}

/**
 * A name alone identifies a person only in a table of this class. If the table contains other people as well
 * (rows of other classes; several rows that match nobody here), a row without a known class may be about a
 * namesake: it is no longer exact, unless its birth date is the person's.
 */
export function doubtNamesakes<R extends PersonRow>(
  matches: RowMatch<R>[],
  ownClass: string,
  birthDateOf: (key: RosterPerson['key']) => string | null,
): RowMatch<R>[] {
  if (!holdsStrangers(matches)) return matches;
  return matches.map((match) => {
    const { row, person, verdict } = match;
    if (verdict !== 'exact' || !person) return match;
    if (compareClasses(row.className ?? '', ownClass) === 'same') return match;
    if (row.birthDate && row.birthDate === birthDateOf(person)) return match;
    const reason = 'имя то же, но класс не указан';
    return { ...match, verdict: 'probable', nameOnly: true, reasons: [...match.reasons, reason] };
  });
}
