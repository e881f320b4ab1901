import { plainNameSchema, type Unexpected } from '../base/unexpected/unexpected.ts';
import { answer, request } from '../register/request.ts';

export const unexpectedRequests = {
  /** Something went wrong in a view: its own name for the place, and the class of the error. */
  'unexpected/note': request({
    from: ['panel', 'page'],
    fields: { part: plainNameSchema, kind: plainNameSchema },
  }),
  /** What went wrong unexpectedly since the browser was started, the latest last. */
  'unexpected/list': request({ from: ['page'], fields: {}, answer: answer<Unexpected[]>() }),
} as const;
