import { isSameName, withoutPatronymic } from '../../base/names/names.ts';
import type { JournalStudentRow, SubjectJournalData } from '../../dnevnik/journal-pages.ts';
import type { Warning } from '../../dnevnik/page-parts.ts';
import { ABSENCES } from './absence-of-letter.ts';
import type { Cell, ClassJournal, FinalMark, Mark, Register } from './class-journal.ts';
import {
  withBehaviour,
  withFinals,
  withListed,
  withoutMissing,
  withRegister,
  withStudents,
} from './journal-parts.ts';
import { isBehaviour, markNumber } from './mark-value.ts';
import { periodByName } from './period-kind.ts';

interface PageOfJournal {
  data: SubjectJournalData;
  /** ISO time. */
  readAt: string;
  /** Known people of the class: a row without an id in the page is matched by name. */
  people: { key: string; name: string }[];
}

/**
 * A class journal with the data of one subject journal page: a period's register, or its «Итоговые». Weights
 * and kinds of work are not in these pages. null: the page does not identify its journal.
 */
export function withPage(
  journal: ClassJournal,
  { data, readAt, people }: PageOfJournal,
): { journal: ClassJournal; warnings: Warning[] } | null {
  const { subject, group } = data;
  if (!subject.id || !group.id || (data.view === 'period' && !data.period)) return null;
  const warnings: Warning[] = [];
  const keys = data.students.map((row) => keyOf(row, people, warnings));
  let next = withPeriods(journal, data);
  if (!isBehaviour(subject.name)) next = withListed(next, 'subjects', { id: subject.id, name: subject.name });
  if (group.id !== journal.classGroup.id)
    next = withListed(next, 'groups', { id: group.id, name: group.name, subject: subject.id });
  next = withStudents(
    next,
    data.students.flatMap(({ name, left }, row) =>
      keys[row] ? [{ key: keys[row], name, left: left || null }] : [],
    ),
  );
  if (data.view === 'summary') next = withSummary(next, data, keys, warnings);
  else if (!isBehaviour(subject.name)) next = withRegister(next, registerOf(data, keys, readAt));
  const part = { subject: subject.id, group: group.id, period: data.view === 'summary' ? null : data.period };
  return { journal: withoutMissing(next, part), warnings };
}

/** The student's id in the page; without one, the only person of that name. */
function keyOf(
  { person, name }: JournalStudentRow,
  people: PageOfJournal['people'],
  warnings: Warning[],
): string | null {
  if (person) return person;
  const found = people.filter((each) => isSameName(withoutPatronymic(each.name), name));
  if (found.length === 1) return found[0]!.key;
  const text = `Строку «${name}» журнала не к кому отнести: ${found.length ? 'в классе двое с таким именем' : 'в списке класса такого имени нет'}. Её отметки пропущены.`;
  warnings.push({ code: 'student-unknown', text });
  return null;
}

function withPeriods(journal: ClassJournal, data: SubjectJournalData): ClassJournal {
  return data.periods.reduce((next, { id, name }, index) => {
    const { kind, number } = periodByName(name);
    const known = journal.periods.find((each) => each.id === id);
    const days = { start: known?.start ?? null, finish: known?.finish ?? null };
    return withListed(next, 'periods', { id, name, kind, number: number ?? index + 1, ...days });
  }, journal);
}

function registerOf(data: SubjectJournalData, keys: (string | null)[], readAt: string): Register {
  const markOf = (value: string): Mark => ({ value, number: markNumber(value), weight: null, work: null });
  return {
    subject: data.subject.id!,
    group: data.group.id!,
    period: data.period!,
    teachers: data.teachers.map(({ name }) => name),
    lessons: data.lessons.map((lesson) => ({ ...lesson, number: null, homework: null })),
    rows: data.students.flatMap(({ cells }, row) => {
      const student = keys[row];
      if (!student) return [];
      const own = cells.map(
        ({ lesson, marks, absence, remark }): Cell => ({
          lesson,
          remark,
          marks: marks.map(markOf),
          absence: absence && ABSENCES[absence],
        }),
      );
      return [{ student, cells: own }];
    }),
    source: 'page',
    readAt,
  };
}

function withSummary(
  journal: ClassJournal,
  data: SubjectJournalData,
  keys: (string | null)[],
  warnings: Warning[],
): ClassJournal {
  const subject = data.subject.id!;
  const marks: FinalMark[] = [];
  for (const [at, column] of data.columns.entries()) {
    const period =
      column.kind === 'period' ? journal.periods.find(({ number }) => number === column.number) : null;
    if (column.kind === 'period' && !period) {
      const text = `Столбец «${column.number}» в «Итоговых» не к чему отнести: такого периода нет.`;
      warnings.push({ code: 'period-unknown', text });
      continue;
    }
    keys.forEach((student, row) => {
      const value = data.finals[row]?.[at];
      if (!student || !value) return;
      const number = markNumber(value);
      marks.push({ student, subject, period: period?.id ?? null, kind: column.kind, value, number });
    });
  }
  const students = keys.filter((key) => key !== null);
  if (!isBehaviour(data.subject.name)) return withFinals(journal, { subject, students }, marks);
  return withBehaviour(
    journal,
    students,
    marks.map(({ subject: _, ...mark }) => mark),
  );
}
