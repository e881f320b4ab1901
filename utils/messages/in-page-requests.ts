import { boolean, maxLength, picklist, pipe, record, string } from 'valibot';
import type { Day } from '../base/calendar/day.ts';
import type { AnalyticsSettings } from '../class-data/analytics/analytics-settings.ts';
import { answer, request } from '../register/request.ts';
import { siteIdSchema } from './site-id.ts';

/** State of one duty: done, begun, not begun, overdue, or not required. */
export type MarkSign = 'ok' | 'part' | 'off' | 'warn' | 'none';

/** Marks beside a name, one for each duty in the order of `matrixDuties`, drawn without text. */
export type PersonMark = MarkSign[];

export interface PageMarks {
  /** By the id of the person; unknown people have none. */
  marks: Record<string, PersonMark>;
  /** After a lock the background no longer knows what the page shows: the page must report it again. */
  forgotten: boolean;
}

/** State of the overlay of a subject journal, as the background returns it. */
export interface OverlayState {
  shown: boolean;
  today: Day;
  settings: AnalyticsSettings;
}

/** From the content scripts of the pages of the site. */
export const inPageRequests = {
  /** Answers whether to open the panel, and whether to read the page now: with an open vault or panel. */
  'page/hello': request({
    from: ['content'],
    fields: {},
    answer: answer<{ open: boolean; read: boolean }>(),
  }),
  /** The page's HTML; it is parsed in the same place as pages that the background fetches. */
  'page/seen': request({ from: ['content'], fields: { address: string(), html: string() } }),
  /** The teacher has used the keyboard or the mouse. */
  'page/acted': request({ from: ['content'], fields: {} }),
  'page/marks': request({
    from: ['content'],
    /** Text beside which each mark would stand, by the id of the person that the row links. */
    fields: { places: record(siteIdSchema, pipe(string(), maxLength(300))) },
    answer: answer<PageMarks>(),
  }),
  /** How to calculate in a subject journal, and whether to show it. */
  'overlay/state': request({ from: ['content'], fields: {}, answer: answer<OverlayState>() }),
  'overlay/show': request({
    from: ['content'],
    fields: { shown: boolean() },
    answer: answer<OverlayState>(),
  }),
  'overlay/weighting': request({
    from: ['content'],
    fields: { weighting: picklist(['weighted', 'plain']) },
    answer: answer<OverlayState>(),
  }),
} as const;
