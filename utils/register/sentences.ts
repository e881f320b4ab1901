import { russianDay } from '../base/calendar/day.ts';
import { count } from '../base/text/plural.ts';
import { purposeTitle } from '../duties/consents/purposes.ts';
import { shownNumber } from '../duties/extracts/extract-number.ts';
import { NOTICE_TITLES } from '../duties/notices/notice.ts';
import type { Entry } from './entry.ts';

/** Names that entries carry only as keys. */
export interface EntryWords {
  /** Full name of a person by key. */
  name(person: string): string;
  purposes: readonly { id: string; title: string }[];
  /** Name of a reporting period by its key. */
  period(key: string): string;
}

type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

const REASONS: Record<NonNullable<Of<'password-issued'>['reason']>, string> = {
  lost: 'прежний потерян',
  asked: 'попросили новый',
  leak: 'прежний узнали посторонние',
  'unknown-outcome': 'исход прошлого сброса был неизвестен',
};
const SLIPS: Record<Of<'slip-printed'>['variant'], string> = {
  password: 'с временным паролем',
  login: 'с логином',
  gosuslugi: 'о входе через Госуслуги',
};
const SIGN_IN: Record<NonNullable<Of<'sign-in-state'>['state']>, string> = {
  confirmed: 'подтверждённая запись',
  'child-account': 'детская запись создана',
  'signed-in': 'вход выполнен',
  error: 'ошибка входа',
};
const WAYS: Record<Of<'credentials-handed-out'>['how'], string> = {
  'in-person': 'лично',
  meeting: 'на собрании',
  'with-student': 'через ребёнка',
  mail: 'почтой',
};
const FORMS: Record<Of<'informing-form-chosen'>['form'], string> = {
  electronic: 'электронная',
  paper: 'бумажная',
  both: 'электронная и бумажная',
};
const SIGNED: Record<Of<'acknowledged'>['form'], string> = {
  sheet: 'в листе ознакомления',
  extract: 'на отрывной части выписки',
  diary: 'в бумажном дневнике',
  electronic: 'в электронном виде',
};
const AUTHORITIES: Record<Of<'authority-set'>['authority'], string> = {
  parent: 'родитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  'power-of-attorney': 'по доверенности',
  none: 'полномочий нет',
};

