/**
 * A fixed list of words to look texts from outside up in. A plain object would also answer for what it inherits:
 * «constructor» and «__proto__» are names that somebody may have given a subject, a page or a status.
 */
export const dictionary = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries));
