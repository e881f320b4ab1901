/** Entries name a purpose by its id. Without a consent to this one nobody is informed in electronic form. */
export const DIARY_PURPOSE = 'electronic-diary';

/** Data of a child by e-mail: without a consent to this one no mark goes into a letter. */
export const EMAIL_PURPOSE = 'marks-by-email';

/** The purpose as people read it; one that the school's texts no longer hold is named by its id. */
export function purposeTitle(purpose: string, purposes: readonly { id: string; title: string }[]): string {
  return purposes.find(({ id }) => id === purpose)?.title ?? purpose;
}
