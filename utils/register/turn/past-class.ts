import type { Day } from '../../base/calendar/day.ts';
import type { ClassTasks, Task } from '../tasks/task.ts';
import { yearOfDay } from './entry-year.ts';

interface OfYear {
  schoolYear: number;
}

/**
 * Whether a class is one of a past year: the teacher has a list of the running year. Until then the lists of last year
 * are all there is, and stay as they were.
 */
export function isPast({ schoolYear }: OfYear, lists: readonly OfYear[], today: Day): boolean {
  const running = yearOfDay(today);
  return schoolYear < running && lists.some((each) => each.schoolYear >= running);
}

/** Owner of the tasks about passwords that wait: they are printed where they were issued. */
const PASSWORDS = 'passwords/';

/**
 * What a class of a past year still reminds of: what has a term that nobody may put off. `isContinued`: even that continues
 * in another class.
 */
export function quietTasks(of: ClassTasks, isContinued: boolean): ClassTasks {
  const stays = ({ id, firm }: Task) => id.startsWith(PASSWORDS) || (firm === true && !isContinued);
  return {
    tasks: of.tasks.filter(stays),
    putOff: of.putOff.filter(stays),
    dropped: [],
    coming: of.coming.filter(stays),
  };
}
