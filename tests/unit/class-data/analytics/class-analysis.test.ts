import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass, rollOf } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { shownAverage, shownPercent } from '../../../../utils/class-data/analytics/fraction.ts';
import { analyseYear, currentPeriod } from '../../../../utils/class-data/analytics/year-analysis.ts';
import type { Roster } from '../../../../utils/class-data/roster/person.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { fromApi, fromPages } from '../journal/stand-class-journals.ts';
import { final, register, smallJournal } from './small-journal.ts';

const settings = parse(analyticsSettingsSchema, {});
const plain = parse(analyticsSettingsSchema, { weighting: 'plain' });
const DAYS = ['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-23', '2026-11-30'];

describe('a small class', () => {
  /**
   * Today 23.11: the lesson of 30.11 is to come. By hand:
   *
   * |   | алгебра           | average | expected | физика      | average | expected   |
   * | а | 5 · 5/4 Н 5       | 19 / 4  | 5 (4,75) | 4 Б         | 4 / 1   | few marks  |
   * | б | 3 2 О 2 2         | 9 / 4   | 2 (2,25) | 3 3 3       | 9 / 3   | 3          |
   * | в | н/а · · · ·       | none    | –        | (not there) |         |            |
   */
  const journal = smallJournal([
    register('алгебра', 'q2', DAYS, {
      а: ['5', '5/4', 'Н', '5', ''],
      б: ['3', '2', 'О 2', '2', ''],
      в: ['н/а', '', '', '', ''],
    }),
    register('физика', 'q2', ['2026-11-16', '2026-11-20', '2026-11-23'], {
      а: ['4', 'Б', ''],
      б: ['3', '3', '3'],
    }),
  ]);
  const found = analyseClass(journal, { period: 'q2', today: '2026-11-23', settings: plain });
  const of = (student: string) => found.students.find((each) => each.student.key === student)!;

  it('averages, expected marks, what is needed', () => {
    expect(
      found.students.map(({ student, subjects }) => [
        student.key,
        ...['алгебра', 'физика'].map((id) => {
          const own = subjects.get(id);
          return own && [shownAverage(own.average.value), own.expected?.mark ?? null, own.outcome];
        }),
      ]),
    ).toEqual([
      ['а', ['4,75', 5, 5], ['4,00', 4, 'none']],
      ['б', ['2,25', 2, 2], ['3,00', 3, 3]],
      ['в', ['–', null, 'none'], undefined],
    ]);
    // 9 / 4 → 14 / 5 = 2,80; 9 / 3 → 14 / 4 = 3,50
    expect(of('б').subjects.get('алгебра')!.fives).toEqual({ target: 3, count: 1 });
    expect(of('б').subjects.get('физика')!.fives).toEqual({ target: 4, count: 1 });
    expect(of('а').subjects.get('алгебра')!.fives).toBeNull();
  });

  it('figures are of the present roll: those who left, or are not in the whole class list, stand apart', () => {
    const roll = new Set(['а', 'в']);
    const part = analyseClass(journal, { period: 'q2', today: '2026-11-23', settings: plain, roll });
    expect(part.students.map(({ student }) => student.key)).toEqual(['а', 'в']);
    expect(part.departed.map(({ student }) => student.key)).toEqual(['б']);
    expect(part.figures.expected.failing).toEqual([]);
    expect(part.attendance.lessons).toBe(of('а').attendance.lessons + of('в').attendance.lessons);
    expect(part.subjects[0]).toMatchObject({ students: 2 });
    // A list with a gap, or with somebody whom the journal cannot name, excludes nobody.
    const person = { person: '1', key: 'а' } as Roster['students'][number];
    expect(rollOf({ students: [person], partial: false })).toEqual(new Set(['а']));
    expect(rollOf({ students: [person], partial: true })).toBeNull();
    expect(rollOf({ students: [person, { ...person, person: null }], partial: false })).toBeNull();
    expect(rollOf({ students: [], partial: false })).toBeNull();
  });

  it('attendance: lessons held, missed, late, days', () => {
    // а: 7 held (4 + 3), Н and Б on the same day 20.11, on which there was nothing else: a full day
    expect(of('а').attendance).toEqual({
      lessons: 7,
      missed: 2,
      fresh: 1,
      unexcused: 1,
      illness: 1,
      excused: 0,
      late: 0,
      attended: { over: 5, under: 7 },
      days: 4,
      daysMissed: 1,
      daysIll: 0,
    });
    expect(of('б').attendance).toMatchObject({ lessons: 7, missed: 0, late: 1, daysMissed: 0 });
    expect(of('в').attendance).toMatchObject({ lessons: 4, missed: 0, days: 4 });
    expect(shownPercent(found.attendance.attended)).toBe('88,9\u00a0%'); // 16 / 18
  });

  it('figures of subject and class by expected marks, while none are given', () => {
    const [algebra, physics] = found.subjects;
    expect(algebra!.figures).toMatchObject({ basis: 'expected', given: { of: 0 } });
    expect(shownPercent(algebra!.figures.expected.success)).toBe('50,0\u00a0%'); // а of а and б
    expect(algebra).toMatchObject({ students: 3, marks: 8, marksPerStudent: { over: 8, under: 3 } });
    expect(shownAverage(algebra!.currentMean)).toBe('3,50'); // 28 / 8
    expect(shownAverage(physics!.currentMean)).toBe('3,25'); // 13 / 4
    expect(found.figures.expected).toMatchObject({ of: 2, excellent: ['а'], none: ['в'] });
    expect(found.figures.expected.failing).toEqual([{ student: 'б', subjects: ['алгебра'] }]);
  });

  it('trend by week: sums of the week of 16.11 and of 23.11', () => {
    // 16.–20.11: 5 5 4 3 2 2 (алгебра) 4 3 3 (физика) = 31 of 9; 23.11: 5 2 3 = 10 of 3
    expect(found.trend).toEqual([
      { monday: '2026-11-16', marks: 9, average: { over: 31, under: 9 } },
      { monday: '2026-11-23', marks: 3, average: { over: 10, under: 3 } },
    ]);
  });

  it('makes no forecast while it is unknown whether the school weights marks', () => {
    const unsure = analyseClass(journal, { period: 'q2', today: '2026-11-23', settings });
    const own = unsure.students[0]!.subjects.get('алгебра')!;
    expect([shownAverage(own.average.value), own.expected, own.fives]).toEqual(['4,75', null, null]);
    expect(unsure.figures.expected.of).toBe(0);
  });

  it('gives precedence to the site’s marks and averages and says where they differ', () => {
    const finals = [final('а', 'алгебра', '4', 'q2'), final('б', 'алгебра', 'н/а', 'q2')];
    const averages = [
      { student: 'б', subject: 'физика', period: 'q2', hundredths: 367 },
      { student: 'а', subject: 'физика', period: 'q1', hundredths: 200 },
    ];
    const own = analyseClass(
      { ...journal, finals, averages },
      { period: 'q2', today: '2026-11-23', settings: plain },
    );
    const [first, second] = own.students;
    expect(first!.subjects.get('алгебра')).toMatchObject({ given: '4', differs: true, outcome: 4 });
    expect(second!.subjects.get('алгебра')).toMatchObject({ differs: false, outcome: 'not-certified' });
    expect(second!.subjects.get('физика')!.average).toMatchObject({ site: 367, differs: true });
    expect(second!.subjects.get('физика')!.expected).toMatchObject({ mark: 4, from: 367 });
    expect(first!.subjects.get('физика')!.average.site).toBeNull();
    expect(own.subjects[0]!.figures.basis).toBe('given');
    expect(own.figures.given.notCertified).toEqual([{ student: 'б', subjects: ['алгебра'] }]);
  });

  it('says what is partial', () => {
    expect(found.partial).toBe(false);
    const why = 'Сайт не ответил';
    const gap = { subject: 'физика', group: '7a', period: 'q2', why };
    const at = { period: 'q2', today: '2026-11-23', settings };
    expect(analyseClass({ ...journal, missing: [gap] }, at)).toMatchObject({ partial: true, missing: [gap] });
    const other = { ...gap, period: 'q1' };
    expect(analyseClass({ ...journal, missing: [other] }, at).partial).toBe(false);
    // A listed subject without a register; and a year with an unread first quarter.
    const more = { ...journal, subjects: [...journal.subjects, { id: 'химия', name: 'химия' }] };
    expect(analyseClass(more, at).subjects.at(-1)).toMatchObject({ unread: true, students: 0 });
    expect(analyseClass(more, at).partial).toBe(true);
    expect(analyseClass(journal, { ...at, period: null }).partial).toBe(true);
  });

  it('recognises class 1 by its name, and an empty journal', () => {
    const named = (name: string) =>
      analyseClass(
        { ...journal, classGroup: { id: '1', name } },
        { period: 'q2', today: '2026-11-23', settings },
      ).unmarked;
    expect(['1 "А"', '1Б', '10 "А"', '11-1', '7 "А"'].map(named)).toEqual([true, true, false, false, false]);
    const empty = analyseYear(smallJournal([]), { today: '2026-11-23', settings });
    expect(empty.year).toMatchObject({ students: [], trend: [], attendance: { attended: null } });
    expect(empty.warnings).toEqual([]);
  });

  it('finds the current period by its days, else by the first lesson read', () => {
    const undated = { ...journal, periods: journal.periods.map((each) => ({ ...each, start: null })) };
    expect(currentPeriod(journal, '2026-11-01')?.id).toBe('q1');
    expect(currentPeriod(journal, '2026-11-05')?.id).toBe('q2');
    expect(currentPeriod(undated, '2026-11-23')?.id).toBe('q2');
  });
});

