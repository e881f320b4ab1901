import { journalIdsOf, makeAddress, pageKindOf, personOf } from './addresses.ts';

/** Where to begin when no page of the class is known: the older style, which works everywhere. */
const ANYWHERE = 'https://schools.dnevnik.ru/';

/** The address that determines the style: the first one on the site. */
export function styleOf(addresses: (string | null)[]): URL {
  for (const address of addresses) {
    const url = address === null ? null : URL.parse(address);
    if (url && makeAddress(url, 'class', {})) return url;
  }
  return new URL(ANYWHERE);
}

/** List of the school's journals. Facts 1.3 [D]. */
export function journalsAddress(near: URL, school: string | null): URL {
  const url = makeAddress(near, 'journals', { school, tab: 'groups' }, '/');
  return url ?? new URL('journals/?tab=groups', ANYWHERE);
}

/**
 * The request for a class's subjects: POST with `grade=<class>` and the session's token. The newer style also
 * names the school. Facts 1.3 [D subjects_page.py; K for v2]. Changes nothing.
 */
export function journalSubjectsRequest(
  journals: URL,
  at: { token: string; classGroup: string; school: string | null },
): { address: URL; form: Record<string, string> } | null {
  const sid = /\/v2(?:\/|$)/i.test(journals.pathname) ? at.school : null;
  const address = makeAddress(journals, 'ajax', { xss: at.token, a: 'gsbgid', sid }, '.ashx');
  return address && { address, form: { grade: at.classGroup } };
}

/** The same journal in another period; «0» is «Итоговые». null: not the address of a journal. */
export function journalAtPeriod(journal: URL, period: string): URL | null {
  if (pageKindOf(journal) !== 'subject-journal' || !journalIdsOf(journal).group) return null;
  return withParameters(journal, { period });
}

/** The older page of a student's marks in a period. Facts 1.3 [D]. null: not such an address. */
export function studentMarksAtPeriod(marks: URL, period: string): URL | null {
  if (pageKindOf(marks) !== 'student-marks' || !personOf(marks)) return null;
  return withParameters(marks, { tab: 'period', period });
}

function withParameters(address: URL, parameters: Record<string, string>): URL {
  const url = new URL(address.href);
  for (const key of [...url.searchParams.keys()]) {
    if (key.toLowerCase() in parameters) url.searchParams.delete(key);
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** The class's week that contains the day. Facts 1.3 [D]. */
export function scheduleWeekAddress(
  near: URL,
  at: { school: string | null; classGroup: string; day: string },
): URL | null {
  const [year, month, day] = at.day.split('-').map((part) => String(Number(part)));
  if (!year || !month || !day) return null;
  return makeAddress(near, 'schedules/view', {
    school: at.school,
    group: at.classGroup,
    year,
    month,
    day,
  });
}

/** «2026-11-23» as the site writes days. Facts 2.5 [D]. */
const dotted = (day: string): string => day.split('-').reverse().join('.');

/** Homework for the days from `from` to `to`, all subjects. Facts 1.3 [D]. */
export function homeworkAddress(
  near: URL,
  at: { school: string | null; schoolYear: number; from: string; to: string },
): URL | null {
  return makeAddress(near, 'homework', {
    school: at.school,
    studyYear: String(at.schoolYear),
    datefrom: dotted(at.from),
    dateto: dotted(at.to),
    choose: 'Показать',
  });
}
