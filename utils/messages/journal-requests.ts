import { string } from 'valibot';
import {
  type JournalRun,
  type WantedPeriods,
  wantedPeriodsSchema,
} from '../class-data/journal/journal-run.ts';
import { answer, request } from '../register/request.ts';
import { siteIdSchema } from './site-id.ts';

/** Progress of the update of a class's journals, for panel and pages. */
export interface JournalState {
  status: JournalRun['status'];
  note: string | null;
  wanted: WantedPeriods;
  /** Pages read or skipped, and all of them; 0 of 0 before the list of journals is read. */
  done: number;
  total: number;
  /** Number of pages that could not be read: the data is partial. */
  failed: number;
  /** Some journals are still to be read and were in no earlier update: the stored data lacks them. */
  incomplete: boolean;
  startedAt: string;
  endedAt: string | null;
  warnings: string[];
  /** Why the reading of the site waits just now; null or missing: it does not. */
  waitsFor?: string | null;
}

export const journalRequests = {
  /** «Обновить данные класса», or resuming an update that was left unfinished. */
  'journal/update': request({
    from: ['page'],
    fields: { classGroup: siteIdSchema, wanted: wantedPeriodsSchema },
  }),
  'journal/stop': request({ from: ['page'], fields: { classGroup: siteIdSchema } }),
  /** null: there was no update. */
  'journal/state': request({
    from: ['page'],
    fields: { classGroup: string() },
    answer: answer<JournalState | null>(),
  }),
} as const;