describe('the class of the stand', () => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await startStand({ http: 0, quiet: true });
  });
  afterAll(() => stand.stop());

  it.each([
    ['pages', false, fromPages],
    ['API', true, fromApi],
  ] as const)('has the stand’s figures, read from %s', async (_, weighted, read) => {
    const group = stand.school.main;
    const journal = await read(stand, group);
    const own = stand.journal.ofClass(group);
    let compared = 0;
    for (const period of own.periods.slice(0, 2)) {
      const found = analyseClass(journal, { period: period.id, today: stand.journal.today, settings: plain });
      expect(found.partial).toBe(false);
      for (const { student, subjects, attendance } of found.students) {
        for (const [subject, { average, given }] of subjects) {
          const said = stand.journal.average(group.id, subject, period.id, student.key)!;
          expect(average.hundredths).toBe(weighted ? said.weighted : said.plain);
          expect(average.count).toBe(said.count);
          expect(given).toBe(stand.journal.periodMark(group.id, subject, period.id, student.key));
          compared++;
        }
        const said = stand.journal.attendance(group.id, period.id, student.key)!;
        const { missed, illness, excused, unexcused, late, daysMissed, daysIll } = attendance;
        expect({ missed, ill: illness, excused, absent: unexcused, late }).toEqual({
          missed: said.missed,
          ill: said.ill,
          excused: said.excused,
          absent: said.absent,
          late: said.late,
        });
        // Students who joined or left during the year are in registers of lessons that were not theirs.
        const { person } = own.pupil(student.key)!;
        if (person.arrived || person.left) continue;
        expect(attendance.lessons).toBe(said.lessons);
        expect({ daysMissed, daysIll }).toEqual({ daysMissed: said.daysMissed, daysIll: said.daysIll });
      }
    }
    expect(compared).toBeGreaterThan(700);
  });
});
