import { signal } from '@preact/signals';
import { dictionary } from '../../utils/base/text/dictionary.ts';
import { duties } from '../../utils/duties/duties.ts';
import { PLACE_SIGN } from '../../utils/messages/person-place.ts';
import { linkTo, type Route, type SectionId, sharedSections } from './link-to.ts';

export { linkTo, type Route, type SectionId } from './link-to.ts';

/** All sections by their names in addresses. */
export const sectionIds: ReadonlySet<string> = new Set([...sharedSections, ...duties.map(({ id }) => id)]);
const isSection = (name: string | undefined): name is SectionId => name !== undefined && sectionIds.has(name);

/** Sections by the names that they had before: bookmarks keep them. */
const FORMER_NAMES = dictionary<SectionId>({
  papers: 'meetings',
  class: 'families',
  coverage: 'families',
});

/** Sections that show one person. */
const personSections = ['student', 'extracts'] as const satisfies SectionId[];
export type PersonSection = (typeof personSections)[number];
const ofPeople: ReadonlySet<string> = new Set(personSections);

/** Sections that a link to a person may lead to. */
export type PlaceSection = PersonSection | 'incidents';

/** Numbers of the site: a word in their place is a detail whose class was left out, «#analysis/figures». */
const isClass = (part: string | undefined): boolean => /\d/.test(part ?? '');

/** Reads the part of an address after «#»; what is not understood leads to what is due today. */
export function parseRoute(hash: string): Route {
  const [name, second, third] = hash
    .replace(/^#/, '')
    .split('/')
    .map((part) => decode(part));
  const [classGroup, detail] = third === undefined && !isClass(second) ? [null, second] : [second, third];
  const section = FORMER_NAMES.get(name ?? '') ?? name;
  const place = detail?.startsWith(PLACE_SIGN) ? detail.slice(PLACE_SIGN.length) : '';
  return {
    section: isSection(section) ? section : 'today',
    classGroup: classGroup || null,
    // In a section of people it would be the key of a person, from an address of 0.1.0.
    detail: place || ofPeople.has(section ?? '') ? null : detail || null,
    place: place || null,
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // An address that somebody has cut or typed.
    return '';
  }
}

export const route = signal<Route>(parseRoute(''));

export function followAddress(window: Window): void {
  const follow = () => {
    const { hash } = window.location;
    route.value = parseRoute(hash);
    const clean = linkTo(route.value);
    if (ofPeople.has(route.value.section) && hash !== clean) window.history.replaceState(null, '', clean);
  };
  window.addEventListener('hashchange', follow);
  follow();
}
