import type { LeftRow } from '../../base/tables/left-row.ts';
import type { RawTable } from '../../base/tables/table.ts';
import { classMeaning } from '../classes/class-words.ts';
import { type ReadRows, readRows } from '../import/apply-mapping.ts';
import { cellText } from '../import/cell-content.ts';
import { columnQuestions } from '../import/column-questions.ts';
import { recogniseColumns } from '../import/columns.ts';
import type { ColumnMapping, ImportedRow, RowRole } from '../import/mapping.ts';
import { sortOfName } from '../import/name-text.ts';
import { classOfTitle, sheetClass } from '../import/sheet-class.ts';
import { mayBeChild } from './matching/child-name.ts';

export interface ListFrame {
  /** The own class; null: rows of all classes are taken. */
  className: string | null;
  /** Year in which the school year begins. */
  schoolYear: number;
}

/** Somebody of a list, as it is added to the class. */
export interface ListedPerson {
  /** From 1, as a spreadsheet program counts. */
  row: number;
  name: string;
  role: RowRole;
  relation: string | null;
  /** Name of the child; as written where no student of the table can be told to be meant. */
  of: string | null;
  /** ISO date. */
  birthDate: string | null;
  phones: string[];
  emails: string[];
  className: string | null;
}

export interface ListedCredentials {
  row: number;
  name: string;
  role: RowRole | null;
  login: string;
  password: string | null;
}

/** What a sheet gives: each filled row below the header is taken or left, or both if a part of it is left. */
export interface SheetReading<T> {
  sheet: string;
  /** Last row of the header, from 1; null: the table has none. */
  header: number | null;
  columns: { header: string; kind: string; doubt: string | null }[];
  taken: T[];
  /** People of other classes; each is named in `left`, too. */
  others: T[];
  left: LeftRow[];
  /** Russian: what only the teacher can tell. */
  questions: string[];
}

interface Block {
  offset: number;
  mapping: ColumnMapping;
  read: ReadRows;
  contradiction: boolean;
}

/** Tables that stand below each other on a sheet, each with its own columns. */
function blocksOf({ rows, sheet }: RawTable, { className, schoolYear }: ListFrame): Block[] {
  const blocks: Block[] = [];
  let offset = 0;
  for (;;) {
    const rest = rows.slice(offset);
    const whole = recogniseColumns(rest, schoolYear);
    const own = whole.next === undefined ? rest : rest.slice(0, whole.next);
    const mapping = whole.next === undefined ? whole : recogniseColumns(own, schoolYear);
    const named = className ? sheetClass(own, mapping, sheet, className) : null;
    const read = readRows(own, mapping, {
      schoolYear,
      className: named?.className ?? null,
      ...(className && { classOfTitle: (text: string) => classOfTitle(text, className) }),
    });
    blocks.push({ offset, mapping, read, contradiction: named?.isContradictory ?? false });
    if (whole.next === undefined) return blocks;
    offset += whole.next;
  }
}

const hasNames = ({ columns }: ColumnMapping): boolean =>
  columns.some(({ kind }) => kind === 'full-name' || kind === 'surname' || kind === 'child');

/** Why a row is not of the own class, and whether it is surely of another; null: it is, or may be. */
function notOwn(
  className: string | null,
  own: string | null,
  contradiction: boolean,
): { why: string; isOther?: true } | null {
  if (!own) return null;
  if (!className)
    return contradiction ? { why: 'заголовок и название листа говорят о разных классах' } : null;
  const answer = classMeaning(className, own);
  if (answer === 'own') return null;
  if (answer === 'other') return { why: `другой класс: ${className}`, isOther: true };
  if (answer === 'untold' || answer === 'parallel') return { why: 'указана параллель, а буквы класса нет' };
  return { why: 'какой это класс, не понять' };
}

/** Filled rows of a table of which nothing can be taken. */
const allLeft = (rows: string[][], sheet: string, why: string): LeftRow[] =>
  rows.flatMap((row, at) => (row.some(cellText) ? [{ sheet, row: at + 1, why }] : []));

/** Words of titles above lists of the staff. */
const OF_STAFF = /педагог|учител|преподавател|сотрудник|работник/i;
const OF_STUDENTS = /учени|учащ|обучающ|класс|родител/i;

const titleOf = (rows: readonly string[][], to: number): string =>
  rows
    .slice(0, to)
    .flatMap((row) => row.map(cellText))
    .join(' ');

type Take<T> = (row: ImportedRow) => { taken: T } | { why: string };

