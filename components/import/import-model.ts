import { computed, signal } from '@preact/signals';
import { array, picklist, record, safeParse, string } from 'valibot';
import browser from 'webextension-polyfill';
import type { KnownCredentials } from '../../utils/credentials/known.ts';
import { applyMapping } from '../../utils/import/apply-mapping.ts';
import { recogniseColumns, withoutSnils } from '../../utils/import/columns.ts';
import { type ColumnKind, type ColumnMapping, columnKinds } from '../../utils/import/mapping.ts';
import { matchPeople, type RowMatch } from '../../utils/roster/matching/match-people.ts';
import type { Roster } from '../../utils/roster/person.ts';
import { noteOf } from '../../utils/service/trouble.ts';
import { readHtml } from '../../utils/tables/read-html.ts';
import { readTables } from '../../utils/tables/read-tables.ts';
import { readText } from '../../utils/tables/read-text.ts';
import type { RawTable, ReadTables } from '../../utils/tables/table.ts';
import { act } from '../ui/background.ts';
import { readClassCredentials } from '../vault/class-credentials.ts';

/** Class that the rows are for; empty: not known yet (see class-choice.tsx). */
export const classGroup = signal(/^#\d+$/.test(location.hash) ? location.hash.slice(1) : '');

/** Roster and logins that the rows are held against; read from the sealed store. */
export const ground = signal<{ roster: Roster; known: KnownCredentials } | null>(null);
export const note = signal<string | null>(null);
/** Share of the file read so far; null: nothing is being read. */
export const progress = signal<number | null>(null);
export const tables = signal<RawTable[]>([]);
export const chosenTable = signal(0);
export const mapping = signal<ColumnMapping | null>(null);
/** By number of the row: the person it is taken for; null: not taken. Only exact rows are chosen beforehand. */
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
  matches.value.flatMap(({ row }) => {
    const person = decisions.value.get(row.row) ?? null;
    if (person === null || row.login === null) return [];
    return [
      { person, login: row.login, temporaryPassword: row.temporaryPassword ?? row.password, row: row.row },
    ];
  }),
);

/** People to whom two rows with credentials are assigned: nothing is taken until it is settled. */
export const doubled = computed(() => {
  const people = chosen.value.map(({ person }) => person);
  return new Set(people.filter((person, at) => people.indexOf(person) !== at));
});

const MAPPINGS = 'columnMappings';
const mappingsSchema = record(string(), array(picklist(columnKinds)));

export async function loadGround(): Promise<void> {
  const id = classGroup.value;
  if (id === '') return;
  try {
    const read = await readClassCredentials(id);
    if (classGroup.value === id) ground.value = read;
  } catch (error) {
    note.value = noteOf(error);
  }
}

let reading: AbortController | null = null;

export function stopReading(): void {
  reading?.abort();
}

/** The vault is locked: neither what was read nor what was decided stays in memory. */
export function forget(): void {
  reading?.abort();
  reading = null;
  progress.value = null;
  tables.value = [];
  mapping.value = null;
  decisions.value = new Map();
  chosenTable.value = 0;
  note.value = null;
  taken.value = null;
  ground.value = null;
}

async function show(read: (signal: AbortSignal) => Promise<ReadTables>): Promise<void> {
  reading?.abort();
  const stop = new AbortController();
  reading = stop;
  note.value = null;
  taken.value = null;
  tables.value = [];
  mapping.value = null;
  progress.value = 0;
  const result = await read(stop.signal);
  if (reading !== stop) return;
  progress.value = null;
  if (!result.ok) {
    note.value = result.note;
    return;
  }
  tables.value = result.tables;
  // The largest table is the list; others are titles and layout.
  const sizes = result.tables.map(({ rows }) => rows.length);
  await chooseTable(sizes.indexOf(Math.max(...sizes)));
}

const onProgress = (share: number) => {
  progress.value = share;
};
const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');

export function readFile(file: File): Promise<void> {
  return show(async (signal) =>
    readTables(new Uint8Array(await file.arrayBuffer()), { name: file.name, signal, onProgress, parseHtml }),
  );
}

/** Tables that were read elsewhere, in the place of what was shown. */
export async function showTables(read: RawTable[], chosen: number): Promise<void> {
  reading?.abort();
  reading = null;
  note.value = null;
  taken.value = null;
  progress.value = null;
  tables.value = read;
  await chooseTable(chosen);
}

/** The rows are held against another class: who is who is found anew. */
export async function chooseClass(id: string): Promise<void> {
  classGroup.value = id;
  ground.value = null;
  taken.value = null;
  note.value = null;
  await loadGround();
  if (mapping.value) setMapping(mapping.value);
}

/** A paste from Excel, Word or a web page: as a table where the clipboard has one, else as text. */
export function readPaste(text: string, html: string): Promise<void> {
  if (/<table/i.test(html)) return show((signal) => readHtml(parseHtml(html), { signal, onProgress }));
  return show((signal) => readText(text, { signal, onProgress }));
}

export async function chooseTable(index: number): Promise<void> {
  chosenTable.value = index;
  const rows = tables.value[index]?.rows;
  if (!rows) return;
  const found = recogniseColumns(rows);
  const kept = safeParse(mappingsSchema, (await browser.storage.local.get(MAPPINGS))[MAPPINGS]);
  // Another table was opened meanwhile, or the vault was locked.
  if (tables.value[index]?.rows !== rows) return;
  const kinds = kept.success ? kept.output[found.shape] : undefined;
  setMapping(kinds ? withKinds(found, kinds) : found);
}

/** A correction by hand; remembered for tables of this shape (no text of the table is kept). */
export async function correctColumn(index: number, kind: ColumnKind): Promise<void> {
  const current = mapping.value;
  if (!current) return;
  const kinds = current.columns.map((column, at) => (at === index ? kind : column.kind));
  setMapping(withKinds(current, kinds));
  const kept = safeParse(mappingsSchema, (await browser.storage.local.get(MAPPINGS))[MAPPINGS]);
  await browser.storage.local.set({
    [MAPPINGS]: { ...(kept.success ? kept.output : {}), [current.shape]: kinds },
  });
}

const OF_ROW: ColumnKind[] = ['class', 'number', 'unknown'];

function withKinds(from: ColumnMapping, kinds: ColumnKind[]): ColumnMapping {
  const people = from.people.length > 0 ? from.people : [{ role: null, relation: null }];
  const columns = from.columns.map((column, at) => {
    const kind = kinds[at] ?? column.kind;
    if (kind === column.kind) return column;
    const person = OF_ROW.includes(kind) ? null : (column.person ?? 0);
    return { ...column, kind, person, confidence: 1, reasons: ['выбрано вами'] };
  });
  return { ...from, columns, people };
}

function setMapping(next: ColumnMapping): void {
  mapping.value = next;
  decisions.value = new Map(
    matches.value.map(({ row, verdict, person }) => [
      row.row,
      verdict === 'exact' && !row.broken ? person : null,
    ]),
  );
}

export function decide(row: number, person: string | null): void {
  decisions.value = new Map(decisions.value).set(row, person);
}

export async function take(): Promise<void> {
  const items = chosen.value.map(({ person, login, temporaryPassword }) => ({
    person,
    login,
    temporaryPassword,
  }));
  if (!(await act({ type: 'import/take', classGroup: classGroup.value, items }))) return;
  taken.value = items.map(({ person }) => person);
  await loadGround();
}

export async function undo(): Promise<void> {
  if (!(await act({ type: 'import/undo', classGroup: classGroup.value }))) return;
  taken.value = null;
  await loadGround();
}
