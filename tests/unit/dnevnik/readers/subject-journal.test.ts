import { describe, expect, it } from 'vitest';
import type { SubjectJournalData } from '../../../../utils/dnevnik/journal-pages.ts';
import { readSubjectJournal } from '../../../../utils/dnevnik/readers/subject-journal.ts';
import { LETTERS } from '../../../stand/journal/attendance.ts';
import { yearFinish, yearStart } from '../../../stand/journal/year.ts';
import { EDITIONS } from '../../../stand/school.ts';
import { framed, url } from '../dom.ts';
import { journalPath, standReading } from '../stand-reading.ts';

describe.each(EDITIONS)('the stand, edition %i', (edition) => {
  const stand = standReading({ edition });
  const main = stand.journal.ofClass(stand.school.main);
  const { today } = stand.journal;

  function read(group: string, subject: string, period: string, v2 = false): SubjectJournalData {
    const path = journalPath({ school: stand.school.id, group, subject, period }, v2);
    const reading = stand.read(path);
    expect(reading.warnings, path).toEqual([]);
    if (reading.kind !== 'subject-journal') throw new Error(reading.kind);
    return reading.data;
  }

  describe('journals', () => {
    it('are read cell by cell as in the model: all subjects and study groups of 7 «А»', () => {
      // The first edition is read in one quarter, the second in two: its cells are alike in all.
      const quarters = main.periods.slice(0, edition);
      let cells = 0;
      const seen = { pair: 0, both: 0, sign: 0, word: 0 };
      for (const course of main.courses)
        for (const part of course.groups)
          for (const period of quarters) {
            const data = read(part.id, course.subject.id, period.id, cells % 2 === 0);
            const lessons = main.lessons.filter(
              (each) =>
                each.course === course &&
                each.group.id === part.id &&
                each.date >= period.start &&
                each.date <= period.finish,
            );
            expect(data.subject).toEqual({ id: course.subject.id, name: course.subject.name });
            expect(data).toMatchObject({ period: period.id, view: 'period', schoolYear: 2026 });
            expect(data.periods.map(({ id, name }) => [id, name])).toEqual(
              main.periods.map(({ id, name }) => [id, name]),
            );
            expect(data.lessons).toEqual(lessons.map(({ id, date, topic }) => ({ id, date, topic })));
            expect(data.empty).toBe(lessons.length === 0);
            if (data.empty) continue;
            const pupils = main.register(course, part.id, period.start, period.finish);
            expect(data.students.map(({ person }) => person)).toEqual(pupils.map(({ person }) => person.id));
            pupils.forEach(({ person }, row) => {
              const expected = lessons.flatMap((lesson, at) => {
                if (lesson.date > today) return [];
                const entry = main.logOf(lesson).find((each) => each.person === person);
                const marks = main
                  .marksIn(lesson)
                  .filter((each) => each.person === person && each.setOn <= today)
                  .map(({ value }) => value);
                const absence = entry && entry.status !== 'Attend' ? LETTERS[entry.status] : null;
                const remark = entry?.comment || null;
                if (marks.length > 1) seen.pair++;
                if (marks.length && absence) seen.both++;
                if (marks.some((value) => /[+-]/.test(value))) seen.sign++;
                if (marks.includes('зач')) seen.word++;
                return marks.length || absence || remark ? [{ lesson: at, marks, absence, remark }] : [];
              });
              expect(data.students[row]!.cells).toEqual(expected);
              expect(data.students[row]!.left).toBe(Boolean(person.left));
              expect(data.students[row]!.name).toBe(`${person.last} ${person.first}`);
              cells += expected.length;
            });
          }
      expect(cells).toBeGreaterThan(1500 * edition);
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
    });

    it('«Итоговые» give each period mark, and at the end of the year also year, exam and final marks', () => {
      for (const when of ['23.11.2026', '27.05.2027']) {
        stand.school.today = when;
        let marks = 0;
        for (const group of stand.school.classes.filter(({ parallel }) => [7, 9, 10].includes(parallel))) {
          const journal = stand.journal.ofClass(group);
          for (const course of journal.courses.slice(0, 6))
            for (const part of course.groups) {
              if (group.teacher !== stand.school.teacher) continue;
              const data = read(part.id, course.subject.id, '0');
              expect(data).toMatchObject({ view: 'summary', period: null });
              const columns = [
                ...journal.periods.map(({ number }) => ({ kind: 'period', number })),
                ...['year', 'exam', 'final'].map((kind) => ({ kind })),
              ];
              expect(data.columns).toEqual(columns);
              journal
                .register(course, part.id, yearStart(stand.school), yearFinish(stand.school))
                .forEach(({ person }, row) => {
                  const own = [
                    ...journal.periods.map((period) =>
                      stand.journal.periodMark(group.id, course.subject.id, period.id, person.id),
                    ),
                    ...Object.values(stand.journal.yearMarks(group.id, course.subject.id, person.id)!),
                  ];
                  expect(data.finals[row]).toEqual(own.map((value) => value ?? ''));
                  marks += own.filter(Boolean).length;
                });
            }
        }
        expect(marks).toBeGreaterThan(100);
      }
      stand.school.today = '23.11.2026';
    });

    it('a subject without teacher and lessons is empty, not an error', () => {
      const course = main.courses.find(({ subject }) => subject.kind === 'empty')!;
      const data = read(main.group.id, course.subject.id, main.periods[0]!.id);
      expect(data).toMatchObject({ empty: true, teachers: [], lessons: [], students: [] });
    });

    it.each([
      [1, 4, 'четверть'],
      [10, 2, 'полугодие'],
    ])('of a class %i with its periods', (parallel, count, word) => {
      const group = stand.school.classes.find((each) => each.parallel === parallel)!;
      const own = standReading({ edition });
      own.school.classes.find((each) => each.id === group.id)!.teacher = own.school.teacher;
      const journal = own.journal.ofClass(own.school.classes.find((each) => each.id === group.id)!);
      const subject = journal.courses[0]!.subject.id;
      const at = { school: own.school.id, group: group.id, subject, period: journal.periods[0]!.id };
      const reading = own.read(journalPath(at));
      const data = reading.data as SubjectJournalData;
      expect(reading.warnings).toEqual([]);
      expect(data.periods).toHaveLength(count);
      expect(data.periods[0]!.name).toContain(word);
      expect(data.students.length).toBeGreaterThan(3);
      const marks = data.students.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks));
      expect(marks.length > 0).toBe(parallel > 1);
    });

    it('trimesters are three', () => {
      const own = standReading({ edition, reporting: 'trimesters' });
      const journal = own.journal.ofClass(own.school.main);
      const subject = journal.courses[0]!.subject.id;
      const at = {
        school: own.school.id,
        group: own.school.main.id,
        subject,
        period: journal.periods[0]!.id,
      };
      const data = own.read(journalPath(at)).data as SubjectJournalData;
      expect(data.periods.map(({ name }) => name)).toEqual(['1-й триместр', '2-й триместр', '3-й триместр']);
    });
  });
});

