import { describe, expect, it } from 'vitest';
import { emptyTimetable } from '../../../../utils/class-data/timetable/class-timetable.ts';
import { missedLessons } from '../../../../utils/duties/notices/missed-lessons.ts';
import { register, smallJournal } from '../../class-data/analytics/small-journal.ts';

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'];
const journal = smallJournal([
  register('Алгебра', 'q2', DAYS, { truant: ['Н', 'Н', 'Б', 'Н'], late: ['О', '', '', ''] }),
  register('Физика', 'q2', DAYS, { truant: ['', 'Н', '', ''] }),
]);

describe('the lessons missed', () => {
  const lesson = (date: string, number: number, subject: string, group: string | null = null) => ({
    id: null,
    date,
    number,
    subject,
    group,
    teacher: null,
    from: null,
    to: null,
    room: null,
    notes: [],
  });
  const timetable = {
    ...emptyTimetable(),
    weeks: [
      {
        monday: '2026-11-16',
        readAt: '2026-11-16T08:00:00.000Z',
        days: [],
        lessons: [
          lesson('2026-11-17', 5, 'Алгебра'),
          lesson('2026-11-17', 3, 'Алгебра'),
          lesson('2026-11-17', 1, 'Физика'),
          lesson('2026-11-18', 2, 'Алгебра'),
          lesson('2026-11-18', 4, 'Алгебра'),
        ],
      },
    ],
  };
  const lessons = (key: string) =>
    missedLessons(journal, key, { period: 'q2', today: '2026-11-18', reasonDays: 7, timetable }).map(
      ({ day, subject, number }) => [day.slice(8), subject, number],
    );

  it('have their numbers from the timetable where it fits the journal, and are in the order of the day', () => {
    expect(lessons('truant')).toEqual([
      ['16', 'Алгебра', null],
      ['17', 'Физика', 1],
      // Two lessons in the timetable, one in the journal: which one, nobody knows.
      ['17', 'Алгебра', null],
      ['18', 'Алгебра', null],
    ]);
  });
});
