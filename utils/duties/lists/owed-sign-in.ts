import type { ClassToday } from '../../register/duty.ts';
import { type Owed, owe, type TaskRule } from '../../register/tasks/task.ts';
import { signInFacts } from './sign-in-facts.ts';

const RULE = {
  unit: 'people',
  source: 'инструкция, п. 7',
} as const;
const DIFFERS: TaskRule = {
  ...RULE,
  rule: 'sign-in-differs',
  text: 'Карточка не совпала с Госуслугами',
  filter: 'sign-in-differs',
  act: 'Исправить',
  why: 'Пока ФИО, дата рождения и СНИЛС не совпадают, вход через Госуслуги не откроется.',
};
const ABSENT: TaskRule = {
  ...RULE,
  rule: 'sign-in-absent',
  text: 'В карточке нет данных для входа через Госуслуги',
  filter: 'sign-in-absent',
  act: 'Дополнить',
  why: 'Без ФИО, даты рождения и СНИЛС в карточке Госуслуги не узнают человека.',
};

/** Who cannot sign in through Госуслуги, by what was recorded; only where the school signs in that way. */
export function owedSignIns({ students, representatives, entries, signsInByGosuslugi }: ClassToday): Owed[] {
  if (!signsInByGosuslugi) return [];
  const facts = signInFacts(entries);
  const people = [...students, ...representatives].flatMap(({ key }) => {
    const known = facts.get(key);
    return known && known.signIn !== 'signed-in' ? [{ key, known }] : [];
  });
  const keys = (found: typeof people) => found.map(({ key }) => key);
  return [
    ...owe(DIFFERS, {
      who: keys(people.filter(({ known }) => known.compared?.differs.length)),
      since: null,
      due: null,
    }),
    ...owe(ABSENT, {
      who: keys(
        people.filter(({ known }) => Object.values(known.checked).some((found) => found !== 'present')),
      ),
      since: null,
      due: null,
    }),
  ];
}
