/**
 * The id that follows from the key in the manifest (`assets/manifest-key.ts`). Before there was one, the id followed from
 * the folder: to the browser, what was recorded then belongs to another extension.
 */
export const FIXED_ID = 'oodgfgjlpogajballfijnecfeibfpjcf';
