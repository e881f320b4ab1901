import { boolean, nullable, optional, picklist } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { personKey } from '../../register/entry-base.ts';
import { HAND_OVER_WAYS } from '../../register/handed-papers/hand-over-ways.ts';
import { type EntryOf, kind } from '../../register/kind.ts';

/** Ways in which credentials reach a person. */
const handOutWays = ['in-person', 'meeting', 'with-student', 'mail'] as const;

const REASONS = {
  lost: 'прежний потерян',
  asked: 'попросили новый',
  leak: 'прежний узнали посторонние',
  'unknown-outcome': 'исход прошлого сброса был неизвестен',
  'slip-destroyed': 'прежняя памятка уничтожена, не врученная',
} as const;
const SLIPS = {
  password: 'с временным паролем',
  login: 'с логином',
  gosuslugi: 'о входе через Госуслуги',
} as const;
const WIPED = {
  printed: 'Временный пароль стёрт после печати.',
  asked: 'Временный пароль стёрт по вашей просьбе.',
  expired: 'Временный пароль истёк, не напечатан: нужен новый пароль.',
} as const;
const SIGN_IN = {
  confirmed: 'подтверждённая запись',
  'child-account': 'детская запись создана',
  'signed-in': 'вход выполнен',
  error: 'ошибка входа',
} as const;

/** What the extension itself did: nobody can correct it. */
const OWN_STEP = { by: 'extension', holds: 'person', day: null, people: [] } as const;

/** How far somebody has come with the account on Госуслуги. */
export const signInState = kind(
  'sign-in-state',
  { state: nullable(picklist(['confirmed', 'child-account', 'signed-in', 'error'])) },
  {
    by: 'teacher',
    holds: 'person',
    day: null,
    people: [],
    sentence: ({ state }) => (state === null ? 'Отметка о входе снята.' : `Госуслуги: ${SIGN_IN[state]}.`),
  },
);
export type SignInState = EntryOf<typeof signInState>['state'];

/** What happens to the credentials of a person. No login and no password stands here. */
export const credentialKinds = [
  kind('login-collected', {}, { ...OWN_STEP, sentence: () => 'Логин прочитан на Дневник.ру.' }),
  kind(
    'password-issued',
    { reason: nullable(picklist(['lost', 'asked', 'leak', 'unknown-outcome', 'slip-destroyed'])) },
    {
      ...OWN_STEP,
      sentence: ({ reason }) => `Выдан временный пароль${reason ? `: ${REASONS[reason]}` : ''}.`,
    },
  ),
  kind(
    'reset-unknown',
    {},
    { ...OWN_STEP, sentence: () => 'Сброс пароля начат; неизвестно, сменился ли пароль.' },
  ),
  kind(
    'slip-printed',
    { variant: picklist(['password', 'login', 'gosuslugi']) },
    { ...OWN_STEP, sentence: ({ variant }) => `Напечатана памятка ${SLIPS[variant]}.` },
  ),
  kind(
    'password-wiped',
    { why: picklist(['printed', 'asked', 'expired']) },
    { ...OWN_STEP, sentence: ({ why }) => WIPED[why] },
  ),
  /** Taken by the teacher from a file, the clipboard or a table. */
  kind(
    'credentials-imported',
    { password: boolean() },
    {
      ...OWN_STEP,
      sentence: ({ password }) =>
        password ? 'Логин и временный пароль взяты из таблицы.' : 'Логин взят из таблицы.',
    },
  ),
  kind('import-undone', {}, { ...OWN_STEP, sentence: () => 'Загрузка из таблицы отменена.' }),
  signInState,
  kind(
    'credentials-handed-out',
    {
      on: daySchema,
      /** Key of the person who took them; null: somebody who is not in the roster (by power of attorney). */
      to: nullable(personKey),
      toName: nonEmptyText,
      /** «ученик», «мать», «представитель по доверенности». */
      capacity: nonEmptyText,
      how: picklist(handOutWays),
      /** Why somebody else than the owner took them. */
      reason: optional(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: ['to'],
      contact: true,
      evidence: 'реквизиты выданы',
      sentence: ({ on, how, toName, capacity, reason }) =>
        `Реквизиты вручены ${russianDay(on)} ${HAND_OVER_WAYS[how]}, получил(а): ${toName} (${capacity})${reason ? `, причина: ${reason}` : ''}.`,
    },
  ),
  /** The sheet came back: it could not be handed over, or the person left the school. */
  kind(
    'credentials-returned',
    { on: daySchema },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: [],
      contact: true,
      sentence: ({ on }) => `Реквизиты возвращены ${russianDay(on)}.`,
    },
  ),
  /** Nobody came for a printed slip, or it came back, and it was destroyed. */
  kind(
    'slip-destroyed',
    { on: daySchema },
    {
      by: 'teacher',
      holds: 'person',
      day: 'on',
      people: [],
      sentence: ({ on }) => `Невостребованная памятка уничтожена ${russianDay(on)}.`,
    },
  ),
] as const;
export type CredentialEntry = EntryOf<(typeof credentialKinds)[number]>;
