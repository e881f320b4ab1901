import type { ComponentType } from 'preact';
import type { DutyId } from '../../../utils/duties/duties.ts';
import { AnalysisView } from '../../class-data/analysis/analysis-view.tsx';
import { JournalView } from '../../class-data/journal/journal-view.tsx';
import { StudentView } from '../../class-data/journal/student-view.tsx';
import { ClassMatrixView } from '../../class-data/matrix/class-matrix-view.tsx';
import { PeopleView } from '../../class-data/people/people-view.tsx';
import { proposals } from '../../class-data/people/same-people.ts';
import { dutySections } from '../../duties/duty-sections.ts';
import type { DutySection, SectionProps } from '../../register/duty-section.ts';
import { badges, warnings } from '../../state/class-counts.ts';
import { awaited } from '../../state/class-states.ts';
import type { SectionId } from '../../state/route.ts';
import { SettingsView } from '../settings/settings-view.tsx';
import { HelpView } from './help-view.tsx';

interface Section {
  id: SectionId;
  title: string;
  view: ComponentType<SectionProps>;
  /** Reached from another section, under which it stands; not in the list. */
  under?: SectionId;
  /** A line stands above it in the list. */
  divided?: boolean;
  /** Shown before any class is known, too. */
  always?: boolean;
  /** How much is to be done there. */
  due?: () => number;
}

/** The sections of the duties in a part of the list. */
function ofDuties(group: DutySection['group']): Section[] {
  return dutySections.flatMap(({ duty, view, group: own }) => {
    const id = duty.id as DutyId;
    const due = () => badges.value.get(id)?.counted.number ?? 0;
    return view && own === group ? [{ id, title: duty.title, view, due }] : [];
  });
}

/** The sections of the workspace: those of the class's data, of the duties by their registry, of the extension itself. */
export const sections: Section[] = [
  { id: 'class', title: 'Класс', view: ClassMatrixView },
  { id: 'journal', title: 'Журнал', view: JournalView },
  { id: 'student', title: 'Карточка ученика', view: StudentView, under: 'journal' },
  {
    id: 'analysis',
    title: 'Анализ',
    view: AnalysisView,
    due: () => warnings.value.urgent.number,
  },
  ...ofDuties('journal'),
  {
    id: 'people',
    title: 'Список класса',
    view: PeopleView,
    divided: true,
    due: () => proposals.value.length + awaited.value.length,
  },
  ...ofDuties('registers'),
  ...ofDuties('meeting').map((section, at) => ({ ...section, divided: at === 0 })),
  { id: 'settings', title: 'Настройки', view: SettingsView, divided: true, always: true },
  { id: 'help', title: 'Справка', view: HelpView, always: true },
];

/** The blank forms of all duties. */
export const papers = dutySections.flatMap((section) => section.papers ?? []);
