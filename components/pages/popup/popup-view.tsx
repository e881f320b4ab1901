import browser from 'webextension-polyfill';
import { DueNote, ReminderList } from '../../class-data/reminders/reminder-list.tsx';
import { FailureNote } from '../../state/failure-note.tsx';
import { closeVault, vault } from '../../state/vault-session.ts';
import { BackupTask } from '../../vault/backup-task.tsx';
import { VaultGate } from '../../vault/vault-gate.tsx';
import { WaitingNote } from '../../vault/waiting-note.tsx';
import { PageTableEntry } from '../import/page-table-entry.tsx';
import { GroupFormEntry } from './group-form-entry.tsx';
import './popup.css';

export function PopupView() {
  return (
    <main class="stack popup">
      <header class="row">
        <h1>Классрук</h1>
        <span class="grow" />
        <button
          type="button"
          class="quiet"
          onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/workspace.html') })}
        >
          Рабочее место
        </button>
      </header>
      <FailureNote />
      <WaitingNote />
      {vault.value === 'locked' && <DueNote />}
      {vault.value === 'absent' ? (
        <p>
          Откройте в Дневник.ру «Мои классы» → свой класс → «Участники»: над списком появится полоса
          Классрука.
        </p>
      ) : (
        <VaultGate>
          <BackupTask inPopup />
          <ReminderList />
          <PageTableEntry />
          <GroupFormEntry />
          <button type="button" onClick={() => void closeVault()}>
            Закрыть хранилище
          </button>
        </VaultGate>
      )}
    </main>
  );
}
