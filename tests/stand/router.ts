import { api, tokenText } from './api/api.ts';
import { type Answer, type Context, redirect } from './context.ts';
import { columnsForm } from './groups/columns-form.ts';
import { groupList, lessonDialog } from './groups/group-list.ts';
import { lateData } from './groups/late-data.ts';
import { lateForm } from './groups/late-form.ts';
import { listsForm } from './groups/lists-form.ts';
import { rowsForm } from './groups/rows-form.ts';
import { tableForm } from './groups/table-form.ts';
import { typedFind, typedForm } from './groups/typed-form.ts';
import { classPage, myClasses, startPage } from './pages/class.ts';
import { asksForClassWeek, classWeek, classWeekFile } from './pages/class-week.ts';
import { maintenance, notFound } from './pages/errors.ts';
import { homework } from './pages/homework.ts';
import { subjectExport } from './pages/journal-export.ts';
import { ajax, journalsIndex, subjectJournal } from './pages/journals.ts';
import { lessonPage } from './pages/lesson.ts';
import { login, signIn } from './pages/login.ts';
import { oauth } from './pages/oauth.ts';
import { personPage } from './pages/person.ts';
import { adminStart, personsList } from './pages/persons.ts';
import { printedLogins } from './pages/printed.ts';
import { reports } from './pages/report.ts';
import { scheduleFile, schedulesIndex, scheduleView } from './pages/schedules.ts';
import { schoolPage } from './pages/school.ts';
import { studentMarks } from './pages/student-marks.ts';
import { wideTimetable } from './pages/wide-timetable.ts';
import { PARTS_PAGE, PRINT_PAGE } from './reports/report-address.ts';
import { reportParts, reportPrint } from './reports/reports.ts';

const SCHOOL_PAGES: Record<string, (ctx: Context) => Answer> = {
  school: schoolPage,
  class: classPage,
  myclasses: myClasses,
  'admin/default': adminStart,
  'admin/persons/default': personsList,
  'admin/persons/person': personPage,
  'admin/persons/printlogins': printedLogins,
  'reports/default': reports,
  'journals/journalclassical': subjectJournal,
  lesson: lessonPage,
  marks: studentMarks,
  homework,
  'journals/classweek': classWeek,
  'schedules/school': wideTimetable,
  'schedules/view': scheduleView,
};

/** Sections without an extension in either form. */
const SECTIONS: Record<string, (ctx: Context) => Answer> = {
  journals: journalsIndex,
  schedules: schedulesIndex,
};

/** Only the purpose of these pages is known: they are served under `--assumed`. */
const ASSUMED_PAGES: Record<string, (ctx: Context) => Answer> = {
  'admin/class/subgroups': groupList,
  'admin/class/subgroup': tableForm,
  'admin/groups/edit': listsForm,
  'schedules/subgroups': rowsForm,
  'schedules/division': columnsForm,
  studygroups: lateForm,
  'studygroups/data': lateData,
  'groups/members': typedForm,
  'groups/find': typedFind,
  'ajaxpages/scheduleitemnew': lessonDialog,
  'journals/export': subjectExport,
  [PARTS_PAGE]: reportParts,
  [PRINT_PAGE]: reportPrint,
};

/** `.ashx` in the older form. */
const HANDLERS: Record<string, (ctx: Context) => Answer> = {
  ajax,
  print: scheduleFile,
  excel: (ctx) => (asksForClassWeek(ctx) ? classWeekFile(ctx) : scheduleFile(ctx)),
};

const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

export function route(ctx: Context, self: string): Answer {
  const { host, page, v2, extension } = ctx.address;
  if (page === 'counters') return json(200, { messages: 0, notifications: 0, friends: 0 });
  if (page === 'favicon') return { status: 204, headers: {}, body: '' };
  if (host === 'api.dnevnik.ru') return api(ctx, ctx.tokens?.find(tokenText(ctx)) ?? null);
  if (ctx.faults.maintenance) return maintenance(ctx);
  if (host === 'login.dnevnik.ru' && page === 'oauth2' && ctx.tokens) return oauth(ctx, ctx.tokens);
  if (host === 'login.dnevnik.ru') return login(ctx);
  if (!ctx.session) return signIn(ctx, self);
  if (host === 'dnevnik.ru') {
    if (page === '')
      return redirect(`https://dnevnik.ru/${ctx.viewer.role === 'staff' ? 'teacher' : 'userfeed'}`);
    if (page === 'teacher' || page === 'teachers' || page === 'workplace/teacher')
      return startPage(ctx, true);
    if (page === 'userfeed') return startPage(ctx, false);
    return notFound(ctx);
  }
  if (host !== 'schools.dnevnik.ru') return notFound(ctx);
  // The older form has .aspx or .ashx, the newer one must not.
  const schoolPage = SCHOOL_PAGES[page] ?? (ctx.assumed ? ASSUMED_PAGES[page] : undefined);
  const handler =
    (v2 ? extension === '' : extension === 'aspx') && schoolPage
      ? schoolPage
      : (v2 ? extension === '' : extension === 'ashx') && HANDLERS[page]
        ? HANDLERS[page]
        : extension === ''
          ? SECTIONS[page]
          : undefined;
  if (page === '' && !v2) return redirect(`https://schools.dnevnik.ru/school.aspx?school=${ctx.school.id}`);
  return handler ? handler(ctx) : notFound(ctx);
}
