import { book } from '../state/class-book.ts';
import { personOf } from '../state/class-states.ts';

/** Relation of a representative: as the teacher has told it, else as the list says; null: nobody has. */
export const relationOf = (person: string): string | null =>
  book.value?.facts.get(person)?.relation ?? personOf(person)?.relation ?? null;
