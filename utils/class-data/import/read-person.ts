import { isRelation, relationIn } from '../../dnevnik/person-name.ts';
import { cellText, isDash, isoDate, lookOf, looksLikeSnils, saysNoPassword } from './cell-content.ts';
import {
  type ColumnKind,
  type ColumnMapping,
  columnKinds,
  type ImportedRow,
  type RowRole,
  type TablePerson,
} from './mapping.ts';

/** What earlier rows pass down to later ones: merged cells, separate lines. */
export interface Carried {
  className: string | null;
  role: RowRole | null;
  student: string | null;
}

/** Column indexes of one of the people; -1: none. */
export interface PersonPlan {
  table: TablePerson;
  column: Record<ColumnKind, number>;
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
  const own = (kind: ColumnKind) =>
    mapping.columns.some((column) => column.kind === kind && column.person === person);
  return {
    table: mapping.people[person] ?? { role: null, relation: null },
    column: Object.fromEntries(columnKinds.map((kind) => [kind, at(kind)])) as Record<ColumnKind, number>,
    besideStudent: mapping.people.some((other) => other.role === 'student'),
    hasSecrets: own('login') || own('password') || own('temporary-password'),
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

/** «мать Иванова П.» split into the relation and the text around it. */
interface Apart {
  relation: string;
  before: string;
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
  const clean = (part: string) => part.replace(/^[\s(),.:;–—-]+|[\s(),:;–—-]+$/g, '');
  return { relation, before: clean(text.slice(0, at)), after: clean(text.slice(at + relation.length)) };
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
    relation: remembered(relationIn),
    apart: remembered(relationApart),
    roleRelation: remembered((text) =>
      isRelation(text) && !/родител|представител/i.test(text) ? relationIn(text) : null,
    ),
    ofClass: remembered(classApart),
  };
}

const cellAt = (row: string[], at: number): string => (at < 0 ? '' : (row[at] ?? ''));

/** Text of a cell; null if it is empty or a dash. */
function textAt(row: string[], at: number): string | null {
  if (at < 0) return null;
  const value = cellText(row[at]);
  return value === '' || isDash(value) ? null : value;
}

function secretAt(row: string[], at: number, kind: ColumnKind, notes: string[]): string | null {
  const plain = textAt(row, at);
  if (plain === null) return null;
  const value = cellAt(row, at);
  if (value !== plain && /[\r\n]/.test(value.trim())) {
    notes.push('в ячейке с логином или паролем несколько строк — разделите её');
    return null;
  }
  if (looksLikeSnils(plain)) {
    notes.push('вместо логина или пароля стоит СНИЛС: он не взят');
    return null;
  }
  if (kind !== 'login' && saysNoPassword(plain)) {
    notes.push('вместо пароля стоят слова: пароль не взят');
    return null;
  }
  return plain;
}

/** One person of one row; notes say what is wrong or was inferred. */
export function readPerson(row: string[], number: number, plan: PersonPlan, carried: Carried): ImportedRow {
  const notes: string[] = [];
  const { table, column, meanings } = plan;
  let name = textAt(row, column['full-name']) ?? '';
  if (name && name !== row[column['full-name']] && /[\r\n]/.test(row[column['full-name']]!.trim())) {
    notes.push('имя записано в несколько строк');
  }
  if (!name) {
    const parts = [column.surname, column.given, column.patronymic].map((at) => textAt(row, at));
    name = parts.filter(Boolean).join(' ');
  }
  const relationCell = textAt(row, column.relation);
  const roleCell = textAt(row, column.role);
  let relation = table.relation ?? (relationCell && meanings.relation(relationCell));
  let ofChild = textAt(row, column.child);
  const inCell = relationCell && !ofChild ? meanings.apart(relationCell) : null;
  if (inCell?.after) ofChild = inCell.after;
  const inName = relationApart(name);
  if (inName) {
    relation ??= inName.relation;
    if (inName.before) {
      name = inName.before;
      if (inName.after) ofChild ??= inName.after;
    } else {
      const words = inName.after.split(' ');
      // «мать Петрова Анна Ивановна» may be the mother herself: only initials, or nothing else, prove that it
      // is the child.
      if (/\p{Lu}\.?$/u.test(words.at(-1) ?? '') || !table.relation) {
        ofChild ??= inName.after || null;
        name = '';
      } else name = inName.after;
    }
  }
  if (roleCell) relation ??= meanings.roleRelation(roleCell);
  const classCell = textAt(row, column.class);
  const inClass = classCell ? meanings.ofClass(classCell) : null;
  let role =
    table.role ??
    (roleCell ? meanings.role(roleCell) : null) ??
    inClass?.role ??
    (relation ? 'representative' : carried.role);
  if (!role && ofChild) role = 'representative';
  if (role === 'representative' && !ofChild && plan.besideStudent) ofChild = carried.student;
  const birth = textAt(row, column['birth-date']);
  const ownClass = inClass?.className ?? null;
  // An empty cell continues the class above; a dash means that there is none.
  const classAbove = ownClass || isDash(cellText(cellAt(row, column.class))) ? null : carried.className;
  if (classAbove) notes.push('класс взят из строки выше');
  const login = secretAt(row, column.login, 'login', notes);
  const password = secretAt(row, column.password, 'password', notes);
  const temporaryPassword = secretAt(row, column['temporary-password'], 'temporary-password', notes);
  return {
    row: number,
    name,
    className: ownClass ?? classAbove,
    role,
    relation,
    ofChild: role === 'student' ? null : ofChild,
    login,
    password,
    temporaryPassword,
    birthDate: birth ? isoDate(birth) : null,
    phone: textAt(row, column.phone),
    email: textAt(row, column.email),
    notes,
    broken: notes.length > 0 && notes.some((note) => note.includes('разделите') || note.includes('СНИЛС')),
  };
}
