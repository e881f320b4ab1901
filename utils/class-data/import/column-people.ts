import type { HeaderOwner } from './header-words.ts';
import type { ColumnMeaning, TablePerson } from './mapping.ts';

const OF_ROW = new Set(['class', 'number', 'unknown', 'snils', 'role', 'relation']);
const NAMES = new Set(['full-name', 'surname', 'given', 'patronymic']);
const SECRETS = new Set(['login', 'password', 'temporary-password']);

const sameOwner = (a: TablePerson, b: HeaderOwner): boolean => a.role === b.role && a.relation === b.relation;

/**
 * Determines whom each column describes if a row has several people («Ученик», «Мать»). A login without a
 * known owner stays unknown: it must not go to the wrong person. Changes `columns`, returns the people.
 */
export function assignPeople(columns: ColumnMeaning[], owners: (HeaderOwner | null)[]): TablePerson[] {
  const aboutRepresentative = columns.some(
    ({ kind }, at) => NAMES.has(kind) && owners[at]?.role === 'representative',
  );
  const childHasSecrets = columns.some(({ kind }, at) => SECRETS.has(kind) && owners[at]?.role === 'student');
  columns.forEach((column, at) => {
    // Without a representative, «ФИО ребёнка» is the person the row is about.
    if (
      column.kind === 'child' &&
      owners[at]?.role === 'student' &&
      (!aboutRepresentative || childHasSecrets)
    ) {
      const relation = columns.some(({ kind }) => kind === 'relation');
      if (!relation || childHasSecrets || !columns.some(({ kind }) => NAMES.has(kind)))
        column.kind = 'full-name';
    }
  });
  const people: TablePerson[] = [];
  const seen: Set<string>[] = [];
  const open = (owner: HeaderOwner | null): number => {
    people.push({ role: owner?.role ?? null, relation: owner?.relation ?? null });
    seen.push(new Set());
    return people.length - 1;
  };
  let current = -1;
  columns.forEach((column, at) => {
    if (OF_ROW.has(column.kind) || column.kind === 'child') return;
    const owner = owners[at] ?? null;
    if (owner) {
      current = people.findIndex((person) => sameOwner(person, owner));
      if (current < 0 && !NAMES.has(column.kind) && owner.relation === null) {
        current = people.findIndex((person) => person.role === owner.role);
      }
      if (current < 0) current = open(owner);
    } else if (current < 0) current = open(null);
    else if (NAMES.has(column.kind) && seen[current]?.has(column.kind)) current = open(null);
    const kinds = seen[current]!;
    if (kinds.has(column.kind)) {
      column.kind = 'unknown';
      column.confidence = Math.min(column.confidence, 0.3);
      column.doubt = 'repeated';
      column.reasons.push('второй столбец с тем же смыслом — выберите, какой брать');
      return;
    }
    kinds.add(column.kind);
    column.person = current;
  });
  const named = people.filter((_, person) =>
    columns.some((column) => column.person === person && NAMES.has(column.kind)),
  );
  if (named.length > 1) doubtUnowned(columns, owners, named.length);
  columns.forEach((column) => {
    if (column.kind === 'role' || column.kind === 'relation') column.person = 0;
  });
  return people.length ? people : [{ role: null, relation: null }];
}

/** Logins and passwords without an owner are used only if every person has such a column after the name. */
function doubtUnowned(columns: ColumnMeaning[], owners: (HeaderOwner | null)[], people: number): void {
  for (const kind of SECRETS) {
    const own = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.kind === kind);
    const unowned = own.filter(({ at }) => !owners[at]);
    const persons = new Set(own.map(({ column }) => column.person));
    if (!unowned.length || persons.size === people) continue;
    for (const { column } of unowned) {
      column.kind = 'unknown';
      column.person = null;
      column.confidence = 0.3;
      column.doubt = 'owner';
      column.reasons.push('не сказано, чей это столбец — ученика или родителя');
    }
  }
}
