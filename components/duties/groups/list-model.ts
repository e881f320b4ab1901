import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import type { ReadTables } from '../../../utils/base/tables/table.ts';
import { subjectKey } from '../../../utils/base/text/subject-key.ts';
import { groupOfTitle } from '../../../utils/class-data/groups/plan-checks.ts';
import { moved, type SubjectPlan, withGroup } from '../../../utils/class-data/groups/subject-plan.ts';
import { byShortName } from '../../../utils/class-data/roster/matching/by-name.ts';
import { matchPeople } from '../../../utils/class-data/roster/matching/match-people.ts';
import { planOf } from '../../../utils/duties/groups/group-plans.ts';
import { lastYearPlans, linesOfPlan } from '../../../utils/duties/groups/last-year.ts';
import { type ListLine, readGroupList } from '../../../utils/duties/groups/read-group-list.ts';
import { storedRoster } from '../../../utils/stored/stored-roster.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { book } from '../../state/class-book.ts';
import { students } from '../../state/class-states.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder } from '../../state/vault-session.ts';
import type { TableSource } from '../../ui/table-source.tsx';
import {
  changePlans,
  changesFrom,
  newGroup,
  plans,
  schoolYear,
  subject,
  subjects,
  yearDays,
} from './groups-model.ts';

/** A line of the list, with the student for whom it is taken; '': for nobody. */
export interface SettledLine extends ListLine {
  student: string;
  /** Why it is not certain; '': it is. */
  doubt: string;
}

export const lines = sealed<readonly SettledLine[] | null>(null);
export const note = sealed<string | null>(null);

export function forget(): void {
  opening.stop();
  recalling.stop();
  lines.value = null;
  note.value = null;
}

const NOT_A_LIST =
  'Группы в списке не найдены. Нужны имена и группа: столбцы «ФИО» и «Группа» или строка «Группа 1» над именами.';

const opening = latest({
  read: (stopped: AbortSignal, source: TableSource): Promise<ReadTables> =>
    readInWorker('file' in source ? { file: source.file, encoding: undefined } : { text: source.text }, {
      signal: stopped,
    }),
  show(read) {
    if (!read.ok) {
      note.value = read.note;
      return;
    }
    const found = read.tables.flatMap(({ rows }) =>
      readGroupList(rows, { subject: subject.value, subjects: subjects.value, plans: plans.value }),
    );
    lines.value = found.length > 0 ? settled(found) : null;
    note.value = found.length > 0 ? null : NOT_A_LIST;
  },
  failed: (error) => showFailure(error, 'groups/list', note),
});

const NO_LAST_YEAR =
  'Групп этого предмета за прошлый год в хранилище нет. Их можно взять из списка: «Вставить список…».';

/** The groups of the subject in the year before, of any class of the teacher, with the names of that class's list. */
const recalling = latest({
  async read() {
    const found = lastYearPlans(book.value?.everywhere ?? [], {
      year: schoolYear.value - 1,
      subject: subject.value,
    });
    const [opened, key] = [await database(), await dataKey(holder)];
    const rosters = await Promise.all(found.map(({ classGroup }) => storedRoster(opened, key, classGroup)));
    const names = new Map(
      [...rosters, { roster: book.value?.roster }].flatMap((stored) =>
        (stored?.roster?.students ?? []).map((student) => [student.key, student] as const),
      ),
    );
    return found.flatMap(({ plan }) => linesOfPlan(plan, names));
  },
  show(found) {
    lines.value = found.length > 0 ? settled(found, new Set(students.value.map(({ key }) => key))) : null;
    note.value = found.length > 0 ? null : NO_LAST_YEAR;
  },
  failed: (error) => showFailure(error, 'groups/last-year', note),
});

export async function openLastYear(): Promise<void> {
  forget();
  await recalling();
}

export async function openList(source: TableSource): Promise<void> {
  forget();
  await opening(source);
}

/** Finds the student of each line; who is not certain is left to the teacher. */
function settled(
  found: readonly (ListLine & { key?: string })[],
  byKey: ReadonlySet<string> = new Set(),
): SettledLine[] {
  const roster = book.value?.roster;
  if (!roster) return [];
  const keyOf = ({ name, birthDate }: ListLine) => `${name} ${birthDate ?? ''}`;
  // A student stands in the list once a subject: each name is looked for once.
  const names = new Map(found.map((line) => [keyOf(line), line]));
  const matches = new Map(
    matchPeople(
      [...names.values()].map(({ row, name, birthDate }) => ({
        row,
        name,
        birthDate,
        role: 'student' as const,
      })),
      { ...roster, representatives: [] },
    ).map((match, index) => [[...names.keys()][index] ?? '', match]),
  );
  return found.map(({ key = '', ...line }) => {
    if (byKey.has(key)) return { ...line, student: key, doubt: '' };
    const match = matches.get(keyOf(line));
    const isSure = match?.verdict === 'exact' || match?.nameOnly === true;
    const sure = isSure ? (match?.person ?? null) : (byShortName(line.name, roster.students)?.key ?? null);
    return { ...line, student: sure ?? '', doubt: sure === null ? (match?.reasons.join('; ') ?? '') : '' };
  });
}

export function choose(at: number, student: string): void {
  lines.value = (lines.value ?? []).map((line, index) => (index === at ? { ...line, student } : line));
}

/** Students whom the list places twice in one subject: neither line is taken. */
export function placedTwice(all: readonly SettledLine[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const twice = new Set<string>();
  for (const line of all) {
    if (!line.student) continue;
    const key = `${subjectKey(line.subject)} ${line.student}`;
    const where = line.group ?? `нет: ${line.reason}`;
    if (seen.has(key) && seen.get(key) !== where) twice.add(key);
    seen.set(key, where);
  }
  return twice;
}

export const isTwice = (twice: ReadonlySet<string>, { subject: of, student }: SettledLine): boolean =>
  twice.has(`${subjectKey(of)} ${student}`);

/** The plan after these lines: groups that are missing are opened, students moved. */
function withLines(plan: SubjectPlan, own: readonly SettledLine[]): SubjectPlan {
  return own.reduce((before, { student, group: title, reason, teacher, room, since }) => {
    const { min, max } = yearDays.value;
    const on = since && since >= min && since <= max ? since : changesFrom.value;
    if (title === null) return moved(before, [student], reason ? { reason } : null, on);
    const known = groupOfTitle(before, title);
    const group = known ?? newGroup(before, title, { teacher, room });
    return moved(known ? before : withGroup(before, group), [student], { group: group.id }, on);
  }, plan);
}

/** Records the lines that are settled. */
export function recordLines(taken: readonly SettledLine[]): Promise<boolean> {
  const bySubject = new Map<string, SettledLine[]>();
  for (const line of taken) {
    const key = subjectKey(line.subject);
    bySubject.set(key, [...(bySubject.get(key) ?? []), line]);
  }
  return changePlans(
    [...bySubject.values()].map((own) => {
      const before = planOf(plans.value, own[0]?.subject ?? subject.value);
      return [before, withLines(before, own)] as const;
    }),
  );
}
