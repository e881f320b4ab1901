import { describe, expect, it } from 'vitest';
import { compareNames, readName } from '../../../../../utils/base/names/names-match.ts';
import type { AnyReading } from '../../../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../../../utils/dnevnik/read-page.ts';
import type {
  AbsenceListData,
  ClassProgressData,
  StudentProgressData,
} from '../../../../../utils/dnevnik/report-pages.ts';
import { marksSeen } from '../../../../stand/journal/figures.ts';
import { journalOf } from '../../../../stand/journal/journal.ts';
import { fullName } from '../../../../stand/names.ts';
import { render } from '../../../../stand/render.ts';
import {
  ASSUMED_REPORTS,
  type AssumedReport,
  assumedReportAddress,
  REPORT_MARKUPS,
  type ReportPlace,
} from '../../../../stand/reports/report-address.ts';
import { makeSchool } from '../../../../stand/school.ts';
import { page, url } from '../../dom.ts';

const school = makeSchool(1, 28);
const answer = render(school, school.teacher, true);
const book = journalOf(school);
const main = book.ofClass(school.main);
const q1 = main.periods[0]!;
const { person } = main.pupils[3]!;

type Params = Record<string, string>;
const documentAt = (address: string) => {
  const { pathname, search } = url(address);
  return page(answer(pathname + search).body);
};

/** The page with what its script puts into it, as the teacher sees it. */
function read(report: AssumedReport, params: Params, place: ReportPlace): AnyReading {
  const address = assumedReportAddress(school, report, params, place);
  const document = documentAt(address);
  if (place.markup === 2 && !place.part) {
    const parts = documentAt(assumedReportAddress(school, report, params, { ...place, part: 'parts' }));
    document.querySelector('#content .loader')!.outerHTML = parts.body.innerHTML;
  }
  return readPage(document, url(address));
}
const isOf = (name: string, whole: string) =>
  compareNames(readName(name), readName(whole)).verdict !== 'different';

