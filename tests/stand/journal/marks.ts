import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { School } from '../school.ts';
import type { Status } from './attendance.ts';
import { addDays, type Day, daysBetween } from './days.ts';
import type { Lesson, Work } from './lessons.ts';
import type { Pupil } from './pupils.ts';
import { yearStart } from './year.ts';

export interface Mark {
  /** 19 digits */
  id: string;
  person: Person;
  lesson: Lesson;
  work: Work;
  /** «5», «4-», «3+», «зач» */
  value: string;
  /** 0, or 1 for the second mark of a work. */
  number: number;
  /** The day on which it was set: written works come days after the lesson. */
  setOn: Day;
  /** Time of that day. */
  time: string;
}

/** The integer of a mark, without plus or minus; null for marks that do not count: н/а, осв, зач. */
export function numberOf(value: string): number | null {
  const digit = /^([1-5])[+-]?$/.exec(value)?.[1];
  return digit ? Number(digit) : null;
}

/** The probability that a present student gets a mark for it. */
const CHANCES: Record<Work['name'], number> = {
  answer: 0.2,
  home: 0.4,
  self: 0.95,
  control: 1,
  double: 1,
  test: 1,
  behaviour: 0.5,
  period: 0,
  final: 0,
};

function drawValue(
  school: School,
  stream: Stream,
  pupil: Pupil,
  lesson: Lesson,
  bent: number,
  work: Work,
): string {
  // A school may choose pass or fail, three words, or five points: here the first [dnevnik-2026, W 4.5].
  if (work.name === 'behaviour') return pupil.manner === 'truant' && stream.chance(0.5) ? 'незач' : 'зач';
  if (work.name === 'test') return pupil.manner === 'weak' && stream.chance(0.3) ? 'незач' : 'зач';
  const months = daysBetween(yearStart(school), lesson.date) / 30;
  const fall = pupil.manner === 'falling' ? Math.min(2.2, months * 0.55) : 0;
  const spread = pupil.manner === 'strong' ? 0.45 : 0.85;
  const level = pupil.ability + bent - fall - (work.name === 'control' ? 0.15 : 0);
  const exact = level + (stream.next() + stream.next() - 1) * spread * 1.4;
  const whole = Math.min(5, Math.max(2, Math.round(exact)));
  const sign = stream.chance(0.12) ? (exact > whole ? '+' : '-') : '';
  return `${whole}${whole === 5 && sign === '+' ? '' : whole === 2 && sign === '-' ? '' : sign}`;
}

/** All marks that one student will ever get in one lesson. */
export function marksOf(school: School, pupil: Pupil, lesson: Lesson, status: Status | undefined): Mark[] {
  const { person } = pupil;
  if (pupil.manner === 'exempt' && lesson.subject.name === 'Физическая культура') return [];
  // With only one lesson a week, more students are asked in it.
  const asked = (work: Work): number =>
    work.name === 'answer' && lesson.course.hours === 1 ? 0.42 : CHANCES[work.name];
  return lesson.works.flatMap((work): Mark[] => {
    if (asked(work) === 0) return [];
    const stream = new Stream(school.seed, `mark ${work.id} ${person.id}`);
    const away = status && status !== 'Late';
    // A student who missed a written work may write it later: then the cell has an absence and a mark.
    const later = away && ['control', 'double'].includes(work.name) && stream.chance(0.35);
    if ((away && !later) || !stream.chance(asked(work))) return [];
    const written = work.name !== 'answer' && work.name !== 'test';
    const bent = new Stream(school.seed, `bent ${person.id} ${lesson.subject.name}`).int(-35, 35) / 100;
    const setOn = addDays(lesson.date, later ? stream.int(5, 9) : written ? stream.int(0, 3) : 0);
    return Array.from({ length: work.marks }, (_, number) => ({
      id: `1933${stream.digits(15)}`,
      person,
      lesson,
      work,
      value: drawValue(school, stream, pupil, lesson, bent, work),
      number,
      setOn,
      time: `1${stream.int(2, 8)}:${stream.int(10, 59)}:${stream.int(10, 59)}`,
    }));
  });
}
