import type {
  BehaviourMark,
  ClassJournal,
  FinalMark,
  JournalStudent,
  MissingPart,
  Register,
} from './class-journal.ts';

const sameRegister = (a: Register, b: Register): boolean =>
  a.subject === b.subject && a.group === b.group && a.period === b.period;

const sameMissing = (a: MissingPart, b: Omit<MissingPart, 'why'>): boolean =>
  a.subject === b.subject && a.group === b.group && a.period === b.period;

/** The journal with a register that replaces the one of the same subject, group and period. */
export function withRegister(journal: ClassJournal, register: Register): ClassJournal {
  const registers = journal.registers.filter((each) => !sameRegister(each, register));
  return { ...journal, registers: [...registers, register] };
}

/** The journal without the note that a part could not be read. */
export function withoutMissing(journal: ClassJournal, part: Omit<MissingPart, 'why'>): ClassJournal {
  return { ...journal, missing: journal.missing.filter((each) => !sameMissing(each, part)) };
}

/** The journal with a part marked as not read. */
export function withMissing(journal: ClassJournal, part: MissingPart): ClassJournal {
  return { ...journal, missing: [...withoutMissing(journal, part).missing, part] };
}

/** The journal with all «Итоговые» marks of the given students in a subject replaced. */
export function withFinals(
  journal: ClassJournal,
  at: { subject: string; students: string[] },
  marks: FinalMark[],
): ClassJournal {
  const own = new Set(at.students);
  const finals = journal.finals.filter((mark) => mark.subject !== at.subject || !own.has(mark.student));
  return { ...journal, finals: [...finals, ...marks] };
}

/** Like `withFinals`, for behaviour marks. */
export function withBehaviour(
  journal: ClassJournal,
  students: string[],
  marks: BehaviourMark[],
): ClassJournal {
  const own = new Set(students);
  const behaviour = journal.behaviour.filter(({ student }) => !own.has(student));
  return { ...journal, behaviour: [...behaviour, ...marks] };
}

const order = new Intl.Collator('ru');

/**
 * The journal with additional students, by name; the fuller name is kept, and students who have left stay
 * marked so.
 */
export function withStudents(journal: ClassJournal, students: JournalStudent[]): ClassJournal {
  const known = new Map(journal.students.map((student) => [student.key, student]));
  for (const student of students) {
    const before = known.get(student.key);
    const name = before && before.name.length > student.name.length ? before.name : student.name;
    known.set(student.key, { key: student.key, name, left: student.left ?? before?.left ?? null });
  }
  return { ...journal, students: [...known.values()].sort((a, b) => order.compare(a.name, b.name)) };
}

/** The journal with an additional entry in one of its lists, unless one has the same id. */
export function withListed<K extends 'subjects' | 'groups' | 'periods'>(
  journal: ClassJournal,
  list: K,
  entry: ClassJournal[K][number],
): ClassJournal {
  const entries: { id: string }[] = journal[list];
  const at = entries.findIndex(({ id }) => id === entry.id);
  if (at < 0) return { ...journal, [list]: [...entries, entry] };
  return { ...journal, [list]: entries.map((each, index) => (index === at ? entry : each)) };
}
