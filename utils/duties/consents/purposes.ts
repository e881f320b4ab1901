/** Entries refer to a purpose by id. Without a consent to this one nobody is informed in electronic form. */
export const DIARY_PURPOSE = 'electronic-diary';

/** A child's data by e-mail: without a consent to this one no mark goes into a letter. */
export const EMAIL_PURPOSE = 'marks-by-email';

/**
 * Dissemination (art. 10.1): a consent of its own to which nobody is asked; silence allows nothing. It concerns students
 * alone, and the information system keeps nothing of it.
 */
export const DISSEMINATION = 'dissemination';
const DISSEMINATION_TITLE = 'Распространение (сайт, соцсети школы)';

/** The purposes of a register of consents: those of the school's texts, then dissemination. */
export const recordedPurposes = <P extends { id: string; title: string }>(purposes: readonly P[]) => [
  ...purposes.map(({ id, title }) => ({ id, title })),
  { id: DISSEMINATION, title: DISSEMINATION_TITLE },
];

/** The purpose's title; a purpose no longer in the school's texts is shown by its id. */
export function purposeTitle(purpose: string, purposes: readonly { id: string; title: string }[]): string {
  return recordedPurposes(purposes).find(({ id }) => id === purpose)?.title ?? purpose;
}
