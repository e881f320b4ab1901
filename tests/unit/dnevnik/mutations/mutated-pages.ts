import { journalOf } from '../../../stand/journal/journal.ts';
import { render } from '../../../stand/render.ts';
import {
  type AssumedReport,
  assumedReportAddress,
  REPORT_MARKUPS,
  type ReportPlace,
} from '../../../stand/reports/report-address.ts';
import { EDITIONS, type Edition, makeSchool, parentsOf, studentsOf } from '../../../stand/school.ts';
import { journalPath } from '../stand-reading.ts';

/** A page of the stand that a reader knows, made when it is asked for. */
export interface StandPage {
  /** Edition and what it shows. */
  name: string;
  address: URL;
  html(): string;
}

/** Every kind of page that has a reader, in both editions, with the assumed reports in both markups. */
export function standPages(seed = 1, students = 12): StandPage[] {
  return EDITIONS.flatMap((edition) => pagesOf(edition, seed, students));
}

function pagesOf(edition: Edition, seed: number, students: number): StandPage[] {
  const school = makeSchool(seed, students, { edition });
  const answer = render(school, school.teacher, true);
  const asAdmin = render(school, school.admin, true);
  const klass = school.main;
  const main = journalOf(school).ofClass(klass);
  const period = main.periods[0]!.id;
  const [pupil, other] = studentsOf(school, klass.id).filter(({ hasAccount }) => hasAccount);
  const adult = parentsOf(school, klass.id).find(({ hasAccount }) => hasAccount)!;
  const course = main.courses.find(({ subject }) => subject.name === 'Алгебра')!;
  const divided = main.courses.find(({ groups }) => groups.length > 1)!;
  const lesson = main.lessons.find((each) => each.date <= '2026-10-20' && main.marksIn(each).length > 2)!;
  const v2 = edition === 2;
  const at = (old: string, young: string) => (v2 ? `/v2/${young}` : `/${old}`);
  const body = (path: string) => {
    const { status, body: text } = answer(path);
    if (status !== 200) throw new Error(`the stand answered ${status} to ${path}`);
    return text;
  };
  const members = `${at('class.aspx', 'class')}?class=${klass.id}&view=members`;
  const card = (person: { id: string }, view: string) =>
    `${at('admin/persons/person.aspx', 'admin/persons/person')}?person=${person.id}&school=${school.id}&view=${view}`;
  const journal = (group: string, subject: string, of: string) =>
    journalPath({ school: school.id, group, subject, period: of }, v2);
  const reports = at('reports/default.aspx', 'reports/default');
  const paths: [string, string][] = [
    ['members', `${members}&group=students`],
    ['parents', `${members}&group=parents`],
    ['class', `${at('class.aspx', 'class')}?class=${klass.id}`],
    ['classes', at('myclasses.aspx', 'myclasses')],
    [
      'school people',
      `${at('school.aspx', 'school')}?school=${school.id}&view=members&group=${v2 ? 'all' : 'students'}`,
    ],
    ['administration', `/admin/persons/default.aspx?school=${school.id}&group=students`],
    ['card', card(pupil!, 'review')],
    ['personal', card(pupil!, 'personal')],
    ['relatives', card(pupil!, 'parents')],
    ['password', card(pupil!, 'password')],
    ['password of another', card(other!, 'password')],
    ['password of a parent', card(adult, 'password')],
    ['report of students', `${reports}?report=people-students&school=${school.id}`],
    ['journal', journal(klass.id, course.subject.id, period)],
    ['journal of a group', journal(divided.groups[0]!.id, divided.subject.id, period)],
    ['final marks', journal(klass.id, course.subject.id, '0')],
    ['list of journals', `${at('journals/', 'journals/')}?school=${school.id}&tab=groups`],
    [
      'timetable',
      `${at('schedules/view.aspx', 'schedules/view')}?school=${school.id}&group=${klass.id}&year=2026&month=11&day=16`,
    ],
    [
      'homework',
      `${at('homework.aspx', 'homework')}?school=${school.id}&datefrom=09.11.2026&dateto=15.11.2026`,
    ],
    ['lesson', `${at('lesson.aspx', 'lesson')}?school=${school.id}&lesson=${lesson.id}`],
    ['marks', `/marks.aspx?school=${school.id}&student=${pupil!.id}&tab=period&period=${period}`],
    [
      'attendance',
      `${reports}?report=attendance-groups&school=${school.id}&group=${klass.id}&period=${period}`,
    ],
  ];
  const pages = paths.map(([name, path]): StandPage => {
    return {
      name: `${name}, edition ${edition}`,
      address: new URL(`https://schools.dnevnik.ru${path}`),
      html: () => body(path),
    };
  });
  for (const group of ['students', 'parents']) {
    const path = `${at('admin/persons/printlogins.aspx', 'admin/persons/printlogins')}?school=${school.id}&class=${klass.id}&group=${group}`;
    pages.push({
      name: `logins of ${group}, edition ${edition}`,
      address: new URL(`https://schools.dnevnik.ru${path}`),
      html: () => asAdmin(path).body,
    });
  }
  if (edition === 1) return pages;
  for (const markup of REPORT_MARKUPS) {
    const report = (
      name: string,
      of: AssumedReport,
      params: Record<string, string>,
      place: ReportPlace = {},
    ): void => {
      const address = (part = place.part) =>
        new URL(assumedReportAddress(school, of, params, { ...place, markup, ...(part && { part }) }));
      const text = (url: URL) => body(url.pathname + url.search);
      const html = () => {
        const page = text(address());
        if (markup === 1 || place.part) return page;
        // What the script of the page puts into it.
        const parts = text(address('parts'));
        return page.replace(/<(\w+)[^>]*class="[^"]*\bloader\b[^"]*"[^>]*>.*?<\/\1>/s, () => parts);
      };
      pages.push({ name: `${name}, assumed markup ${markup}`, address: address(), html });
    };
    report('progress of a class', 'class-teacher', { date: '25.10.2026' });
    report('progress of a student', 'pupil', { student: pupil!.id, period });
    const print = markup === 1 ? { view: 'print' } : {};
    const place: ReportPlace = markup === 2 ? { part: 'print' } : {};
    report('printed progress', 'pupil', { student: pupil!.id, period, ...print }, place);
    report('printed progress of the year', 'pupil', { student: pupil!.id, period: 'all', ...print }, place);
    if (markup === 1) report('printed progress of the class', 'pupil', { student: 'all', period, ...print });
    report('absences', 'general', {
      datefrom: '01.09.2026',
      dateto: '25.10.2026',
      reason: 'all',
      minimum: '1',
    });
  }
  return pages;
}
