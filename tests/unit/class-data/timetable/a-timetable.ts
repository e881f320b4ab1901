import { addDays } from '../../../../utils/base/calendar/day.ts';
import type {
  ClassTimetable,
  TimetableLesson,
  TimetableWeek,
} from '../../../../utils/class-data/timetable/class-timetable.ts';

export const lesson = (
  date: string,
  number: number,
  more: Partial<TimetableLesson> = {},
): TimetableLesson => ({
  id: null,
  date,
  number,
  subject: 'Алгебра',
  teacher: 'Анна Ильинична Лужская',
  from: '8:30',
  to: '9:15',
  room: '12',
  group: null,
  notes: [],
  ...more,
});

export const week = (
  monday: string,
  lessons: TimetableLesson[],
  note: string | null = null,
): TimetableWeek => ({
  monday,
  readAt: '2026-11-23T09:00:00.000Z',
  lessons,
  days: [0, 1, 2, 3, 4, 5].map((n) => ({ date: addDays(monday, n), note })),
});

export const timetable = (
  weeks: TimetableWeek[],
  items: NonNullable<ClassTimetable['homework']>['items'] = [],
): ClassTimetable => ({ version: 1, weeks, homework: { readAt: '2026-11-23T09:00:00.000Z', items } });