/** An entry as a Russian sentence without its subject, to stand under the person's name. */
export function entrySentence(entry: Entry, words: EntryWords): string {
  switch (entry.kind) {
    case 'login-collected':
      return 'Логин прочитан на Дневник.ру.';
    case 'password-issued':
      return `Выдан временный пароль${entry.reason ? `: ${REASONS[entry.reason]}` : ''}.`;
    case 'reset-unknown':
      return 'Сброс пароля начат, исход неизвестен.';
    case 'slip-printed':
      return `Напечатана памятка ${SLIPS[entry.variant]}.`;
    case 'password-wiped':
      return entry.why === 'printed'
        ? 'Временный пароль стёрт после печати.'
        : 'Временный пароль стёрт по вашей просьбе.';
    case 'credentials-imported':
      return entry.password ? 'Логин и временный пароль взяты из таблицы.' : 'Логин взят из таблицы.';
    case 'import-undone':
      return 'Загрузка из таблицы отменена.';
    case 'sign-in-state':
      return entry.state === null ? 'Отметка о входе снята.' : `Госуслуги: ${SIGN_IN[entry.state]}.`;
    case 'credentials-handed-out':
      return `Реквизиты вручены ${russianDay(entry.on)} ${WAYS[entry.how]}, получил(а): ${entry.toName} (${entry.capacity}).`;
    case 'credentials-returned':
      return `Реквизиты возвращены ${russianDay(entry.on)}.`;
    case 'authority-set':
      return `Полномочия: ${AUTHORITIES[entry.authority]}${entry.document ? `, ${entry.document}` : ''}.`;
    case 'handing-out-blocked':
      return `Не выдавать: ${entry.ground}.`;
    case 'handing-out-allowed':
      return 'Выдавать снова можно.';
    case 'person-joined':
      return `Запись из файла соединена с человеком на сайте: ${words.name(entry.into)}.`;
    case 'person-told-apart':
      return `Другой человек с тем же именем: ${words.name(entry.from)}.`;
    case 'informing-form-chosen': {
      const every =
        entry.every === null ? '' : `, выписки раз в ${count(entry.every, ['день', 'дня', 'дней'])}`;
      return `Форма информирования с ${russianDay(entry.from)}: ${FORMS[entry.form]}${every}${numbered(entry)}.`;
    }
    case 'acknowledged': {
      const period = entry.period ? `, ${words.period(entry.period)}` : '';
      return `Ознакомление подписано ${russianDay(entry.on)} ${SIGNED[entry.form]}: ${entry.topic}${period}.`;
    }
    case 'note-written':
      return `Заметка: «${entry.text}».`;
    case 'warning-settled':
      return `Разобрано: ${entry.said}${entry.what ? ` — ${entry.what}` : ''}.`;
    case 'notice-prepared':
      return `Уведомление ${NOTICE_TITLES[entry.about]}${numbered(entry)} от ${russianDay(entry.on)}, ${entry.span}: ${entry.said}.`;
    case 'notice-handed-over':
      return `Уведомление вручено ${russianDay(entry.on)} ${WAYS[entry.how]}: ${entry.toName}.`;
    case 'notice-acknowledged':
      return `С уведомлением ознакомлен(а) ${russianDay(entry.on)}: ${entry.signedName}.`;
    case 'extract-issued':
      return `Выписка № ${shownNumber(entry.extract)} составлена ${russianDay(entry.on)}, ${entry.span}.`;
    case 'extract-handed-over':
      return `Выписка № ${shownNumber(entry.extract)} вручена ${russianDay(entry.on)} ${WAYS[entry.how]}: ${entry.toName}.`;
    case 'extract-returned':
      return `Талон выписки № ${shownNumber(entry.extract)} вернулся ${russianDay(entry.on)}: ${entry.signedName}.`;
    case 'letter-prepared':
      return `Письмо «${entry.subject}» подготовлено ${russianDay(entry.on)}.`;
    case 'letter-sent':
      return `Письмо «${entry.subject}» отправлено ${russianDay(entry.on)}.`;
    case 'report-received': {
      const file = entry.file === null ? ', на бумаге' : `, файл «${entry.file}»`;
      return `Отчёт (${entry.span}) получен ${russianDay(entry.on)}: ${entry.from}${file}.`;
    }
    case 'entry-corrected':
      return 'Исправлена более ранняя запись.';
    default:
      return consentSentence(entry, words);
  }
}

function consentSentence(
  entry: Of<
    'consent-given' | 'consent-refused' | 'consent-withdrawn' | 'withdrawal-decided' | 'consent-in-system'
  >,
  words: EntryWords,
): string {
  const purpose = `«${purposeTitle(entry.purpose, words.purposes)}»`;
  const signed = 'signedBy' in entry ? `, подписал(а): ${words.name(entry.signedBy)}` : '';
  switch (entry.kind) {
    case 'consent-given': {
      const until = entry.until === null ? '' : `, действует до ${russianDay(entry.until)}`;
      return `Согласие ${purpose} от ${russianDay(entry.on)}${numbered(entry)}${signed}${until}${placed(entry)}.`;
    }
    case 'consent-refused':
      return `Отказ от согласия ${purpose} от ${russianDay(entry.on)}${numbered(entry)}${signed}${placed(entry)}.`;
    case 'consent-withdrawn':
      return `Отзыв согласия ${purpose} получен ${russianDay(entry.receivedOn)}${numbered(entry)}${signed}.`;
    case 'withdrawal-decided': {
      const kept = entry.keptOnGround === null ? '' : ` Сохраняется на основании: ${entry.keptOnGround}.`;
      const destroyed = entry.destroyedOn === null ? '' : ` Уничтожено ${russianDay(entry.destroyedOn)}.`;
      return `Решение по отзыву ${purpose} от ${russianDay(entry.on)}: ${entry.decision}.${kept}${destroyed}`;
    }
    case 'consent-in-system': {
      const what = entry.entered ? 'Внесено в систему' : 'Не внесено в систему';
      return `${what}: ${purpose}, ${russianDay(entry.on)}, ${entry.enteredBy}.`;
    }
  }
}

const numbered = ({ number }: { number: string | null }): string => (number === null ? '' : `, № ${number}`);
const placed = ({ place }: { place: string | null }): string =>
  place === null ? '' : `, хранится: ${place}`;
