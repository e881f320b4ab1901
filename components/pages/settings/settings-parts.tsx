import type { ComponentType } from 'preact';
import { dutySections } from '../../duties/duty-sections.ts';
import { TurnView } from '../../register/turn/turn-view.tsx';
import { book, schoolDetails, workingWeek } from '../../state/class-book.ts';
import { periods } from '../../state/class-states.ts';
import { BackupSection } from '../../vault/backup-section.tsx';
import { ComputerSection } from '../../vault/computer-section.tsx';
import { AutoLock, VaultPassphrase } from '../../vault/vault-settings.tsx';
import { ApiKeyForm } from './api-key-form.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { ClassDeletion } from './class-deletion.tsx';
import { PeriodsForm } from './periods-form.tsx';
import { RemindersForm } from './reminders-form.tsx';
import { SchoolForm } from './school-form.tsx';
import { SchoolTexts } from './school-texts.tsx';

export interface SettingsPart {
  /** Its place in the address: `#settings/<class>/<id>`. */
  id: string;
  title: string;
  view: ComponentType;
  /** Of one class: there is nothing to show before a class is read. */
  ofClass?: boolean;
}

/** The parts of the settings, in groups as the list at the side shows them. */
export const settingsGroups: readonly { title: string; parts: readonly SettingsPart[] }[] = [
  {
    title: 'Бумаги',
    parts: [
      {
        id: 'school',
        title: 'Школа и люди',
        view: () =>
          schoolDetails.value && (
            <SchoolForm details={schoolDetails.value} onSite={book.value?.roster.school.name || null} />
          ),
      },
      { id: 'texts', title: 'Тексты школы', view: SchoolTexts },
      ...dutySections.flatMap(({ duty, settings }) =>
        settings ? [{ id: duty.id as string, title: settings.title, view: settings.view }] : [],
      ),
    ],
  },
  {
    title: 'Сроки',
    parts: [
      {
        id: 'periods',
        title: 'Отчётные периоды',
        ofClass: true,
        view: () =>
          book.value && (
            <PeriodsForm
              key={book.value.classGroup}
              classGroup={book.value.classGroup}
              periods={periods.value}
            />
          ),
      },
      { id: 'turn', title: 'Учебный год', ofClass: true, view: TurnView },
      { id: 'calendar', title: 'Рабочие дни', view: () => <CalendarForm week={workingWeek.value} /> },
      { id: 'reminders', title: 'Напоминания', view: RemindersForm },
    ],
  },
  {
    title: 'Данные',
    parts: [
      { id: 'backup', title: 'Копия', view: BackupSection },
      { id: 'api', title: 'Ключ API', view: ApiKeyForm },
      {
        id: 'deletion',
        title: 'Удалить класс',
        ofClass: true,
        view: () => book.value && <ClassDeletion book={book.value} />,
      },
    ],
  },
  {
    title: 'Безопасность',
    parts: [
      { id: 'passphrase', title: 'Пароль и код', view: VaultPassphrase },
      { id: 'computer', title: 'Этот компьютер', view: ComputerSection },
      { id: 'lock', title: 'Закрывать автоматически', view: AutoLock },
    ],
  },
];
