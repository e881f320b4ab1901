import { literal, nullable, object, picklist } from 'valibot';
import { nonEmptyText } from '../base/text/non-empty-text.ts';
import { entryBase } from './entry-base.ts';

/** On what a representative's right to act for the child rests; `none`: there is no such right. */
const authorities = ['parent', 'guardian', 'trustee', 'power-of-attorney', 'none'] as const;

/** Facts about people that outlive the snapshots of the roster. */
export const rosterEntries = [
  object({
    ...entryBase,
    kind: literal('authority-set'),
    authority: picklist(authorities),
    /** Birth certificate, order on guardianship, power of attorney: as it is called and numbered. */
    document: nullable(nonEmptyText),
  }),
  /** «Не выдавать»: neither slips nor extracts nor letters. */
  object({ ...entryBase, kind: literal('handing-out-blocked'), ground: nonEmptyText }),
  object({ ...entryBase, kind: literal('handing-out-allowed') }),
  /** A person known from a file turned out to be this person of the site. */
  object({ ...entryBase, kind: literal('person-joined'), into: nonEmptyText }),
  /** Two records of one name are two people: they are not proposed again. */
  object({ ...entryBase, kind: literal('person-told-apart'), from: nonEmptyText }),
] as const;
