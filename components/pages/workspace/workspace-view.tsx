import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { ClockNote } from '../../register/clock-note.tsx';
import { HistorySheet } from '../../register/history-sheet.tsx';
import { UndoNote } from '../../register/undo-note.tsx';
import { WhoIsItSheet } from '../../register/who-is-it-sheet.tsx';
import { book, chooseClass, classes, classGroup } from '../../state/class-book.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { linkTo, route } from '../../state/route.ts';
import { closeVault, vault } from '../../state/vault-session.ts';
import { waiting } from '../../state/waiting.ts';
import { AccountQuestion } from '../../vault/account-question.tsx';
import { BackupTask } from '../../vault/backup-task.tsx';
import { ComputerQuestion, NoPasswordsNote } from '../../vault/computer-note.tsx';
import { DamageNote } from '../../vault/damage-note.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { WaitingNote } from '../../vault/waiting-note.tsx';
import { EarlierVersion } from './earlier-version.tsx';
import { papers, sections } from './sections.ts';
import { Welcome } from './welcome.tsx';
import './workspace.css';

/** Sections that stand in the list; the others are reached from one of them. */
const listed = sections.filter(({ under }) => !under);

/** The frame of the workspace: sections by duty on the left, the chosen one of the chosen class on the right. */
export function WorkspaceView() {
  const section = sections.find(({ id }) => id === route.value.section) ?? sections[0];
  if (!section) return null;
  const { view: View, always } = section;
  return (
    <div class="workspace">
      <nav aria-label="Разделы">
        <div class="brand">
          <i aria-hidden="true">К</i>Классрук
        </div>
        {listed.map(({ id, title, divided, due }) => (
          <>
            {divided && <hr key={`before-${id}`} />}
            <Link key={id} id={id} title={title} due={vault.value === 'unlocked' ? (due?.() ?? 0) : 0} />
          </>
        ))}
      </nav>
      <main class="stack">
        <Heading title={section.title} />
        <FailureNote />
        {vault.value === 'absent' && <Welcome />}
        {waiting.value.length > 0 && <WaitingNote />}
        <VaultGate>
          <DamageNote />
          <AccountQuestion />
          <ComputerQuestion />
          {['credentials', 'meetings', 'class'].includes(section.id) && <NoPasswordsNote linked />}
          <ClockNote />
          <BackupTask />
          <UndoNote />
          {section.id === 'class' && book.value && <Welcome />}
          {/* What a section has chosen is of its class: of another class it starts again. */}
          {always || book.value ? (
            <View key={always ? '' : book.value?.classGroup} papers={papers} />
          ) : (
            classes.value && <Welcome />
          )}
          <HistorySheet />
          <WhoIsItSheet />
        </VaultGate>
        {vault.value === 'absent' && <EarlierVersion />}
      </main>
    </div>
  );
}

function Link({ id, title, due }: { id: (typeof sections)[number]['id']; title: string; due: number }) {
  const current = sections.find((section) => section.id === route.value.section);
  const isCurrent = id === (current?.under ?? current?.id);
  return (
    <a
      href={linkTo({ section: id, classGroup: route.value.classGroup })}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {title}
      {due > 0 && (
        <span class="due">
          {due}
          <span class="visually-hidden"> ждут</span>
        </span>
      )}
    </a>
  );
}

function Heading({ title }: { title: string }) {
  const current = book.value;
  const known = classes.value ?? [];
  return (
    <header class="row">
      <h1>{title}</h1>
      {current && known.length < 2 && <span class="chip">{classTitle(current.roster.classGroup.name)}</span>}
      {current && known.length > 1 && (
        <select
          aria-label="Класс"
          value={classGroup.value ?? current.classGroup}
          onChange={(event) => {
            chooseClass(event.currentTarget.value);
            location.hash = linkTo({ section: route.value.section, classGroup: event.currentTarget.value });
          }}
        >
          {known.map(({ id, name, schoolYear }) => (
            <option key={id} value={id}>
              {classTitle(name)} · {schoolYear}/{schoolYear + 1}
            </option>
          ))}
        </select>
      )}
      <span class="grow" />
      {vault.value === 'unlocked' && (
        <button type="button" onClick={() => void closeVault()}>
          Закрыть хранилище
        </button>
      )}
    </header>
  );
}
