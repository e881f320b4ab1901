import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { book } from '../../state/class-book.ts';
import { linkTo, route } from '../../state/route.ts';
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
        вернувшуюся выписку. Собрания и прочее нового года записывайте в{' '}
        {later.map(({ name }) => classTitle(name)).join(' или ') || 'классе нового года'}.
      </span>
      {later.map(({ id, name }) => (
        <a key={id} class="button small" href={linkTo({ section: route.value.section, classGroup: id })}>
          Открыть {classTitle(name)}
        </a>
      ))}
    </p>
  );
}
