import { dictionary } from '../base/text/dictionary.ts';
import type { PageKind } from './pages.ts';

/**
 * Addresses of the site. Legacy `*.aspx` addresses have `/v2/` twins without the extension and with the same
 * parameters; a region `/r/<slug>` may follow the host or `/v2`; links may contain `:443` and a doubly
 * escaped `&amp;`. Facts 0, 1.1, 1.3, 6; a real staff page of 2022 and v2 pages of 2026 [D].
 */

/** Where a person signs in; printed on a slip as text and QR code. Facts 1.3 [D]. */
export const SIGN_IN_ADDRESS = 'https://login.dnevnik.ru/login';

const MAIN = 'dnevnik.ru';
const SCHOOLS = 'schools.dnevnik.ru';
const LOGIN = 'login.dnevnik.ru';
/** `29.dnevnik.ru`: a region's entry through Госуслуги. Facts 1.1 [D, 2021]. */
const REGIONAL = /^\d\d\.dnevnik\.ru$/;

const STYLES = ['', '/v2', '/r/*', '/v2/r/*'];

/**
 * Match patterns of the content script: class pages and person cards on schools.dnevnik.ru, both styles, any
 * region. Parameters are not included (their order, case and escaping vary): the script checks `pageKindOf`.
 */
export const matchPatterns: string[] = [
  // Without parameters the class page shows the teacher's own class.
  ...patternsOf('/class').flatMap((address) => [address, `${address}?*`]),
  ...patternsOf('/admin/persons/person').map((address) => `${address}?*`),
];

/** Addresses of a page without parameters, in all styles. */
export function patternsOf(page: string): string[] {
  return STYLES.flatMap((style) =>
    ['', '.aspx'].map((ending) => `https://${SCHOOLS}${style}${page}${ending}`),
  );
}

interface SiteAddress {
  host: string;
  /** The part before the page: «/v2», «/r/saratov», «/v2/r/saratov» or nothing. */
  prefix: string;
  aspx: boolean;
  /** Page without prefix, extension and outer slashes, lower case: «admin/persons/person». */
  page: string;
}

function siteAddress(url: URL): SiteAddress | null {
  const host = url.hostname;
  const known = host === SCHOOLS || host === MAIN || host === LOGIN || REGIONAL.test(host);
  if (!known || url.protocol !== 'https:' || url.port || url.username || url.password) return null;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const prefix = /^(?:\/v2(?=\/|$))?(?:\/r\/[\w-]+(?=\/|$))?(?:\/v2(?=\/|$))?/i.exec(path)?.[0] ?? '';
  const doubled = /v2.*v2/i.test(prefix);
  const rest = path.slice(prefix.length).toLowerCase();
  const page = doubled ? path : rest.replace(/^\/|\/$/g, '');
  return { host, prefix, aspx: page.endsWith('.aspx'), page: page.replace(/\.as[ph]x$/, '') };
}

/** A parameter of an address, whatever the case of its name and however often its `&` is escaped. */
export function parameterOf(url: URL, name: string): string | null {
  for (const [key, value] of new URLSearchParams(plainQuery(url))) {
    if (key.toLowerCase() === name) return value;
  }
  return null;
}

function plainQuery(url: URL): string {
  return url.search.replace(/&(?:amp;)+/gi, '&');
}

function idOf(url: URL, name: string, shape: RegExp): string | null {
  const value = parameterOf(url, name);
  return value !== null && shape.test(value) ? value : null;
}

/** Id of the person in the school, 13 digits (`person=`, `student=`). Facts 1.5 [D]. */
export const personOf = (url: URL): string | null =>
  idOf(url, 'person', /^\d{13}$/) ?? idOf(url, 'student', /^\d{13}$/);

/** Account id, 6–13 digits (`user=`). Facts 1.5 [D]. */
export const userOf = (url: URL): string | null => idOf(url, 'user', /^\d{6,13}$/);

/** School id, 4–5 digits (old schools) or 13. Facts 1.5 [D]. */
export const schoolOf = (url: URL): string | null => idOf(url, 'school', /^\d{4,13}$/);

