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
  foreign: {
    what: 'Это не копия Классрука.',
    kept: 'В хранилище ничего не изменилось.',
    press: 'Выберите файл, имя которого кончается на «.klassruk».',
  },
  truncated: {
    what: 'Копия обрывается на середине: файл скопировался или скачался не до конца.',
    kept: 'В хранилище ничего не изменилось.',
    press: 'Возьмите его ещё раз оттуда, где он лежал.',
  },
  altered: {
    what: 'Копия повреждена: файл изменён после того, как его записали.',
    kept: 'В хранилище ничего не изменилось.',
    press: 'Возьмите другую копию.',
  },
  newer: {
    what: 'Копию сделала более новая версия Классрука.',
    kept: 'В хранилище ничего не изменилось.',
    press: 'Обновите расширение и повторите.',
  },
  'wrong-passphrase': {
    what: 'Копия этим не открывается.',
    kept: 'В хранилище ничего не изменилось.',
    press:
      'Введите пароль, которым её закрыли, или тогдашний код восстановления; проверьте раскладку клавиатуры и Caps Lock.',
  },
  'other-teacher': {
    what: 'Это копия другого учителя: она от другой учётной записи Дневник.ру. В это хранилище её взять нельзя.',
    kept: 'В хранилище ничего не изменилось.',
    press: 'Выберите свою копию.',
  },
  gone: {
    what: 'Файл копии больше не на месте.',
    kept: 'В хранилище ничего не изменилось.',
    press: 'Выберите его ещё раз.',
  },
} as const;
