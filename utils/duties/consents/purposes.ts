/** Entries refer to a purpose by id. Without a consent to this one nobody is informed in electronic form. */
export const DIARY_PURPOSE = 'electronic-diary';

/** A child's data by e-mail: without a consent to this one no mark goes into a letter. */
export const EMAIL_PURPOSE = 'marks-by-email';

/** The purpose's title; a purpose no longer in the school's texts is shown by its id. */
export function purposeTitle(purpose: string, purposes: readonly { id: string; title: string }[]): string {
  return purposes.find(({ id }) => id === purpose)?.title ?? purpose;
}
