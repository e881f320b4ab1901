import { answer, request } from '../register/request.ts';
import { siteIdSchema } from './site-id.ts';

/** Somebody who was in a class and is not any more, as the site says. */
export interface FormerMember {
  /** Key of the person; null: the site names no id. */
  key: string | null;
  name: string;
}

export const formerRequests = {
  /** Reads «Были в классе»: at a click of its own, and nowhere else. Nothing of it is stored. */
  'former/read': request({
    from: ['page'],
    fields: { classGroup: siteIdSchema },
    answer: answer<FormerMember[]>(),
  }),
} as const;
