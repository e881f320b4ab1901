import { maxLength, pipe, record, regex, string } from 'valibot';

/** Forms corrected by the teacher, by `correctionKey`. They win over the rules. */
export const nameCorrectionsSchema = record(string(), pipe(string(), regex(/\S/), maxLength(200)));
export type NameCorrections = Readonly<Record<string, string>>;
