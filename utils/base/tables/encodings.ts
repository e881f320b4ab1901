/** Encodings in which schools' programs write text; `ibm866` is that of DOS. */
export const ENCODINGS = ['utf-8', 'windows-1251', 'ibm866', 'koi8-r', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];
