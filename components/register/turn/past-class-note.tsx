import { book } from '../../state/class-book.ts';
import { LaterClassLinks, namesOfLater } from './later-classes.tsx';
import { laterClasses } from './turn-model.ts';

/** Over a class of a past year: that it is one, and in which class of the running year its people are. */
export function PastClassNote() {
  const current = book.value;
  if (!current) return null;
  const { schoolYear } = current.roster;
  const later = laterClasses(current);
  return (
    <p class="box row no-print" role="note">
      <span class="grow">
        Класс прошлого учебного года ({schoolYear}/{schoolYear + 1}): открыт для справок, напоминает только о
        сроках, которые нельзя отложить. Записать можно то, что ещё относится к тому году: позднюю подпись,
        вернувшуюся выписку. Собрания и прочее нового года записывайте в {namesOfLater(later)}.
      </span>
      <LaterClassLinks later={later} />
    </p>
  );
}
