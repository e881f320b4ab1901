import { patternsOf } from './addresses.ts';

/** Match patterns of the content script of subject journals. */
export const journalPatterns: string[] = patternsOf('/journals/journalclassical').map(
  (address) => `${address}?*`,
);
