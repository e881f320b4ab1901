import { array, maxLength, number, pipe } from 'valibot';
import { readerNameSchema, type Understood } from '../dnevnik/understanding/understood.ts';
import { answer, request } from '../register/request.ts';

export const understoodRequests = {
  /** A page of ours has read a file of the site: of which kind, and what it did not find. */
  'understood/note': request({
    from: ['page'],
    fields: { kind: readerNameSchema, parts: pipe(array(readerNameSchema), maxLength(20)) },
  }),
  /** What the readers have met so far, the latest last. */
  'understood/list': request({ from: ['page'], fields: {}, answer: answer<Understood[]>() }),
  'understood/clear': request({ from: ['page'], fields: {} }),
  /** The report of the structure of the page that a tab shows; nothing of people is in it, so no vault is needed. */
  'structure/take': request({
    from: ['page'],
    fields: { tab: number() },
    answer: answer<{ report: string }>(),
  }),
} as const;
