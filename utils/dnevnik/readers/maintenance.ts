import { warning } from '../page-parts.ts';
import type { NoticeData, Reading } from '../pages.ts';
import { findNotice } from './notice.ts';

/** Title «Профилактические работы». Facts 2.1 [D, a public source]. null: the page does not say so. */
export function readMaintenance(document: Document): Reading<'maintenance', NoticeData> | null {
  const message = findNotice(document, /Профилактические работы/i);
  if (message === null) return null;
  const text = 'На сайте профилактические работы. Повторите позже.';
  return { kind: 'maintenance', data: { message }, warnings: [warning('maintenance', text)] };
}
