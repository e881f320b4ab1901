import { Stream } from '../prng.ts';
import type { School } from '../school.ts';
import { addDays, type Day } from './days.ts';
import type { Lesson } from './lessons.ts';
import type { Pupil } from './pupils.ts';
import { yearFinish, yearStart } from './year.ts';

export type Status = 'Absent' | 'Ill' | 'Late' | 'Pass';

/** Letters shown by the site: Н absent, Б ill, П excused, О late. */
export const LETTERS: Record<Status, string> = { Absent: 'Н', Ill: 'Б', Late: 'О', Pass: 'П' };

/** Whole days away: illnesses by school days, days off requested by the parents, a truant's days. */
function daysAway(school: School, pupil: Pupil): Map<Day, Status> {
  const stream = new Stream(school.seed, `away ${pupil.person.id}`);
  const away = new Map<Day, Status>();
  const spell = (status: Status, from: number, length: number): void => {
    for (let n = 0; n < length; n++) away.set(addDays(yearStart(school), from + n), status);
  };
  const illnesses = pupil.manner === 'ill' ? 7 : stream.int(0, 2);
  for (let n = 0; n < illnesses; n++)
    spell('Ill', stream.int(0, 265), pupil.manner === 'ill' ? stream.int(6, 13) : stream.int(3, 7));
  // The ill one is certainly ill in autumn, in each of the first two quarters.
  if (pupil.manner === 'ill') {
    spell('Ill', 20, 9);
    spell('Ill', 72, 11);
  }
  for (let n = stream.int(0, 3); n > 0; n--) spell('Pass', stream.int(0, 265), stream.int(1, 2));
  if (pupil.manner === 'truant')
    for (let day = yearStart(school); day <= yearFinish(school); day = addDays(day, 1))
      if (stream.chance(0.1)) away.set(day, 'Absent');
  return away;
}

/** Each student's attendance status by lesson. */
export function attendanceOf(school: School, pupil: Pupil, lessons: Lesson[]): Map<string, Status> {
  const away = daysAway(school, pupil);
  const last = new Map<Day, number>();
  const first = new Map<Day, number>();
  for (const { date, number } of lessons) {
    last.set(date, Math.max(last.get(date) ?? number, number));
    first.set(date, Math.min(first.get(date) ?? number, number));
  }
  const truant = pupil.manner === 'truant';
  const statuses = new Map<string, Status>();
  for (const lesson of lessons) {
    const whole = away.get(lesson.date);
    const stream = new Stream(school.seed, `attendance ${pupil.person.id} ${lesson.id}`);
    const chance = stream.next();
    if (whole) statuses.set(lesson.id, whole);
    else if (lesson.number === first.get(lesson.date) && chance < (truant ? 0.2 : 0.02))
      statuses.set(lesson.id, 'Late');
    else if (lesson.number === last.get(lesson.date) && chance < (truant ? 0.4 : 0.004))
      statuses.set(lesson.id, 'Absent');
    else if (chance > 0.996) statuses.set(lesson.id, 'Pass');
  }
  return statuses;
}
