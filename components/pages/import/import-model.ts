import { computed, signal } from '@preact/signals';
import type { Encoding } from '../../../utils/base/tables/encodings.ts';
import { readHtml } from '../../../utils/base/tables/read-html.ts';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import type { RawTable, ReadingOptions, ReadTables } from '../../../utils/base/tables/table.ts';
import type { ReadRows } from '../../../utils/class-data/import/apply-mapping.ts';
import { type ColumnChoice, choicesOf, withChoices } from '../../../utils/class-data/import/column-choice.ts';
import { recogniseColumns } from '../../../utils/class-data/import/columns.ts';
import { listAmong } from '../../../utils/class-data/import/list-among.ts';
import type { ColumnMapping } from '../../../utils/class-data/import/mapping.ts';
import { maskedRows } from '../../../utils/class-data/import/masked-rows.ts';
import { matchPeople } from '../../../utils/class-data/roster/matching/match-people.ts';
import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';
import { act } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { onceForForm } from '../../state/once.ts';
import { noteClass, sealed, sinceNow } from '../../state/sealed.ts';
import { vault } from '../../state/vault-session.ts';
import { type ImportContext, readContext } from './import-context.ts';
import { type StoredChoices, storeChoices, storedChoices } from './stored-choices.ts';
import { readForClass } from './table-reading.ts';

/** The table stays open when its rows are compared with another class. */
const OF_TABLE = { ofAllClasses: true };

