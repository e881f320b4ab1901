import type { ClassJournal } from './class-journal.ts';

/** A class journal before anything has been read. */
export function emptyJournal(classGroup: ClassJournal['classGroup'], schoolYear: number): ClassJournal {
  return {
    classGroup,
    schoolYear,
    weighted: null,
    periods: [],
    subjects: [],
    groups: [{ ...classGroup, subject: null }],
    students: [],
    registers: [],
    finals: [],
    averages: [],
    behaviour: [],
    missing: [],
  };
}
