import { computed } from '@preact/signals';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { compareLists, NO_LIST } from '../../../utils/duties/lists/compare-lists.ts';
import { type FoundDifferences, stillDiffering } from '../../../utils/duties/lists/found-differences.ts';
import type { ListDecision } from '../../../utils/duties/lists/list-entries.ts';
import { type ListRow, listRows } from '../../../utils/duties/lists/list-states.ts';
import {
  type ListedClass,
  listedInRoster,
  listedInTables,
} from '../../../utils/duties/lists/listed-class.ts';
import type { ToldLines } from '../../../utils/duties/lists/pair-people.ts';
import { settingsDocuments } from '../../../utils/duties/settings-documents.ts';
import { storedSettings } from '../../../utils/stored/settings.ts';
import { storedRoster } from '../../../utils/stored/stored-roster.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { act } from '../../state/background.ts';
import { book, classes, shownClass } from '../../state/class-book.ts';
import { representatives, students, today } from '../../state/class-states.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import type { Once } from '../../state/once.ts';
import { record, takeBack } from '../../state/record.ts';
import { sealed } from '../../state/sealed.ts';
import { database, holder } from '../../state/vault-session.ts';
import type { TableSource } from '../../ui/table-source.tsx';

/** The list at hand: it is kept nowhere, only what it differs in. */
export const opened = sealed<{ title: string; listed: ListedClass } | null>(null);
/** Whom unclear lines mean, as the teacher has told. */
export const told = sealed<ToldLines>(new Map());
export const note = sealed<string | null>(null);

/** The class as it is compared: with the relations that the teacher has told. */
export const current = computed<Roster | null>(
  () => book.value && { ...book.value.roster, representatives: representatives.value },
);

/** What the list at hand and the class have not in common; null: no list is at hand. */
export const comparison = computed(() => {
  const [of, list] = [current.value, opened.value];
  return of && list ? compareLists(of, list.listed, told.value) : null;
});

/** What the last comparison has found, where its list is not at hand any more. */
const remembered = sealed<FoundDifferences>(null);

/** Whether there is something that was found, now or the last time. */
export const isFound = computed(() => comparison.value !== null || remembered.value !== null);

const foundNow = () => {
  const found = comparison.value;
  return found && [...found.differences, ...found.spellings];
};

/** What was found, now or the last time, and what was decided before. */
export const rows = computed<ListRow[]>(() => {
  const of = current.value;
  if (!of || !book.value) return [];
  const { entries, keyOf } = book.value.register;
  const people = { students: students.value, representatives: representatives.value };
  const { schoolYear } = of;
  const found = foundNow() ?? stillDiffering(remembered.value, { ...people, schoolYear }, keyOf);
  return listRows(found, entries, people);
});

/** Reads what the last comparison of a class has found. */
export const recall = latest({
  async read(_: AbortSignal, classGroup: string) {
    const [store, key] = [await database(), await dataKey(holder)];
    return storedSettings(store, key, settingsDocuments['list-differences'], classGroup);
  },
  show(stored) {
    remembered.value = stored;
  },
  failed: (error) => showFailure(error, 'lists/found', note),
});

/** Keeps what is found, so that it can be decided later and beside the card of a person. */
async function keepFound(): Promise<void> {
  const found = foundNow() ?? [];
  await act('settings/save', {
    document: 'list-differences',
    classGroup: shownClass(),
    value: { on: today.peek(), found: found.map(({ key: _, ...each }) => each) },
  });
}

/** Classes of earlier years, with which the class may be compared. */
export const earlierClasses = computed(() => {
  const year = book.value?.roster.schoolYear ?? 0;
  return (classes.value ?? []).filter(({ schoolYear }) => schoolYear < year);
});

export function forget(): void {
  opening.stop();
  recalling.stop();
  note.value = null;
}

const NOBODY =
  'Людей в таблице не нашлось. Нужны строки с именами: столбец «ФИО» или «Фамилия», «Имя», «Отчество». Откройте список класса.';

async function show(title: string, listed: ListedClass): Promise<void> {
  if (!current.peek()) return;
  if (listed.own.length === 0 && listed !== NO_LIST) {
    note.value = NOBODY;
    return;
  }
  note.value = null;
  told.value = new Map();
  opened.value = { title, listed };
  const found = comparison.peek();
  if (!found) return;
  await keepFound();
  const classGroup = shownClass();
  const people = counted(
    'people',
    listed.own.map(({ role, name, birthDate }) => `${role} ${name} ${birthDate}`),
  );
  await record([
    {
      kind: 'list-compared',
      classGroup,
      person: classGroup,
      on: today.peek(),
      source: title,
      people: people.number,
      found: found.differences.length + found.spellings.length,
    },
  ]);
}

const opening = latest({
  read: (stopped: AbortSignal, source: TableSource) =>
    readInWorker('file' in source ? { file: source.file, encoding: undefined } : { text: source.text }, {
      signal: stopped,
    }),
  show(read, source) {
    const of = current.peek();
    if (!of) return;
    if (read.ok)
      void show('file' in source ? source.file.name : 'вставленная таблица', listedInTables(read.tables, of));
    else note.value = read.note;
  },
  failed: (error) => showFailure(error, 'lists/table', note),
});

export const openTable = (source: TableSource): Promise<void> => opening(source);

const recalling = latest({
  async read(_: AbortSignal, id: string) {
    const [store, key] = [await database(), await dataKey(holder)];
    return storedRoster(store, key, id);
  },
  show(stored) {
    if (!stored?.roster) {
      note.value = 'Список этого класса не прочитан. Выберите другой класс или откройте таблицу.';
      return;
    }
    const { classGroup, schoolYear } = stored.roster;
    const year = `${schoolYear}/${String((schoolYear + 1) % 100).padStart(2, '0')}`;
    void show(`${classTitle(classGroup.name)}, ${year}`, listedInRoster(stored.roster));
  },
  failed: (error) => showFailure(error, 'lists/earlier-class', note),
});

/** Compares with a class of an earlier year. */
export const openEarlier = (id: string): Promise<void> => recalling(id);

/** Looks for what contradicts itself in Dnevnik.ru: doubles, Latin letters, a patronymic of the other sex. */
export const openNone = (): Promise<void> => show('без списка', NO_LIST);

export function tell(line: number, person: string | null): void {
  told.value = new Map(told.value).set(line, person);
  void keepFound();
}

/** Records what the teacher has decided of these rows. */
export function decide(
  which: readonly ListRow[],
  decision: ListDecision,
  { document = '', once }: { document?: string; once?: Once } = {},
): Promise<boolean> {
  const classGroup = shownClass();
  return record(
    which.map(({ person, field, other, name, role, was, should }) => ({
      kind: 'list-difference-decided' as const,
      classGroup,
      person: person ?? classGroup,
      on: today.value,
      field,
      other,
      name,
      role,
      was,
      should,
      decision,
      document: document.trim() || null,
    })),
    { once },
  );
}

/** Takes the decisions of these rows back. */
export const undecide = (which: readonly ListRow[]): Promise<boolean> =>
  takeBack(which.flatMap(({ decided }) => decided?.id ?? []));