/** Class id, 18–19 digits: more than a Number can hold. Facts 1.5 [D]. */
export const classOf = (url: URL): string | null => idOf(url, 'class', /^\d{18,19}$/);

/** Ids of a subject journal; `period` is «0» for «Итоговые». Facts 1.3, 1.5 [D]. */
export function journalIdsOf(url: URL) {
  const id = /^\d{13,19}$/;
  return {
    group: idOf(url, 'group', id),
    subject: idOf(url, 'subject', id),
    period: idOf(url, 'period', /^(?:0|\d{13,19})$/),
  };
}

/** Id of the lesson that a raw address links to, 18–19 digits. Facts 1.3, 1.5 [D]. */
export const lessonOf = (href: string): string | null =>
  /[?&;]lesson=(\d{18,19})(?!\d)/i.exec(href)?.[1] ?? null;

/** Page number within a list, from 1; null if the address has none. */
export function pageNumberOf(url: URL): number | null {
  const value = idOf(url, 'page', /^[1-9]\d{0,4}$/);
  return value === null ? null : Number(value);
}

/** The kind of page at the address; the readers confirm it by content. */
export function pageKindOf(url: URL): PageKind {
  const site = siteAddress(url);
  if (!site) return 'unknown';
  const { host, page } = site;
  if (host === LOGIN) {
    if (/^(?:passwordchanged?|changepassword)$/.test(page)) return 'password-change';
    return page === '' || /^(?:login|auth)(?:\/|$)/.test(page) ? 'sign-in' : 'unknown';
  }
  if (REGIONAL.test(host)) return page === '' || page === 'login' ? 'sign-in' : 'unknown';
  if (host === MAIN) return /^(?:teacher|userfeed|feed|workplace\/teacher)$/.test(page) ? 'start' : 'unknown';
  const view = parameterOf(url, 'view')?.toLowerCase();
  switch (page) {
    case 'myclasses':
      return 'my-classes';
    case 'class':
      return view === 'members' ? 'class-members' : 'class';
    case 'school':
      return view === 'members' ? 'school-people' : 'unknown';
    case 'admin/persons':
    case 'admin/persons/default':
      return 'admin-people';
    case 'admin/persons/person':
      return view === 'password' ? 'person-password' : 'person-card';
    case 'reports':
    case 'reports/default':
      return REPORTS.get(parameterOf(url, 'report')?.toLowerCase() ?? '') ?? 'unknown';
    case 'journals':
      return parameterOf(url, 'tab') === 'planning' ? 'unknown' : 'journals-index';
    case 'ajax':
      return parameterOf(url, 'a') === 'gsbgid' ? 'journal-subjects' : 'unknown';
    case 'homework':
      return view === 'new' ? 'unknown' : 'homework';
    default:
      return PAGES.get(page) ?? 'unknown';
  }
}

/** Pages identified without their parameters. */
const PAGES = dictionary<PageKind>({
  'journals/journalclassical': 'subject-journal',
  lesson: 'lesson',
  marks: 'student-marks',
  schedules: 'schedules-index',
  'schedules/view': 'schedule-week',
});

/** The name of the attendance report is unknown (facts 1.4), so it is also recognised by its heading. */
const REPORTS = dictionary<PageKind>({
  'people-students': 'report-students',
  'attendance-groups': 'attendance-report',
});

/** Whether a request of ours was redirected to sign in: the session is over. */
export const isSignInAddress = (url: URL): boolean => pageKindOf(url) === 'sign-in';

/** Any page of schools.dnevnik.ru, which the extension may read. */
export const isSchoolsPage = (url: URL): boolean => siteAddress(url)?.host === SCHOOLS;

const parametersOf = (url: URL): Map<string, string> =>
  new Map([...new URLSearchParams(plainQuery(url))].map(([name, value]) => [name.toLowerCase(), value]));

