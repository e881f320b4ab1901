import { dutySections } from '../../duties/duty-sections.ts';
import { book, schoolDetails } from '../../state/class-book.ts';
import { periods } from '../../state/class-states.ts';
import { BackupSection } from '../../vault/backup-section.tsx';
import { VaultSettings } from '../../vault/vault-settings.tsx';
import { ApiKeyForm } from './api-key-form.tsx';
import { ClassDeletion } from './class-deletion.tsx';
import { PeriodsForm } from './periods-form.tsx';
import { SchoolForm } from './school-form.tsx';
import { SchoolTexts } from './school-texts.tsx';

export function SettingsView() {
  if (!schoolDetails.value) return <p class="muted">Открываю…</p>;
  return (
    <>
      <SchoolForm details={schoolDetails.value} onSite={book.value?.roster.school.name || null} />
      {book.value && (
        <PeriodsForm key={book.value.classGroup} classGroup={book.value.classGroup} periods={periods.value} />
      )}
      <SchoolTexts />
      {dutySections.map(({ duty, settings: Settings }) => Settings && <Settings key={duty.id} />)}
      <ApiKeyForm />
      <BackupSection />
      <VaultSettings />
      {book.value && <ClassDeletion book={book.value} />}
    </>
  );
}
