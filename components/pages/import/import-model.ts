import { computed, signal } from '@preact/signals';
import { record, safeParse, string } from 'valibot';
import browser from 'webextension-polyfill';
import type { Encoding } from '../../../utils/base/tables/encodings.ts';
import { readHtml } from '../../../utils/base/tables/read-html.ts';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import type { RawTable, ReadTables } from '../../../utils/base/tables/table.ts';
import { applyMapping } from '../../../utils/class-data/import/apply-mapping.ts';
import {
  type ColumnChoice,
  choicesOf,
  columnChoicesSchema,
  withChoices,
} from '../../../utils/class-data/import/column-choice.ts';
import { recogniseColumns, withoutSnils } from '../../../utils/class-data/import/columns.ts';
import type { ColumnMapping } from '../../../utils/class-data/import/mapping.ts';
import { matchPeople } from '../../../utils/class-data/roster/matching/match-people.ts';
import type { RowMatch } from '../../../utils/class-data/roster/matching/row-match.ts';
import { messageFor } from '../../../utils/stored/user-error.ts';
import { act } from '../../state/background.ts';
import { type ImportContext, readContext } from './import-context.ts';

/** Class that the rows are for; empty: not known yet (see class-choice.tsx). */
export const classGroup = signal(/^#\d+$/.test(location.hash) ? location.hash.slice(1) : '');

export const ground = signal<ImportContext | null>(null);
export const note = signal<string | null>(null);
/** Share of the file read so far; null: nothing is being read. */
export const progress = signal<number | null>(null);
export const tables = signal<RawTable[]>([]);
/** How a file of text was read; null: it is no such file. */
export const encoding = signal<{ used: Encoding; isCertain: boolean } | null>(null);
export const chosenTable = signal(0);
export const mapping = signal<ColumnMapping | null>(null);
/**
 * By place in `matches` (a row of the table may speak of several people): the person it is taken for; null: not taken.
 */
export const decisions = signal<ReadonlyMap<number, string | null>>(new Map());
export const taken = signal<string[] | null>(null);

export const table = computed(() => tables.value[chosenTable.value] ?? null);

export const preview = computed(() => {
  const current = table.value;
  const columns = mapping.value;
  if (!current || !columns) return [];
  const from = columns.header?.from ?? 0;
  return withoutSnils(current.rows.slice(0, from + 9), columns).slice(from);
});

export const matches = computed<RowMatch[]>(() => {
  const current = table.value;
  const columns = mapping.value;
  const known = ground.value;
  if (!current || !columns || !known) return [];
  return matchPeople(applyMapping(current.rows, columns), known.roster);
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

const MAPPINGS = 'columnMappings';
const mappingsSchema = record(string(), columnChoicesSchema);

export async function loadContext(): Promise<void> {
  const id = classGroup.value;
  if (id === '') return;
  try {
    const read = await readContext(id);
    if (classGroup.value === id) ground.value = read;
  } catch (error) {
    note.value = messageFor(error);
  }
}

let reading: AbortController | null = null;
/** The file of text that is shown, to be read again in another encoding. */
let openedFile: File | null = null;

/** Nothing that was read stays. */
function clear(): void {
  reading?.abort();
  reading = null;
  openedFile = null;
  progress.value = null;
  encoding.value = null;
  tables.value = [];
  mapping.value = null;
  decisions.value = new Map();
  chosenTable.value = 0;
  note.value = null;
  taken.value = null;
}

export function stopReading(): void {
  reading?.abort();
}

/** The vault is locked: neither what was read nor what was decided stays in memory. */
export function forget(): void {
  clear();
  ground.value = null;
}

async function show(read: (signal: AbortSignal) => Promise<ReadTables>): Promise<void> {
  clear();
  const stop = new AbortController();
  reading = stop;
  progress.value = 0;
  const result = await read(stop.signal);
  if (reading !== stop) return;
  progress.value = null;
  if (!result.ok) {
    note.value = result.note;
    return;
  }
  tables.value = result.tables;
  encoding.value = result.encoding ?? null;
  // The largest table is the list; others are titles and layout.
  const sizes = result.tables.map(({ rows }) => rows.length);
  await chooseTable(sizes.indexOf(Math.max(...sizes)));
}

const onProgress = (share: number) => {
  progress.value = share;
};
const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** `chosen`: the encoding that the teacher says a file of text is in; else its content tells. */
export async function readFile(file: File, chosen?: Encoding): Promise<void> {
  await show((signal) => readInWorker({ file, encoding: chosen }, { signal, onProgress }));
  if (tables.value.length > 0 && encoding.value) openedFile = file;
}

/** Reads the file again in another encoding. */
export function chooseEncoding(chosen: Encoding): void {
  if (openedFile) void readFile(openedFile, chosen);
}

/** Tables that were read elsewhere, in the place of what was shown. */
export async function showTables(read: RawTable[], chosen: number): Promise<void> {
  clear();
  tables.value = read;
  await chooseTable(chosen);
}

/** The rows are held against another class: who is who is found anew. */
export async function chooseClass(id: string): Promise<void> {
  classGroup.value = id;
  ground.value = null;
  taken.value = null;
  note.value = null;
  await loadContext();
  if (mapping.value) setMapping(mapping.value);
}

/** A paste from Excel, Word or a web page: as a table where the clipboard has one, else as text. */
export function readPaste(text: string, html: string): Promise<void> {
  if (/<table/i.test(html)) return show((signal) => readHtml(parseHtml(html), { signal, onProgress }));
  return show((signal) => readInWorker({ text }, { signal, onProgress }));
}

export async function chooseTable(index: number): Promise<void> {
  chosenTable.value = index;
  const rows = tables.value[index]?.rows;
  if (!rows) return;
  const found = recogniseColumns(rows);
  const kept = safeParse(mappingsSchema, (await browser.storage.local.get(MAPPINGS))[MAPPINGS]);
  // Another table was opened meanwhile, or the vault was locked.
  if (tables.value[index]?.rows !== rows) return;
  const choices = kept.success ? kept.output[found.shape] : undefined;
  setMapping(choices ? withChoices(found, choices) : found);
}

/** A correction by hand; remembered for tables of this shape (no text of the table is kept). */
export async function correctColumn(index: number, choice: ColumnChoice): Promise<void> {
  const current = mapping.value;
  if (!current) return;
  const choices = choicesOf(current).map((before, at) => (at === index ? choice : before));
  setMapping(withChoices(current, choices));
  const kept = safeParse(mappingsSchema, (await browser.storage.local.get(MAPPINGS))[MAPPINGS]);
  await browser.storage.local.set({
    [MAPPINGS]: { ...(kept.success ? kept.output : {}), [current.shape]: choices },
  });
}

/** Which is at work, the table's password or the one issued through Klassruk that waits for paper, only the teacher knows. */
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
  if (!(await act('import/take', { classGroup: classGroup.value, items }))) return;
  taken.value = items.map(({ person }) => person);
  await loadContext();
}

export async function undo(): Promise<void> {
  if (!(await act('import/undo', { classGroup: classGroup.value }))) return;
  taken.value = null;
  await loadContext();
}
