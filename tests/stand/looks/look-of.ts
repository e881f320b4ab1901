import { EDITIONS, type Edition, type School } from '../school.ts';
import { API_LOOKS, type ApiLook } from './api.ts';
import { CARD_LOOKS, type CardLook } from './card.ts';
import { JOURNAL_LOOKS, type JournalLook } from './journal.ts';
import { LESSONS_LOOKS, type LessonsLook } from './lessons.ts';
import { PEOPLE_LOOKS, type PeopleLook } from './people.ts';
import { SITE_LOOKS, type SiteLook } from './site.ts';
import { STUDENT_MARKS_LOOKS, type StudentMarksLook } from './student-marks.ts';

/**
 * What the editions show differently, by subject. A page asks for the look of its school and never for the edition.
 * The second edition is by `facts/stand-differences.md`, S1 to S18.
 */
export interface Look {
  people: PeopleLook;
  journal: JournalLook;
  studentMarks: StudentMarksLook;
  card: CardLook;
  site: SiteLook;
  lessons: LessonsLook;
  api: ApiLook;
}

const LOOKS = new Map<Edition, Look>(
  EDITIONS.map((edition) => [
    edition,
    {
      people: PEOPLE_LOOKS[edition],
      journal: JOURNAL_LOOKS[edition],
      studentMarks: STUDENT_MARKS_LOOKS[edition],
      card: CARD_LOOKS[edition],
      site: SITE_LOOKS[edition],
      lessons: LESSONS_LOOKS[edition],
      api: API_LOOKS[edition],
    },
  ]),
);

export const lookOf = (school: School): Look => LOOKS.get(school.edition)!;
