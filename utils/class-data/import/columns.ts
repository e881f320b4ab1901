import { schoolYearOf } from '../../base/calendar/school-year.ts';
import { now } from '../../base/clock/now.ts';
import { roleOfDate } from './birth-date.ts';
import { type CellLook, cellText, lookOf, looksLikeSnils } from './cell-content.ts';
import { assignPeople } from './column-people.ts';
import { dataRows, sortOfRow } from './data-rows.ts';
import { findHeader, headerTexts } from './header-row.ts';
import { type HeaderOwner, headerMeaning, headerText } from './header-words.ts';
import type { ColumnKind, ColumnMapping, ColumnMeaning, RowRole } from './mapping.ts';
import { shapeKey } from './shape-key.ts';

/** Number of rows examined for content. */
const SAMPLE = 150;
const NAME_KINDS = new Set<ColumnKind>(['full-name', 'surname', 'given', 'patronymic', 'child']);
const SECRET_KINDS = new Set<ColumnKind>(['login', 'password', 'temporary-password']);

interface Content {
  filled: number;
  share: (look: CellLook) => number;
  distinct: number;
  /** Share of cells with a relation and a name behind it. */
  namedRelations: number;
}

function contentOf(rows: string[][], column: number): Content {
  const looks = new Map<CellLook, number>();
  const values = new Set<string>();
  let filled = 0;
  let named = 0;
  for (const row of rows) {
    const text = cellText(row[column]);
    const look = lookOf(text);
    if (look === 'empty') continue;
    filled++;
    values.add(text);
    looks.set(look, (looks.get(look) ?? 0) + 1);
    if (look === 'relation' && text.split(' ').length > 2) named++;
  }
  return {
    filled,
    distinct: values.size,
    share: (look) => (filled ? (looks.get(look) ?? 0) / filled : 0),
    namedRelations: filled ? named / filled : 0,
  };
}

const CLEAR: [CellLook, ColumnKind, string][] = [
  ['snils', 'snils', 'в столбце СНИЛС: он не сохраняется'],
  ['birth-date', 'birth-date', 'в столбце даты'],
  ['phone', 'phone', 'в столбце номера телефонов'],
  ['email', 'email', 'в столбце адреса почты'],
  ['class', 'class', 'в столбце классы'],
  ['role', 'role', 'в столбце роли'],
  ['relation', 'relation', 'в столбце родство'],
  ['full-name', 'full-name', 'в столбце имена людей'],
  ['patronymic', 'patronymic', 'в столбце отчества'],
  ['number', 'number', 'в столбце числа'],
];

/** Meaning by content alone; logins and passwords are distinguished later. */
function byContent(
  content: Content,
  hasHeader: boolean,
): { kind: ColumnKind | 'token' | 'word'; share: number; reason: string } {
  for (const [look, kind, reason] of CLEAR) {
    const share = content.share(look);
    if (share >= (look === 'snils' && !hasHeader ? 0.3 : 0.6)) return { kind, share, reason };
  }
  const words = content.share('word') + content.share('surname') + content.share('patronymic');
  if (words >= 0.7) {
    const surnames = content.share('surname') >= 0.5;
    return { kind: surnames ? 'surname' : 'word', share: words, reason: surnames ? 'в столбце фамилии' : '' };
  }
  const tokens = content.share('token') + content.share('email') + content.share('number');
  if (tokens >= 0.7 && content.distinct > content.filled * 0.6) {
    return { kind: 'token', share: tokens, reason: '' };
  }
  return { kind: 'unknown', share: 0, reason: '' };
}

/** Headers that say nothing of what stands below them. */
const SILENT = /^(?:доступ|код|данные|значение|значения|поле|столбец|колонка|column|data)(?:[ -]?\d+)?$/;

