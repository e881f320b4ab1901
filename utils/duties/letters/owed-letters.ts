import type { ClassToday } from '../../register/duty.ts';
import { presentEntries } from '../../register/job-lines.ts';
import { ofKind } from '../../register/kind.ts';
import { type Owed, owe, type TaskRule } from '../../register/tasks/task.ts';
import { letterKinds } from './letter-entries.ts';

const NOT_TOLD: TaskRule = {
  rule: 'not-told',
  text: 'Письмо о дневнике не отправлено',
  unit: 'families',
  filter: null,
  act: 'Составить',
  why: 'Родителям сообщают, что есть электронный дневник и что в нём видно.',
  source: 'инструкция, вводная часть',
};

/** Families that got no letter: to tell them of the diary is owed once. */
export function owedLetters(of: ClassToday): Owed[] {
  const written = writtenTo(of);
  const left = of.families.filter(
    ({ student, representatives }) => ![student, ...representatives].some(({ key }) => written.has(key)),
  );
  return owe(NOT_TOLD, {
    of: String(of.periods.schoolYear),
    who: left.map(({ student }) => student.key),
    since: null,
    due: null,
  });
}

const writtenTo = (of: ClassToday): ReadonlySet<string> =>
  new Set(ofKind(presentEntries(of, letterKinds), 'letter-sent').map(({ person }) => person));
