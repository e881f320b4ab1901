import { signal } from '@preact/signals';

/** Sections of the workspace; the first part of the address after «#». */
export const sectionIds = [
  'class',
  'journal',
  'student',
  'analysis',
  'notices',
  'extracts',
  'letters',
  'reports',
  'people',
  'credentials',
  'consents',
  'informing',
  'acknowledgements',
  'coverage',
  'papers',
  'settings',
  'help',
] as const;
export type SectionId = (typeof sectionIds)[number];

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
  const section = sectionIds.find((id) => id === name) ?? 'class';
  return { section, classGroup: classGroup || null, detail: detail || null };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
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
