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

/** What a table tells of a person. */
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

/** What the last table has brought to the list. */
export interface AddedRows {
  students: number;
  representatives: number;
  /** Russian: what was left out, and why. */
  warnings: string[];
}

/** Tables on their way into the list of a class or into the import, and the pages of the site they come from. */
export const tableRequests = {
  /** The tables of the page that a tab shows, as a new load or into one that has been begun. */
  'page-table/take': request({ from: ['page'], fields: { tab: number(), into: nullable(string()) } }),
  /** The newest load with an import page open; null: there is none. */
  'page-table/open': request({
    from: ['page'],
    fields: {},
    answer: answer<{ load: string; pages: number } | null>(),
  }),
  /** The tables of the first `from` pages are there already. null: the load is gone. */
  'page-table/state': request({
    from: ['page'],
    fields: { load: string(), from: number() },
    answer: answer<LoadState | null>(),
  }),
  'page-table/read-others': request({ from: ['page'], fields: { load: string() } }),
  'page-table/stop': request({ from: ['page'], fields: { load: string() } }),
  'page-table/drop': request({ from: ['page'], fields: { load: string() } }),
  /** People and facts of a table into the list of a class; nothing of logins and passwords. */
  'roster/add-rows': request({
    from: ['page'],
    fields: { classGroup: siteIdSchema, rows: pipe(array(listedRow), maxLength(1_000)) },
    answer: answer<AddedRows>(),
  }),
  'roster/undo-rows': request({ from: ['page'], fields: { classGroup: siteIdSchema } }),
} as const;
