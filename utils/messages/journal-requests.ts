import { string } from 'valibot';
import {
  type JournalRun,
  type WantedPeriods,
  wantedPeriodsSchema,
} from '../class-data/journal/journal-run.ts';
import { answer, request } from '../register/request.ts';
import { siteIdSchema } from './site-id.ts';

/** How far the update of a class's journals has come, for panel and pages. */
export interface JournalState {
  status: JournalRun['status'];
  note: string | null;
  wanted: WantedPeriods;
  /** Pages read or skipped, and all of them; 0 of 0 before the list of journals is read. */
  done: number;
  total: number;
  /** Pages that could not be read: what is there is partial. */
  failed: number;
  /** Journals are still open that no earlier update has read: what is stored lacks them. */
  incomplete: boolean;
  startedAt: string;
  endedAt: string | null;
  warnings: string[];
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
