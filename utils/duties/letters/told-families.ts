import type { ClassToday } from '../../register/duty.ts';
import type { Family } from '../../register/families.ts';
import { presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { letterKinds } from './letter-entries.ts';

/** The letters that were sent to those who are in the class today. */
export const sentLetters = (of: ClassToday) => ofKind(presentEntries(of, letterKinds), 'letter-sent');

/** The families of which somebody was written to. */
export function toldFamilies(of: ClassToday): Family[] {
  const written = new Set(sentLetters(of).map(({ person }) => person));
  return of.families.filter(({ student, representatives }) =>
    [student, ...representatives].some(({ key }) => written.has(key)),
  );
}
