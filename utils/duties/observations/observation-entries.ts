import { nullable } from 'valibot';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { type EntryOf, kind } from '../../register/kind.ts';

/** What the teacher saw of a student and did about it. For the teacher's eyes: no document takes it up. */
export const observationKinds = [
  kind(
    'note-written',
    { text: nonEmptyText },
    { by: 'teacher', holds: 'person', day: null, people: [], sentence: ({ text }) => `Заметка: «${text}».` },
  ),
  /** An early warning was looked into; further trouble has another id and is shown again. */
  kind(
    'warning-settled',
    {
      /** Id of the warning (see analytics/class-warnings.ts). */
      warning: nonEmptyText,
      /** The warning as it was read then; afterwards it may be computed no more. */
      said: nonEmptyText,
      /** What was done. */
      what: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'year',
      late: true,
      day: null,
      people: [],
      sentence: ({ said, what }) => `Меры приняты: ${said}${what ? ` — ${what}` : ''}.`,
    },
  ),
] as const;
export type ObservationEntry = EntryOf<(typeof observationKinds)[number]>;
