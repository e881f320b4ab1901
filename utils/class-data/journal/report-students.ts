import { classTitle } from '../roster/class-title.ts';
import { meaningOf } from '../roster/matching/by-name.ts';
import type { PersonKey, Roster } from '../roster/person.ts';

interface NamedRow {
  person: string | null;
  name: string;
}

/**
 * The student of each row of a report: by the id of the site, else the only one whom the name may mean, also with
 * initials or in another order. `left`, in Russian: whoever is not in the list, or may be one of several.
 */
export function whoIsWho<Row extends NamedRow>(
  rows: readonly Row[],
  { students }: Roster,
): { found: { key: PersonKey; row: Row }[]; left: string[] } {
  const whom = meaningOf(students);
  const left: string[] = [];
  const found = rows.flatMap((row) => {
    const byId = row.person === null ? undefined : students.find(({ person }) => person === row.person);
    if (byId) return [{ key: byId.key, row }];
    const { same, alike, shortened } = whom(row.name);
    const fitting = same.length > 0 ? same : alike;
    const [one] = fitting;
    if (one && fitting.length === 1 && (same.length > 0 || shortened.length > 0))
      return [{ key: one.key, row }];
    if (fitting.length > 1)
      left.push(`«${row.name}»: так могут быть записаны ${namesOf(fitting)}, чья строка, не сказано`);
    else if (one) left.push(`«${row.name}» похоже на ${one.name}, но имя записано иначе`);
    else left.push(`«${row.name}»: в списке класса такого ученика нет`);
    return [];
  });
  const twice = new Set(
    found.filter(({ key }, at) => found.findIndex((each) => each.key === key) !== at).map(({ key }) => key),
  );
  for (const key of twice) {
    const names = found.flatMap(({ key: of, row }) => (of === key ? [`«${row.name}»`] : []));
    left.push(`${names.join(' и ')} — один и тот же ученик в разных строках`);
  }
  return { found: found.filter(({ key }) => !twice.has(key)), left };
}

/** Why rows of a report that names no class are not those of this one, in Russian; null: most of them are in its list. */
export function strangeRows(rows: readonly NamedRow[], roster: Roster): string | null {
  const found = whoIsWho(rows, roster).found.length;
  if (2 * found >= rows.length) return null;
  return `Класс в отчёте не назван, а из его учеников (${rows.length}) в списке ${classTitle(roster.classGroup.name)} найдено ${found}. Похоже, это другой класс; если класс тот, сначала обновите его список.`;
}

const namesOf = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join(', ');
