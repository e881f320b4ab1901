import { useEffect } from 'preact/hooks';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { ReportLink } from '../../duties/incidents/report-link.tsx';
import { HistorySheet } from '../../register/history-sheet.tsx';
import { UndoNote } from '../../register/undo-note.tsx';
import { WhoIsItSheet } from '../../register/who-is-it-sheet.tsx';
import { book, classes } from '../../state/class-book.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { route } from '../../state/route.ts';
import { takingSiteFile } from '../../state/site-file.ts';
import { vault } from '../../state/vault-session.ts';
import { waiting } from '../../state/waiting.ts';
import { lazyView } from '../../ui/lazy-view.tsx';
import { NoPasswordsNote } from '../../vault/computer-note.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { WaitingNote } from '../../vault/waiting-note.tsx';
import { DataNote } from './data-note.tsx';
import { Navigation } from './navigation.tsx';
import { SearchDialog } from './search-dialog.tsx';
import { papers, sectionOf } from './sections.ts';
import { TopBar } from './top-bar.tsx';
import './workspace.css';

const IncidentStrip = lazyView(
  async () => (await import('../../duties/incidents/incident-strip.tsx')).IncidentStrip,
);
const TurnNews = lazyView(async () => (await import('../../register/turn/turn-news.tsx')).TurnNews);
const Welcome = lazyView(async () => (await import('./welcome.tsx')).Welcome);
const BackupTask = lazyView(async () => (await import('../../vault/backup-task.tsx')).BackupTask);
const ClockNote = lazyView(async () => (await import('../../register/clock-note.tsx')).ClockNote);
const EarlierVersion = lazyView(async () => (await import('./earlier-version.tsx')).EarlierVersion);
const DamageNote = lazyView(async () => (await import('../../vault/damage-note.tsx')).DamageNote);
const ComputerQuestion = lazyView(
  async () => (await import('../../vault/computer-question.tsx')).ComputerQuestion,
);
const SiteFileDialog = lazyView(
  async () => (await import('../../class-data/journal/site-file-dialog.tsx')).SiteFileDialog,
);
const AccountQuestion = lazyView(
  async () => (await import('../../vault/account-question.tsx')).AccountQuestion,
);

/** Sections in which passwords are spoken of. */
const OF_PASSWORDS = ['today', 'families', 'credentials', 'meetings'];

/** The frame of the workspace: sections on the left, one bar for all of them, the chosen section below it. */
export function WorkspaceView() {
  const section = sectionOf(route.value.section);
  const { view: View, head: Head, always } = section;
  const isOpen = vault.value === 'unlocked';
  useTitle(section.title);
  return (
    <div class="workspace">
      <Navigation />
      <div class="workspace-body">
        <TopBar />
        <main class="workspace-page">
          <header class="workspace-title">
            <h1>{(isOpen && section.heading?.()) || section.title}</h1>
            {isOpen && Head && (always || book.value) && <Head />}
          </header>
          <FailureNote />
          {vault.value === 'absent' && <Welcome />}
          {!isOpen && waiting.value.length > 0 && <WaitingNote />}
          <VaultGate>
            <DamageNote />
            <AccountQuestion />
            <ComputerQuestion />
            {OF_PASSWORDS.includes(section.id) && <NoPasswordsNote linked />}
            <IncidentStrip />
            <ClockNote />
            {['today', 'settings'].includes(section.id) && <BackupTask />}
            {book.value && <TurnNews />}
            <DataNote />
            <UndoNote />
            {/* What a section has chosen is of its class: of another class it starts again. */}
            {always || book.value ? (
              <View key={always ? '' : book.value?.classGroup} papers={papers} />
            ) : (
              classes.value && <Welcome />
            )}
            <HistorySheet more={ReportLink} />
            <WhoIsItSheet />
            <SearchDialog />
            {takingSiteFile.value && book.value && <SiteFileDialog />}
          </VaultGate>
          {vault.value === 'absent' && <EarlierVersion />}
        </main>
      </div>
    </div>
  );
}

/** The tab is named by section and class; of a person it says nothing. */
function useTitle(section: string): void {
  const shown = book.value ? ` · ${classTitle(book.value.roster.classGroup.name)}` : '';
  useEffect(() => {
    document.title = vault.value === 'unlocked' ? `${section}${shown} — Классрук` : 'Классрук';
  }, [section, shown, vault.value]);
}