const ADDRESS = url(
  `https://schools.dnevnik.ru${journalPath({ school: '10509', group: '1849681250723148374', subject: '1000123412341234', period: '1820123412341234567' })}`,
);
const head = (days: string[]) =>
  `<tr><th>№</th><th>Ученик</th>${days.map((day) => `<th id="day_1_${day}"><a title="Тема" href="/lesson.aspx?lesson=2437771422378810496">1</a></th>`).join('')}</tr>`;
const row = (cells: string, name = '<a href="/marks.aspx?student=1000000000017">Ким Анна</a>') =>
  `<tr><td>1</td><td class="name">${name}</td>${cells}</tr>`;
const journal = (rows: string, days = ['9_1', '9_2'], table = 'class="grid marks"') =>
  framed(
    `<div class="header_journal"><div class="m10"><h2>Алгебра</h2><h3>2026/2027 учебный год, 7 "А"</h3></div></div><table ${table}>${head(days)}${rows}</table>`,
  );

describe('unusual journals', () => {
  it('keep what is not understood as written, and report it', () => {
    const { data, warnings } = readSubjectJournal(
      journal(row('<td>УП</td><td>52</td>') + row('<td>Н5</td><td>н/а</td>')),
      ADDRESS,
    );
    expect(data.students[0]!.cells.map(({ marks }) => marks)).toEqual([['УП'], ['52']]);
    expect(data.students[1]!.cells).toMatchObject([
      { absence: 'Н', marks: ['5'] },
      { absence: null, marks: ['н/а'] },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['mark-not-read', 'mark-not-read']);
  });
  it('do without thead, classes and spans', () => {
    const cell = '<td><div class="pres">Н</div> <b>4</b> / <i>5-</i></td><td> </td>';
    const { data, warnings } = readSubjectJournal(journal(row(cell), undefined, ''), ADDRESS);
    expect(data.students).toEqual([
      {
        person: '1000000000017',
        name: 'Ким Анна',
        left: false,
        marksAddress: 'https://schools.dnevnik.ru/marks.aspx?student=1000000000017',
        cells: [{ lesson: 0, marks: ['4', '5-'], absence: 'Н', remark: null }],
      },
    ]);
    expect(warnings).toEqual([]);
  });
  it('do not guess a day that does not exist, or use its column for the next', () => {
    const { data, warnings } = readSubjectJournal(
      journal(row('<td>3</td><td>4</td>'), ['2_30', '9_2']),
      ADDRESS,
    );
    expect(data.lessons.map(({ date }) => date)).toEqual(['2026-09-02']);
    expect(data.students[0]!.cells).toMatchObject([{ lesson: 0, marks: ['4'] }]);
    expect(warnings.map(({ code }) => code)).toEqual(['day-not-read']);
  });
  it('put spring into the following year', () => {
    const { data } = readSubjectJournal(journal(row('<td></td><td></td>'), ['12_30', '1_11']), ADDRESS);
    expect(data.lessons.map(({ date }) => date)).toEqual(['2026-12-30', '2027-01-11']);
  });
  it('report rows that are too narrow and missing names', () => {
    const rows = row('<td>5</td>') + row('<td>5</td><td>4</td>', '');
    const { data, warnings } = readSubjectJournal(journal(rows), ADDRESS);
    expect(data.students).toHaveLength(1);
    expect(warnings.map(({ code }) => code).sort()).toEqual(['name-not-read', 'row-narrow']);
  });
  it('say so if there is no journal', () => {
    const missing = readSubjectJournal(framed('<p>Что-то другое</p>'), ADDRESS);
    expect(missing.warnings.map(({ code }) => code)).toEqual(['subject-not-found', 'table-not-found']);
    const refused = readSubjectJournal(
      framed('<h2>Алгебра</h2><p class="error__title">Нет прав</p>'),
      ADDRESS,
    );
    expect(refused.warnings[0]?.text).toContain('Нет прав');
  });
});
