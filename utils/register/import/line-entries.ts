import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { AnyEntry, Unrecorded } from '../kind.ts';
import { answerIn, cellText, dayIn } from './cell-meaning.ts';
import type { ImportableRegister, LineContext, LineQuestion } from './importable-register.ts';
import type { RegisterColumns } from './register-columns.ts';

/** What a line says about its person. */
export interface LineEntries {
  entries: Unrecorded<AnyEntry>[];
  /** Russian: what was not understood or needs a check. */
  problems: string[];
  /** What the teacher is asked; null: the line says it all. */
  question: LineQuestion | null;
}

/** Entries of one line of a register for the person it is about; `answer` is the key that the teacher gave to its question. */
export function lineEntries(
  register: ImportableRegister,
  row: readonly string[],
  { columns }: RegisterColumns,
  person: RosterPerson,
  context: LineContext,
  answer: string | null = null,
): LineEntries {
  const problems: string[] = [];
  let question: LineQuestion | null = null;
  const problem = (text: string) => void problems.push(text);
  const cell = (field: string): string => {
    const at = columns[field];
    return at === undefined ? '' : cellText(row[at]);
  };
  const day = (field: string): Day | null => {
    const text = cell(field);
    const found = dayIn(text);
    if (found !== 'unrecognised') return found;
    if (answerIn(text) === null) problem(`дата не понята: «${text.slice(0, 40)}»`);
    return null;
  };
  const past = (found: Day | null): Day => {
    if (found && (found > context.today || found < '2000-01-01')) {
      problem(`проверьте год: ${found.split('-').reverse().join('.')}`);
      return context.defaultDay;
    }
    return found ?? context.defaultDay;
  };
  const entries = register.entries({
    base: { classGroup: context.classGroup, person: person.key },
    person,
    family: familyOf(person, context),
    context,
    cell,
    day,
    past,
    problem,
    ask(title, candidates) {
      question = { title, candidates };
      return candidates.find(({ key }) => key === answer) ?? null;
    },
  });
  return { entries, problems, question };
}

function familyOf({ key }: RosterPerson, { families }: LineContext): RosterPerson[] {
  const own = families.filter(
    ({ student, representatives }) =>
      student.key === key || representatives.some((person) => person.key === key),
  );
  return [...new Set(own.flatMap(({ student, representatives }) => [student, ...representatives]))];
}
