import { is } from 'valibot';
import { periodName } from '../../utils/base/calendar/period-name.ts';
import { periodKey } from '../../utils/base/calendar/reporting-periods.ts';
import { readInWorker } from '../../utils/base/tables/read-in-worker.ts';
import type { ReadTables } from '../../utils/base/tables/table.ts';
import { kinds, type RecordedEntry, recordedEntrySchema } from '../../utils/duties/entry.ts';
import type {
  ImportableRegister,
  LineContext,
  LineQuestion,
} from '../../utils/register/import/importable-register.ts';
import { lineEntries } from '../../utils/register/import/line-entries.ts';
import { type RegisterColumns, registerColumns } from '../../utils/register/import/register-columns.ts';
import {
  isRecordedAlready,
  type RegisterLine,
  registerLines,
} from '../../utils/register/import/register-lines.ts';
import { book, schoolDetails } from '../state/class-book.ts';
import { barred, familyOf, periods, personOf, students, today } from '../state/class-states.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { sealed } from '../state/sealed.ts';
import type { TableSource } from '../ui/table-source.tsx';

/** A table of a register that was read, line by line. */
export interface OpenedRegister {
  columns: RegisterColumns;
  lines: RegisterLine[];
}

/** What becomes of a line once it is settled whom it is about. */
export interface SettledLine {
  fresh: RecordedEntry[];
  /** How many facts of the line the register has already. */
  known: number;
  problems: string[];
  /** What the table does not say of it. */
  question: LineQuestion | null;
}

export const opened = sealed<OpenedRegister | null>(null);
export const note = sealed<string | null>(null);
/** By row: the person it is taken for; '' : not taken. */
export const chosen = sealed<ReadonlyMap<number, string>>(new Map());
/** By row: what the teacher answered to its question. */
export const answers = sealed<ReadonlyMap<number, string>>(new Map());

export function forget(): void {
  opening.stop();
  opened.value = null;
  note.value = null;
  chosen.value = new Map();
  answers.value = new Map();
}

const NOT_A_REGISTER =
  'Столбцы этого журнала не найдены. Нужны строка заголовков с именем («ФИО», «Ученик», «Родитель») и хотя бы один столбец журнала: согласие, дата, форма, «внесено в систему».';

const opening = latest({
  read: (stopped: AbortSignal, _register: ImportableRegister, source: TableSource): Promise<ReadTables> =>
    readInWorker('file' in source ? { file: source.file, encoding: undefined } : { text: source.text }, {
      signal: stopped,
    }),
  show(read, register) {
    if (!read.ok) {
      note.value = read.note;
      return;
    }
    const roster = book.value?.roster;
    for (const { rows } of read.tables) {
      const columns = registerColumns(rows, register);
      if (!columns || !roster) continue;
      const lines = registerLines(rows, columns, roster);
      opened.value = { columns, lines };
      chosen.value = new Map(
        // The register is of this class: strangers in it (who has left) put no doubt on the others.
        lines.map(({ row, match }) => [
          row,
          match.verdict === 'exact' || match.nameOnly ? (match.person ?? '') : '',
        ]),
      );
      return;
    }
    note.value = NOT_A_REGISTER;
  },
  failed: (error) => showFailure(error, 'register/import', note),
});

export async function openRegister(register: ImportableRegister, source: TableSource): Promise<void> {
  forget();
  await opening(register, source);
}

export function choose(row: number, person: string): void {
  chosen.value = new Map(chosen.value).set(row, person);
  answers.value = new Map([...answers.value].filter(([at]) => at !== row));
}

/** Answers the questions of these rows. */
export function answer(given: readonly (readonly [row: number, person: string])[]): void {
  answers.value = new Map([...answers.value, ...given]);
}

/** Entries of a line for the person chosen; null: nobody is. */
export function settle(
  register: ImportableRegister,
  chosenThere: LineContext['chosen'],
  line: RegisterLine,
  defaultDay: string,
): SettledLine | null {
  const current = book.value;
  const person = personOf(chosen.value.get(line.row) ?? '');
  if (!current || !opened.value || !person) return null;
  const context: LineContext = {
    classGroup: current.classGroup,
    chosen: chosenThere,
    today: today.value,
    defaultDay: defaultDay || today.value,
    teacher: schoolDetails.value?.teacher.name ?? '',
    families: students.value.map((student) => ({ student, representatives: familyOf(student) })),
    periodOf: (name) => {
      const wanted = periodName(name.trim())
        .toLowerCase()
        .replace(/[^\p{L}\d]/gu, '');
      const found = periods.value.periods.find(
        (each) => each.name.toLowerCase().replace(/[^\p{L}\d]/gu, '') === wanted,
      );
      return found ? periodKey(periods.value, found) : null;
    },
  };
  const { entries, problems, question } = lineEntries(
    register,
    line.cells,
    opened.value.columns,
    person,
    context,
    answers.value.get(line.row),
  );
  // What a duty makes of a line is checked as what a person records.
  const made = entries.filter((entry): entry is RecordedEntry => is(recordedEntrySchema, entry));
  const fresh = made.filter((entry) => !isRecordedAlready(entry, current.register.entries, kinds));
  const asked = question && {
    ...question,
    candidates: question.candidates.filter(({ key }) => barred(key) === null),
  };
  return { fresh, known: made.length - fresh.length, problems, question: asked };
}
