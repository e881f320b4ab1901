import type { ComponentType } from 'preact';
import { AnalysisView } from '../../class-data/analysis/analysis-view.tsx';
import { JournalView } from '../../class-data/journal/journal-view.tsx';
import { StudentView } from '../../class-data/journal/student-view.tsx';
import { ClassMatrixView } from '../../class-data/matrix/class-matrix-view.tsx';
import { PeopleView } from '../../class-data/people/people-view.tsx';
import { proposals } from '../../class-data/people/same-people.ts';
import { AcknowledgementsView } from '../../duties/acknowledgements/acknowledgements-view.tsx';
import { ConsentsView } from '../../duties/consents/consents-view.tsx';
import { CoverageView } from '../../duties/coverage/coverage-view.tsx';
import { CredentialsRegisterView } from '../../duties/credentials/credentials-register-view.tsx';
import { ExtractsView } from '../../duties/extracts/extracts-view.tsx';
import { InformingView } from '../../duties/informing/informing-view.tsx';
import { LettersView } from '../../duties/letters/letters-view.tsx';
import { NoticesView } from '../../duties/notices/notices-view.tsx';
import { ReportsView } from '../../duties/reports/reports-view.tsx';
import { consentsToDo } from '../../state/class-states.ts';
import { openWarnings } from '../../state/journal-figures.ts';
import type { SectionId } from '../../state/route.ts';
import { SettingsView } from '../settings/settings-view.tsx';
import { HelpView } from './help-view.tsx';
import { PapersView } from './papers-view.tsx';

interface Section {
  id: SectionId;
  title: string;
  view: ComponentType;
  /** Reached from another section, under which it stands; not in the list. */
  under?: SectionId;
  /** A line stands above it in the list. */
  divided?: boolean;
  /** Shown before any class is known, too. */
  always?: boolean;
  /** How much is to be done there. */
  due?: () => number;
}

/** One line a section; a new duty is a folder of its own and a line here. */
export const sections: Section[] = [
  { id: 'class', title: 'Класс', view: ClassMatrixView },
  { id: 'journal', title: 'Журнал', view: JournalView },
  { id: 'student', title: 'Карточка ученика', view: StudentView, under: 'journal' },
  {
    id: 'analysis',
    title: 'Анализ',
    view: AnalysisView,
    due: () => openWarnings.value.filter(({ level }) => level === 'alarm').length,
  },
  { id: 'extracts', title: 'Выписки', view: ExtractsView },
  { id: 'letters', title: 'Письма', view: LettersView },
  { id: 'notices', title: 'Уведомления', view: NoticesView },
  { id: 'reports', title: 'Отчёты', view: ReportsView },
  {
    id: 'people',
    title: 'Список класса',
    view: PeopleView,
    divided: true,
    due: () => proposals.value.length,
  },
  { id: 'credentials', title: 'Реквизиты доступа', view: CredentialsRegisterView },
  {
    id: 'consents',
    title: 'Согласия',
    view: ConsentsView,
    due: () => consentsToDo.value.withdrawals.length + consentsToDo.value.notInSystem.length,
  },
  { id: 'informing', title: 'Информирование', view: InformingView },
  { id: 'acknowledgements', title: 'Ознакомление', view: AcknowledgementsView },
  { id: 'coverage', title: 'Кто охвачен', view: CoverageView },
  { id: 'papers', title: 'Бланки и собрание', view: PapersView, divided: true },
  { id: 'settings', title: 'Настройки', view: SettingsView, divided: true, always: true },
  { id: 'help', title: 'Справка', view: HelpView, always: true },
];
