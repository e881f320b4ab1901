import { isRelation, relationIn } from '../dnevnik/person-name.ts';
import { cellText, isoDate, lookOf, looksLikeSnils, saysNoPassword } from './cell-content.ts';
import { sectionClass, sectionRole, sortOfRow } from './data-rows.ts';
import type { ColumnKind, ColumnMapping, ImportedRow, RowRole } from './mapping.ts';

const SECRETS: ColumnKind[] = ['login', 'password', 'temporary-password'];

function roleIn(text: string): RowRole | null {
  if (/родител|представител|parent|guardian/i.test(text) || isRelation(text)) return 'representative';
  return /учени|уча[щш]|обучающ|реб[её]нок|student|pupil/i.test(text) ? 'student' : null;
}

/** «мать Иванова П.» apart: the relation and what stands around it. */
function relationApart(text: string): { relation: string; before: string; after: string } | null {
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

/** «7А, ученик» apart: the class, and the role that stands in the same cell; a cell that says a class only is one. */
function classApart(text: string): { className: string | null; role: RowRole | null } {
  const parts = text.split(/[,;/(]/).map((part) => part.trim());
  const role = roleIn(text);
  if (lookOf(text) === 'class' || role === null) return { className: text, role: null };
  return { className: parts.find((part) => lookOf(part) === 'class') ?? null, role };
}

/** What rows above leave to the rows below: merged cells, lines of their own. */
interface Carried {
  className: string | null;
  role: RowRole | null;
  student: string | null;
}

function readPerson(row: string[], mapping: ColumnMapping, person: number, carried: Carried): ImportedRow {
  const notes: string[] = [];
  const raw = (kind: ColumnKind): string => {
    const at = mapping.columns.findIndex(
      (column) =>
        column.kind === kind &&
        (column.person === person || column.person === null || column.kind === 'class'),
    );
    return at < 0 ? '' : (row[at] ?? '');
  };
  const text = (kind: ColumnKind): string | null => {
    const value = cellText(raw(kind));
    return value && !/^[-–—]+$/.test(value) ? value : null;
  };
  const secret = (kind: ColumnKind): string | null => {
    const value = raw(kind).trim();
    if (/[\r\n]/.test(value)) {
      notes.push('в ячейке с логином или паролем несколько строк — разделите её');
      return null;
    }
    const plain = text(kind);
    if (plain && looksLikeSnils(plain)) {
      notes.push('вместо логина или пароля стоит СНИЛС: он не взят');
      return null;
    }
    if (plain && kind !== 'login' && saysNoPassword(plain)) {
      notes.push('вместо пароля стоят слова: пароль не взят');
      return null;
    }
    return plain;
  };
  const table = mapping.people[person] ?? { role: null, relation: null };
  let name = text('full-name') ?? '';
  if (/[\r\n]/.test(raw('full-name').trim())) notes.push('имя записано в несколько строк');
  if (!name) name = [text('surname'), text('given'), text('patronymic')].filter(Boolean).join(' ');
  const relationCell = text('relation');
  const roleCell = text('role');
  let relation = table.relation ?? (relationCell && relationIn(relationCell));
  let ofChild = text('child');
  const inCell = relationCell ? relationApart(relationCell) : null;
  if (inCell?.after && !ofChild) ofChild = inCell.after;
  const inName = relationApart(name);
  if (inName) {
    relation ??= inName.relation;
    if (inName.before) {
      name = inName.before;
      if (inName.after) ofChild ??= inName.after;
    } else {
      const words = inName.after.split(' ');
      // «мать Петрова Анна Ивановна» may be herself: only initials or nothing else settle that it is the child.
      if (/\p{Lu}\.?$/u.test(words.at(-1) ?? '') || !table.relation) {
        ofChild ??= inName.after || null;
        name = '';
      } else name = inName.after;
    }
  }
  if (roleCell && isRelation(roleCell) && !/родител|представител/i.test(roleCell))
    relation ??= relationIn(roleCell);
  const classCell = text('class');
  const inClass = classCell ? classApart(classCell) : null;
  let role =
    table.role ??
    (roleCell ? roleIn(roleCell) : null) ??
    inClass?.role ??
    (relation ? 'representative' : carried.role);
  if (!role && ofChild) role = 'representative';
  if (role === 'representative' && !ofChild && mapping.people.some((other) => other.role === 'student')) {
    ofChild = carried.student;
  }
  const birth = text('birth-date');
  const className = inClass?.className ?? carried.className;
  if (!inClass?.className && carried.className) notes.push('класс взят из строки выше');
  return {
    ...{ row: 0, name, className, role, relation, ofChild: role === 'student' ? null : ofChild },
    login: secret('login'),
    password: secret('password'),
    temporaryPassword: secret('temporary-password'),
    birthDate: birth ? isoDate(birth) : null,
    phone: text('phone'),
    email: text('email'),
    notes,
    broken: notes.some((note) => note.includes('разделите') || note.includes('СНИЛС')),
  };
}

/** Reads the people of all rows. What is wrong with a row is said in its notes; СНИЛС is never read. */
export function applyMapping(rows: string[][], mapping: ColumnMapping): ImportedRow[] {
  const result: ImportedRow[] = [];
  const carried: Carried = { className: null, role: null, student: null };
  const has = (kinds: ColumnKind[], person: number) =>
    mapping.columns.some((column) => kinds.includes(column.kind) && column.person === person);
  const classAt = mapping.columns.findIndex((column) => column.kind === 'class');
  const order = mapping.people
    .map((_, person) => person)
    .sort(
      (a, b) => Number(mapping.people[b]?.role === 'student') - Number(mapping.people[a]?.role === 'student'),
    );
  for (let at = mapping.data.from; at < mapping.data.to; at++) {
    const row = rows[at] ?? [];
    const sort = sortOfRow(row, mapping.columns.length);
    if (sort === 'class' || sort === 'role') {
      const line = row.map(cellText).find(Boolean) ?? '';
      if (sort === 'class') carried.className = sectionClass(line);
      else carried.role = sectionRole(line);
    }
    if (sort !== 'data') continue;
    for (const person of order) {
      const read = readPerson(row, mapping, person, carried);
      const secrets = read.login ?? read.password ?? read.temporaryPassword;
      const written = read.name || secrets || (person === 0 && read.ofChild && read.relation);
      if (!written && !read.broken) continue;
      if (mapping.people[person]?.role === 'student') carried.student = read.name || null;
      if (!read.name && !(read.ofChild && read.relation)) {
        read.notes.push('логин или пароль есть, а имени нет');
        read.broken = true;
      } else if (has(SECRETS, person) && !secrets) {
        read.notes.push('имя есть, а логина и пароля нет');
        read.broken = true;
      }
      result.push({ ...read, row: at + 1 });
    }
    const classCell = classAt >= 0 ? cellText(row[classAt]) : '';
    if (classCell) carried.className = classApart(classCell).className ?? carried.className;
  }
  return result;
}
