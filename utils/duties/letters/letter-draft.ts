import { type InferOutput, isoTimestamp, maxLength, nullable, object, pipe, record, string } from 'valibot';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import type { Letter } from './diary-letter.ts';

/** Letters under way, until they are sent or stored as texts of their own. */
export const letterDraftsSchema = object({
  /** Id of the template last changed. */
  last: pipe(string(), maxLength(40)),
  /** By the template that each changes. */
  letters: record(
    pipe(string(), maxLength(40)),
    object({
      /** ISO time at which it was last changed. */
      savedAt: pipe(string(), isoTimestamp()),
      letter: object({
        subject: pipe(string(), maxLength(200)),
        body: pipe(string(), maxLength(10_000)),
      }),
    }),
  ),
});
export type LetterDrafts = InferOutput<typeof letterDraftsSchema>;

export const letterDraftDocument = settingsDocument({
  id: 'draft:letters',
  ofClass: true,
  schema: nullable(letterDraftsSchema),
  usual: () => null,
  ofOnePage: true,
});

/** The drafts with one letter as it is now, or without it; null: none is left. */
export function withDraft(
  before: LetterDrafts | null,
  { template, letter, savedAt }: { template: string; letter: Letter | null; savedAt: string },
): LetterDrafts | null {
  const { [template]: _, ...others } = before?.letters ?? {};
  if (letter) {
    const { subject, body } = letter;
    return { last: template, letters: { ...others, [template]: { savedAt, letter: { subject, body } } } };
  }
  const [last] = Object.keys(others);
  return last === undefined ? null : { last, letters: others };
}
