import { boolean, literal, nullable, object } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** One purpose for each document (152-ФЗ art. 9). The person of the entry is the one whose data it is about. */
const paper = {
  ...entryBase,
  purpose: nonEmptyText,
  /** Key of whoever signed: a representative, or the person. */
  signedBy: nonEmptyText,
  /** Number of the paper in the school's register, where it has one. */
  number: nullable(nonEmptyText),
};

/** Consent to personal data processing, refusal, withdrawal and what the head decided after it. */
export const consentEntries = [
  object({
    ...paper,
    kind: literal('consent-given'),
    on: daySchema,
    /** Last day on which it holds; null: until it is withdrawn. */
    until: nullable(daySchema),
    /** Where the paper lies. */
    place: nullable(nonEmptyText),
  }),
  object({ ...paper, kind: literal('consent-refused'), on: daySchema, place: nullable(nonEmptyText) }),
  /** The 30 days of art. 21 part 5 are counted from the day of receipt, not from that of signing. */
  object({ ...paper, kind: literal('consent-withdrawn'), receivedOn: daySchema }),
  object({
    ...entryBase,
    kind: literal('withdrawal-decided'),
    purpose: nonEmptyText,
    on: daySchema,
    decision: nonEmptyText,
    /** The ground other than the consent on which something is kept; null: nothing is. */
    keptOnGround: nullable(nonEmptyText),
    destroyedOn: nullable(daySchema),
  }),
  /** Whether the fact stands in the information system too: a half of its own beside the paper. */
  object({
    ...entryBase,
    kind: literal('consent-in-system'),
    purpose: nonEmptyText,
    entered: boolean(),
    on: daySchema,
    enteredBy: nonEmptyText,
  }),
] as const;
