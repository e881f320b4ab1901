import fc from 'fast-check';
import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { addDays } from '../../../../utils/base/calendar/day.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import type { Attendance } from '../../../../utils/class-data/analytics/attendance.ts';
import { analyseYear } from '../../../../utils/class-data/analytics/year-analysis.ts';
import { missedLessons } from '../../../../utils/duties/notices/missed-lessons.ts';
import { classReport } from '../../../../utils/duties/reports/class-report.ts';
import { studentReport } from '../../../../utils/duties/reports/student-report.ts';
import { studentReportSheets } from '../../../../utils/duties/reports/student-report-workbook.ts';
import { runs } from '../../property-runs.ts';
import { register, smallJournal } from './small-journal.ts';

const TODAY = '2026-11-23';
const DAYS = Array.from({ length: 10 }, (_, at) => addDays('2026-11-11', at));
const STUDENTS = ['а', 'б', 'в'];
const settings = parse(analyticsSettingsSchema, {});
const head = { className: '7 "А"', period: '2-я четверть', days: '', on: TODAY };

const cell = fc.constantFrom('', 'Н', 'Б', 'П', 'О', 'Н 5', 'Б 4', 'О 3', '4', '5/4');
const cells = fc.array(cell, { minLength: DAYS.length, maxLength: DAYS.length });
const rows = fc.tuple(cells, cells, cells);

it('illness is a part of what was missed and nothing counts twice: figures, report, workbook, notice', () => {
  fc.assert(
    fc.property(fc.tuple(rows, rows), (subjects) => {
      const registers = subjects.map((own, at) =>
        register(
          `предмет ${at}`,
          'q2',
          DAYS,
          Object.fromEntries(STUDENTS.map((student, row) => [student, own[row]!])),
        ),
      );
      const journal = smallJournal(registers);
      const { year, periods } = analyseYear(journal, { today: TODAY, settings });
      const period = periods.get('q2')!;
      const written = (row: number, letter: string) =>
        subjects.flatMap((own) => own[row]!).filter((text) => text.startsWith(letter)).length;
      const sum = (list: readonly Attendance[], of: 'missed' | 'illness' | 'unexcused' | 'fresh') =>
        list.reduce((all, each) => all + each[of], 0);

      for (const analysis of [year, period]) {
        for (const of of analysis.students) {
          const row = STUDENTS.indexOf(of.student.key);
          const { attendance, days } = of;
          expect(attendance.illness).toBe(written(row, 'Б'));
          expect(attendance.missed).toBe(written(row, 'Н') + written(row, 'Б') + written(row, 'П'));
          expect(attendance.missed).toBe(attendance.illness + attendance.excused + attendance.unexcused);
          expect(attendance.fresh).toBeLessThanOrEqual(attendance.unexcused);
          expect(attendance.daysIll).toBeLessThanOrEqual(attendance.daysMissed);
          for (const day of days) expect(day.missed).toBeLessThanOrEqual(day.lessons);
          const bySubject = [...of.subjects.values()].map(({ absences }) => absences);
          expect(bySubject.reduce((all, { missed }) => all + missed, 0)).toBe(attendance.missed);
          const listed = missedLessons(journal, of.student.key, {
            period: analysis.period,
            today: TODAY,
            reasonDays: settings.reasonDays,
            timetable: null,
          });
          expect(listed).toHaveLength(attendance.missed);
          expect(listed.filter(({ why }) => why === 'illness')).toHaveLength(attendance.illness);
          expect(listed.filter(({ awaited }) => awaited)).toHaveLength(attendance.fresh);

          const [sheet] = studentReportSheets(studentReport(analysis, of, { ...head, student: 'а' }));
          const value = (title: string) => {
            const found = sheet!.rows.find(([first]) => first === title)?.[1];
            return typeof found === 'object' && found && 'value' in found ? found.value : found;
          };
          expect(value('Пропущено всего')).toBe(attendance.missed);
          expect(value('Пропущено по болезни')).toBe(attendance.illness);
        }
        const report = classReport(analysis, head, (key) => key);
        for (const of of ['missed', 'illness', 'unexcused', 'fresh'] as const) {
          const own = report.attendance.map(({ figures }) => figures);
          expect(report.attendanceInAll[of]).toBe(sum(own, of));
        }
      }
    }),
    { numRuns: runs(40) },
  );
});
