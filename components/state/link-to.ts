import type { DutyId } from '../../utils/duties/duties.ts';
import { PLACE_SIGN } from '../../utils/messages/person-place.ts';

/** Sections that are no duty's. */
export const sharedSections = [
  'today',
  'year',
  'people',
  'journal',
  'student',
  'analysis',
  'settings',
  'help',
] as const;

/** Sections of the workspace; the first part of the address after «#». */
export type SectionId = (typeof sharedSections)[number] | DutyId;

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

/** The part of an address after «#». The popup links to sections without loading the duties, whose names `route.ts` knows. */
export function linkTo(to: Partial<Route> & { section: SectionId }): string {
  const detail = to.place ? `${PLACE_SIGN}${to.place}` : (to.detail ?? '');
  const parts = [to.section, to.classGroup ?? '', detail].map(encodeURIComponent);
  while (parts.at(-1) === '') parts.pop();
  return `#${parts.join('/')}`;
}