function readSheet<T>(table: RawTable, frame: ListFrame, take: Take<T>): SheetReading<T> {
  const sheet = table.sheet ?? '';
  const blocks = blocksOf(table, frame);
  const [first] = blocks;
  const result: SheetReading<T> = {
    sheet,
    header: first?.mapping.header?.to ?? null,
    columns: (first?.mapping.columns ?? []).map(({ header, kind, doubt }) => ({
      header,
      kind,
      doubt: doubt ?? null,
    })),
    taken: [],
    others: [],
    left: table.notes.flatMap(({ row, text }) => (row === null ? [] : [{ sheet, row, why: text }])),
    questions: [...new Set(blocks.flatMap(({ mapping }) => columnQuestions(mapping)))],
  };
  const title = titleOf(table.rows, first?.mapping.header?.from ?? 0);
  if (OF_STAFF.test(title) && !OF_STUDENTS.test(title)) {
    result.left = allLeft(table.rows, sheet, 'заголовок говорит, что это не список класса');
    return result;
  }
  if (!blocks.some(({ mapping }) => hasNames(mapping))) {
    result.left = allLeft(table.rows, sheet, 'в таблице не нашлось столбца с именами');
    return result;
  }
  const strangers = new Map<number, string>();
  for (const { offset, mapping, read, contradiction } of blocks) {
    for (let at = mapping.header?.from ?? 0; offset > 0 && at < (mapping.header?.to ?? 0); at++)
      result.left.push({ sheet, row: at + 1 + offset, why: 'шапка следующей таблицы' });
    const leave = (row: number, why: string) => result.left.push({ sheet, row: row + offset, why });
    for (const { row, text } of read.left) leave(row, text);
    for (const row of read.people) {
      const stranger = notOwn(row.className, frame.className, contradiction);
      const className = row.className && frame.className && !stranger ? frame.className : row.className;
      const taking = take({ ...row, className, row: row.row + offset });
      if (stranger) {
        leave(row.row, stranger.why);
        strangers.set(row.row + offset, stranger.why);
        if (stranger.isOther && 'taken' in taking) result.others.push(taking.taken);
      } else if ('taken' in taking) result.taken.push(taking.taken);
      else leave(row.row, taking.why);
    }
  }
  // Of somebody of another class only that is said.
  result.left = result.left.filter(({ row, why }) => (strangers.get(row) ?? why) === why);
  result.left = withoutRepeats(result.left).sort((a, b) => a.row - b.row);
  return result;
}

function withoutRepeats(left: LeftRow[]): LeftRow[] {
  const seen = new Set<string>();
  return left.filter(({ row, why }) => !seen.has(`${row} ${why}`) && seen.add(`${row} ${why}`));
}

function toListed(row: ImportedRow): { taken: ListedPerson } | { why: string } {
  if (row.name === '') return { why: 'в строке нет имени' };
  if (sortOfName(row.name) !== 'whole') return { why: 'имя неполное' };
  const { name, relation, ofChild, birthDate, className } = row;
  const listOf = (text: string | null) => text?.split(', ') ?? [];
  return {
    taken: {
      row: row.row,
      name,
      role: row.role ?? 'student',
      relation,
      of: ofChild,
      birthDate,
      phones: listOf(row.phone),
      emails: listOf(row.email),
      className,
    },
  };
}

/** The name of the one student whom a mention means; else the mention. */
function childName(mention: string | null, students: readonly string[]): string | null {
  if (mention === null) return null;
  const meant = students.filter((name) => mayBeChild(mention, name));
  return meant.length === 1 ? (meant[0] ?? mention) : mention;
}

/** People of the own class in the tables of a file, a reading for each table. */
export function readClassList(tables: readonly RawTable[], frame: ListFrame): SheetReading<ListedPerson>[] {
  return tables.map((table) => {
    const reading = readSheet(table, frame, toListed);
    const students = [
      ...new Set(reading.taken.flatMap(({ role, name }) => (role === 'student' ? [name] : []))),
    ];
    return { ...reading, taken: reading.taken.map((one) => ({ ...one, of: childName(one.of, students) })) };
  });
}

function toCredentials(row: ImportedRow): { taken: ListedCredentials } | { why: string } {
  const { name, role, login } = row;
  const password = row.temporaryPassword ?? row.password;
  if (name === '') return { why: 'в строке нет имени' };
  if (login === null) return { why: password === null ? 'логина и пароля нет' : 'логина нет' };
  return { taken: { row: row.row, name, role, login, password } };
}

/** Logins and passwords in the tables of a file, a reading for each table. */
export function readCredentials(
  tables: readonly RawTable[],
  frame: ListFrame,
): SheetReading<ListedCredentials>[] {
  return tables.map((table) => readSheet(table, frame, toCredentials));
}
