import { addDays, type Day, dayOf } from '../../base/calendar/day.ts';
import { grouped } from '../../class-data/roster/grouped.ts';
import type { ClassToday } from '../../register/duty.ts';
import { entitledPeople } from '../../register/families.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from '../../register/tasks/task.ts';
import { type CredentialRecord, type CredentialStage, credentialRegister } from './credential-register.ts';

const PEOPLE = { unit: 'people', source: 'инструкция, п. 1' } as const;
const PRINTED: TaskRule = {
  ...PEOPLE,
  rule: 'printed',
  text: 'Памятка напечатана, вручение не отмечено',
  filter: 'printed',
  act: 'Записать',
  why: 'Кому и когда вручены реквизиты, видно из журнала выдачи.',
};
const RETURNED: TaskRule = {
  ...PEOPLE,
  rule: 'returned',
  text: 'Памятки вернулись',
  filter: 'returned',
  act: 'Открыть',
  why: 'Памятка не дошла до того, кому выдана: её вручают снова или уничтожают.',
};
const DESTROYED: TaskRule = {
  ...PEOPLE,
  rule: 'destroyed',
  text: 'Памятка уничтожена: нужна новая',
  filter: 'destroyed',
  act: 'Открыть',
  why: 'Без памятки человек не может войти в дневник.',
};
const EXPIRED: TaskRule = {
  ...PEOPLE,
  rule: 'expired',
  text: 'Пароль истёк, не напечатан: нужен новый пароль',
  filter: 'expired',
  act: 'Открыть',
  why: 'Ненапечатанный пароль стирается через 7 дней, прежний уже не действует.',
};
const WAITING: TaskRule = {
  ...PEOPLE,
  rule: 'waiting',
  text: 'Реквизиты не выданы',
  filter: 'waiting',
  act: 'Выдать',
  why: 'Реквизиты доступа получает каждый ученик и каждый родитель.',
};

const NOT_USED: TaskRule = {
  ...PEOPLE,
  rule: 'not-used',
  text: 'Реквизиты вручены, входа не было',
  filter: 'not-used',
  act: 'Открыть',
  why: 'Через две недели после вручения стоит узнать, получилось ли войти: памятка могла потеряться.',
};

/** How long after the hand-out nobody asks whether it was used, days. */
const USED_WITHIN = 14;

/** Of people to whom credentials may be handed out. */
export function owedCredentials({ entries, families, today }: ClassToday): Owed[] {
  const entitled = entitledPeople(families).map(({ key }) => key);
  const register = credentialRegister(entries);
  const stageOf = (person: string): CredentialStage => register.get(person)?.stage ?? 'none';
  const byStage = grouped(entitled, stageOf);
  const at = (stage: CredentialStage) => byStage.get(stage) ?? [];
  const waiting = entitled.filter((person) => ['none', 'prepared'].includes(stageOf(person)));
  const asked = addDays(today, -USED_WITHIN);
  /** Since the earliest of the times that `since` names, or so many days after it. */
  const owed = (
    rule: TaskRule,
    who: readonly string[],
    since: (record: CredentialRecord) => string | null,
    after = 0,
  ) => {
    const times = who.flatMap((person) => {
      const record = register.get(person);
      return (record && since(record)) ?? [];
    });
    const [first] = times.map(dayIn).sort();
    return owe(rule, { who, since: sinceFirst(first ? [addDays(first, after)] : [], today), due: null });
  };
  return [
    ...owed(PRINTED, at('printed'), ({ printedAt }) => printedAt),
    ...owed(RETURNED, at('returned'), ({ returnedOn }) => returnedOn),
    ...owed(DESTROYED, at('destroyed'), ({ destroyedOn }) => destroyedOn),
    ...owed(EXPIRED, at('expired'), ({ expiredAt }) => expiredAt),
    ...owed(
      NOT_USED,
      at('handed-out').filter((person) => (register.get(person)?.handedOut?.on ?? today) < asked),
      ({ handedOut }) => handedOut?.on ?? null,
      USED_WITHIN + 1,
    ),
    ...owe(WAITING, { who: waiting, since: null, due: null }),
  ];
}

/** The day of an ISO time; a day is one already. */
const dayIn = (time: string): Day => (time.includes('T') ? dayOf(new Date(time)) : time);
