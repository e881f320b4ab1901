import type { PastYear } from '../../utils/class-data/roster/past-year.ts';
import { sealed } from './sealed.ts';

/** Ids of classes of earlier years that the shown class seems to continue; found once the first screen stands. */
export const turnsOf = sealed<readonly string[]>([]);

/** A past year as the list of classes shows it. */
interface ListedYear {
  /** Id and name of the class group then, and the year in which the school year began. */
  id: string;
  name: string;
  schoolYear: number;
  /** What the address of the section «Учебный год» ends with. */
  detail: string;
  past: PastYear;
}

/** Past years of the class groups that have kept their number, the latest first; read once the first screen stands. */
export const pastYears = sealed<readonly ListedYear[]>([], { ofAllClasses: true });