/** Class that the rows are for; empty: not known yet (see class-choice.tsx). */
export const classGroup = signal(/^#\d+$/.test(location.hash) ? location.hash.slice(1) : '');

export const ground = sealed<ImportContext | null>(null);
export const note = sealed<string | null>(null);
/** Share of the file read so far; null: nothing is being read. */
export const progress = sealed<number | null>(null, OF_TABLE);
export const tables = sealed<RawTable[]>([], OF_TABLE);
/** How a file of text was read; null: it is no such file. */
export const encoding = sealed<{ used: Encoding; isCertain: boolean } | null>(null, OF_TABLE);
export const chosenTable = sealed(0, OF_TABLE);
export const mapping = sealed<ColumnMapping | null>(null, OF_TABLE);
/**
 * By place in `matches` (a row of the table may speak of several people): the person it is taken for; null: not taken.
 */
export const decisions = sealed<ReadonlyMap<number, string | null>>(new Map());
export const taken = sealed<string[] | null>(null);

export const table = computed(() => tables.value[chosenTable.value] ?? null);

export const preview = computed(() => {
  const current = table.value;
  const columns = mapping.value;
  if (!current || !columns) return [];
  const from = columns.header?.from ?? 0;
  return maskedRows(current.rows.slice(0, from + 9), columns).slice(from);
});

/** What the rows of the table say, and what of them was left. */
export const reading = computed<ReadRows | null>(() => {
  const current = table.value;
  const columns = mapping.value;
  return current && columns ? readForClass(current, columns, ground.value?.roster ?? null) : null;
});

export const matches = computed<RowMatch[]>(() => {
  const known = ground.value;
  return reading.value && known ? matchPeople(reading.value.people, known.roster) : [];
});

/** Rows that bring a login to a person whom the teacher or an exact match has settled. */
export const chosen = computed(() =>
  matches.value.flatMap(({ row }, at) => {
    const person = decisions.value.get(at) ?? null;
    if (person === null || row.login === null) return [];
    return [{ person, login: row.login, temporaryPassword: row.temporaryPassword ?? row.password }];
  }),
);

/** People to whom two rows with credentials are assigned: nothing is taken until it is settled. */
export const doubled = computed(() => {
  const people = chosen.value.map(({ person }) => person);
  return new Set(people.filter((person, at) => people.indexOf(person) !== at));
});

const context = latest({
  read: (_: AbortSignal, id: string) => readContext(id),
  show(read) {
    const isNew = ground.value === null;
    ground.value = read;
    // Rows that were there before the list of the class: now it can be found who they are.
    if (isNew && mapping.value) setMapping(mapping.value);
  },
  failed: (error) => showFailure(error, 'import/context', note),
});

export async function loadContext(): Promise<void> {
  if (classGroup.value !== '') await context(classGroup.value);
}

/** Once the vault is open, the class that the page is for is read. */
export function watchContext(): void {
  vault.subscribe((state) => {
    if (state === 'unlocked' && !ground.value) void loadContext();
  });
}

/** Ends the reading of a file at the teacher's wish: that is said, unlike when something else is read instead. */
let stopper: AbortController | null = null;
/** The file of text that is shown, to be read again in another encoding. */
const openedFile = sealed<File | null>(null, OF_TABLE);

/** Taking the table that is shown is one request, however often it is sent. */
const taking = onceForForm();

/** Nothing that was read stays. */
function clear(): void {
  taking.renew();
  fileReading.stop();
  mapping.value = null;
  openedFile.value = null;
  progress.value = null;
  encoding.value = null;
  tables.value = [];
  decisions.value = new Map();
  chosenTable.value = 0;
  note.value = null;
  taken.value = null;
}

export function stopReading(): void {
  stopper?.abort();
}

const onProgress = (share: number) => {
  progress.value = share;
};

type Reading = (options: ReadingOptions) => Promise<ReadTables>;

const fileReading = latest({
  ofAllClasses: true,
  async read(stopped: AbortSignal, read: Reading, stop: AbortController, _file: File | null) {
    const signal = AbortSignal.any([stopped, stop.signal]);
    const onShare = (share: number) => {
      if (!signal.aborted) onProgress(share);
    };
    return { result: await read({ signal, onProgress: onShare }), kept: await storedChoices() };
  },
  show({ result, kept }, _read, _stop, file) {
    progress.value = null;
    if (!result.ok) {
      note.value = result.note;
      return;
    }
    tables.value = result.tables;
    encoding.value = result.encoding ?? null;
    if (encoding.value && result.tables.length > 0) openedFile.value = file;
    // Others are titles, layout and other classes.
    mapTable(listAmong(result.tables, ground.value?.roster.classGroup.name), kept);
  },
});

async function show(read: Reading, file: File | null = null): Promise<void> {
  clear();
  progress.value = 0;
  stopper = new AbortController();
  await fileReading(read, stopper, file);
}

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** `chosen`: the encoding that the teacher says a file of text is in; else its content tells. */
export function readFile(file: File, chosen?: Encoding): Promise<void> {
  return show((options) => readInWorker({ file, encoding: chosen }, options), file);
}

/** Reads the file again in another encoding. */
export function chooseEncoding(chosen: Encoding): void {
  if (openedFile.value) void readFile(openedFile.value, chosen);
}

/** Tables that were read elsewhere, in the place of what was shown. */
export async function showTables(read: RawTable[], chosen: number): Promise<void> {
  clear();
  tables.value = read;
  await chooseTable(chosen);
}

/** Compares the rows with another class: people are matched again. */
export async function chooseClass(id: string): Promise<void> {
  noteClass(id);
  taking.renew();
  classGroup.value = id;
  ground.value = null;
  taken.value = null;
  note.value = null;
  await loadContext();
}

/** A paste from Excel, Word or a web page: as a table where the clipboard has one, else as text. */
export function readPaste(text: string, html: string): Promise<void> {
  if (/<table/i.test(html)) return show((options) => readHtml(parseHtml(html), options));
  return show((options) => readInWorker({ text }, options));
}

const choosing = latest({
  ofAllClasses: true,
  read: (_: AbortSignal, _rows: string[][]) => storedChoices(),
  show(kept, rows) {
    // Another table was opened meanwhile.
    if (table.value?.rows === rows) mapTable(chosenTable.value, kept);
  },
});

export async function chooseTable(index: number): Promise<void> {
  chosenTable.value = index;
  const rows = tables.value[index]?.rows;
  if (rows) await choosing(rows);
}

function mapTable(index: number, kept: StoredChoices): void {
  chosenTable.value = index;
  const rows = tables.value[index]?.rows;
  if (!rows) return;
  const found = recogniseColumns(rows, ground.value?.roster.schoolYear);
  const choices = kept[found.shape];
  setMapping(choices ? withChoices(found, choices) : found);
}

/** A correction by hand; remembered for tables of this shape (no text of the table is kept). */
export async function correctColumn(index: number, choice: ColumnChoice): Promise<void> {
  const current = mapping.value;
  if (!current) return;
  const choices = choicesOf(current).map((before, at) => (at === index ? choice : before));
  setMapping(withChoices(current, choices));
  await storeChoices(current.shape, choices);
}

/** Only the teacher knows which password is valid: the table's, or the one Klassruk issued that is still to be printed. */
export const needsLook = ({ row, person }: RowMatch): boolean =>
  row.broken ||
  (person !== null &&
    (row.temporaryPassword ?? row.password) !== null &&
    ground.value?.waiting.get(person) === 'issued');

function setMapping(next: ColumnMapping): void {
  mapping.value = next;
  // Only exact rows are chosen beforehand.
  decisions.value = new Map(
    matches.value.map((match, at) => [
      at,
      match.verdict === 'exact' && !needsLook(match) ? match.person : null,
    ]),
  );
}

export function decide(at: number, person: string | null): void {
  decisions.value = new Map(decisions.value).set(at, person);
}

/** The teacher has looked at these rows: each is taken for the person it names. */
export function confirmRows(places: number[]): void {
  decisions.value = new Map([
    ...decisions.value,
    ...places.map((at) => [at, matches.value[at]?.person ?? null] as const),
  ]);
}

export async function take(): Promise<void> {
  const items = chosen.value.map(({ person, login, temporaryPassword }) => ({
    person,
    login,
    temporaryPassword,
  }));
  const isSame = sinceNow();
  if (!(await act('import/take', { classGroup: classGroup.value, items }, taking)) || !isSame()) return;
  taken.value = items.map(({ person }) => person);
  await loadContext();
}

export async function undo(): Promise<void> {
  const isSame = sinceNow();
  if (!(await act('import/undo', { classGroup: classGroup.value })) || !isSame()) return;
  taken.value = null;
  await loadContext();
}
