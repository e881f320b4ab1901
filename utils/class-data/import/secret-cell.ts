import { withoutInvisible } from '../../base/text/invisible.ts';
import { cellText, looksLikeSnils, saysNoPassword } from './cell-content.ts';
import { isDash, isDitto } from './no-value.ts';

export interface SecretCell {
  /** Exactly as the cell has it, but for spaces around it; null: none, or refused. */
  value: string | null;
  /** Russian, without the value; null: nothing to say. */
  note: string | null;
  /** The teacher has to look before the row is used. */
  broken: boolean;
}

const refused = (note: string, broken = true): SecretCell => ({ value: null, note, broken });
const NONE: SecretCell = { value: null, note: null, broken: false };

/** Visible characters of ASCII alone: nearly every login and password. */
const PLAIN = /^[!-~]+$/;

/** A login or a password is never cut or changed: it is taken as the cell has it, or refused with a note. */
export function secretCell(cell: string, isLogin: boolean): SecretCell {
  if (cell === '') return NONE;
  const isPlain = PLAIN.test(cell);
  const text = isPlain ? cell : cellText(cell);
  if (text === '' || isDash(text)) return NONE;
  const what = isLogin ? 'логин' : 'пароль';
  if (looksLikeSnils(text)) return refused('вместо логина или пароля стоит СНИЛС: он не взят');
  if (isDitto(text) && text.length < 6)
    return refused(`вместо слова «${what}» стоит знак повтора: ${what} не взят`);
  if (isPlain) return { value: cell, note: null, broken: false };
  const inner = cell.trim();
  if (/[\r\n]/.test(inner)) return refused('в ячейке с логином или паролем несколько строк — разделите её');
  if (!isLogin && saysNoPassword(text)) return refused('вместо пароля стоят слова: пароль не взят', false);
  const visible = withoutInvisible(cell).replaceAll('\u00a0', ' ').trim();
  if (visible !== withoutInvisible(inner) || withoutInvisible(inner) !== inner)
    return refused(`внутри ячейки есть невидимые знаки: ${what} не взят, перепишите его`);
  if (/\s/.test(inner)) {
    if (isLogin) return refused('в логине есть пробел: логин не взят');
    return { value: inner, note: 'внутри пароля есть пробел: проверьте', broken: true };
  }
  return { value: inner, note: inner === cell ? null : `пробелы вокруг убраны: ${what}`, broken: false };
}
