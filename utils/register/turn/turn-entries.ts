import { integer, number, pipe } from 'valibot';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { kind } from '../kind.ts';

/** A class of an earlier year, by its group, as it was called then. */
const ofClass = {
  /** Id of its class group. */
  from: nonEmptyText,
  /** Title and year then: its list may be deleted later. */
  name: nonEmptyText,
  /** The year in which that school year began. */
  year: pipe(number(), integer()),
};

/** What the teacher has said about the classes of two years. `person` is the class. */
export const turnKinds = [
  /** The class of the entry continues `from`. A class that splits is continued by several, one that merges continues several. */
  kind('class-continued', ofClass, {
    by: 'teacher',
    holds: 'class',
    day: null,
    people: [],
    ofClass: true,
    sentence: ({ name, year }) => `Класс продолжает ${name} ${year}/${year + 1} учебного года.`,
  }),
  /** The class of the entry is another one than `from`: that it continues it is not proposed again. */
  kind('class-told-apart', ofClass, {
    by: 'teacher',
    holds: 'class',
    day: null,
    people: [],
    ofClass: true,
    sentence: ({ name, year }) => `Класс не продолжает ${name} ${year}/${year + 1} учебного года.`,
  }),
] as const;
