import { expect, it } from 'vitest';
import { emptyJournal } from '../../../../utils/class-data/journal/empty-journal.ts';
import { classHomework } from '../../../../utils/class-data/timetable/class-homework.ts';
import { lesson, timetable, week } from './a-timetable.ts';

const day = '2026-11-24';
const item = (text: string, more: { lesson?: string; date?: string; number?: number; subject?: string }) => ({
  text,
  subject: 'Алгебра',
  lesson: null,
  date: null,
  number: null,
  ...more,
});

it('takes what belongs to a lesson of the class: by its id, else by day, number and subject', () => {
  const stored = timetable(
    [week('2026-11-23', [lesson(day, 2, { id: '1849681250723148001' })])],
    [
      item('№ 1', { lesson: '1849681250723148001', date: day, number: 2 }),
      item('№ 2', { date: day, number: 2 }),
      item('another class', { lesson: '1849681250723148999', date: day, number: 2 }),
      item('another number', { date: day, number: 3 }),
      item('another subject', { date: day, number: 2, subject: 'Физика' }),
      item('no day', {}),
    ],
  );
  expect(classHomework(null, stored, '2026-11-23').map(({ text }) => text)).toEqual(['№ 1', '№ 2']);
  expect(classHomework(null, stored, '2026-11-25')).toEqual([]);
});

it('adds what the journal itself gives, without duplicates', () => {
  const journal = emptyJournal({ id: '1', name: '7 «А»' }, 2026);
  journal.subjects = [{ id: '5', name: 'Алгебра' }];
  const told = (id: string, date: string, homework: string) => ({ id, date, number: 1, topic: '', homework });
  journal.registers = [
    {
      subject: '5',
      group: '1',
      period: 'q2',
      teachers: [],
      rows: [],
      source: 'api' as const,
      readAt: '',
      lessons: [told('77', day, ' № 1 '), told('78', '2026-11-25', '§ 3')],
    },
  ];
  const stored = timetable([], [item('№ 1', { lesson: '77' })]);
  expect(classHomework(journal, stored, day)).toEqual([
    { day, subject: 'Алгебра', text: '№ 1' },
    { day: '2026-11-25', subject: 'Алгебра', text: '§ 3' },
  ]);
});