function meaningOf(header: string, content: Content, isTitled: boolean): ColumnMeaning & { found: string } {
  const meaning = headerMeaning(header);
  const seen = byContent(content, meaning !== null);
  const make = (kind: ColumnKind, confidence: number, reasons: string[], doubt?: 'content') => ({
    kind,
    person: null,
    header,
    confidence,
    reasons,
    found: seen.kind,
    ...(doubt && { doubt }),
  });
  if (seen.kind === 'snils' || meaning?.kind === 'snils') {
    return make('snils', 1, [meaning?.kind === 'snils' ? 'так сказано в шапке' : seen.reason]);
  }
  if (!meaning || meaning.kind === 'unknown') {
    if (meaning || seen.kind === 'token' || seen.kind === 'word' || seen.kind === 'unknown') {
      return make('unknown', 0.3, []);
    }
    // A header that says something else is not overruled by the look of the cells.
    if (isTitled && !SILENT.test(headerText(header))) {
      const isTelling = seen.kind !== 'number' && seen.kind !== 'class';
      return make(
        'unknown',
        0.3,
        [seen.reason, 'в шапке об этом не сказано'],
        isTelling ? 'content' : undefined,
      );
    }
    return make(seen.kind, Math.min(0.8, seen.share), [seen.reason]);
  }
  if (!content.filled) return make(meaning.kind, 0.5, ['так сказано в шапке, но столбец пуст']);
  const inHeader = ['так сказано в шапке'];
  const isOfNames = seen.kind === 'relation' && content.namedRelations > 0.3;
  if (meaning.bare && !isOfNames && (seen.kind === 'role' || seen.kind === 'relation'))
    return make(seen.kind, 0.8, [seen.reason]);
  if (NAME_KINDS.has(meaning.kind)) return nameMeaning(meaning.kind, headerText(header), seen, make);
  if (meaning.kind === 'class' && content.share('letter') > 0.8) return make('class-letter', 0.9, inHeader);
  const isName = seen.kind === 'full-name';
  if (isName && meaning.kind !== 'relation') {
    return make('unknown', 0.3, ['в шапке сказано другое, а в столбце имена'], 'content');
  }
  const isSecret = SECRET_KINDS.has(meaning.kind) || meaning.kind === 'number';
  return make(meaning.kind, isSecret ? 0.95 : seen.kind === meaning.kind ? 1 : 0.8, inHeader);
}

type Make = (
  kind: ColumnKind,
  confidence: number,
  reasons: string[],
  doubt?: 'content',
) => ColumnMeaning & { found: string };

/** A column whose header says that it has names, or parts of names. */
function nameMeaning(
  kind: ColumnKind,
  header: string,
  seen: { kind: string },
  make: Make,
): ColumnMeaning & { found: string } {
  const inHeader = ['так сказано в шапке'];
  if (seen.kind === 'full-name') {
    if (['full-name', 'child', 'patronymic'].includes(kind) || /отчеств|^и\.? ?о/.test(header))
      return make(kind, 1, inHeader);
    return make('full-name', 0.7, ['в шапке часть имени, а в столбце имена целиком']);
  }
  if (seen.kind === 'relation') return make('full-name', 0.7, ['так сказано в шапке; в ячейках родство']);
  const isPatronymic = seen.kind === 'patronymic' && kind !== 'patronymic';
  const isOther = CLEAR.some(([, other]) => other === seen.kind && !NAME_KINDS.has(other));
  if (isPatronymic || seen.kind === 'token' || isOther)
    return make('unknown', 0.3, ['в шапке имя, а в столбце другое'], 'content');
  return make(kind, 0.9, inHeader);
}

/** «Имя» with given name and patronymic beside «Фамилия» stays what its header says. */
function keepParts(columns: ColumnMeaning[], owners: (HeaderOwner | null)[]): void {
  columns.forEach((column, at) => {
    const said = headerMeaning(column.header)?.kind;
    if (column.kind !== 'full-name' || said !== 'given') return;
    const isBeside = columns.some(
      (other, place) => other.kind === 'surname' && owners[place]?.role === owners[at]?.role,
    );
    if (isBeside) column.kind = 'given';
  });
}

/** Without headers: single words are parts of a name, the first tokens after it are login and password. */
function guessRest(columns: (ColumnMeaning & { found: string })[], hasHeader: boolean): void {
  const free = (found: string) =>
    columns.filter(
      ({ kind, header, found: seen }) =>
        kind === 'unknown' && seen === found && (header === '' || SILENT.test(headerText(header))),
    );
  const has = (kind: ColumnKind) => columns.some((column) => column.kind === kind);
  const take = (column: ColumnMeaning | undefined, kind: ColumnKind, reason: string) => {
    if (!column) return;
    column.kind = kind;
    column.confidence = 0.5;
    column.reasons = [...column.reasons, reason];
  };
  if (!has('full-name')) {
    const words = free('word');
    if (has('surname') && !has('given')) take(words.shift(), 'given', 'слова рядом с фамилией');
    else if (!has('surname') && words.length >= 2) {
      take(words.shift(), 'surname', 'первое из слов — вероятно, фамилия');
      if (!has('given')) take(words.shift(), 'given', 'второе из слов — вероятно, имя');
    }
  }
  const tokens = free('token');
  if (tokens.length > 2 || (hasHeader && tokens.length > 1 && (has('login') || has('password')))) return;
  if (!has('login')) {
    if (!hasHeader && !tokens.length && columns.filter(({ kind }) => kind === 'email').length === 1) return;
    take(tokens.shift(), 'login', 'похоже на логин: первый столбец латинских слов');
  }
  if (!has('password') && !has('temporary-password')) {
    take(tokens.shift(), 'password', 'похоже на пароль: столбец сразу за логином');
  }
}

