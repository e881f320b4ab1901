import { type DayTime, dayPart, russianDayTime, timePart } from '../../base/calendar/day-time.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, field, paragraph } from '../../base/documents/form-parts.ts';
import { longDate } from '../../base/text/document-date.ts';
import type { IncidentCase } from './incident-cases.ts';
import { LOST } from './incident-entries.ts';
import type { InvalidInterval } from './invalid-operations.ts';

/** An account as papers name it; '' leaves lines. */
export interface AccountOnPaper {
  /** Full name. */
  name: string;
  /** «ученик 7 «А»», «законный представитель ученика»; ''. */
  about: string;
  lost: string;
  /** «пароль сменён 20.11.2026 в 18:00» */
  done: string[];
  interval: InvalidInterval;
  operations: readonly { at: DayTime; what: string }[];
}

/** A case for papers. */
export interface IncidentOnPaper {
  /** null leaves lines. */
  learned: DayTime | null;
  from: string;
  what: string;
  accounts: readonly AccountOnPaper[];
  className: string;
  /** On invented data: every paper says so. */
  drill: boolean;
}

/** «20 ноября 2026 г. в 17:40»; '' for null. */
export const longDayTime = (time: DayTime | null): string =>
  time === null ? '' : `${longDate(dayPart(time))} в\u00a0${timePart(time)}`;

/** Says of the accounts of a case what papers say; `nameOf` and `aboutOf` by key. */
export function accountsOnPaper(
  one: IncidentCase,
  words: {
    nameOf(key: string): string;
    aboutOf(key: string): string;
    intervalOf(key: string): InvalidInterval;
  },
  invalid: (key: string) => readonly { at: DayTime; what: string }[],
): AccountOnPaper[] {
  return one.accounts.map(({ key, own, lost, steps, familyTold }) => ({
    name: words.nameOf(key),
    about: words.aboutOf(key),
    lost: LOST[lost],
    done: [
      ...(steps.password ? [`пароль сменён ${russianDayTime(steps.password.at)}`] : []),
      ...(steps.sessions ? [`сеансы завершены ${russianDayTime(steps.sessions.at)}`] : []),
      ...(familyTold && !own ? [`семье сообщено ${russianDayTime(familyTold.at)}`] : []),
      ...(steps.access ? [`доступ восстановлен ${russianDayTime(steps.access.at)}`] : []),
    ],
    interval: words.intervalOf(key),
    operations: invalid(key),
  }));
}

/** «УЧЕБНАЯ ТРЕВОГА», above everything else on a paper of a drill. */
export const drillMark = (drill: boolean, column: FormColumn): FlowPart[] =>
  drill
    ? paragraph('УЧЕБНАЯ ТРЕВОГА: данные вымышлены', column, {
        face: 'bold',
        align: 'center',
        keep: true,
        gap: 2,
      })
    : [];

/** The field of the requests that says of how many accounts they are. */
export const whichAccounts = (number: number): { 'какой записью': string } => ({
  'какой записью': number > 1 ? 'этими учётными записями' : 'этой учётной записью',
});

/** Whose accounts they are and what was lost, numbered where there are several. */
export function accountLines(accounts: readonly AccountOnPaper[], column: FormColumn): FlowPart[] {
  const [first, ...more] = accounts;
  if (!first)
    return [
      ...field('Чья учётная запись:', '', column, { caption: 'фамилия, имя, отчество; класс', gap: 3 }),
      ...field('Что могло стать известно:', '', column, { caption: 'логин, пароль, открытый сеанс' }),
    ];
  const whose = ({ name, about }: AccountOnPaper) => [name, about].filter(Boolean).join(', ');
  if (more.length === 0)
    return [
      ...field('Чья учётная запись:', whose(first), column, { gap: 3 }),
      ...field('Что могло стать известно:', first.lost, column),
    ];
  return [
    ...paragraph('', column, { lead: 'Чьи учётные записи и что могло стать известно:', gap: 3, keep: true }),
    ...accounts.flatMap((each, index) =>
      paragraph(`${whose(each)}: ${each.lost}${index === accounts.length - 1 ? '.' : ';'}`, column, {
        lead: `${index + 1}.`,
        gap: 1,
      }),
    ),
  ];
}
