import { looksLikePatronymic } from '../../base/names/names.ts';
import { withoutInvisible } from '../../base/text/invisible.ts';
import { isChecked } from '../../base/text/snils.ts';
import { relationIn } from '../../dnevnik/person-name.ts';
import { isDateLike } from './birth-date.ts';
import type { ColumnKind } from './mapping.ts';
import { isDitto, isNoValue } from './no-value.ts';

/** What a single cell looks like. `token`: a login or a password. */
export type CellLook =
  | Exclude<
      ColumnKind,
      'login' | 'password' | 'temporary-password' | 'child' | 'given' | 'class-letter' | 'unknown'
    >
  | 'word'
  /** One letter: of a class. */
  | 'letter'
  | 'token'
  | 'text'
  | 'empty';

const squeeze = (cell: string): string =>
  withoutInvisible(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/**
 * Text of a cell without line breaks, no-break or double spaces. Most cells need no change and are only
 * scanned.
 */
export function cellText(cell: string | undefined): string {
  if (!cell) return '';
  let isSpace = true;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code === 32) {
      if (isSpace) return squeeze(cell);
      isSpace = true;
    } else if (code < 32 || (code > 0x7e && (code < 0x400 || code > 0x52f))) return squeeze(cell);
    else isSpace = false;
  }
  return isSpace ? squeeze(cell) : cell;
}

const CLASS = /^(?:1[01]|[1-9])\s*[-–—]?\s*["«„“']?\s*[А-ЯЁA-Zа-яё]\s*["»”“']?(?:\s*кл(?:асс|\.)?)?$/;
const ROLES = new Set([
  'ученик',
  'ученица',
  'учащийся',
  'учащаяся',
  'обучающийся',
  'обучающаяся',
  'ребенок',
  'ребёнок',
  'родитель',
  'законный представитель',
  'представитель',
  'student',
  'parent',
  'pupil',
]);
const INITIALS =
  /^(?:\p{L}[\p{L}'’-]+\s+\p{Lu}\.?\s?(?:\p{Lu}\.?)?|\p{Lu}\.\s?(?:\p{Lu}\.)?\s?\p{L}[\p{L}'’-]+)$/u;
const SURNAME =
  /(?:[ое]ва?|[её]ва?|[иы]на?|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|енко|чук|[ое]го|[иы]х|швили|дзе|ян)$/i;

const NO_PASSWORD =
  /^(?:пароль )?(?:(?:был )?(?:измен[её]н|смен[её]н|установлен|задан)|не (?:выдан|задан|создан|установлен|показ)|скрыт|отсутствует|нет(?![а-яё]))/i;

/**
 * Words in place of a password: «изменён пользователем», «не выдан», or any two Russian words without a
 * digit.
 */
export const saysNoPassword = (text: string): boolean =>
  // Most passwords begin with a letter that neither expression can begin with.
  text.charCodeAt(0) > 0x7f && (NO_PASSWORD.test(text) || /^[а-яё]+(?:[ ,.-]+[а-яё]+)+\.?$/i.test(text));

/** СНИЛС with or without separators; bare digits count if the check number is correct. */
export function looksLikeSnils(text: string): boolean {
  if (text.length !== 11 && text.length !== 14) return false;
  if (/^\d{3}[-\s]\d{3}[-\s]\d{3}[-\s]\d{2}$/.test(text)) return true;
  return /^\d{11}$/.test(text) && isChecked(text);
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
};

/** ISO date of «05.09.2012», «5/9/2012», «2012-09-05»; null: not a date, or a day that no calendar has. */
export function isoDate(text: string): string | null {
  if (text.length < 6 || !isDigit(text, 0)) return null;
  const russian = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const [year = '', month = '', day = ''] = iso
    ? iso.slice(1)
    : russian
      ? [russian[3]!.length === 2 ? `20${russian[3]}` : russian[3]!, russian[2]!, russian[1]!]
      : [];
  if (!year) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** Most names, recognised without the slower expressions. */
const PLAIN_NAME = /^[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+){1,4}$/;

function isPersonName(text: string): boolean {
  if (PLAIN_NAME.test(text)) return true;
  if (INITIALS.test(text)) return true;
  const words = text.replace(/[(),]/g, ' ').trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || !/^[\p{L}'’ʼ.\- ]+$/u.test(words.join(' '))) return false;
  if (!/[а-яё]/i.test(text)) return false;
  return words.length >= 2 && words.every((word) => word.length > 1 || /^\p{Lu}/u.test(word));
}

/** What the text of one cell looks like. */
export function lookOf(text: string): CellLook {
  if (!text || isNoValue(text) || isDitto(text)) return 'empty';
  if (text.length > 120) return 'text';
  if (text.charCodeAt(0) > 0x7f && NO_PASSWORD.test(text)) return 'empty';
  if (isDateLike(text)) return 'birth-date';
  if (looksLikeSnils(text)) return 'snils';
  if (text.includes('@') && /^\S+@\S+\.\S+$/.test(text)) return 'email';
  if ('+78'.includes(text[0]!) && /^(?:\+7|8|7)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}$/.test(text))
    return 'phone';
  if (isDigit(text, 0)) {
    if (/^\d{1,4}\.?$/.test(text)) return 'number';
    if (CLASS.test(text)) return 'class';
  }
  if (text.length < 5 && /^["«„]?[А-ЯЁа-яё]["»“]?$/.test(text)) return 'letter';
  if (ROLES.has(text.toLowerCase())) return 'role';
  const relation = relationIn(text);
  // «Иванова Вера Павловна (мать)» is primarily a name.
  if (relation)
    return /^\S+\s+\S+\s/.test(text.slice(0, text.toLowerCase().indexOf(relation)))
      ? 'full-name'
      : 'relation';
  if (/^\S+[ -](?:оглы|оглу|угли|уулу|улы|кызы|гызы|кизи)$/i.test(text)) return 'patronymic';
  if (isPersonName(text)) return 'full-name';
  if (/^[А-ЯЁа-яё'’-]{2,}$/.test(text)) {
    if (looksLikePatronymic(text)) return 'patronymic';
    return SURNAME.test(text) ? 'surname' : 'word';
  }
  return /^[\x21-\x7e]{3,64}$/.test(text) ? 'token' : 'text';
}
