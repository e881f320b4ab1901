import { cellText } from '../../base/tables/cell-text.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import { plannedTitle } from '../../class-data/groups/group-title-of.ts';
import { groupOfTitle } from '../../class-data/groups/plan-checks.ts';
import type { SubjectPlan } from '../../class-data/groups/subject-plan.ts';

/** A line of a list that says where a student stands. */
export interface ListLine {
  /** Number of the row in the table, from 1. */
  row: number;
  /** As written. */
  name: string;
  /** Day of birth as yyyy-mm-dd; null: not given. */
  birthDate: string | null;
  subject: string;
  /** Title of the group; null: in none. */
  group: string | null;
  /** Why in none; null: a group is given. */
  reason: string | null;
  teacher: string | null;
  room: string | null;
  /** The day from which, as yyyy-mm-dd; null: not given. */
  since: string | null;
}

type Field =
  | 'name'
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'subject'
  | 'group'
  | 'teacher'
  | 'room'
  | 'reason'
  | 'born'
  | 'since';

/** Words in headers, the first that fits. */
const WORDS: readonly (readonly [RegExp, Field])[] = [
  [/почему|причин/, 'reason'],
  [/дата рожд|день рожд/, 'born'],
  [/с какого дня|^с даты|дата (?:перевод|зачислен)/, 'since'],
  [/учител|преподав/, 'teacher'],
  [/^предмет|дисциплин/, 'subject'],
  [/^каб/, 'room'],
  [/^ф ?и ?о|ученик|учащ|обучающ|список|^имя и фамилия|^фамилия имя/, 'name'],
  [/^фамилия/, 'surname'],
  [/^имя/, 'given'],
  [/^отчество/, 'patronymic'],
  [/групп/, 'group'],
];

const NO_GROUP = /освобожд|не делит|вне групп|не изуча|на дому|индивидуал/i;
const GROUP_LINE = /^(?:(?:под)?групп[аы]|гр\.?)\s*(?:№\s*)?\S/i;
const GROUP_CELL =
  /^(?:(?:(?:под)?групп[аы]|гр\.?)\s*(?:№\s*)?)?\d{1,2}(?:-?я)?$|^(?:мальчики|девочки|юноши|девушки)$|^(?:(?:под)?групп[аы]|гр\.)\s/i;

/**
 * Reads a list of groups of any of these forms: a table with columns for name and group (and subject); a table with a
 * column for each subject; columns of names headed by their groups; a plain list in which lines such as «Группа 1» stand
 * above the names, or a group stands after each name. `subject`: that of lines that name none; `subjects`: those that
 * heads may name; `plans`: their groups, so that a title is kept as it is there. [] where nothing of the kind is found.
 */
export function readGroupList(
  rows: readonly (readonly string[])[],
  of: { subject: string; subjects: readonly string[]; plans?: readonly SubjectPlan[] },
): ListLine[] {
  const found = linesIn(rows, of);
  const plans = new Map((of.plans ?? []).map((plan) => [subjectKey(plan.subject), plan]));
  return found.map((line) => {
    const plan = plans.get(subjectKey(line.subject));
    const known = plan && line.group !== null ? groupOfTitle(plan, line.group) : null;
    return { ...line, group: known ? known.title : line.group && groupCalled(line.group) };
  });
}

function linesIn(
  rows: readonly (readonly string[])[],
  { subject, subjects }: { subject: string; subjects: readonly string[] },
): ListLine[] {
  for (let at = 0; at < Math.min(rows.length, 15); at++) {
    const head = (rows[at] ?? []).map(cellText);
    const found = underHead(rows, at, head, { subject, subjects });
    if (found.length > 0) return found;
  }
  return plainList(rows, subject);
}

function underHead(
  rows: readonly (readonly string[])[],
  at: number,
  head: readonly string[],
  { subject, subjects }: { subject: string; subjects: readonly string[] },
): ListLine[] {
  const known = new Map(subjects.map((each) => [subjectKey(each), each]));
  const fields = head.map((cell) => WORDS.find(([words]) => words.test(subjectKey(cell)))?.[1] ?? null);
  const body = rows.slice(at + 1).map((row, index) => ({ row: at + 2 + index, cells: row.map(cellText) }));
  const place = (field: Field): number => fields.indexOf(field);
  const hasName = place('name') >= 0 || place('surname') >= 0;
  if (hasName && place('group') >= 0) return named(body, place, subject);
  const bySubject = head.flatMap((cell, column) => {
    const title = known.get(subjectKey(cell));
    return title ? [{ title, column }] : [];
  });
  if (hasName && bySubject.length > 0)
    return bySubject.flatMap(({ title, column }) =>
      body.flatMap((line) =>
        lineOf(line.row, nameIn(line.cells, place), line.cells[column] ?? '', { subject: title }),
      ),
    );
  const groups = head.flatMap((cell, column) => (GROUP_CELL.test(cell) ? [{ title: cell, column }] : []));
  if (
    groups.length < 2 ||
    head.some(
      (cell, column) =>
        cell && !groups.some((each) => each.column === column) && !/^№|^п п/.test(subjectKey(cell) || cell),
    )
  )
    return [];
  return groups.flatMap(({ title, column }) =>
    body.flatMap((line) => lineOf(line.row, withoutNumber(line.cells[column] ?? ''), title, { subject })),
  );
}

