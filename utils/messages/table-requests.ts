import {
  array,
  type InferOutput,
  maxLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot';
import { answer, request } from '../register/request.ts';
import type { LoadState } from './page-table.ts';
import { siteIdSchema } from './site-id.ts';

/** What a table says about a person. */
const listedRow = object({
  row: number(),
  name: string(),
  className: nullable(string()),
  role: nullable(picklist(['student', 'representative'])),
  relation: nullable(string()),
  ofChild: nullable(string()),
  birthDate: nullable(string()),
  phone: nullable(string()),
  email: nullable(string()),
});
export type ListedRow = InferOutput<typeof listedRow>;

/** What the last table has added to the list. */
export interface AddedRows {
  students: number;
  representatives: number;
  /** Russian: what was left out, and why. */
  warnings: string[];
}

/** Tables for the list of a class or for the import, and the site's pages that they come from. */
export const tableRequests = {
  /** Takes the tables of the page that a tab shows, as a new load or into one under way. */
  'page-table/take': request({ from: ['page'], fields: { tab: number(), into: nullable(string()) } }),
  /** The newest load with an open import page; null: there is none. */
  'page-table/open': request({
    from: ['page'],
    fields: {},
    answer: answer<{ load: string; pages: number } | null>(),
  }),
  /** The page already has the tables of the first `from` pages. null: the load is gone. */
  'page-table/state': request({
    from: ['page'],
    fields: { load: string(), from: number() },
    answer: answer<LoadState | null>(),
  }),
  'page-table/read-others': request({ from: ['page'], fields: { load: string() } }),
  'page-table/stop': request({ from: ['page'], fields: { load: string() } }),
  'page-table/drop': request({ from: ['page'], fields: { load: string() } }),
  /** Adds people and facts of a table to the list of a class; no logins, no passwords. */
  'roster/add-rows': request({
    from: ['page'],
    fields: { classGroup: siteIdSchema, rows: pipe(array(listedRow), maxLength(1_000)) },
    answer: answer<AddedRows>(),
    once: true,
  }),
  /** The teacher confirms another name that the site shows for somebody. */
  'roster/accept-name': request({
    from: ['page'],
    fields: { classGroup: siteIdSchema, person: string(), name: string() },
    once: true,
  }),
  'roster/undo-rows': request({ from: ['page'], fields: { classGroup: siteIdSchema }, once: true }),
} as const;
