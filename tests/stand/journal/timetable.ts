import { Stream } from '../prng.ts';
import type { School, SchoolClass } from '../school.ts';
import type { Course } from './subjects.ts';

/** Courses by weekday (0 for Monday to 4) and number of lesson (0 for the first). */
export type Timetable = Course[][];

const DAYS = [0, 1, 2, 3, 4];

/** A repeating week: no subject twice a day except double lessons, days of about equal length. */
export function makeTimetable(school: School, group: SchoolClass, courses: Course[]): Timetable {
  const stream = new Stream(school.seed, `timetable ${group.id}`);
  const week: Course[][] = DAYS.map(() => []);
  const emptiest = (free: number[]): number =>
    free.reduce((best, day) => (week[day]!.length < week[best]!.length ? day : best), free[0]!);
  const byHours = [...courses].sort((a, b) => b.hours - a.hours);
  for (const course of byHours.filter((each) => each.double)) {
    const day = stream.pick([1, 2, 3, 4]);
    week[day]!.push(course, course);
  }
  for (const course of byHours.filter((each) => !each.double && each.subject.kind !== 'talk')) {
    for (let hour = 0; hour < course.hours; hour++) {
      const open = DAYS.filter((day) => !week[day]!.includes(course));
      // A day between lessons where possible.
      const apart = open.filter(
        (day) => !week[day - 1]?.includes(course) && !week[day + 1]?.includes(course),
      );
      week[emptiest(stream.chance(0.8) && apart.length ? apart : open)]!.push(course);
    }
  }
  const talk = courses.find((each) => each.subject.kind === 'talk');
  return week.map((day, index) => {
    const doubles = day.filter((course) => course.double);
    const rest = day.filter((course) => !course.double);
    for (let i = rest.length - 1; i > 0; i--) {
      const j = stream.int(0, i);
      [rest[i], rest[j]] = [rest[j]!, rest[i]!];
    }
    // «Разговоры о важном» open the week.
    return [...(index === 0 && talk ? [talk] : []), ...rest, ...doubles];
  });
}
