import { array, literal, maxLength, nullable, object, optional, picklist, pipe } from 'valibot';
import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { dayTime, dayTimeSchema, russianDayTime, timeSchema } from '../../base/calendar/day-time.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { type EntryOf, kind, numbered } from '../../register/kind.ts';

/** What outsiders may have of an account. */
export const LOST = {
  login: 'логин',
  password: 'пароль',
  both: 'логин и пароль',
  session: 'открытый сеанс',
  unknown: 'неизвестно что',
} as const;
const lost = ['login', 'password', 'both', 'session', 'unknown'] as const;

/** Who has to learn of it, in the dative. */
const RECEIVERS = { head: 'директору', support: 'поддержке' } as const;
const receivers = ['head', 'support'] as const;
export type Receiver = (typeof receivers)[number];

export const TOLD_WAYS = {
  paper: 'письменно, под подпись',
  phone: 'по телефону',
  mail: 'электронной почтой',
  request: 'обращением в системе',
  meeting: 'лично, устно',
} as const;
const toldWays = ['paper', 'phone', 'mail', 'request', 'meeting'] as const;

/** What is done with an account, as done. */
const ACCOUNT_STEPS = {
  password: 'Пароль сменён',
  sessions: 'Сеансы завершены',
  access: 'Доступ восстановлен',
} as const;
const accountSteps = ['password', 'sessions', 'access'] as const;
export type AccountStep = (typeof accountSteps)[number];

export const FAMILY_WAYS = {
  'in-person': 'лично',
  phone: 'по телефону',
  message: 'сообщением',
  mail: 'электронной почтой',
} as const;
const familyWays = ['in-person', 'phone', 'message', 'mail'] as const;

/** What the head decided about telling the regulator. */
export const REGULATOR = {
  sent: 'уведомление направлено',
  'not-needed': 'уведомление не требуется',
} as const;
const regulatorDecisions = ['sent', 'not-needed'] as const;

/** Where a list of operations comes from; `none`: it was looked, and there were none. */
const operationSources = ['report', 'table', 'typed', 'none'] as const;

const incident = nonEmptyText;
const when = { on: daySchema, time: timeSchema } as const;
const said = ({ on, time }: { on: string; time: string }) => russianDayTime(dayTime(on, time));

const operation = object({
  at: dayTimeSchema,
  /** «Отметка 5 вместо 3: Пробный Пётр, алгебра» */
  what: nonEmptyText,
});
export type Operation = { at: string; what: string };

/** A list is recorded in pieces of at most this many. */
export const OPERATIONS_AT_ONCE = 500;

/**
 * Breaches of confidentiality; `incident` is the case that all speak of. What concerns one account has the person it
 * belongs to; what concerns the case, and the teacher's own account, has the class.
 */
export const incidentKinds = [
  /** What happened; said again, the latest holds. */
  kind(
    'incident-recorded',
    {
      incident,
      ...when,
      /** From whom it became known. */
      from: nonEmptyText,
      what: nonEmptyText,
      /** Number of the report that a parent or pupil has written. */
      report: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ on, time, from, what, report }) =>
        `Об утечке стало известно ${said({ on, time })} (от кого: ${from})${numbered(report)}: ${what}`,
    },
  ),
  kind(
    'incident-account',
    {
      incident,
      lost: picklist(lost),
      /** The teacher's own account: `person` is the class. */
      own: optional(literal(true)),
    },
    {
      by: 'teacher',
      holds: 'class',
      day: null,
      people: [],
      ofClass: true,
      sentence: (entry) => `Утечка реквизитов доступа: ${LOST[entry.lost]}.`,
    },
  ),
  kind(
    'incident-told',
    { incident, receiver: picklist(receivers), ...when, how: picklist(toldWays) },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ receiver, on, time, how }) =>
        `Об утечке сообщено ${RECEIVERS[receiver]} ${said({ on, time })}, ${TOLD_WAYS[how]}.`,
    },
  ),
  /** The receipt: from both receipts on operations are invalid. */
  kind(
    'incident-received',
    {
      incident,
      receiver: picklist(receivers),
      ...when,
      receivedBy: nonEmptyText,
      /** Number under which it came in, or of the request to support. */
      number: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ receiver, on, time, receivedBy, number }) =>
        `Сообщение ${RECEIVERS[receiver]} получено ${said({ on, time })}: ${receivedBy}${numbered(number)}.`,
    },
  ),
  kind(
    'incident-step',
    { incident, step: picklist(accountSteps), ...when },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ step, on, time }) => `${ACCOUNT_STEPS[step]} после утечки ${said({ on, time })}.`,
    },
  ),
  kind(
    'incident-family-told',
    { incident, ...when, how: picklist(familyWays) },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      contact: true,
      sentence: ({ on, time, how }) =>
        `Семье сообщено об утечке реквизитов доступа ${said({ on, time })} ${FAMILY_WAYS[how]}.`,
    },
  ),
  /** Whether the regulator is told the head decides: of the breach within 24 hours, of the inquiry within 72. */
  kind(
    'incident-regulator',
    {
      incident,
      stage: picklist(['first', 'result']),
      decision: picklist(regulatorDecisions),
      ...when,
      number: nullable(nonEmptyText),
    },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ stage, decision, on, time, number }) =>
        `Решение директора об уведомлении Роскомнадзора ${said({ on, time })}${
          stage === 'result' ? ', о результатах' : ''
        }: ${REGULATOR[decision]}${numbered(number)}.`,
    },
  ),
  /** What was done under the account of `person`. */
  kind(
    'incident-operations',
    {
      incident,
      source: picklist(operationSources),
      operations: pipe(array(operation), maxLength(OPERATIONS_AT_ONCE)),
      /** The teacher's own account: `person` is the class. */
      own: optional(literal(true)),
    },
    {
      by: 'teacher',
      holds: 'class',
      day: null,
      people: [],
      ofClass: true,
      sentence: ({ source, operations }) =>
        source === 'none'
          ? 'Проверено: под этой учётной записью ничего не изменено.'
          : `Записано, что изменено под этой учётной записью: ${operations.length}.`,
    },
  ),
  kind(
    'incident-closed',
    { incident, on: daySchema, result: nonEmptyText },
    {
      by: 'teacher',
      holds: 'class',
      day: 'on',
      people: [],
      ofClass: true,
      sentence: ({ on, result }) => `Случай утечки закрыт ${russianDay(on)}: ${result}`,
    },
  ),
] as const;
export type IncidentEntry = EntryOf<(typeof incidentKinds)[number]>;
