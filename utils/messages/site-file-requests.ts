import { nullable, number, optional, string } from 'valibot';
import { nonEmptyText } from '../base/text/non-empty-text.ts';
import type { PageReport } from '../class-data/journal/page-report.ts';
import { siteFileContentSchema } from '../class-data/journal/site-files.ts';
import type { ReadOperations } from '../duties/incidents/read-operations.ts';
import { answer, request } from '../register/request.ts';

export const siteFileRequests = {
  /** Takes a file of the site, as the teacher has seen it in the preview. */
  'site-file/take': request({
    from: ['page'],
    fields: {
      classGroup: string(),
      name: nonEmptyText,
      content: siteFileContentSchema,
      /** Of a report on a page; null: it is a file. */
      address: optional(nullable(string())),
    },
    once: true,
  }),
  /** Takes a file back; what was read from pages was never touched by it. */
  'site-file/drop': request({ from: ['page'], fields: { classGroup: string(), file: string() } }),
  /** Reads the report on the page that a tab shows, of the class that it names; nothing is taken yet. */
  'site-report/read': request({
    from: ['page'],
    /** `shown`: the class that the popup shows. */
    fields: { tab: number(), shown: string() },
    answer: answer<PageReport>(),
  }),
  /** Reads the report of journal changes on the page that a tab shows; nothing is recorded yet. */
  'operations/read': request({
    from: ['page'],
    fields: { tab: number() },
    answer: answer<ReadOperations>(),
  }),
} as const;
