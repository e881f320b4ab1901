import { comingOfAge } from '../base/calendar/day.ts';
import type { ClassToday } from './duty.ts';
import { type DutyReminders, ofSomebody } from './reminder.ts';
import { type Awaited, standingNote } from './standing-notes.ts';

/** Somebody about whom a word is waited for. */
export interface AwaitedPerson {
  /** The student of 18 for `grown-up`, else whoever it is about. */
  person: string;
  awaits: Awaited;
}

/** Of whom the head, the teacher or a student of 18 has to say something; each once, in the order of the class. */
export function awaitedPeople({
  families,
  standings,
  facts,
}: Pick<ClassToday, 'families' | 'standings' | 'facts'>): AwaitedPerson[] {
  const found = new Map<string, AwaitedPerson>();
  for (const { student, representatives } of families)
    for (const { key } of [student, ...representatives]) {
      const told = facts.get(student.key)?.tells.get(key);
      const awaits = standingNote(standings.towards(key, student.key), told)?.awaits;
      if (!awaits) continue;
      const person = awaits === 'grown-up' ? student.key : key;
      found.set(`${awaits} ${person}`, { person, awaits });
    }
  return [...found.values()];
}

/** What is to be done about people themselves, whatever the duty. */
export function peopleReminders(of: ClassToday): DutyReminders {
  const awaited = awaitedPeople(of);
  const who = (awaits: Awaited) => awaited.filter((each) => each.awaits === awaits);
  const heads = who('head');
  const grownUp = new Set(who('grown-up').map(({ person }) => person));
  const without = of.families.filter(
    ({ representatives, signers, unknown, student }) =>
      representatives.length > 0 &&
      signers.length + unknown.length === 0 &&
      representatives.some(({ key }) => of.standings.towards(key, student.key).state === 'unproven'),
  );
  const birthdays = of.students
    .flatMap(({ key, birthDate }) => (grownUp.has(key) ? (comingOfAge(birthDate) ?? []) : []))
    .sort();
  return {
    reminders: ofSomebody([
      {
        filter: 'head',
        text: 'Решение директора о выдаче',
        unit: 'people',
        who: heads.map(({ person }) => person),
        due: of.today,
      },
      {
        filter: 'who',
        text: 'Кто это? Запишите родство',
        unit: 'people',
        who: who('who').map(({ person }) => person),
        due: null,
      },
      {
        filter: 'unproven',
        text: 'За ученика некому подписать: запишите полномочия',
        unit: 'families',
        who: without.map(({ student }) => student.key),
        due: null,
      },
      {
        filter: 'grown-up',
        text: 'Ученику 18: спросить, сообщать ли родителям',
        unit: 'students',
        who: [...grownUp],
        due: birthdays[0] ?? null,
      },
    ]),
    days: [...(heads.length > 0 ? [of.today] : []), ...birthdays],
  };
}
