import type { Day } from '../../base/calendar/day.ts';
import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { AnyEntry, Unrecorded } from '../kind.ts';
import { answerIn, dayIn } from './cell-meaning.ts';
import type { ImportableRegister, LineContext, LineQuestion, LineReader } from './importable-register.ts';
import { fieldText, type RegisterColumns } from './register-columns.ts';

/** What a line says about its person. */
export interface LineEntries {
  /** None while the line is left or a question is open. */
  entries: Unrecorded<AnyEntry>[];
  /** Russian: what needs a check in a line that is recorded. */
  problems: string[];
  /** Russian: why the line is not recorded; null: it is, or waits for answers. */
  left: string | null;
  /** What the teacher is asked, answered or not. */
  questions: LineQuestion[];
}

/** Answers of the teacher to the questions of a line, by their titles. */
export type LineAnswers = Readonly<Record<string, string>>;

/** Entries of one line of a register for the person it is about. */
export function lineEntries(
  register: ImportableRegister,
  line: { cells: readonly string[]; period?: string | null },
  columns: RegisterColumns,
  person: RosterPerson,
  context: LineContext,
  answers: LineAnswers = {},
): LineEntries {
  const problems: string[] = [];
  const reasons: string[] = [];
  const questions: LineQuestion[] = [];
  const seen = new Set(['person', 'student']);
  const cell = (field: string): string => {
    seen.add(field);
    const text = fieldText(line.cells, columns, field);
    return text === '' && field === 'period' ? (line.period ?? columns.period ?? '') : text;
  };
  const asked = (question: LineQuestion): string | null => {
    questions.push(question);
    const given = answers[question.title] ?? '';
    if (question.of === 'words') return given.trim() || null;
    return question.options.some(({ key }) => key === given) ? given : null;
  };
  const reader = readerOf({ cell, problems, reasons, asked, context, person });
  const made = register.entries(reader);
  for (const field of Object.keys(columns.columns)) {
    const text = seen.has(field) ? '' : fieldText(line.cells, columns, field);
    if (text && made.length > 0) problems.push(`не использовано: «${text.slice(0, 40)}»`);
  }
  const isOpen = questions.some(
    ({ title, of, options }) =>
      !(of === 'words' ? answers[title]?.trim() : options.some(({ key }) => key === answers[title])),
  );
  const why = reasons.length > 0 ? [...new Set(reasons)].join('; ') : null;
  return {
    entries: isOpen || why !== null ? [] : made,
    problems,
    left: why ?? (made.length === 0 && !isOpen ? 'записывать нечего' : null),
    questions: why === null ? questions : [],
  };
}

function readerOf({
  cell,
  problems,
  reasons,
  asked,
  context,
  person,
}: {
  cell: LineReader['cell'];
  problems: string[];
  reasons: string[];
  asked(question: LineQuestion): string | null;
  context: LineContext;
  person: RosterPerson;
}): LineReader {
  const day = (field: string): Day | null => {
    const text = cell(field);
    const found = dayIn(text);
    if (found !== 'unrecognised') return found;
    if (answerIn(text) === null) reasons.push(`дата не понята: «${text.slice(0, 40)}»`);
    return null;
  };
  const past = (found: Day | null): Day => {
    if (found && (found > context.today || found < '2000-01-01'))
      reasons.push(`проверьте год: ${found.split('-').reverse().join('.')}`);
    return found ?? context.defaultDay;
  };
  return {
    base: { classGroup: context.classGroup, person: person.key },
    person,
    family: familyOf(person, context),
    context,
    cell,
    day,
    past,
    dayOrYes(field) {
      const found = day(field);
      return found === null && answerIn(cell(field)) !== 'yes' ? null : past(found);
    },
    problem: (text) => void problems.push(text),
    leave: (why) => void reasons.push(why),
    ask(title, candidates) {
      const key = asked({ title, options: candidates, of: 'people' });
      return candidates.find((each) => each.key === key) ?? null;
    },
    choose<K extends string>(title: string, names: Readonly<Record<K, string>>) {
      const options = Object.entries<string>(names).map(([key, name]) => ({ key, name }));
      return asked({ title, options, of: 'names' }) as K | null;
    },
    write: (title, usual) =>
      asked({ title, options: usual.map((name) => ({ key: name, name })), of: 'words' }),
  };
}

function familyOf({ key }: RosterPerson, { families }: LineContext): RosterPerson[] {
  const own = families.filter(
    ({ student, representatives }) =>
      student.key === key || representatives.some((person) => person.key === key),
  );
  return [...new Set(own.flatMap(({ student, representatives }) => [student, ...representatives]))];
}
