import type { ImportedRow } from '../../import/mapping.ts';
import type { PersonKey } from '../person.ts';
import type { PersonRow } from './person-row.ts';

export interface Candidate {
  key: PersonKey;
  /** Russian: in what the row differs from this person. */
  reasons: readonly string[];
}

/** What became of one row. Only `exact` may be taken without the teacher's look. */
export interface RowMatch<R extends PersonRow = ImportedRow> {
  row: R;
  verdict: 'exact' | 'probable' | 'ambiguous' | 'unmatched';
  /** The person where there is one: exact, probable. */
  person: PersonKey | null;
  /** Whom the row may be about. */
  candidates: readonly Candidate[];
  /** Russian, for the teacher. */
  reasons: readonly string[];
  /** Numbers of other rows about the same person. */
  otherRows: readonly number[];
  /** The row is about somebody of another class. */
  otherClass: boolean;
  /** Probable only because a namesake of another class may be meant: the name itself is the same. */
  nameOnly: boolean;
}
