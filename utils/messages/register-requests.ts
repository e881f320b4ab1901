import { array, maxLength, minLength, pipe } from 'valibot';
import { recordedEntrySchema } from '../duties/entry.ts';
import { answer, request } from '../register/request.ts';
import type { TaskLists } from '../register/tasks/task-line.ts';

export const registerRequests = {
  /** Entries that a person records, all of one class. Answers with the ids, in the given order. */
  'register/record': request({
    from: ['page'],
    fields: {
      entries: pipe(array(recordedEntrySchema), minLength(1), maxLength(2_000)),
    },
    answer: answer<{ ids: string[] }>(),
    once: true,
  }),
  /** What is owed in every class, and for the vault itself. */
  'tasks/list': request({ from: ['page'], fields: {}, answer: answer<TaskLists>() }),
} as const;
