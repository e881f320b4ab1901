import { is } from 'valibot';
import { periodKey } from '../../utils/base/calendar/reporting-periods.ts';
import { readInWorker } from '../../utils/base/tables/read-in-worker.ts';
import type { RawTable, ReadTables } from '../../utils/base/tables/table.ts';
import { takeSlice } from '../../utils/class-data/import/slice.ts';
import { kinds, type RecordedEntry, recordedEntrySchema } from '../../utils/duties/entry.ts';
import type {
  ImportableRegister,
  LineContext,
  LineQuestion,
} from '../../utils/register/import/importable-register.ts';
import { type LineAnswers, lineEntries } from '../../utils/register/import/line-entries.ts';
import { type ReadRegister, readRegister } from '../../utils/register/import/read-register.ts';
import { isRecordedAlready, type RegisterLine } from '../../utils/register/import/register-lines.ts';
import { book, schoolDetails } from '../state/class-book.ts';
import { barred, familyOf, periods, personOf, students, today } from '../state/class-states.ts';
import { latest } from '../state/latest.ts';
import { showFailure } from '../state/load-failure.ts';
import { sealed } from '../state/sealed.ts';
import type { TableSource } from '../ui/table-source.tsx';

/** What becomes of a line once it is settled whom it is about. */
export interface SettledLine {
  fresh: RecordedEntry[];
  /** How many facts of the line the register has already. */
  known: number;
  problems: string[];
  /** Why it is not recorded; null: it is, or waits for answers. */
  left: string | null;
  /** What the table does not say of it. */
  questions: LineQuestion[];
}

const tables = sealed<readonly RawTable[]>([]);
export const opened = sealed<ReadRegister | null>(null);
export const note = sealed<string | null>(null);
/** By row: the person it is taken for; '' : not taken. */
export const chosen = sealed<ReadonlyMap<number, string>>(new Map());
/** By row: what the teacher answered to its questions. */
export const answers = sealed<ReadonlyMap<number, LineAnswers>>(new Map());
/** What the teacher answered to the questions of the whole table. */
const chosenParts = sealed<readonly string[]>([]);

export function forget(): void {
  opening.stop();
  tables.value = [];
  opened.value = null;
  note.value = null;
  chosen.value = new Map();
  answers.value = new Map();
  chosenParts.value = [];
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
    tables.value = read.tables;
    readAgain(register);
  },
  failed: (error) => showFailure(error, 'register/import', note),
});

function readAgain(register: ImportableRegister): void {
  const roster = book.value?.roster;
  if (!roster) return;
  const found = readRegister(tables.value, register, roster, chosenParts.value);
  opened.value = found;
  note.value = found ? null : NOT_A_REGISTER;
  answers.value = new Map();
  chosen.value = new Map(
    // The register is of this class: strangers in it (who has left) put no doubt on the others.
    (found?.lines ?? []).map(({ row, match }) => [
      row,
      match.verdict === 'exact' || match.nameOnly ? (match.person ?? '') : '',
    ]),
  );
}

/** Answers a question of the whole table: which sheet, which of two columns. */
export function chooseParts(register: ImportableRegister, answer: string): void {
  chosenParts.value = [...chosenParts.value, answer];
  readAgain(register);
}

export async function openRegister(register: ImportableRegister, source: TableSource): Promise<void> {
  forget();
  await opening(register, source);
}

export function choose(row: number, person: string): void {
  chosen.value = new Map(chosen.value).set(row, person);
  answers.value = new Map([...answers.value].filter(([at]) => at !== row));
}

/** Answers one question of these rows. */
export function answer(title: string, given: readonly (readonly [row: number, key: string])[]): void {
  const next = new Map(answers.value);
  for (const [row, key] of given) next.set(row, { ...next.get(row), [title]: key });
  answers.value = next;
}

/** Whether the teacher still has to answer something about the line. */
export const isAnswered = (row: number, { title, of, options }: LineQuestion): boolean => {
  const given = answers.value.get(row)?.[title] ?? '';
  return of === 'words' ? given.trim() !== '' : options.some(({ key }) => key === given);
};

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
      const wanted = takeSlice(name).slice.period;
      const found = periods.value.periods.find((each) => takeSlice(each.name).slice.period === wanted);
      return found && wanted !== null ? periodKey(periods.value, found) : null;
    },
  };
  const { entries, problems, left, questions } = lineEntries(
    register,
    line,
    opened.value.columns,
    person,
    context,
    answers.value.get(line.row),
  );
  // What a duty makes of a line is checked as what a person records.
  const made = entries.filter((entry): entry is RecordedEntry => is(recordedEntrySchema, entry));
  const fresh = made.filter((entry) => !isRecordedAlready(entry, current.register.entries, kinds));
  const asked = questions.map((question) => ({
    ...question,
    options: question.options.filter(({ key }) => question.of !== 'people' || barred(key) === null),
  }));
  return { fresh, known: made.length - fresh.length, problems, left, questions: asked };
}
