import { russianDay } from '../../../utils/base/calendar/day.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import type { PlannedGroup } from '../../../utils/class-data/groups/subject-plan.ts';
import { nameOf } from '../../state/class-states.ts';
import { journal, studentName } from '../../state/journal-figures.ts';
import { check, clashes, differences, plan } from './groups-model.ts';

/** The most names in one line. */
const MOST = 4;

/** What does not fit: with the site's groups, with the lessons, with the list of the class. */
export function SiteNotes() {
  const notes = [
    ...differences.value.flatMap(({ group, missing, extra }) => [
      ...(missing.length > 0 ? [`${group.title}, на сайте не хватает: ${named(missing, nameOf)}`] : []),
      ...(extra.length > 0 ? [`${group.title}, на сайте лишние: ${named(extra, studentName)}`] : []),
    ]),
    ...clashes.value.map(
      ({ student, date, number, groups }) =>
        `${shortName(nameOf(student))} в двух группах на одном уроке: ${groups.join(' и ')}, ${russianDay(date)}, урок ${number}`,
    ),
    ...sameTitles(plan.value.groups).map(
      (title) => `две группы называются «${title}»: соедините их или переименуйте одну`,
    ),
    ...(check.value.departed.length > 0
      ? [`выбыли, но стоят в группах: ${check.value.departed.length}`]
      : []),
  ];
  if (notes.length === 0)
    return differences.value.length > 0 ? (
      <p class="groups-notes small muted">С группами в Дневник.ру сходится.</p>
    ) : null;
  return (
    <div class="groups-notes">
      <strong class="small">{journal.value ? 'Сверено с Дневник.ру' : 'Проверьте'}</strong>
      <ul class="small">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

/** Titles that more than one group has: of two computers that were merged. */
const sameTitles = (groups: readonly PlannedGroup[]): string[] => {
  const titles = groups.map(({ title }) => title);
  return [...new Set(titles.filter((title, index) => titles.indexOf(title) !== index))];
};

function named(keys: readonly string[], nameFor: (key: string) => string): string {
  const names = keys.slice(0, MOST).map((key) => shortName(nameFor(key)));
  return keys.length > MOST ? `${names.join(', ')} и ещё ${keys.length - MOST}` : names.join(', ');
}
