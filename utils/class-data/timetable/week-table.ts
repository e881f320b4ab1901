import { type Day, russianDay } from '../../base/calendar/day.ts';
import type { TimetableLesson, TimetableWeek } from './class-timetable.ts';
import { groupTitle } from './group-title.ts';

const WEEKDAYS = ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'];

/** Timetable of a week as printed: days across, lessons down. */
export interface WeekTable {
  /** «Пн 23.11» */
  days: string[];
  /** Numbers from the first lesson of the week to the last; each cell has a line per study group. */
  rows: { number: string; cells: string[] }[];
  /**
   * Moved and substituted lessons in the site's own words: «Вт 24.11, 3-й урок, Физика: Замена: вместо …».
   */
  changes: string[];
  /** «Осенние каникулы», «Пн 02.11: праздничный день». */
  notes: string[];
}

const dayName = (date: Day, index: number): string => `${WEEKDAYS[index]} ${russianDay(date).slice(0, 5)}`;

/** null: the week has neither lessons nor notes. Trailing days without both are left out. */
export function weekTable({ days, lessons }: TimetableWeek): WeekTable | null {
  const last = days.findLastIndex(({ date, note }) => note || lessons.some((lesson) => lesson.date === date));
  const shown = days.slice(0, last + 1);
  if (shown.length === 0) return null;
  const titles = shown.map(({ date }, index) => dayName(date, index));
  const numbers = lessons.map(({ number }) => number);
  const from = Math.min(1, ...numbers);
  const to = Math.max(0, ...numbers);
  const rows = Array.from({ length: lessons.length > 0 ? to - from + 1 : 0 }, (_, index) => {
    const number = from + index;
    const time = lessons.find((lesson) => lesson.number === number && lesson.from)?.from;
    return {
      number: time ? `${number}\n${time}` : String(number),
      cells: shown.map(({ date }) =>
        lessons
          .filter((lesson) => lesson.date === date && lesson.number === number)
          .map(lessonText)
          .join('\n'),
      ),
    };
  });
  const changes = lessons.flatMap(({ date, number, subject, notes }) =>
    notes.map((note) => {
      const title = titles[shown.findIndex((day) => day.date === date)] ?? russianDay(date);
      return `${title}, ${number}-й урок, ${subject}: ${note}`;
    }),
  );
  return { days: titles, rows, changes, notes: notesOf(shown, titles) };
}

/** «Английский язык, гр. 1, каб. 23*»: the asterisk refers to a change listed below. */
function lessonText({ subject, group, room, notes }: TimetableLesson): string {
  const name = group === null ? subject : `${subject}, ${groupTitle(group)}`;
  return `${name}${room ? `, ${room}` : ''}${notes.length > 0 ? '*' : ''}`;
}

/** A note on every day applies to the week. */
function notesOf(days: TimetableWeek['days'], titles: string[]): string[] {
  const [first] = days;
  if (first?.note && days.every(({ note }) => note === first.note)) return [first.note];
  return days.flatMap(({ note }, index) => (note ? [`${titles[index]}: ${note}`] : []));
}
