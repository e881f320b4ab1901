import { UserError } from '../base/text/user-error.ts';

/** Why a backup was not restored. Nothing has been changed. */
export class BackupError extends UserError {
  readonly code: keyof typeof MESSAGES;
  constructor(code: keyof typeof MESSAGES) {
    super(MESSAGES[code]);
    this.name = 'BackupError';
    this.code = code;
  }
}

const MESSAGES = {
  foreign: 'Это не копия Классрука. Выберите файл, имя которого кончается на «.klassruk».',
  truncated:
    'Копия обрывается на середине: файл скопировался или скачался не до конца. Возьмите его ещё раз оттуда, где он лежал.',
  altered: 'Копия повреждена: файл изменён после того, как его записали. Возьмите другую копию.',
  newer: 'Копию сделала более новая версия Классрука. Обновите расширение и повторите.',
  'wrong-passphrase':
    'Копия этим не открывается. Нужен пароль, которым её закрыли, или тогдашний код восстановления. Проверьте раскладку клавиатуры и Caps Lock.',
  'other-teacher':
    'Это копия другого учителя: она от другой учётной записи Дневник.ру. В это хранилище её взять нельзя.',
  gone: 'Файл копии больше не на месте. Выберите его ещё раз.',
} as const;
