import type { Person } from './people.ts';
import { Portal } from './portal.ts';
import type { Edition } from './school.ts';

/** Small ways of the site, each of which can be switched on or off by itself. */
export const TRAITS = {
  former: '«Были в классе» as a page of its own, linked from «Ученики»',
  'former-below': '«Были в классе» below the present students, on the same page',
  'attendance-export': 'the file of the report «Посещаемость: Классы»',
  'class-week': 'the weekly journal of a class, its calendar and its file',
  'small-letters': 'attendance in lower-case letters in some journals',
  glued: 'a letter glued to the mark in some cells: «н5», «4о»',
  behaviour: 'marks for behaviour in some lessons',
  'lesson-numbers': 'lessons of number 0 and below',
  'wide-timetable': 'the timetable of all teachers, with its template row',
  bidi: 'invisible characters of direction in some texts',
  choose: '«- Выберите … -» as the first line of selects',
} as const;
export type Trait = keyof typeof TRAITS;
export const isTrait = (name: string): name is Trait => Object.hasOwn(TRAITS, name);

/** Those of an edition. */
const USUAL: Record<Edition, Trait[]> = {
  1: [],
  2: [
    'former',
    'attendance-export',
    'class-week',
    'wide-timetable',
    'choose',
    'bidi',
    'lesson-numbers',
    'small-letters',
    'glued',
  ],
};

export interface SiteOptions {
  /** Traits besides those of the edition, and those to leave out of it. */
  with?: Trait[];
  without?: Trait[];
  /** Sign-in by «Госуслуги» alone, for those whose card coincides with it: name, date of birth, СНИЛС. */
  gosuslugiMatch?: boolean;
  /** The trade name of the site in its pages: «АИС „Дневник-ОО“». */
  product?: string;
  /** Caption of the button that deletes a password, character by character; then nothing else is taken. */
  resetCaption?: string;
}

/** How the site is where the school is. */
export interface Site {
  traits: ReadonlySet<Trait>;
  /** «Госуслуги», where the cards have to coincide with it; null elsewhere. */
  portal: Portal | null;
  product: string;
  /** Null for the usual one. */
  resetCaption: string | null;
}

export function siteOf(options: SiteOptions, edition: Edition, seed: number, people: Person[]): Site {
  const traits = new Set<Trait>([...USUAL[edition], ...(options.with ?? [])]);
  for (const trait of options.without ?? []) traits.delete(trait);
  return {
    traits,
    portal: options.gosuslugiMatch ? new Portal(seed, people) : null,
    product: options.product ?? 'Дневник.ру',
    resetCaption: options.resetCaption ?? null,
  };
}
