import { describe, expect, it } from 'vitest';
import type * as Journal from '../../../../utils/dnevnik/journal-pages.ts';
import type { PageKind } from '../../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { LETTERS } from '../../../stand/journal/attendance.ts';
import { addDays, monday } from '../../../stand/journal/days.ts';
import { marksSeen } from '../../../stand/journal/figures.ts';
import { BELLS, bellsOf } from '../../../stand/journal/year.ts';
import { fullName, givenFirst } from '../../../stand/names.ts';
import { EDITIONS } from '../../../stand/school.ts';
import { framed, page, url } from '../dom.ts';
import { standReading } from '../stand-reading.ts';

describe.each(EDITIONS)('the stand, edition %i', (edition) => {
  const stand = standReading({ edition });
  const { school, journal } = stand;
  const main = journal.ofClass(school.main);
  const q1 = main.periods[0]!;

  function read<T>(kind: PageKind, path: string): T {
    const reading = stand.read(path);
    expect(reading.warnings, path).toEqual([]);
    expect(reading.kind).toBe(kind);
    return reading.data as T;
  }

  describe('the list of journals', () => {
    it.each(['/journals/', '/v2/journals/'])('%s gives classes, year and the token', (path) => {
      const data = read<Journal.JournalsIndexData>(
        'journals-index',
        `${path}?school=${school.id}&tab=groups`,
      );
      expect(data.classes.map(({ id, name }) => [id, name])).toEqual(
        school.classes.map(({ id, name }) => [id, name]),
      );
      expect(data.schoolYear).toBe(2026);
      expect(data.token).toMatch(/^[0-9a-f]{64}$/);
    });
    it('gives the journals of a class, with separate ones for study groups', () => {
      const { token } = read<Journal.JournalsIndexData>('journals-index', `/journals/?school=${school.id}`);
      for (const path of ['/ajax.ashx', '/v2/ajax']) {
        const query = `${path}?xss=${token}&a=gsbgid`;
        // The token belongs to another session of the stand: each page is rendered with the same one.
        const { html } = JSON.parse(stand.html(query, { grade: school.main.id })) as { html: string };
        const reading = readPage(page(html), url(`https://schools.dnevnik.ru${query}`));
        expect(reading.warnings).toEqual([]);
        const { journals } = reading.data as Journal.JournalSubjectsData;
        expect(journals.map(({ subject, group }) => [subject, group])).toEqual(
          main.courses.flatMap((course) => course.groups.map((part) => [course.subject.id, part.id])),
        );
        expect(journals[0]!.address).toContain('/journals/journalclassical');
      }
    });
    it('says if nothing is found', () => {
      const at = url('https://schools.dnevnik.ru/journals/?school=10509');
      expect(readPage(framed('<p></p>'), at).warnings.map(({ code }) => code)).toEqual([
        'journals-not-found',
      ]);
    });
  });

  describe('timetables', () => {
    it('of every week have each lesson with teacher, time, room, group, move and substitution', () => {
      const seen = { moved: 0, substituted: 0, groups: 0, holidays: 0 };
      for (let week = monday('2026-09-01'); week < '2026-12-01'; week = addDays(week, 7)) {
        const [year, month, day] = week.split('-').map(Number);
        const query = `school=${school.id}&group=${school.main.id}&year=${year}&month=${month}&day=${day}`;
        const path = month! % 2 ? '/v2/schedules/view' : '/schedules/view.aspx';
        const data = read<Journal.ScheduleWeekData>('schedule-week', `${path}?${query}`);
        expect(data.classGroup).toEqual({ id: school.main.id, name: school.main.name });
        expect(data.days.map(({ date }) => date)).toEqual([0, 1, 2, 3, 4, 5].map((n) => addDays(week, n)));
        seen.holidays += data.days.filter(({ note }) => note?.includes('каникулы')).length;
        const days = data.days.map(({ date }) => date);
        const lessons = main.lessons.filter(({ date }) => days.includes(date));
        expect(data.lessons).toHaveLength(lessons.length);
        for (const lesson of lessons) {
          const found = data.lessons.find(({ id }) => id === lesson.id)!;
          expect(found).toMatchObject({
            date: lesson.date,
            number: lesson.number,
            subject: lesson.subject.name,
            room: lesson.room,
            teacher: lesson.teacher && givenFirst(lesson.teacher),
            group: lesson.group.number ? lesson.group.name : null,
            from: bellsOf(lesson.number)[0],
            to: bellsOf(lesson.number)[1],
          });
          expect(found.notes.some((note) => note.startsWith('Перенос'))).toBe(lesson.moved !== null);
          expect(found.notes.some((note) => note.startsWith('Замена'))).toBe(lesson.insteadOf !== null);
          if (lesson.moved) seen.moved++;
          if (lesson.insteadOf) seen.substituted++;
          if (lesson.group.number) seen.groups++;
        }
      }
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
    });
    it('of the school: classes, teachers, bells', () => {
      const at = (tab: string) =>
        read<Journal.SchedulesIndexData>('schedules-index', `/schedules/?school=${school.id}&tab=${tab}`);
      expect(at('groups').classes).toHaveLength(school.classes.length);
      const staff = school.registry.people.filter(({ staffGroups }) => staffGroups.includes('teachers'));
      expect(at('teachers').teachers).toEqual(
        staff.map((person) => ({ user: person.userId, name: fullName(person), job: person.job || null })),
      );
      expect(at('timetable').bells).toEqual(BELLS.map(([from, to], n) => ({ number: n + 1, from, to })));
    });
    it('that are missing are reported', () => {
      const at = url('https://schools.dnevnik.ru/schedules/view.aspx?school=10509&group=1849681250723148374');
      expect(readPage(framed('<h2>7а</h2>'), at).warnings.map(({ code }) => code)).toEqual([
        'table-not-found',
      ]);
      const block = '<td id="d20261123_1"><div class="dL"><p>Кабинет: 5</p></div></td>';
      const odd = framed(`<table id="editor"><tr><th class="wD" id="dxx">?</th>${block}</tr></table>`);
      expect(readPage(odd, at).warnings.map(({ code }) => code)).toEqual(['day-not-read', 'lesson-not-read']);
    });
  });

  it('homework is read with lesson, days and status, over the pages of the list', () => {
    const items: Journal.HomeworkData['items'] = [];
    let last = 1;
    for (let number = 1; number <= last; number++) {
      const query = `school=${school.id}&datefrom=09.11.2026&dateto=15.11.2026&page=${number}`;
      const data = read<Journal.HomeworkData>('homework', `/homework.aspx?${query}`);
      last = data.lastPage;
      items.push(...data.items);
    }
    const lessons = main.lessons.filter(
      ({ homework, date }) => homework && date >= '2026-11-09' && date <= '2026-11-15',
    );
    expect(last).toBeGreaterThan(1);
    for (const lesson of lessons) {
      expect(items.find((item) => item.lesson === lesson.id)).toEqual({
        text: lesson.homework,
        subject: lesson.subject.name,
        lesson: lesson.id,
        date: lesson.date,
        number: lesson.number,
        changed: addDays(lesson.date, -1),
        status: 'Выполнено',
      });
    }
    const none = `school=${school.id}&datefrom=01.07.2026&dateto=02.07.2026`;
    expect(read<Journal.HomeworkData>('homework', `/v2/homework?${none}`).items).toEqual([]);
  });

  it('a lesson is read with topic, works, homework, move, substitution, and each student', () => {
    const past = main.lessons.filter(({ date }) => date <= '2026-10-20');
    const some = [
      past.find(({ moved }) => moved)!,
      past.find(({ insteadOf }) => insteadOf)!,
      past.find(({ group }) => group.number === 2)!,
      past.find((lesson) => main.logOf(lesson).some(({ comment }) => comment))!,
      past.find((lesson) => main.marksIn(lesson).some(({ work }) => work.marks === 2))!,
    ];
    for (const lesson of some) {
      const data = read<Journal.LessonData>('lesson', `/lesson.aspx?school=${school.id}&lesson=${lesson.id}`);
      expect(data).toMatchObject({
        lesson: lesson.id,
        date: lesson.date,
        number: lesson.number,
        topic: lesson.topic,
        subject: { id: lesson.subject.id, name: lesson.subject.name },
        teacher: lesson.teacher && { user: lesson.teacher.userId, name: givenFirst(lesson.teacher) },
        group: lesson.group.name,
        room: lesson.room,
        homework: lesson.homework,
        works: lesson.works.map(({ type }) => ({
          title: type.title,
          weight: type.weight > 1 ? type.weight : null,
        })),
      });
      expect(data.moved !== null).toBe(lesson.moved !== null);
      expect(data.substituted !== null).toBe(lesson.insteadOf !== null);
      for (const student of data.students) {
        const entry = main.logOf(lesson).find(({ person }) => person.id === student.person);
        const marks = main.marksIn(lesson).filter(({ person }) => person.id === student.person);
        expect(student.marks).toEqual(marks.map(({ value }) => value));
        expect(student.absence).toBe(entry && entry.status !== 'Attend' ? LETTERS[entry.status] : null);
        expect(student.remark).toBe(entry?.comment || null);
      }
      expect(data.students.length).toBeGreaterThan(10);
    }
  });

  it('a student’s marks are read with the site’s own averages and period marks', () => {
    let averages = 0;
    for (const { person } of main.pupils.slice(0, 8)) {
      const query = `school=${school.id}&student=${person.id}&tab=period&period=${q1.id}`;
      const data = read<Journal.StudentMarksData>('student-marks', `/marks.aspx?${query}`);
      expect(data).toMatchObject({ person: person.id, name: fullName(person), period: q1.id });
      for (const subject of data.subjects) {
        const course = main.courses.find((each) => each.subject.id === subject.id)!;
        const own = journal.average(school.main.id, course.subject.id, q1.id, person.id)!;
        expect(subject.average).toBe(own.weighted);
        expect(subject.final).toBe(journal.periodMark(school.main.id, course.subject.id, q1.id, person.id));
        const marks = marksSeen(main, person, course, q1, journal.today);
        expect(subject.marks).toEqual(marks.map(({ value }) => value));
        if (subject.average !== null) averages++;
      }
    }
    expect(averages).toBeGreaterThan(80);
  });

  describe('the attendance report', () => {
    const query = `report=attendance-groups&school=${school.id}&group=${school.main.id}&period=${q1.id}`;
    it('agrees with the stand’s own counts', () => {
      const data = read<Journal.AttendanceReportData>('attendance-report', `/reports/default.aspx?${query}`);
      expect(data).toMatchObject({
        schoolYear: 2026,
        classGroup: { id: school.main.id },
        period: { id: q1.id },
      });
      for (const { person, name, ...counts } of data.students) {
        const { daysMissed, daysIll, missed, ill, late } = journal.attendance(
          school.main.id,
          q1.id,
          person!,
        )!;
        expect(counts, name).toEqual({ daysMissed, daysIll, missed, ill, late });
      }
      expect(data.students.length).toBeGreaterThan(25);
    });
    it('is recognised by its heading at another address', () => {
      const html = stand.html(`/reports/default.aspx?${query}`);
      const other = url('https://schools.dnevnik.ru/v2/reports/default?report=presence-classteacher');
      expect(readPage(page(html), other).kind).toBe('attendance-report');
    });
    it('is not read if a column is missing', () => {
      const html = stand.html(`/reports/default.aspx?${query}`).replace('<th>по болезни</th>', '<th>?</th>');
      const reading = readPage(page(html), url(`https://schools.dnevnik.ru/reports/default.aspx?${query}`));
      expect(reading.data).toMatchObject({ students: [] });
      expect(reading.warnings.map(({ code }) => code)).toEqual(['columns-not-found']);
    });
  });

  it('no reader throws on any truncated page', () => {
    const paths = [
      `/journals/?school=${school.id}`,
      `/schedules/view.aspx?school=${school.id}&group=${school.main.id}`,
      `/homework.aspx?school=${school.id}&datefrom=09.11.2026&dateto=15.11.2026`,
      `/lesson.aspx?lesson=${main.lessons[5]!.id}`,
      `/marks.aspx?student=${main.pupils[0]!.person.id}&tab=period`,
      `/reports/default.aspx?report=attendance-groups&school=${school.id}`,
      `/journals/journalclassical.aspx?view=subject&school=${school.id}&group=${school.main.id}&subject=${main.courses[0]!.subject.id}&period=${q1.id}`,
    ];
    for (const path of paths) {
      const html = stand.html(path);
      for (let part = 1; part < 8; part++) {
        const cut = page(html.slice(0, Math.floor((html.length * part) / 8)));
        expect(() => readPage(cut, url(`https://schools.dnevnik.ru${path}`))).not.toThrow();
      }
    }
  });
});
