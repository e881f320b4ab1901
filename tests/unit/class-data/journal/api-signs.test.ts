import { parse } from 'valibot';
import { expect, it } from 'vitest';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { analyseClass } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { withAnswers } from '../../../../utils/class-data/journal/from-api.ts';
import { personAveragesSchema } from '../../../../utils/dnevnik/api/api-models.ts';
import type { ClassAnswers } from '../../../../utils/dnevnik/api/class-answers.ts';
import { fault } from '../../../setup/fault.ts';

const period = {
  id: '2',
  start: '2026-11-05T00:00:00',
  finish: '2026-12-30T00:00:00',
  number: 2,
  type: 'Quarter',
  name: '2-я четверть',
};
const algebra = { id: '10', name: 'Алгебра' };
const group = { id: '7', parentIds: null, name: '7 "А"', fullName: null, studyyear: 2026, subjects: null };
const person = (id: string) => ({
  id,
  firstName: 'Анна',
  lastName: `Проверкина-${id}`,
  middleName: null,
  sex: null,
  userId: null,
  left: false,
});
const lesson = (id: string, number: number, works: ClassAnswers['lessons'][number]['works'] = null) => ({
  id,
  title: null,
  date: '2026-11-10T00:00:00',
  number,
  subject: algebra,
  group: '7',
  works,
  teachers: null,
});
const work = (id: string, type: string) => ({
  id,
  type,
  workType: null,
  lesson: null,
  subjectId: '10',
  periodType: null,
  text: null,
});
const mark = (
  at: string,
  value: string,
  of: { workType?: string; work?: string; counts?: boolean } = {},
) => ({
  id: `${at}${value}`,
  value,
  textValue: null,
  person: '100',
  work: of.work ?? null,
  lesson: at,
  number: 1,
  workType: of.workType ?? null,
  use_avg_calc: of.counts ?? null,
});
const entry = (at: string, who: string, status: string) => ({
  person: who,
  lesson: at,
  comment: null,
  status,
});

const answers: ClassAnswers = {
  group,
  weighted: false,
  period,
  periods: [period],
  holidays: [],
  subjects: [algebra],
  workTypes: [
    { id: '1', kind: 'LessonAnswer', title: 'Ответ на уроке', weight: null },
    { id: '2', kind: 'LessonBehavior', title: 'Поведение', weight: null },
  ],
  students: [person('100'), person('101')],
  parts: [],
  lessons: [lesson('31', 1, [work('51', 'LessonBehavior')]), lesson('30', 0), lesson('29', -1)],
  marks: [
    mark('29', '5', { workType: '1' }),
    mark('30', '2', { workType: '2' }),
    mark('31', '2', { work: '51' }),
    mark('31', '3', { workType: '1', counts: false }),
  ],
  log: [
    entry('29', '101', 'ill'),
    entry('30', '101', 'Absent'),
    entry('31', '101', 'Remote'),
    entry('31', '100', 'Attend'),
  ],
  finals: [],
  averages: [],
  yearFinals: [],
};
const journal = withAnswers(null, answers, '2026-11-23T09:00:00.000Z');
const cellsOf = (key: string) => journal.registers[0]!.rows.find(({ student }) => student === key)!.cells;

fault(
  'Lessons numbered 0 and −1, a mark for behaviour at a lesson, and one that the site leaves out of averages',
  'lessons stand in order, behaviour is apart and only what counts on the site counts here',
  () => {
    expect(journal.registers[0]!.lessons.map(({ number }) => number)).toEqual([-1, 0, 1]);
    expect(
      cellsOf('100').map(({ lesson, marks, remark }) => [lesson, marks.map(({ value }) => value), remark]),
    ).toEqual([
      [0, ['5'], null],
      [1, [], 'поведение: 2'],
      [2, ['3'], 'поведение: 2'],
    ]);
    const settings = parse(analyticsSettingsSchema, {});
    const found = analyseClass(journal, { period: '2', today: '2026-11-23', settings });
    const { average } = found.students.find(({ student }) => student.key === '100')!.subjects.get('10')!;
    expect([average.count, average.hundredths]).toEqual([1, 500]);
  },
);

it('statuses are read in either case; one that nobody here knows is kept as written and is no absence', () => {
  expect(cellsOf('101').map(({ lesson, absence, remark }) => [lesson, absence, remark])).toEqual([
    [0, 'illness', null],
    [1, 'unexcused', null],
    [2, null, 'посещение: «Remote»'],
  ]);
});

it('an average of 0 is none: the student has no mark', () => {
  const read = parse(personAveragesSchema, {
    person: '100',
    'per-subject-averages': [
      { subject: '10', 'avg-mark-value': '0' },
      { subject: '11', 'avg-mark-value': '0,00' },
      { subject: '12', 'avg-mark-value': '4,57' },
    ],
  });
  expect(read['per-subject-averages']?.map((each) => each['avg-mark-value'])).toEqual([null, null, 457]);
});
