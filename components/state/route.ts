import { signal } from '@preact/signals';
import { dictionary } from '../../utils/base/text/dictionary.ts';
import { type DutyId, duties } from '../../utils/duties/duties.ts';
import { PLACE_SIGN } from '../../utils/messages/person-place.ts';

/** Sections that are no duty's. */
const sharedSections = ['today', 'people', 'journal', 'student', 'analysis', 'settings', 'help'] as const;

/** Sections of the workspace; the first part of the address after «#». */
export type SectionId = (typeof sharedSections)[number] | DutyId;

/** All sections by their names in addresses. */
export const sectionIds: ReadonlySet<string> = new Set([...sharedSections, ...duties.map(({ id }) => id)]);
const isSection = (name: string | undefined): name is SectionId => name !== undefined && sectionIds.has(name);

/** Sections by the names that they had before: bookmarks keep them. */
const FORMER_NAMES = dictionary<SectionId>({
  papers: 'meetings',
  class: 'families',
  coverage: 'families',
});

/** A place in the workspace that can be linked to: `#consents/1000000000000000001/missing`. */
export interface Route {
  section: SectionId;
  /** Class group the section is to show; null: the one last looked at. */
  classGroup: string | null;
  /** A filter within the section. */
  detail: string | null;
  /** A person within the section, by a random place (see person-places.ts): an address carries no key of a person. */
  place: string | null;
}

/** Sections that show one person. */
const personSections = ['student', 'extracts'] as const satisfies SectionId[];
export type PersonSection = (typeof personSections)[number];
const ofPeople: ReadonlySet<string> = new Set(personSections);

/** Sections that a link to a person may lead to. */
export type PlaceSection = PersonSection | 'incidents';

/** Reads the part of an address after «#»; what is not understood leads to what is due today. */
export function parseRoute(hash: string): Route {
  const [name, classGroup, detail] = hash
    .replace(/^#/, '')
    .split('/')
    .map((part) => decode(part));
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

export function linkTo(to: Partial<Route> & { section: SectionId }): string {
  const detail = to.place ? `${PLACE_SIGN}${to.place}` : (to.detail ?? '');
  const parts = [to.section, to.classGroup ?? '', detail].map(encodeURIComponent);
  while (parts.at(-1) === '') parts.pop();
  return `#${parts.join('/')}`;
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
