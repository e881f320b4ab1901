import { normaliseName } from '../../base/names/names.ts';
import type { RawTable } from '../../base/tables/table.ts';
import { snilsState } from '../../base/text/snils.ts';
import { readRows } from '../../class-data/import/apply-mapping.ts';
import { recogniseColumns } from '../../class-data/import/columns.ts';
import { headerMeaning } from '../../class-data/import/header-words.ts';
import type { ColumnMapping, ImportedRow, TablePerson } from '../../class-data/import/mapping.ts';
import { matchPeople } from '../../class-data/roster/matching/match-people.ts';
import type { PersonKey, Roster } from '../../class-data/roster/person.ts';
import type { DatumState } from './sign-in-entries.ts';

/** What a table says of СНИЛС: no digit of one is in it. */
export interface SnilsOfTable {
  found: ReadonlyMap<PersonKey, DatumState>;
  /** Names of rows of which it is not clear whom of the class they mean. */
  unclear: readonly string[];
  /** No table has a column of СНИЛС. */
  hasNoColumn: boolean;
}

/** Reads in memory who of the class has a СНИЛС in a table, and whether its check number is right. */
export function snilsInTables(tables: readonly RawTable[], roster: Roster): SnilsOfTable {
  const rows = tables.flatMap(({ rows }) => rowsOf(rows, roster.schoolYear));
  // A table that names no class is the class's own.
  const ofClass = rows.map((row) => ({ ...row, className: row.className ?? roster.classGroup.name }));
  const matches = matchPeople(ofClass, roster).filter(({ otherClass }) => !otherClass);
  const found = new Map<PersonKey, DatumState>();
  const unclear: string[] = [];
  const names = new Map(
    [...roster.students, ...roster.representatives].map(({ key, name }) => [key, normaliseName(name)]),
  );
  for (const { row, person, candidates } of matches)
    if (person !== null && names.get(person) === normaliseName(row.name)) found.set(person, row.state);
    else if (candidates.length > 0 && row.name) unclear.push(row.name);
  return { found, unclear: [...new Set(unclear)], hasNoColumn: rows.length === 0 };
}

type StatedRow = ImportedRow & { state: DatumState };

/** The people of the rows with what the column of СНИЛС says; tables below one another have columns of their own. */
function rowsOf(all: string[][], schoolYear: number): StatedRow[] {
  const found: StatedRow[] = [];
  for (let rest = all; rest.length > 0; ) {
    const mapping = recogniseColumns(rest, schoolYear);
    const { next } = mapping;
    found.push(...statedIn(next === undefined ? rest : rest.slice(0, next), mapping, schoolYear));
    if (!next) break;
    rest = rest.slice(next);
  }
  return found;
}

function statedIn(rows: string[][], mapping: ColumnMapping, schoolYear: number): StatedRow[] {
  const columns = mapping.columns.flatMap(({ kind }, at) =>
    kind === 'snils' ? [{ at, owner: ownerOf(mapping, at) }] : [],
  );
  if (columns.length === 0) return [];
  const { people } = readRows(rows, mapping, { schoolYear });
  return columns.flatMap(({ at, owner }) => {
    const isOwner = ({ role, relation }: ImportedRow) =>
      mapping.people.length < 2 ||
      owner === null ||
      (owner.role === role && (owner.relation === null || owner.relation === relation));
    return people
      .filter((person) => person.name !== '' && isOwner(person))
      .map((person) => ({ ...person, state: snilsState(rows[person.row - 1]?.[at] ?? '') }));
  });
}

/** Whose СНИЛС a column has: as its title says, else of the person to whom the nearest column before it belongs. */
function ownerOf({ columns, people }: ColumnMapping, at: number): TablePerson | null {
  const told = headerMeaning(columns[at]?.header ?? '')?.owner ?? null;
  const before = columns.slice(0, at).findLast(({ person }) => person !== null)?.person ?? 0;
  const isTold = ({ role, relation }: TablePerson) =>
    role === told?.role && (told.relation === null || relation === told.relation);
  return (told && people.find(isTold)) ?? people[before] ?? null;
}
