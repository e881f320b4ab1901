import { expect, it } from 'vitest';
import { studentMarks } from '../../../../utils/class-data/analytics/student-marks.ts';
import type { Cell, ClassJournal, Register } from '../../../../utils/class-data/journal/class-journal.ts';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';

const mark = (value: string) => ({
  value,
  number: Number.parseInt(value, 10) || null,
  weight: null,
  work: 'Ответ',
});
const cell = (lesson: number, values: string[], absence: Cell['absence'] = null): Cell => ({
  lesson,
  marks: values.map(mark),
  absence,
  remark: null,
});
const register = (period: string, days: string[], cells: Cell[], group = 'class'): Register => ({
  subject: 'algebra',
  group,
  period,
  teachers: [],
  source: 'page',
  readAt: '2026-11-23T09:00:00.000Z',
  lessons: days.map((date) => ({ id: null, date, number: null, topic: `Тема ${date}`, homework: null })),
  rows: [{ student: 'p', cells }],
});
const journal: ClassJournal = {
  ...emptyJournal({ id: '1', name: '7 "А"' }, 2026),
  registers: [
    register('q2', ['2026-11-10', '2026-11-12'], [cell(1, ['5', '4'])]),
    register('q2', ['2026-11-11'], [cell(0, ['н/а'], 'late')], 'part'),
    register('q1', ['2026-09-02'], [cell(0, [], 'illness')]),
    { ...register('q1', ['2026-09-03'], []), subject: 'music' },
  ],
};

it('are sorted by date, registers of study groups together', () => {
  const found = studentMarks(journal, 'p', null);
  expect([...found.keys()]).toEqual(['algebra']);
  expect(
    found.get('algebra')?.map(({ day, marks, absence }) => [day, marks.map(({ value }) => value), absence]),
  ).toEqual([
    ['2026-09-02', [], 'illness'],
    ['2026-11-11', ['н/а'], 'late'],
    ['2026-11-12', ['5', '4'], null],
  ]);
});

it('cover the given period, with topic and kind of work', () => {
  expect(studentMarks(journal, 'p', 'q1').get('algebra')).toHaveLength(1);
  expect(studentMarks(journal, 'p', 'q2').get('algebra')?.at(-1)).toMatchObject({
    topic: 'Тема 2026-11-12',
    marks: [{ value: '5', work: 'Ответ' }, { value: '4' }],
  });
});

it('are empty for a student in no register', () => {
  expect(studentMarks(journal, 'nobody', null).size).toBe(0);
});
