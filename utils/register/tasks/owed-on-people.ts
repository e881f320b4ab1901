import { comingOfAge, dayOf } from '../../base/calendar/day.ts';
import { awaitedPeople } from '../awaited-people.ts';
import type { ClassToday } from '../duty.ts';
import type { Awaited } from '../standing-notes.ts';
import { type Owed, owe, sinceFirst, type TaskRule } from './task.ts';

const HEAD: TaskRule = {
  rule: 'head-decides',
  text: 'Решение директора о выдаче',
  unit: 'people',
  filter: 'head',
  act: 'Записать',
  why: 'Отказать родителю в сведениях о ребёнке может только директор; до его решения ничего не выдаётся.',
  source: '273-ФЗ, ст. 44 ч. 3',
  firm: true,
};
const WHO: TaskRule = {
  rule: 'who-is-it',
  text: 'Кто это? Запишите родство',
  unit: 'people',
  filter: 'who',
  act: 'Записать',
  why: 'Пока не известно, кем человек приходится ребёнку, подписать за ребёнка он не может.',
  source: '152-ФЗ, ст. 9 ч. 6',
};
const NOBODY_SIGNS: TaskRule = {
  rule: 'nobody-signs',
  text: 'За ученика некому подписать: запишите полномочия',
  unit: 'families',
  filter: 'unproven',
  act: 'Записать',
  why: 'За ребёнка подписывает родитель, опекун или попечитель; остальным нужен документ.',
  source: '152-ФЗ, ст. 9 ч. 6',
};
const NO_PARENT: TaskRule = {
  rule: 'no-parent',
  text: 'Нет родителя в системе',
  unit: 'students',
  filter: null,
  act: 'Открыть список',
  why: 'У ученика в списке класса нет ни одного представителя: сведений о нём никто не получает.',
  source: 'инструкция, п. 7',
};
const GROWN_UP: TaskRule = {
  rule: 'grown-up',
  text: 'Ученику 18: спросить, сообщать ли родителям',
  unit: 'students',
  filter: 'grown-up',
  act: 'Записать',
  why: 'С 18 лет ученик сам решает, получают ли родители сведения о нём.',
  source: 'ГК РФ, ст. 21',
};

/** What is owed about people themselves, whatever the duty. */
export function owedOnPeople(of: ClassToday): Owed[] {
  const awaited = awaitedPeople(of);
  const who = (awaits: Awaited) => awaited.flatMap((each) => (each.awaits === awaits ? [each.person] : []));
  const grownUp = new Set(who('grown-up'));
  const without = of.families.filter(
    ({ representatives, signers, unknown, student }) =>
      representatives.length > 0 &&
      signers.length + unknown.length === 0 &&
      representatives.some(({ key }) => of.standings.towards(key, student.key).state === 'unproven'),
  );
  const birthdays = of.students
    .flatMap(({ key, birthDate }) => (grownUp.has(key) ? (comingOfAge(birthDate) ?? []) : []))
    .sort();
  return [
    ...who('head').flatMap((person) => {
      const since = blockedOn(of, person);
      return owe(HEAD, { person, who: [person], since, due: since ?? of.today });
    }),
    ...of.families.flatMap(({ student, representatives, asked }) => {
      if (representatives.length > 0 || asked.includes(student)) return [];
      const since = `${of.periods.schoolYear}-09-01`;
      return owe(NO_PARENT, { person: student.key, who: [student.key], since, due: since });
    }),
    ...owe(WHO, { who: who('who'), since: null, due: null }),
    ...owe(NOBODY_SIGNS, { who: without.map(({ student }) => student.key), since: null, due: null }),
    ...owe(GROWN_UP, { who: [...grownUp], since: birthdays[0] ?? null, due: birthdays[0] ?? null }),
  ];
}

/** The day of the first block that waits for the head. */
function blockedOn({ facts, today }: ClassToday, person: string) {
  const waiting = (facts.get(person)?.blocks ?? []).filter(({ awaitsHead }) => awaitsHead);
  return sinceFirst(
    waiting.map(({ at }) => dayOf(new Date(at))),
    today,
  );
}