/** Whether a link leads to a page of the same list as an address: their common parameters agree. */
export function isPageOfSameList(url: URL, link: URL): boolean {
  const [here, there] = [siteAddress(url), siteAddress(link)];
  if (here?.host !== SCHOOLS || there?.host !== SCHOOLS || here.page !== there.page) return false;
  if (pageNumberOf(link) === null) return false;
  const wanted = parametersOf(url);
  return [...parametersOf(link)].every(
    ([name, value]) => name === 'page' || !wanted.has(name) || wanted.get(name) === value,
  );
}

/** The page with that number in the list that `sibling` belongs to; null: not an address of the site. */
export function pageOfList(sibling: URL, page: number): URL | null {
  if (!isSchoolsPage(sibling)) return null;
  const url = new URL(sibling.href);
  url.search = plainQuery(sibling);
  for (const key of [...url.searchParams.keys()]) {
    if (key.toLowerCase() === 'page') url.searchParams.delete(key);
  }
  url.searchParams.set('page', String(page));
  return url;
}

/** List of students or parents of a class. */
export const isClassMembersPage = (url: URL): boolean => pageKindOf(url) === 'class-members';

/** Any tab of a person card, including «Пароль». */
export function isPersonCardPage(url: URL): boolean {
  const kind = pageKindOf(url);
  return kind === 'person-card' || kind === 'person-password';
}

/** The absolute address of a link in a page; null if it is broken or leaves the site. */
export function siteLink(href: string | null, base: URL): URL | null {
  const url = href === null ? null : URL.parse(href.trim().replace(/&(?:amp;)+/gi, '&'), base.href);
  return url && siteAddress(url) ? url : null;
}

/** An address in the style of `near`; `ending` is what the older style appends for this page. */
export function makeAddress(
  near: URL,
  page: string,
  parameters: Record<string, string | null>,
  ending: '.aspx' | '.ashx' | '/' = '.aspx',
): URL | null {
  const site = siteAddress(near);
  if (!site) return null;
  const legacy = site.aspx || ending === '/' || !/v2/i.test(site.prefix);
  const url = new URL(`https://${SCHOOLS}${site.prefix}/${page}${legacy ? ending : ''}`);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url;
}

/**
 * A page of a class list, in the style of the given class or members address. Without a class id the site
 * shows the teacher's own class. null: not an address of the site.
 */
export function membersAddress(
  url: URL,
  options: { list: 'students' | 'representatives'; page?: number; classGroup?: string | null },
): URL | null {
  return makeAddress(url, 'class', {
    class: options.classGroup ?? classOf(url),
    view: 'members',
    group: options.list === 'students' ? 'students' : 'parents',
    page: (options.page ?? 1) > 1 ? String(options.page) : null,
  });
}

/** Address of a person card, in the style of the given address. */
export function cardAddress(near: URL, card: { person: string; school: string | null }): URL | null {
  return makeAddress(near, 'admin/persons/person', {
    person: card.person,
    school: card.school,
    view: 'review',
  });
}

/** The «Пароль» tab of a card; other parameters are left unchanged. null: not the address of a card. */
export function passwordAddress(card: URL): URL | null {
  if (!isPersonCardPage(card)) return null;
  const url = new URL(card.href);
  url.search = plainQuery(card);
  url.hash = '';
  for (const key of [...url.searchParams.keys()]) {
    if (key.toLowerCase() === 'view') url.searchParams.delete(key);
  }
  url.searchParams.set('view', 'password');
  return url;
}

/** «Мои классы» in the style of the given address, or in the older one. */
export function myClassesAddress(near = new URL(`https://${SCHOOLS}/`)): URL | null {
  return makeAddress(near, 'myclasses', {});
}

/** The list of reports, «Отчеты» of the menu: without a school the site shows the teacher's own. Facts 1.2 [D]. */
export const reportsAddress = (near = new URL(`https://${SCHOOLS}/`)): URL | null =>
  makeAddress(near, 'reports/default', {});

/** Report «Люди: Ученики» in the style of the given address. Facts 1.3, 1.4 [D]. */
export function peopleReportAddress(
  near: URL,
  options: { school: string | null; page?: number },
): URL | null {
  return makeAddress(near, 'reports/default', {
    report: 'people-students',
    school: options.school,
    page: (options.page ?? 1) > 1 ? String(options.page) : null,
  });
}
