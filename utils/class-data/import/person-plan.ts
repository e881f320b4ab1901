import { isRelation, relationIn } from '../../dnevnik/person-name.ts';
import { lookOf } from './cell-content.ts';
import {
  type ColumnKind,
  type ColumnMapping,
  columnKinds,
  type RowRole,
  type TablePerson,
} from './mapping.ts';
import { canonicalRelation, relationNamed } from './relation-words.ts';

/** A column of phones or addresses. */
export interface ContactColumn {
  at: number;
  kind: 'phone' | 'email';
}

/** Column indexes of one of the people; -1: none. */
export interface PersonPlan {
  table: TablePerson;
  column: Record<ColumnKind, number>;
  contacts: readonly ContactColumn[];
  hasNames: boolean;
  /** Another person of the row is a student. */
  besideStudent: boolean;
  hasSecrets: boolean;
  meanings: CellMeanings;
}

export function planPerson(mapping: ColumnMapping, person: number, meanings: CellMeanings): PersonPlan {
  const at = (kind: ColumnKind): number =>
    mapping.columns.findIndex(
      (column) =>
        column.kind === kind &&
        (column.person === person || column.person === null || column.kind === 'class'),
    );
  const own = (...kinds: ColumnKind[]) =>
    mapping.columns.some((column) => kinds.includes(column.kind) && column.person === person);
  return {
    table: mapping.people[person] ?? { role: null, relation: null },
    column: Object.fromEntries(columnKinds.map((kind) => [kind, at(kind)])) as Record<ColumnKind, number>,
    contacts: mapping.columns.flatMap(({ kind, person: owner }, place) =>
      owner === person && (kind === 'phone' || kind === 'email') ? [{ at: place, kind }] : [],
    ),
    hasNames: own('full-name', 'surname', 'given'),
    besideStudent: mapping.people.some((other) => other.role === 'student'),
    hasSecrets: own('login', 'password', 'temporary-password'),
    meanings,
  };
}

function roleIn(text: string): RowRole | null {
  if (/родител|представител|parent|guardian/i.test(text) || isRelation(text)) return 'representative';
  return /учени|уча[щш]|обучающ|реб[её]нок|student|pupil/i.test(text) ? 'student' : null;
}

/** Splits «7А, ученик» into the class and the role in the same cell; a cell with only a class is one too. */
function classApart(text: string): { className: string | null; role: RowRole | null } {
  const parts = text.split(/[,;/(]/).map((part) => part.trim());
  const role = roleIn(text);
  if (role === null || lookOf(text) === 'class') return { className: text, role: null };
  return { className: parts.find((part) => lookOf(part) === 'class') ?? null, role };
}

/** «мать Иванова П.» split into the relation and the text behind it. */
interface Apart {
  relation: string;
  after: string;
}

function relationApart(text: string): Apart | null {
  const relation = relationIn(text);
  if (!relation) return null;
  const at = text
    .toLowerCase()
    .replace(/[(),.:;–—]/g, ' ')
    .indexOf(relation);
  if (at < 0) return null;
  const after = text.slice(at + relation.length).replace(/^[\s(),.:;–—-]+|[\s(),:;–—-]+$/g, '');
  return { relation: canonicalRelation(relation), after };
}

/** Caches answers for the few distinct texts in role and relation columns. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined || answers.has(text)) return before as T;
    const found = answer(text);
    if (answers.size < 1000) answers.set(text, found);
    return found;
  };
}

/**
 * Meanings of the few distinct texts in a table's role, relation and class columns; cached for one reading.
 */
export interface CellMeanings {
  role: (text: string) => RowRole | null;
  relation: (text: string) => string | null;
  apart: (text: string) => Apart | null;
  /** Relation found in a role column. */
  roleRelation: (text: string) => string | null;
  ofClass: typeof classApart;
}

export function cellMeanings(): CellMeanings {
  return {
    role: remembered(roleIn),
    relation: remembered(relationNamed),
    apart: remembered(relationApart),
    roleRelation: remembered((text) =>
      isRelation(text) && !/родител|представител/i.test(text) ? relationNamed(text) : null,
    ),
    ofClass: remembered(classApart),
  };
}
