import { pageKindOf, SIGN_IN_ADDRESS } from './addresses.ts';
import { warning } from './page-parts.ts';
import type { AnyReading, PageKind } from './pages.ts';
import { readAdminPeople } from './readers/admin-people.ts';
import { readAttendanceReport } from './readers/attendance-report.ts';
import { readClassMembers } from './readers/class-members.ts';
import { readClassPage } from './readers/class-page.ts';
import { hasCredentialsTable, readCredentialsTable } from './readers/credentials-table.ts';
import { readHomework } from './readers/homework.ts';
import { readJournalSubjects } from './readers/journal-subjects.ts';
import { readJournalsIndex } from './readers/journals-index.ts';
import { readLesson } from './readers/lesson.ts';
import { readMaintenance } from './readers/maintenance.ts';
import { readMyClasses } from './readers/my-classes.ts';
import { readNotFound } from './readers/not-found.ts';
import { changeForm, readPasswordChange } from './readers/password-change.ts';
import { readPersonCard } from './readers/person-card.ts';
import { readPersonPassword } from './readers/person-password.ts';
import { readReportStudents } from './readers/report-students.ts';
import { readReport } from './readers/reports/read-report.ts';
import { readScheduleWeek } from './readers/schedule-week.ts';
import { readSchedulesIndex } from './readers/schedules-index.ts';
import { readSchoolPeople } from './readers/school-people.ts';
import { asksToSignIn, readSignIn } from './readers/sign-in.ts';
import { readStart } from './readers/start.ts';
import { readStudentMarks } from './readers/student-marks.ts';
import { readSubjectJournal } from './readers/subject-journal.ts';

const READERS: Partial<Record<PageKind, (document: Document, url: URL) => AnyReading>> = {
  'sign-in': readSignIn,
  'password-change': readPasswordChange,
  start: readStart,
  'my-classes': readMyClasses,
  class: readClassPage,
  'class-members': readClassMembers,
  'school-people': readSchoolPeople,
  'admin-people': readAdminPeople,
  'person-card': readPersonCard,
  'person-password': readPersonPassword,
  'report-students': readReportStudents,
  'journals-index': readJournalsIndex,
  'journal-subjects': readJournalSubjects,
  'subject-journal': readSubjectJournal,
  'schedules-index': readSchedulesIndex,
  'schedule-week': readScheduleWeek,
  homework: readHomework,
  lesson: readLesson,
  'student-marks': readStudentMarks,
  'attendance-report': readAttendanceReport,
};

/**
 * Recognises a page by its address, confirms it by its content and reads it. What the site serves instead of
 * the page (maintenance, 404, sign-in) wins over the address. A table of logins and passwords is recognised
 * by content alone, as it is usually a saved file. Anything else is «unknown», with a warning that says so.
 */
export function readPage(document: Document, url: URL | null): AnyReading {
  const instead = readMaintenance(document) ?? readNotFound(document);
  if (instead) return instead;
  const kind = url ? pageKindOf(url) : 'unknown';
  if (url && kind !== 'unknown' && changeForm(document)) return readPasswordChange(document, url);
  if (asksToSignIn(document)) return readSignIn(document, url ?? new URL(SIGN_IN_ADDRESS));
  if (url && kind !== 'unknown') {
    const read = READERS[kind];
    if (read) return read(document, url);
  }
  const report = url && readReport(document, url);
  if (report) return report;
  if (hasCredentialsTable(document)) return readCredentialsTable(document, url);
  const text = url
    ? 'Эта страница Классруку не знакома: ни по адресу, ни по содержанию. Откройте список класса или карточку человека.'
    : 'Адрес страницы не известен, а по содержанию она Классруку не знакома. Укажите адрес, с которого она сохранена.';
  return { kind: 'unknown', data: null, warnings: [warning('unknown-page', text)] };
}
