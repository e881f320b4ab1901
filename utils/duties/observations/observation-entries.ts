import { literal, nullable, object } from 'valibot';
import { entryBase, saidText } from '../../register/entry-base.ts';

/** What the teacher saw of a student and did about it. For the teacher's eyes: no document takes it up. */
export const observationEntries = [
  object({ ...entryBase, kind: literal('note-written'), text: saidText }),
  /** An early warning was looked into; further trouble has another id and is shown anew. */
  object({
    ...entryBase,
    kind: literal('warning-settled'),
    /** Id of the warning (see analytics/class-warnings.ts). */
    warning: saidText,
    /** The warning as it was read then; afterwards it may be computed no more. */
    said: saidText,
    /** What was done. */
    what: nullable(saidText),
  }),
] as const;
