/** Purposes that Klassruk knows by a key of their own; any other purpose stands in the entries as its text. */
const PURPOSES: Readonly<Record<string, string>> = {
  'electronic-diary': 'Информирование об успеваемости и посещаемости в электронном дневнике',
};

/** Without a consent to this one nobody is informed in electronic form. */
export const DIARY_PURPOSE = 'electronic-diary';

/** The purpose as people read it. */
export function purposeTitle(purpose: string): string {
  return Object.hasOwn(PURPOSES, purpose) ? (PURPOSES[purpose] ?? purpose) : purpose;
}
