import { literal, nullable, object } from 'valibot';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { entryBase } from '../../register/entry-base.ts';

/** What the teacher saw of a student and did about it. For the teacher's eyes: no document takes it up. */
export const observationEntries = [
  object({ ...entryBase, kind: literal('note-written'), text: nonEmptyText }),
  /** An early warning was looked into; further trouble has another id and is shown anew. */
  object({
    ...entryBase,
    kind: literal('warning-settled'),
    /** Id of the warning (see analytics/class-warnings.ts). */
    warning: nonEmptyText,
    /** The warning as it was read then; afterwards it may be computed no more. */
    said: nonEmptyText,
    /** What was done. */
    what: nullable(nonEmptyText),
  }),
] as const;
