import { string } from 'valibot';
import { nonEmptyText } from '../base/text/non-empty-text.ts';
import { siteFileContentSchema } from '../class-data/journal/site-files.ts';
import { request } from '../register/request.ts';

export const siteFileRequests = {
  /** Takes a file of the site, as the teacher has seen it in the preview. */
  'site-file/take': request({
    from: ['page'],
    fields: { classGroup: string(), name: nonEmptyText, content: siteFileContentSchema },
    once: true,
  }),
  /** Takes a file back; what was read from pages was never touched by it. */
  'site-file/drop': request({ from: ['page'], fields: { classGroup: string(), file: string() } }),
} as const;
