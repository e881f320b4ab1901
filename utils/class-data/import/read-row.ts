import { assignContacts } from './assign-contacts.ts';
import { birthDateIn } from './birth-date.ts';
import { cellText } from './cell-content.ts';
import { type FoundPerson, foundIn, type Leave, person, textAt } from './found-person.ts';
import type { ColumnKind, ImportedRow, RowRole } from './mapping.ts';
import { sortOfName } from './name-text.ts';
import { isDash } from './no-value.ts';
import type { PersonPlan } from './person-plan.ts';
import { secretCell } from './secret-cell.ts';

/** What earlier rows pass down to later ones: merged cells, separate lines. */
export interface Carried {
  className: string | null;
  role: RowRole | null;
  student: string | null;
  /** The child that the row above names in a column of its own. */
  child: string | null;
}

export interface RowReading {
  people: ImportedRow[];
  /** Russian, with the column: cells that gave no value. */
  left: string[];
}

interface RowContext {
  /** Number of the row in the table, from 1. */
  number: number;
  schoolYear: number;
  carried: Carried;
  leave: Leave;
}

/** «5» and «А» in two columns are one class. */
function classOf(
  row: readonly string[],
  plan: PersonPlan,
  leave: Leave,
): { name: string | null; role: RowRole | null } {
  const { class: at, 'class-letter': letterAt } = plan.column;
  const cell = textAt(row, at);
  const letter =
    textAt(row, letterAt)
      ?.replace(/["«»„“”]/g, '')
      .trim() ?? '';
  if (cell === null) {
    if (letter) leave(letterAt, 'буква есть, а класса нет');
    return { name: null, role: null };
  }
  const inClass = plan.meanings.ofClass(cell);
  const isParallel = /^\d{1,2}$/.test(inClass.className ?? '');
  // «4» and «3» are the class «4-3».
  const sign = /^\p{L}$/u.test(letter) ? '' : '-';
  if (letter && isParallel) return { name: `${inClass.className}${sign}${letter}`, role: inClass.role };
  return { name: inClass.className, role: inClass.role };
}

/** Relations of a cell in the order of the people: «мать, отец» beside two names. */
function giveRelations(row: readonly string[], own: FoundPerson[], plan: PersonPlan, leave: Leave): void {
  const at = plan.column.relation;
  const text = textAt(row, at);
  if (text === null) return;
  const { meanings } = plan;
  const parts =
    own.length > 1
      ? text
          .split(/[,;/+]|\s+и\s+/)
          .map((part) => part.trim())
          .filter(Boolean)
      : [text];
  const relations = parts.map((part) => meanings.relation(part));
  if (own.length > 1 && parts.length !== own.length) {
    leave(at, 'чьё это родство — не сказано');
    return;
  }
  for (const [place, found] of own.entries()) {
    const relation = relations[place] ?? null;
    if (relation === null && meanings.role(text) === null) leave(at, 'слово не понято');
    found.relation ??= relation;
    const apart = found.ofChild === null ? meanings.apart(parts[place] ?? '') : null;
    if (!apart?.after) continue;
    if (sortOfName(apart.after) === 'none') leave(at, 'кроме родства, есть что-то ещё');
    else found.ofChild = apart.after;
  }
}

const SECRETS: readonly (readonly [ColumnKind, 'login' | 'password' | 'temporaryPassword'])[] = [
  ['login', 'login'],
  ['password', 'password'],
  ['temporary-password', 'temporaryPassword'],
];

function giveSecrets(row: readonly string[], plan: PersonPlan, read: ImportedRow, leave: Leave): void {
  for (const [kind, field] of SECRETS) {
    const at = plan.column[kind];
    if (at < 0) continue;
    const { value, note, broken } = secretCell(row[at] ?? '', kind === 'login');
    read[field] = value;
    if (note === null) continue;
    read.notes.push(note);
    read.broken ||= broken;
    leave(at, note);
  }
}

function birthOf(
  found: FoundPerson,
  role: RowRole,
  at: number,
  { schoolYear, leave }: RowContext,
): string | null {
  const dates = new Set<string>();
  for (const text of found.births) {
    const read = birthDateIn(text, role, schoolYear);
    if ('date' in read) dates.add(read.date);
    else leave(at, read.wrong);
  }
  if (dates.size > 1) leave(at, 'две разные даты');
  return dates.size === 1 ? [...dates][0]! : null;
}

/** Dates of a cell, one for each of the people whom it is beside. */
function giveBirths(row: readonly string[], own: FoundPerson[], plan: PersonPlan, leave: Leave): void {
  const at = plan.column['birth-date'];
  const text = textAt(row, at);
  if (text === null) return;
  if (own.length === 1) own[0]!.births.push(text);
  else if (own.length === 0) leave(at, 'в строке нет имени того, чья это дата');
  else {
    const parts = (row[at] ?? '')
      .split(/[\n;,]/)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length === own.length)
      for (const [place, part] of parts.entries()) own[place]!.births.push(part);
    else leave(at, 'в строке несколько человек, чья это дата — не сказано');
  }
}

const NO_CLASS = { name: null, role: null } as const;
const ignore: Leave = () => undefined;

function toImported(row: readonly string[], found: FoundPerson, context: RowContext): ImportedRow {
  const { plan } = found;
  const { table, column, meanings } = plan;
  const { carried, leave } = context;
  const notes = [...found.notes];
  if (!found.isWhole && found.name && sortOfName(found.name) !== 'whole')
    leave(nameColumn(plan), 'имя неполное');
  const roleCell = textAt(row, column.role);
  const ownClass = column.class >= 0 ? classOf(row, plan, ignore) : NO_CLASS;
  if (roleCell) found.relation ??= meanings.roleRelation(roleCell);
  const stated = roleCell ? meanings.role(roleCell) : null;
  if (roleCell && stated === null && table.role === null) leave(column.role, 'слово не понято');
  let role = table.role ?? stated ?? ownClass.role ?? (found.relation ? 'representative' : carried.role);
  const childCell = textAt(row, column.child);
  let ofChild = childCell ?? found.ofChild;
  if (!ofChild && column.child >= 0 && carried.child && cellText(row[column.child]) === '') {
    ofChild = carried.child;
    notes.push('ребёнок взят из строки выше');
  }
  if (!role && ofChild) role = 'representative';
  if (role === 'representative' && !ofChild && plan.besideStudent) ofChild = carried.student;
  // An empty cell continues the class above; a dash means that there is none.
  const classAbove = ownClass.name || isDash(cellText(row[column.class])) ? null : carried.className;
  if (classAbove && column.class >= 0) notes.push('класс взят из строки выше');
  return {
    row: context.number,
    name: found.name,
    className: ownClass.name ?? classAbove,
    role,
    relation: found.relation,
    ofChild: role === 'student' ? null : ofChild,
    login: null,
    password: null,
    temporaryPassword: null,
    birthDate: birthOf(
      found,
      role ?? 'student',
      column['birth-date'] >= 0 ? column['birth-date'] : column['full-name'],
      context,
    ),
    phone: found.phones.join(', ') || null,
    email: found.emails.join(', ') || null,
    notes,
    broken: false,
  };
}

/** People of one row in the order of the plans, and what of its cells was not taken. */
export function readRow(
  row: readonly string[],
  plans: readonly PersonPlan[],
  frame: Omit<RowContext, 'leave'> & { titleOf: (column: number) => string },
): RowReading {
  const left = new Set<string>();
  const leave: Leave = (column, why) => left.add(`столбец ${frame.titleOf(column)}: ${why}`);
  const context: RowContext = { ...frame, leave };
  const found: FoundPerson[] = [];
  for (const plan of plans) {
    const own = foundIn(row, plan, leave);
    const isNameless = own.length === 0 && !plan.hasNames;
    if (own.length === 0 && (isNameless || plan.column.relation >= 0)) {
      // Only the relation and the child are told, or a login and nothing else.
      const bare = person(plan, '');
      giveRelations(row, [bare], plan, leave);
      if (bare.ofChild || (bare.relation && textAt(row, plan.column.child))) own.push(bare);
    } else giveRelations(row, own, plan, leave);
    giveBirths(row, own, plan, leave);
    found.push(...own);
  }
  for (const plan of plans) assignContacts(row, plan, found, leave);
  const first = plans[0];
  if (first && first.column['class-letter'] >= 0) classOf(row, first, leave);
  const people: ImportedRow[] = [];
  for (const plan of plans) {
    const own = found.filter((one) => one.plan === plan);
    const read = own.map((one) => toImported(row, one, context));
    if (plan.hasSecrets) settleSecrets(row, plan, read, context);
    if (plan.table.role === 'student') frame.carried.student = studentBelow(row, plan, read, frame.carried);
    people.push(...read);
  }
  const childAt = first?.column.child ?? -1;
  if (childAt >= 0 && cellText(row[childAt]) !== '') frame.carried.child = textAt(row, childAt);
  return { people, left: [...left] };
}

const nameColumn = ({ column }: PersonPlan): number =>
  column['full-name'] >= 0 ? column['full-name'] : Math.max(column.surname, column.given, 0);

/** The student whom representatives of the following rows belong to; a name that was not understood is nobody's. */
function studentBelow(
  row: readonly string[],
  plan: PersonPlan,
  read: readonly ImportedRow[],
  { student }: Carried,
): string | null {
  if (read.length > 0) return read[0]!.name || null;
  return textAt(row, nameColumn(plan)) === null ? student : null;
}

function settleSecrets(
  row: readonly string[],
  plan: PersonPlan,
  read: ImportedRow[],
  context: RowContext,
): void {
  if (read.length > 1) {
    for (const one of read) {
      one.broken = true;
      one.notes.push('в ячейке несколько имён: чей это логин, не сказано');
    }
    return;
  }
  const target = read[0] ?? toImported(row, person(plan, ''), context);
  giveSecrets(row, plan, target, context.leave);
  const secrets = target.login ?? target.password ?? target.temporaryPassword;
  const isNamed =
    target.name !== '' || (target.ofChild !== null && target.relation !== null && read.length > 0);
  if (!isNamed && secrets !== null) {
    target.notes.push('логин или пароль есть, а имени нет');
    target.broken = true;
  } else if (isNamed && secrets === null) {
    target.notes.push('имя есть, а логина и пароля нет');
    target.broken = true;
  }
  if (read.length === 0 && (secrets !== null || target.broken)) read.push(target);
}
