import { array, boolean, type InferOutput, nullable, number, object, picklist, string } from 'valibot';
import { TABLE_SOURCES } from '../base/tables/table.ts';
import { pageAccountSchema } from './page-account.ts';

/**
 * Tables that the teacher took from pages of the site, on their way into the import. They stay in the session area
 * only, until the import is done, its page is closed or the vault is locked.
 */

export const rawTableSchema = object({
  source: picklist(TABLE_SOURCES),
  sheet: nullable(string()),
  rows: array(array(string())),
  merged: array(object({ row: number(), column: number(), rows: number(), columns: number() })),
  notes: array(object({ text: string(), row: nullable(number()) })),
});

/** Result of reading the tables of any page; `tables` is empty if it has none. */
export const pageTablesSchema = object({
  title: string(),
  instead: nullable(picklist(['sign-in', 'maintenance', 'not-found'])),
  classGroup: nullable(string()),
  total: nullable(number()),
  page: number(),
  lastPage: number(),
  /** Address of another page of the list; null: the page has no link to one. */
  sibling: nullable(string()),
  tables: array(rawTableSchema),
  /** For whom the site drew the page. */
  account: pageAccountSchema,
  /** Russian: why there are no tables. */
  note: nullable(string()),
});
export type PageTables = InferOutput<typeof pageTablesSchema>;

/** A page as the browser shows it, taken by a script when the teacher presses a button. */
export const standingPageSchema = object({ address: string(), html: string() });

/** A page with its tables taken; the tables themselves are stored separately, under their own key. */
const takenPageSchema = object({
  address: string(),
  title: string(),
  /** ISO time of the reading. */
  at: string(),
  page: number(),
  lastPage: number(),
  sibling: nullable(string()),
  /** The same for all pages of one list; null: the list has no other pages. */
  list: nullable(string()),
});

const readingSchema = object({
  running: boolean(),
  done: number(),
  total: number(),
  /** Russian: why it stopped. */
  note: nullable(string()),
});

/** A load under way: pages in the order in which they were taken. */
export const pageLoadSchema = object({
  id: string(),
  /** ISO time. */
  startedAt: string(),
  classGroup: nullable(string()),
  /** Tab of the import page; null until that page has asked for the load. */
  tab: nullable(number()),
  pages: array(takenPageSchema),
  reading: nullable(readingSchema),
});
export type PageLoad = InferOutput<typeof pageLoadSchema>;

export const loadKey = (id: string) => `page-table:${id}`;
export const tablesKey = (id: string, index: number) => `page-table:${id}:${index}`;

/** Maximum of pages per list: a longer one is not that of a class. */
const MOST_PAGES = 100;

/** Numbers of the pages of the first page's list that have not been taken yet. */
export function missingPages({ pages }: PageLoad): number[] {
  const [first] = pages;
  if (!first?.list) return [];
  const same = pages.filter(({ list }) => list === first.list);
  const taken = new Set(same.map(({ page }) => page));
  const last = Math.min(MOST_PAGES, Math.max(...same.map(({ lastPage }) => lastPage)));
  return Array.from({ length: last }, (_, index) => index + 1).filter((page) => !taken.has(page));
}

/** A load as sent to the import page: all of it, and the tables of the pages after the first `from`. */
export interface LoadState {
  load: PageLoad;
  missing: number;
  /** Whether the other pages can be read from here: there are links to them. */
  followable: boolean;
  tables: InferOutput<typeof rawTableSchema>[][];
}
