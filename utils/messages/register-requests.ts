import { array, maxLength, minLength, pipe } from 'valibot';
import type { DutyId } from '../duties/duties.ts';
import { recordedEntrySchema } from '../duties/entry.ts';
import type { PEOPLE_SECTION, ClassReminders as RemindersOfClass } from '../register/reminder.ts';
import { answer, request } from '../register/request.ts';

export type ClassReminders = RemindersOfClass<DutyId | typeof PEOPLE_SECTION> & {
  classGroup: { id: string; name: string };
};

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
  /** What is to be done in every class. */
  'reminders/list': request({ from: ['page'], fields: {}, answer: answer<ClassReminders[]>() }),
} as const;
