import {
  array,
  boolean,
  type InferOutput,
  isoTimestamp,
  maxLength,
  nullable,
  object,
  pipe,
  string,
} from 'valibot';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import type { Notice } from './notice.ts';

const line = pipe(string(), maxLength(1_000));
const name = pipe(string(), maxLength(400));

const noticeSchema = object({
  student: name,
  studentName: name,
  addressees: pipe(array(line), maxLength(20)),
  className: name,
  period: name,
  on: pipe(string(), maxLength(10)),
  number: pipe(string(), maxLength(40)),
  subjects: pipe(array(object({ subject: line, marks: line, result: line })), maxLength(100)),
  current: boolean(),
  absences: pipe(array(object({ day: line, lessons: line, reason: line })), maxLength(400)),
  answerBy: pipe(string(), maxLength(10)),
  proposal: pipe(string(), maxLength(2_000)),
});

/** Notices under way, until they are recorded. */
export const noticeDraftSchema = object({
  /** ISO time at which they were last changed. */
  savedAt: pipe(string(), isoTimestamp()),
  notices: pipe(
    array(
      object({
        notice: noticeSchema,
        /** Keys of those who could receive it then: whom it addresses by name. */
        to: pipe(array(name), maxLength(20)),
      }),
    ),
    maxLength(100),
  ),
});
export type NoticeDraft = InferOutput<typeof noticeDraftSchema>;

export const noticeDraftDocument = settingsDocument({
  id: 'draft:notices',
  ofClass: true,
  schema: nullable(noticeDraftSchema),
  usual: () => null,
  ofOnePage: true,
});

/**
 * The notices of a draft that may still go out. Whoever may receive nothing any more gets none; where others may receive
 * it than then, they are addressed in place of those named in the draft.
 */
export function restoredNotices(
  { notices }: NoticeDraft,
  now: {
    mayReceive(student: string): boolean;
    recipientsOf(student: string): readonly { key: string; addressee: string }[];
  },
): Notice[] {
  return notices.flatMap(({ notice, to }) => {
    if (!now.mayReceive(notice.student)) return [];
    const recipients = now.recipientsOf(notice.student);
    const isSame = recipients.length === to.length && recipients.every(({ key }) => to.includes(key));
    return [isSame ? notice : { ...notice, addressees: recipients.map(({ addressee }) => addressee) }];
  });
}