function named(
  body: readonly { row: number; cells: string[] }[],
  place: (field: Field) => number,
  subject: string,
): ListLine[] {
  const cell = (cells: readonly string[], field: Field): string => cells[place(field)] ?? '';
  return body.flatMap(({ row, cells }) => {
    const reason = cell(cells, 'reason');
    const of = {
      subject: cell(cells, 'subject') || subject,
      teacher: cell(cells, 'teacher') || null,
      room: cell(cells, 'room') || null,
      birthDate: isoDay(cell(cells, 'born')),
      since: isoDay(cell(cells, 'since')),
    };
    const group = cell(cells, 'group');
    // Where reasons have a column of their own, a group may be called «Индивидуальный план».
    if (place('reason') >= 0 && group && !reason)
      return isName(nameIn(cells, place)) ? [aLine(row, nameIn(cells, place), group, of)] : [];
    return lineOf(row, nameIn(cells, place), group, of, reason);
  });
}

function nameIn(cells: readonly string[], place: (field: Field) => number): string {
  const parts =
    place('name') >= 0
      ? [cells[place('name')]]
      : (['surname', 'given', 'patronymic'] as const).map((field) => cells[place(field)]);
  return withoutNumber(parts.filter(Boolean).join(' '));
}

/** Lines under their groups, or each with its group in a cell of its own or after a dash. */
function plainList(rows: readonly (readonly string[])[], subject: string): ListLine[] {
  let group = '';
  return rows.flatMap((row, index) => {
    const cells = row.map(cellText).filter(Boolean);
    const [first = '', ...rest] = /^\d{1,3}[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
    if (cells.length === 1 && (GROUP_LINE.test(first) || GROUP_CELL.test(first))) {
      group = first.replace(/[:.]$/, '');
      return [];
    }
    const [, name = '', after = ''] = /^(.*\S)\s*(?:[–—:;,]|\s-)\s*(.+)$/.exec(first) ?? [];
    const isAfter = GROUP_CELL.test(after) || NO_GROUP.test(after);
    const own = rest.find((cell) => GROUP_CELL.test(cell) || NO_GROUP.test(cell)) ?? (isAfter ? after : '');
    return lineOf(index + 1, withoutNumber(isAfter ? name : first), own || group, { subject });
  });
}

function lineOf(
  row: number,
  name: string,
  given: string,
  of: Pick<ListLine, 'subject'> & Partial<ListLine>,
  reason = '',
): ListLine[] {
  if (!isName(name)) return [];
  const none = reason || (NO_GROUP.test(given) ? given : '');
  if (!none && !given) return [];
  return [{ ...aLine(row, name, none ? null : given, of), reason: none || null }];
}

const aLine = (
  row: number,
  name: string,
  group: string | null,
  of: Pick<ListLine, 'subject'> & Partial<ListLine>,
): ListLine => ({
  row,
  name,
  birthDate: null,
  teacher: null,
  room: null,
  since: null,
  ...of,
  group,
  reason: null,
});

/** A name has two words; a line of totals or a heading has not. */
function isName(text: string): boolean {
  const words = text.split(/[\s.]+/).filter((word) => /\p{L}/u.test(word));
  return words.length >= 2 && words.some((word) => /\p{L}{2}/u.test(word));
}

/** «Группа 2» of «2», «гр. 2», «Подгруппа № 2», «2-я». */
function groupCalled(given: string): string {
  const number = /^(?:(?:под)?групп[аы]|гр\.?)?\s*(?:№\s*)?(\d{1,2})(?:-?я)?$/i.exec(given)?.[1];
  return number ? `Группа ${number}` : plannedTitle(given);
}

const withoutNumber = (name: string): string => name.replace(/^\d{1,3}\s*[.)]?\s*/, '');

function isoDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year) return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}
