import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import { LETTERS, type Status } from './attendance.ts';
import type { ClassJournal } from './class-journal.ts';
import type { Day } from './days.ts';
import type { Lesson } from './lessons.ts';

/** A cell of a journal as it is shown. */
export interface ShownCell {
  /** «Н», or «н» where the teacher types so; empty also where it is glued to a mark. */
  letter: string;
  /** «5», «4-», «н5», «4/о»: in the order of the works. */
  marks: string[];
  comment: string;
}

/** Where a lower-case letter and a mark share a cell: «н5», «4н», «о/5», «5 о» [dnevnik-2026, A 5.8; inferred]. */
const GLUED: ((letter: string, mark: string) => string)[] = [
  (letter, mark) => `${letter}${mark}`,
  (letter, mark) => `${mark}${letter}`,
  (letter, mark) => `${letter}/${mark}`,
  (letter, mark) => `${mark} ${letter}`,
];

/** Teachers type lower-case letters into the classic journal [dnevnik-2026, A 5.8]: here those of some subjects. */
const typesSmall = ({ school }: ClassJournal, lesson: Lesson): boolean =>
  school.traits.has('small-letters') &&
  new Stream(school.seed, `small letters ${lesson.subject.name}`).chance(0.5);

/** What stands in the journal about a student in a lesson by a day; empty for a lesson after it. */
export function shownCell(journal: ClassJournal, lesson: Lesson, person: Person, by: Day): ShownCell {
  if (lesson.date > by) return { letter: '', marks: [], comment: '' };
  const { school } = journal;
  const entry = journal.logOf(lesson).find((each) => each.person === person);
  const status = entry && entry.status !== 'Attend' ? (entry.status as Status) : null;
  const letter = status ? LETTERS[status] : '';
  const marks = journal
    .marksIn(lesson)
    .filter((mark) => mark.person === person && mark.setOn <= by)
    .map(({ value }) => value);
  const comment = entry?.comment ?? '';
  const stream = new Stream(school.seed, `glued ${lesson.id} ${person.id}`);
  if (school.traits.has('glued') && letter && marks.length && stream.chance(0.6)) {
    const [first = '', ...others] = marks;
    return { letter: '', marks: [stream.pick(GLUED)(letter.toLowerCase(), first), ...others], comment };
  }
  return { letter: typesSmall(journal, lesson) ? letter.toLowerCase() : letter, marks, comment };
}
