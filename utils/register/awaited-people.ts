import type { ClassToday } from './duty.ts';
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
