/** A surname with initials, as «М. П.»: one space after each full stop but the last. */
export interface ShortName {
  surname: string;
  initials: string;
}

const SURNAME = String.raw`(\p{Lu}[\p{L}’'-]*)`;
const INITIALS = String.raw`((?:\p{Lu}\p{Ll}?\.[\s\u00a0]*){1,2})`;
const SURNAME_FIRST = new RegExp(`^${SURNAME}[\\s\\u00a0]+${INITIALS}$`, 'u');
const INITIALS_FIRST = new RegExp(`^${INITIALS}${SURNAME}$`, 'u');

/** Reads «Образцова А.П.», «А. П. Образцова»; null for a name without initials. */
export function initialsOf(name: string): ShortName | null {
  const text = name.trim();
  const first = text.match(INITIALS_FIRST);
  const last = text.match(SURNAME_FIRST);
  const [surname, initials] = first ? [first[2], first[1]] : [last?.[1], last?.[2]];
  if (!surname || !initials) return null;
  return { surname, initials: initials.replace(/\.[\s\u00a0]*(?=\p{Lu})/gu, '. ').trim() };
}
