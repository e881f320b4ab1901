import { journalIdsOf, makeAddress, pageKindOf } from './addresses.ts';

/** Where to begin when no page of the class is known: the older style, which has twins everywhere. */
const ANYWHERE = 'https://schools.dnevnik.ru/';

/** An address to take the style from: the first one that is of the site. */
export function styleOf(addresses: (string | null)[]): URL {
  for (const address of addresses) {
    const url = address === null ? null : URL.parse(address);
    if (url && makeAddress(url, 'class', {})) return url;
  }
  return new URL(ANYWHERE);
}

/** List of the journals of the school. Facts 1.3 [D]. */
export function journalsAddress(near: URL, school: string | null): URL {
  const url = makeAddress(near, 'journals', { school, tab: 'groups' }, '/');
  return url ?? new URL('journals/?tab=groups', ANYWHERE);
}

/**
 * Where the subjects of a class are told: by POST with `grade=<class>`, with the session's token. In the newer style
 * the school is named as well. Facts 1.3 [D subjects_page.py; K for v2]. Changes nothing.
 */
export function journalSubjectsRequest(
  journals: URL,
  at: { token: string; classGroup: string; school: string | null },
): { address: URL; form: Record<string, string> } | null {
  const sid = /\/v2(?:\/|$)/i.test(journals.pathname) ? at.school : null;
  const address = makeAddress(journals, 'ajax', { xss: at.token, a: 'gsbgid', sid }, '.ashx');
  return address && { address, form: { grade: at.classGroup } };
}

/** The same journal at another period; «0» is «Итоговые». null: not the address of a journal. */
export function journalAtPeriod(journal: URL, period: string): URL | null {
  if (pageKindOf(journal) !== 'subject-journal' || !journalIdsOf(journal).group) return null;
  const url = new URL(journal.href);
  for (const key of [...url.searchParams.keys()]) {
    if (key.toLowerCase() === 'period') url.searchParams.delete(key);
  }
  url.searchParams.set('period', period);
  return url;
}
