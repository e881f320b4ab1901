import type * as Journal from './journal-pages.ts';
import type {
  ClassGroupRef,
  PageOfList,
  PageTab,
  Sex,
  SitePerson,
  SiteRepresentative,
  Warning,
} from './page-parts.ts';
import type { AbsenceListData, ClassProgressData, StudentProgressData } from './report-pages.ts';

/**
 * What the readers return for a page of Dnevnik.ru. The rest of the code sees only these types; addresses and
 * selectors stay inside `utils/dnevnik`.
 */

/** Kinds of pages, recognised by address and confirmed by content. */
export type PageKind =
  | 'sign-in'
  | 'password-change'
  | 'start'
  | 'my-classes'
  | 'class'
  | 'class-members'
  | 'school-people'
  | 'admin-people'
  | 'person-card'
  | 'person-password'
  | 'report-students'
  | 'credentials-table'
  | 'journals-index'
  | 'journal-subjects'
  | 'subject-journal'
  | 'schedules-index'
  | 'schedule-week'
  | 'homework'
  | 'lesson'
  | 'student-marks'
  | 'attendance-report'
  | 'class-progress-report'
  | 'student-progress-report'
  | 'absence-list-report'
  | 'not-found'
  | 'maintenance'
  | 'unknown';

/** The result of reading one page. Readers never throw and never guess silently. */
export interface Reading<K extends PageKind, T> {
  kind: K;
  data: T;
  warnings: Warning[];
}

export interface ClassMembersData extends PageOfList {
  classGroup: ClassGroupRef;
  /** Which list the page shows. */
  list: 'students' | 'representatives';
  /** «Были в классе» alone: then nobody of the page is a member. */
  part: 'present' | 'former';
  /** Who has left the class and stands on the page all the same: not among the students. */
  former: SitePerson[];
  /** Where a page of those alone is linked; null: it is not, or the page is that. */
  formerAddress: string | null;
  students: SitePerson[];
  representatives: SiteRepresentative[];
}

export interface PersonPasswordData {
  /** Person id in the address, else in the tabs. */
  person: string | null;
  /**
   * Person ids in the card's own content, each once: links of its tabs, action and hidden fields of the form. What the
   * address says proves nothing: it is what was asked for.
   */
  shownPersons: string[];
  school: string | null;
  /** Name, if the card's frame shows it. */
  name: string | null;
  login: string | null;
  /** Only in the answer to a reset. */
  temporaryPassword: string | null;
  /**
   * The destructive form; null: the page does not offer it (Госуслуги region, no rights). `caption` is posted unchanged:
   * language and blanks differ between builds.
   */
  resetForm: { action: string; token: string; fields: Record<string, string>; caption: string } | null;
  /** The page says that sign-in is through Госуслуги. */
  gosuslugi: boolean;
  /** The page says that the teacher has no right to it. */
  noRight: boolean;
}

export interface SignInData {
  /** The page has the form with login and password. */
  passwordForm: boolean;
  /** Link to the sign-in through Госуслуги, absolute. */
  gosuslugiAddress: string | null;
  captcha: boolean;
  /** The site's message after a failed attempt. */
  error: string | null;
}

/** Form that the site shows after the first sign-in with a temporary password. */
export interface PasswordChangeData {
  action: string | null;
  /** The form has the hidden field `Token`. */
  token: boolean;
}

export interface StartData {
  /** «Фамилия Имя Отчество» of the signed-in person. */
  name: string | null;
  role: string | null;
  /** Ids of the classes that the signed-in person leads, as far as the page shows them. */
  classTeacherGroups: string[];
  schools: { id: string; name: string | null }[];
}

export interface MyClassesData {
  classes: ClassGroupRef[];
}

export interface ClassPageData {
  classGroup: ClassGroupRef;
  /** Address of the «Участники» tab, absolute. */
  membersAddress: string | null;
  classTeacher: { user: string | null; name: string } | null;
}

export interface SchoolPerson extends SitePerson {
  /** The text beside the name in the row: «ученик», «учитель, родитель», «мать» …, lower case. */
  role: string | null;
}

export interface SchoolPeopleData extends PageOfList {
  /** Parameter `group` of the address: all, students, parents, staff … */
  group: string | null;
  people: SchoolPerson[];
}

export interface AdminPerson extends SitePerson {
  classGroup: ClassGroupRef | null;
  job: string | null;
}

export interface AdminPeopleData extends PageOfList {
  group: string | null;
  archive: boolean;
  people: AdminPerson[];
}

export interface PersonCardData {
  person: string | null;
  user: string | null;
  school: string | null;
  /** «Фамилия Имя Отчество»; null if the open tab does not show it or shows two different names. */
  name: string | null;
  sex: Sex | null;
  /** yyyy-mm-dd. */
  birthDate: string | null;
  email: string | null;
  phones: string[];
  classGroup: ClassGroupRef | null;
  job: string | null;
  /** Open tab: id of its link, else the parameter `view`. */
  tab: string | null;
  tabs: PageTab[];
  /** People listed on the relatives tab; null: this tab is not open. */
  relatives: CardRelative[] | null;
}

export interface CardRelative {
  person: string | null;
  user: string | null;
  name: string;
  relation: string | null;
  card: string | null;
}

export interface ReportStudent extends SitePerson {
  /** yyyy-mm-dd. */
  birthDate: string | null;
  classGroup: ClassGroupRef | null;
  parents: { name: string; relation: string | null; contact: string | null }[];
}

export interface ReportStudentsData extends PageOfList {
  students: ReportStudent[];
}

/** A row of an administrator's printed table of logins and passwords. */
export interface CredentialsRow {
  name: string;
  login: string | null;
  password: string | null;
  /** Class or role column, unchanged. */
  note: string | null;
}

export interface CredentialsTableData {
  rows: CredentialsRow[];
}

export interface NoticeData {
  /** The heading or title with this message. */
  message: string;
}

/** What `readPage` returns: one of the readings, distinguished by `kind`. */
export type AnyReading =
  | Reading<'sign-in', SignInData>
  | Reading<'password-change', PasswordChangeData>
  | Reading<'start', StartData>
  | Reading<'my-classes', MyClassesData>
  | Reading<'class', ClassPageData>
  | Reading<'class-members', ClassMembersData>
  | Reading<'school-people', SchoolPeopleData>
  | Reading<'admin-people', AdminPeopleData>
  | Reading<'person-card', PersonCardData>
  | Reading<'person-password', PersonPasswordData>
  | Reading<'report-students', ReportStudentsData>
  | Reading<'credentials-table', CredentialsTableData>
  | Reading<'journals-index', Journal.JournalsIndexData>
  | Reading<'journal-subjects', Journal.JournalSubjectsData>
  | Reading<'subject-journal', Journal.SubjectJournalData>
  | Reading<'schedules-index', Journal.SchedulesIndexData>
  | Reading<'schedule-week', Journal.ScheduleWeekData>
  | Reading<'homework', Journal.HomeworkData>
  | Reading<'lesson', Journal.LessonData>
  | Reading<'student-marks', Journal.StudentMarksData>
  | Reading<'attendance-report', Journal.AttendanceReportData>
  | Reading<'class-progress-report', ClassProgressData>
  | Reading<'student-progress-report', StudentProgressData>
  | Reading<'absence-list-report', AbsenceListData>
  | Reading<'not-found', NoticeData>
  | Reading<'maintenance', NoticeData>
  | Reading<'unknown', null>;
