import type { ComponentType } from 'preact';
import { longWeekdayDate } from '../../../utils/base/calendar/weekday-date.ts';
import type { DutyId } from '../../../utils/duties/duties.ts';
import { dutySections } from '../../duties/duty-sections.ts';
import type { SectionGroup, SectionProps } from '../../register/duty-section.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';
import { today } from '../../state/class-states.ts';
import type { SectionId } from '../../state/route.ts';
import { sectionTitle } from '../../state/section-titles.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { DueHead } from './due-list.tsx';
import { TodayView } from './today-view.tsx';

export interface Section {
  id: SectionId;
  title: string;
  /** Over the section, where it says more than its title. */
  heading?(): string;
  view: ComponentType<SectionProps>;
  /** Beside the title: short facts, a choice. */
  head?: ComponentType;
  /** Where it stands in the list: a named part, above them, or below them. */
  group: SectionGroup | 'top';
  /** Reached from another section, under which it stands; not in the list. */
  under?: SectionId;
  /** Shown before any class is known, too. */
  always?: boolean;
}

/** Parts of the list that have a heading, in their order. */
export const GROUPS: readonly { group: SectionGroup; title: string }[] = [
  { group: 'class', title: 'Класс' },
  { group: 'study', title: 'Учёба' },
  { group: 'parents', title: 'Родителям' },
  { group: 'records', title: 'Учёт' },
];

/** The sections of the duties, in the order of their registry. */
const ofDuties: Section[] = dutySections.flatMap(({ duty, view, head, group }) =>
  view ? [{ id: duty.id as DutyId, title: duty.title, view, group, ...(head && { head }) }] : [],
);

/** The sections of the workspace: those of the class's data, of the duties by their registry, of the extension itself. */
export const sections: readonly Section[] = [
  {
    id: 'today',
    title: sectionTitle('today'),
    heading: () => `Сегодня, ${longWeekdayDate(today.value)}`,
    group: 'top',
    view: TodayView,
    head: DueHead,
  },
  {
    id: 'year',
    title: sectionTitle('year'),
    group: 'top',
    under: 'today',
    view: lazyView(async () => (await import('./year-view.tsx')).YearView),
  },
  ...ofDuties.filter(({ group }) => group === 'class'),
  {
    id: 'people',
    title: sectionTitle('people'),
    group: 'class',
    view: lazyView(async () => (await import('../../class-data/people/people-view.tsx')).PeopleView),
    head: lazyView(async () => (await import('../../class-data/people/people-head.tsx')).PeopleHead),
  },
  {
    id: 'journal',
    title: sectionTitle('journal'),
    group: 'study',
    view: lazyView(async () => (await import('../../class-data/journal/journal-view.tsx')).JournalView),
    head: lazyView(async () => (await import('../../class-data/journal/journal-head.tsx')).JournalHead),
  },
  {
    id: 'student',
    title: sectionTitle('student'),
    group: 'study',
    under: 'journal',
    view: lazyView(async () => (await import('../../class-data/journal/student-view.tsx')).StudentView),
    head: lazyView(async () => (await import('../../class-data/journal/student-head.tsx')).StudentHead),
  },
  {
    id: 'analysis',
    title: sectionTitle('analysis'),
    group: 'study',
    view: lazyView(async () => (await import('../../class-data/analysis/analysis-view.tsx')).AnalysisView),
    head: lazyView(async () => (await import('../../class-data/analysis/analysis-head.tsx')).AnalysisHead),
  },
  ...ofDuties.filter(({ group }) => group !== 'class'),
  {
    id: 'settings',
    title: sectionTitle('settings'),
    group: 'foot',
    always: true,
    view: lazyView(async () => (await import('../settings/settings-view.tsx')).SettingsView),
  },
  {
    id: 'help',
    title: sectionTitle('help'),
    group: 'foot',
    always: true,
    view: lazyView(async () => (await import('../help/help-view.tsx')).HelpView),
    head: lazyView(async () => (await import('../help/help-head.tsx')).HelpHead),
  },
];

/** The section that an address leads to. */
export const sectionOf = (id: SectionId): Section =>
  sections.find((section) => section.id === id) ?? (sections[0] as Section);

/** Reads the blank forms of all duties. */
export async function papers(): Promise<readonly PaperChoice[]> {
  return (await Promise.all(dutySections.map((section) => section.papers?.() ?? []))).flat();
}