/** Of two columns of classes the one with whole classes is taken («Параллель», «Класс»); else the teacher is asked. */
function settleClasses(columns: ColumnMeaning[], found: { found: string }[]): void {
  const own = columns.filter(({ kind }) => kind === 'class');
  if (own.length < 2) return;
  const whole = own.filter((column) => found[columns.indexOf(column)]?.found === 'class');
  for (const column of own) {
    if (whole.length === 1 && column === whole[0]) continue;
    column.kind = 'unknown';
    column.confidence = 0.3;
    if (whole.length === 1) continue;
    column.doubt = 'repeated';
    column.reasons = [...column.reasons, 'в таблице два столбца с одним смыслом — выберите, какой брать'];
  }
}

/** Whose birth dates most of the column's cells are; null: they do not tell. */
function roleOfDates(rows: string[][], column: number, schoolYear: number): RowRole | null {
  const roles = rows
    .map((row) => roleOfDate(cellText(row[column]), schoolYear))
    .filter((role) => role !== null);
  const students = roles.filter((role) => role === 'student').length;
  if (students > roles.length * 0.7) return 'student';
  return students < roles.length * 0.3 ? 'representative' : null;
}

/**
 * Recognises the header and the meaning of the columns. The result has no text of data cells; a СНИЛС column
 * is only identified.
 * @param schoolYear Year in which the school year begins: it tells birth dates of students from those of parents.
 */
export function recogniseColumns(rows: string[][], schoolYear: number = schoolYearOf(now())): ColumnMapping {
  const header = findHeader(rows);
  const headers = headerTexts(rows, header).map((text) => (looksLikeSnils(text) ? '' : text));
  const start = header?.to ?? 0;
  const all = rows.slice(start, start + SAMPLE);
  const width = Math.max(headers.length, 0, ...all.map((row) => row.length));
  const { data, skipped, next } = dataRows(rows, header, width);
  const sample = (next < 0 ? all : rows.slice(start, Math.min(next, start + SAMPLE))).filter(
    (row) => sortOfRow(row, width) === 'data',
  );
  const lastTitled = headers.findLastIndex((text) => text !== '');
  const found = Array.from({ length: width }, (_, at) => {
    const text = headers[at] ?? '';
    // Behind the last title stand remarks, and what a sign inside a value has cut off.
    return meaningOf(text, contentOf(sample, at), header !== null && (text !== '' || at > lastTitled));
  });
  guessRest(found, header !== null);
  const columns = found.map(({ found: _, ...column }): ColumnMeaning => column);
  const owners = headers.map((text) => headerMeaning(text)?.owner ?? null);
  keepParts(columns, owners);
  const dateRoles = columns.map(({ kind }, at) =>
    kind === 'birth-date' ? roleOfDates(sample, at, schoolYear) : null,
  );
  settleClasses(columns, found);
  const people = assignPeople(columns, owners, dateRoles);
  const shape = header ? shapeKey(headers) : `${width}|${found.map((column) => column.found).join('|')}`;
  return { header, data, columns, people, skipped, shape, ...(next >= 0 && { next }) };
}

/** The rows for a preview: СНИЛС columns and cells that look like СНИЛС are blank. */
export function withoutSnils(rows: string[][], mapping: ColumnMapping): string[][] {
  return rows.map((row, at) =>
    row.map((cell, column) => {
      const isData = at >= (mapping.header?.to ?? 0);
      if (isData && mapping.columns[column]?.kind === 'snils') return '';
      return looksLikeSnils(cellText(cell)) && mapping.columns[column]?.kind !== 'phone' ? '' : cell;
    }),
  );
}
