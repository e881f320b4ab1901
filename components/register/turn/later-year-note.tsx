import { now } from '../../../utils/base/clock/now.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { kinds, type RecordedEntry } from '../../../utils/duties/entry.ts';
import { isOfLaterYear } from '../../../utils/register/turn/of-later-year.ts';
import { book } from '../../state/class-book.ts';
import { isPastClass, today } from '../../state/class-states.ts';
import { LaterClassLinks, namesOfLater } from './later-classes.tsx';
import { laterClasses } from './turn-model.ts';

/** What says whether an entry belongs to a later year: its kind and its day, period or year. */
type Dated = Pick<RecordedEntry, 'kind'> & { on?: string; period?: string | null };

/**
 * Whether some of these would be refused: the shown class is one of a past year, and they belong to a later one. A form
 * asks before it offers to record, so that nobody fills it in for nothing.
 */
export function areOfLaterYear(entries: () => readonly (RecordedEntry | Dated)[]): boolean {
  const current = book.value;
  if (!current || !isPastClass.value) return false;
  const of = { schoolYear: current.roster.schoolYear, at: now().toISOString() };
  return entries().some((entry) => isOfLaterYear(entry as RecordedEntry, of, kinds));
}

/** Over what is recorded with the day of today: the same, where this kind of entry would be refused today. */
export const LaterTodayNote = ({ kind }: Pick<Dated, 'kind'>) =>
  areOfLaterYear(() => [{ kind, on: today.value }]) ? <LaterYearNote /> : null;

/** In a form in a class of a past year: that this is recorded in the class of the running one, with the way there. */
export function LaterYearNote() {
  const current = book.value;
  if (!current) return null;
  const later = laterClasses(current);
  return (
    <p class="box warn row" role="note">
      <span class="grow">
        {classTitle(current.roster.classGroup.name)} — класс прошлого учебного года, а это уже новый: запишите
        в {namesOfLater(later)}. Здесь записывается только то, что было в том году.
      </span>
      <LaterClassLinks later={later} />
    </p>
  );
}
