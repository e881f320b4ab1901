import { nullable, string } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';
import { request } from '../../register/request.ts';
import { reportFileSchema } from './report-file.ts';

export const reportsRequests = {
  /** A received report goes into the register, with its file, or without one where it came on paper. */
  'report/receive': request({
    from: ['page'],
    fields: {
      classGroup: string(),
      /** Who sent it. */
      from: nonEmptyText,
      on: daySchema,
      span: nonEmptyText,
      file: nullable(reportFileSchema),
    },
    once: true,
  }),
} as const;
