import { type StandingNote, standingNote } from '../../utils/register/standing-notes.ts';
import { book } from '../state/class-book.ts';
import { personOf, standings } from '../state/class-states.ts';
import { openHistory } from './history-sheet.tsx';
import { openWhoIsIt } from './who-is-it-sheet.tsx';

/** What is to be said beside somebody's name where it stands beside a student's. */
export const noteTowards = (person: string, student: string): StandingNote | null =>
  standingNote(standings.value.towards(person, student), book.value?.facts.get(student)?.tells.get(person));

/** What is to be said beside somebody's name: of all children, each once. */
export function notesOn(person: string): StandingNote[] {
  const known = personOf(person);
  if (!known) return [];
  const children = known.role === 'student' ? [person] : known.children.filter((child) => personOf(child));
  const notes = children.flatMap((child) => noteTowards(person, child) ?? []);
  return [...new Map(notes.map((note) => [note.text, note])).values()];
}

/** Opens where the note is settled: the list «Кто это?», else what is recorded of the person. */
export function settle(person: string, { awaits }: Pick<StandingNote, 'awaits'>): void {
  if (awaits === 'who') openWhoIsIt();
  else openHistory(person);
}
