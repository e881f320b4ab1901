import { addDays, type Day } from '../../base/calendar/day.ts';
import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { askedConsents, type ConsentAsk, consentSubjects, USUAL_CONSENTS } from './consent-cells.ts';
import { consentLists } from './consent-lists.ts';
import type { ConsentState } from './consent-states.ts';

/** How long before an end or an eighteenth birthday the reminder comes, days. */
export const REMIND_WITHIN = 30;

/** What comes within a year is known beforehand: the vault may stay locked all summer. */
const AHEAD = 366;

const PEOPLE = { unit: 'people', act: 'Записать' } as const;
const STOP: TaskRule = {
  ...PEOPLE,
  rule: 'withdrawal-stop',
  text: 'Отзыв согласия: прекратить обработку',
  filter: 'withdrawals',
  why: 'Обработка, в том числе у обработчика, прекращается за 10 рабочих дней со дня получения отзыва.',
  source: '152-ФЗ, ст. 21 ч. 5.1',
  firm: true,
};
const DESTROY: TaskRule = {
  ...PEOPLE,
  rule: 'withdrawal-destroy',
  text: 'Отзыв согласия: решение и уничтожение',
  filter: 'withdrawals',
  why: 'Что держалось только на согласии, уничтожается за 30 дней со дня получения отзыва; что и почему остаётся, решает директор.',
  source: '152-ФЗ, ст. 21 ч. 5',
  firm: true,
};
const DISAGREED: TaskRule = {
  ...PEOPLE,
  rule: 'disagreed',
  text: 'Разногласие родителей: решает директор',
  filter: 'disagreed',
  why: 'Один представитель согласен, другой нет; отказ одного не отменяет согласия другого.',
  source: 'СК РФ, ст. 65 ч. 2',
  firm: true,
};
const CHECK: TaskRule = {
  ...PEOPLE,
  rule: 'check',
  text: 'Согласие подписано без полномочий: проверить',
  filter: 'check',
  act: 'Открыть',
  why: 'За ребёнка согласие подписывает законный представитель, и его полномочия проверяются.',
  source: '152-ФЗ, ст. 9 ч. 1',
};
const NOT_IN_SYSTEM: TaskRule = {
  ...PEOPLE,
  rule: 'not-in-system',
  text: 'Бумага есть, внести в систему',
  filter: 'not-in-system',
  why: 'Согласие или отказ должны быть и в папке, и в информационной системе.',
  source: 'инструкция, п. 4',
};
const EXPIRING: TaskRule = {
  ...PEOPLE,
  rule: 'expiring',
  text: 'Согласие скоро истекает',
  filter: 'expiring',
  act: 'Открыть',
  why: 'После срока, названного в согласии, без нового обрабатывать данные нельзя.',
  source: '152-ФЗ, ст. 9 ч. 4 п. 8',
};
const ADULTS: TaskRule = {
  ...PEOPLE,
  rule: 'adults',
  text: 'Исполняется 18 лет',
  filter: 'adults',
  act: 'Открыть',
  why: 'С 18 лет согласие даёт сам ученик; подпись родителя за него больше не действует.',
  source: 'ГК РФ, ст. 21',
};
const MISSING: TaskRule = {
  ...PEOPLE,
  rule: 'missing',
  text: 'Нет ни согласия, ни отказа',
  filter: 'missing',
  why: 'Согласие или отказ каждого, кто получает сведения электронно, отмечается в системе.',
  source: 'инструкция, п. 4',
};

export function owedConsents(of: ClassToday, ask: ConsentAsk = USUAL_CONSENTS): Owed[] {
  const { families, today } = of;
  const states = askedConsents(of, ask);
  const lists = consentLists(states, consentSubjects(families, ask), today, AHEAD);
  const horizon = addDays(today, REMIND_WITHIN);
  const ends = dated(lists.expiring, ({ until }) => until);
  const birthdays = dated(lists.comingOfAge, ({ on }) => on);
  return [
    ...lists.withdrawals.flatMap((state) => owedOnWithdrawal(state, today)),
    ...lists.disagreed.flatMap(({ person, on }) =>
      owe(DISAGREED, {
        person,
        who: [person],
        since: sinceFirst(on === null ? [] : [on], today),
        due: on ?? today,
      }),
    ),
    ...owe(CHECK, { who: peopleOf(lists.check), since: null, due: null }),
    ...owe(NOT_IN_SYSTEM, {
      who: peopleOf(lists.notInSystem),
      since: sinceFirst(
        lists.notInSystem.flatMap(({ on }) => on ?? []),
        today,
      ),
      due: null,
    }),
    ...owedOnDay(EXPIRING, ends, horizon),
    ...owedOnDay(ADULTS, birthdays, horizon),
    ...owe(MISSING, { who: peopleOf(lists.missing), since: null, due: null }),
  ];
}

const peopleOf = (states: readonly { person: string }[]): string[] => states.map(({ person }) => person);

interface Dated {
  person: string;
  day: Day;
}

const dated = <S extends { person: string }>(
  states: readonly S[],
  dayOf: (state: S) => Day | null,
): Dated[] =>
  states.flatMap((state) => {
    const day = dayOf(state);
    return day === null ? [] : [{ person: state.person, day }];
  });

/** Two terms from the day of receipt, each until what it asks for is done. */
function owedOnWithdrawal({ person, withdrawal }: ConsentState, today: Day): Owed[] {
  if (!withdrawal) return [];
  const { receivedOn, stopped, stopBy, destroyed, destroyBy } = withdrawal;
  const given = { person, of: receivedOn, who: [person], since: sinceFirst([receivedOn], today) };
  return [
    ...(stopped ? [] : owe(STOP, { ...given, due: stopBy })),
    ...(destroyed ? [] : owe(DESTROY, { ...given, due: destroyBy })),
  ];
}

/** Those whose day comes within the horizon now, the others from so many days before theirs. `days`: the earliest first. */
function owedOnDay(rule: TaskRule, days: readonly Dated[], horizon: Day): Owed[] {
  const now = days.filter(({ day }) => day <= horizon);
  const next = days.find(({ day }) => day > horizon);
  const on = (those: readonly Dated[]) => {
    const [first] = those;
    return first
      ? owe(rule, { who: peopleOf(those), since: addDays(first.day, -REMIND_WITHIN), due: first.day })
      : [];
  };
  return [...on(now), ...on(days.filter(({ day }) => day === next?.day))];
}