describe.each(REPORT_MARKUPS)('assumed markup %i', (markup) => {
  it('«Успеваемость: Классному руководителю» gives everybody’s averages of the site', () => {
    const reading = read('class-teacher', { date: '25.10.2026' }, { markup });
    expect(reading.kind).toBe('class-progress-report');
    const data = reading.data as ClassProgressData;
    expect(data).toMatchObject({ className: '7 "А"', schoolYear: 2026, date: '2026-10-25' });
    const marked = main.courses
      .filter(({ subject }) => subject.kind === 'marked')
      .map(({ subject }) => subject.name);
    expect(data.subjects).toEqual(expect.arrayContaining(marked.filter((name) => name !== 'Поведение')));
    expect(data.students).toHaveLength(28);
    let found = 0;
    for (const { name, subjects } of data.students) {
      const of = main.pupils.filter((each) => isOf(name, fullName(each.person)));
      // Namesakes, and one whose name is written in no usual way.
      if (of.length !== 1) continue;
      found++;
      for (const { subject, marks } of subjects) {
        const course = main.courses.find(
          (each) => each.subject.name === subject && each.subject.kind === 'marked',
        );
        if (!course) continue;
        const mark = book.periodMark(school.main.id, course.subject.id, q1.id, of[0]!.person.id);
        if (mark) expect(marks, `${name}, ${subject}`).toEqual([mark]);
      }
    }
    expect(found).toBeGreaterThan(20);
    // Who has left is no student: her line is refused with its place.
    for (const { text } of reading.warnings) expect(text).toContain('выбыл');
  });

  it('«Успеваемость: Ученики» gives marks, averages and absences of one student', () => {
    const reading = read('pupil', { student: person.id, period: q1.id }, { markup });
    expect([reading.kind, reading.warnings]).toEqual(['student-progress-report', []]);
    const data = reading.data as StudentProgressData;
    expect([data.print, data.period]).toEqual([false, '1-я четверть']);
    const [student] = data.students;
    expect(data.students).toHaveLength(1);
    expect(student!.person).toBe(person.id);
    expect(isOf(student!.name, fullName(person))).toBe(true);
    const { missed, ill, late } = book.attendance(school.main.id, q1.id, person.id)!;
    expect(student!.attendance).toMatchObject({ missed, ill, late });
    expectSubjects(student!);
  });

  it.each(['period', 'all'])('its print form for %s gives totals without reasons', (period) => {
    const params: Params = { student: person.id, period: period === 'all' ? 'all' : q1.id };
    const reading =
      markup === 1
        ? read('pupil', { ...params, view: 'print' }, { markup })
        : read('pupil', params, { markup, part: 'print' });
    expect([reading.kind, reading.warnings]).toEqual(['student-progress-report', []]);
    const data = reading.data as StudentProgressData;
    expect(data.print).toBe(true);
    const [student] = data.students;
    expect(isOf(student!.name, fullName(person))).toBe(true);
    const missed = (id: string) => book.attendance(school.main.id, id, person.id)?.missed ?? 0;
    const all = period === 'all' ? main.periods.reduce((sum, { id }) => sum + missed(id), 0) : missed(q1.id);
    expect(student!.attendance).toEqual({ missed: all, ill: null, excused: null, late: null });
    for (const each of student!.subjects)
      expect([each.ill, each.excused, each.late]).toEqual([null, null, null]);
    if (period === 'all') {
      expect(data.period).toBeNull();
      for (const { subject, finals } of student!.subjects) {
        const course = main.courses.find((each) => each.subject.name === subject)!;
        const mark = book.periodMark(school.main.id, course.subject.id, q1.id, person.id);
        if (mark)
          expect(finals[0], subject).toEqual({ period: expect.stringMatching(/^(?:1 чет|I$)/), value: mark });
      }
    } else expectSubjects(student!, { marks: markup === 1 });
  });

  it('«Посещаемость: Общий» gives the classes with who has missed lessons', () => {
    const params = { datefrom: '01.09.2026', dateto: '25.10.2026', reason: 'all', minimum: '1' };
    const reading = read('general', params, { markup });
    expect([reading.kind, reading.warnings]).toEqual(['absence-list-report', []]);
    const data = reading.data as AbsenceListData;
    expect(data).toMatchObject({ days: { from: '2026-09-01', to: '2026-10-25' }, reason: 'н+п+б' });
    expect(data.classes).toHaveLength(school.classes.length);
    const own = data.classes.find(({ name }) => name === '7 "А"')!;
    expect(own.count).toBe(own.students.length);
    for (const { name, absences } of own.students) {
      const of = main.pupils.filter((each) => isOf(name, fullName(each.person)));
      if (absences !== null && of.length === 1)
        expect(absences, name).toBe(book.attendance(school.main.id, q1.id, of[0]!.person.id)!.missed);
    }
  });

  it.each(
    Object.keys(ASSUMED_REPORTS) as AssumedReport[],
  )('an unbuilt report %s says what to do', (report) => {
    const document = documentAt(assumedReportAddress(school, report, {}, { markup }));
    document.querySelector('#content table')?.remove();
    const reading = readPage(document, url(assumedReportAddress(school, report, {}, { markup })));
    // In the second markup the title, too, comes with what the script draws.
    if (markup === 1)
      expect(reading.warnings.map(({ text }) => text)).toEqual([expect.stringContaining('Постройте отчёт')]);
    else expect(reading.kind).not.toBe('class-members');
  });
});

it('the print form of all the class gives each student what is his', () => {
  const reading = read('pupil', { student: 'all', period: q1.id, view: 'print' }, { markup: 1 });
  const data = reading.data as StudentProgressData;
  expect(data.students).toHaveLength(28);
  for (const { name, person: id, attendance } of data.students) {
    expect(id).toBeNull();
    const of = main.pupils.filter((each) => fullName(each.person) === name);
    expect(of.length, name).toBeGreaterThan(0);
    if (of.length > 1) continue;
    const count = book.attendance(school.main.id, q1.id, of[0]!.person.id);
    if (count) expect(attendance?.missed ?? 0, name).toBe(count.missed);
  }
});

function expectSubjects(
  { subjects }: StudentProgressData['students'][number],
  { marks = true }: { marks?: boolean } = {},
): void {
  let averages = 0;
  for (const each of subjects) {
    const course = main.courses.find(({ subject }) => subject.name === each.subject)!;
    expect(course, each.subject).toBeDefined();
    const own = book.average(school.main.id, course.subject.id, q1.id, person.id);
    expect(each.average, each.subject).toBe(own?.weighted ?? null);
    if (each.average !== null) averages++;
    const seen = marksSeen(main, person, course, q1, book.today).map(({ value }) => value);
    if (marks) expect(each.marks, each.subject).toEqual(seen);
  }
  expect(averages).toBeGreaterThan(10);
}
