import { signal } from '@preact/signals';
import { type DutyId, duties } from '../../utils/duties/duties.ts';

/** Sections that are no duty's. */
const sharedSections = ['class', 'journal', 'student', 'analysis', 'people', 'settings', 'help'] as const;

/** Sections of the workspace; the first part of the address after «#». */
export type SectionId = (typeof sharedSections)[number] | DutyId;

const sectionIds: ReadonlySet<string> = new Set([...sharedSections, ...duties.map(({ id }) => id)]);
const isSection = (name: string | undefined): name is SectionId => name !== undefined && sectionIds.has(name);

/** Sections by the names that they had before: bookmarks keep them. */
const FORMER_NAMES: Readonly<Record<string, SectionId>> = { papers: 'meetings' };

/** A place in the workspace that can be linked to: `#consents/1000000000000000001/missing`. */
export interface Route {
  section: SectionId;
  /** Class group the section is to show; null: the one last looked at. */
  classGroup: string | null;
  /** A filter or a person within the section. */
  detail: string | null;
}

/** Reads the part of an address after «#»; what is not understood leads to the class. */
export function parseRoute(hash: string): Route {
  const [name, classGroup, detail] = hash
    .replace(/^#/, '')
    .split('/')
    .map((part) => decode(part));
  const section = FORMER_NAMES[name ?? ''] ?? name;
  return {
    section: isSection(section) ? section : 'class',
    classGroup: classGroup || null,
    detail: detail || null,
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

export function linkTo({ section, classGroup, detail }: Partial<Route> & { section: SectionId }): string {
  const parts = [section, classGroup ?? '', detail ?? ''].map(encodeURIComponent);
  while (parts.at(-1) === '') parts.pop();
  return `#${parts.join('/')}`;
}

export const route = signal<Route>(parseRoute(''));

export function followAddress(window: Window): void {
  const follow = () => {
    route.value = parseRoute(window.location.hash);
  };
  window.addEventListener('hashchange', follow);
  follow();
}
