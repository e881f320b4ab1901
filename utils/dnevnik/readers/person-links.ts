export const PERSON = /[?&;](?:person|student)=(\d+)/i;
const USER = /[?&;]user=(\d+)/i;

/** Digits of a parameter in its usual form; the patterns above handle the other forms but cost more. */
function digitsAfter(href: string, name: string): string | null {
  const at = href.indexOf(name);
  if (at < 1 || !'?&;'.includes(href[at - 1]!)) return null;
  const start = at + name.length;
  let end = start;
  while (href.charCodeAt(end) >= 48 && href.charCodeAt(end) <= 57) end++;
  return end > start ? href.slice(start, end) : null;
}

/** Ids in a link's raw address; null if it does not lead to a person. */
export function idsOf(href: string): { person: string | null; user: string | null } | null {
  let person = digitsAfter(href, 'person=') ?? digitsAfter(href, 'student=');
  let user = digitsAfter(href, 'user=');
  if (person === null && user === null) {
    if (!href.includes('=')) return null;
    person = PERSON.exec(href)?.[1] ?? null;
    user = USER.exec(href)?.[1] ?? null;
    if (person === null && user === null) return null;
  }
  return {
    person: person?.length === 13 ? person : null,
    user: user && user.length > 5 && user.length < 14 ? user : null,
  };
}

/** The common id of two links; null: neither has one; undefined: they differ. */
export function sameId(known: string | null | undefined, id: string | null): string | null | undefined {
  if (id === null || id === known || known === undefined) return known;
  return known === null ? id : undefined;
}
