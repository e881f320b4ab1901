import type { Day } from '../../base/calendar/day.ts';
import { relationTo } from '../../class-data/roster/relation-to.ts';
import { type AnyEntry, ofKinds, type RecordedOf } from '../../register/kind.ts';
import type { acknowledgementKinds } from '../acknowledgements/acknowledgement-entries.ts';
import type { consentKinds } from '../consents/consent-entries.ts';
import type { credentialKinds } from '../credentials/credential-entries.ts';
import type { informingKinds } from '../informing/informing-entries.ts';
import type { DueFamily, DuePerson } from './meeting-due.ts';
import { meetingKinds } from './meeting-entries.ts';
import type { MeetingMarks, PersonMarks } from './meeting-marks.ts';

/** What a meeting brings. */
export type MeetingEntry = RecordedOf<
  | (typeof credentialKinds)[number]
  | (typeof consentKinds)[number]
  | (typeof informingKinds)[number]
  | (typeof acknowledgementKinds)[number]
  | (typeof meetingKinds)[number]
>;

export interface Meeting {
  classGroup: string;
  on: Day;
  purpose: string;
  /** Where the signed papers are filed. */
  place: string | null;
  /** Why slips are taken by somebody else than their owners; null: not named. */
  reason: string | null;
  period: string | null;
  topic: string;
}

/** Who of the class is recorded already as having come to the meeting of a day; from counting entries. */
export function attendedOn(entries: readonly AnyEntry[], on: Day): ReadonlySet<string> {
  return new Set(
    ofKinds(entries, meetingKinds)
      .filter((entry) => entry.on === on)
      .map(({ person }) => person),
  );
}

/**
 * The entries that result from a meeting: what the teacher has ticked and nothing else, only of what was due, each fact
 * once. `attended`: people whose presence on that day is recorded already.
 */
export function meetingEntries(
  families: readonly DueFamily[],
  marks: MeetingMarks,
  meeting: Meeting,
  attended: ReadonlySet<string> = new Set(),
): MeetingEntry[] {
  const settled = new Set<string>();
  const once = (...fact: string[]) => {
    const key = fact.join(' ');
    return !settled.has(key) && settled.add(key);
  };
  return families.flatMap(({ student, people }) =>
    people.flatMap((due) => {
      const { key } = due.person;
      const marked = marks.get(key);
      if (!marked) return [];
      const base = { classGroup: meeting.classGroup };
      const came: MeetingEntry = { ...base, kind: 'meeting-attended', person: key, on: meeting.on };
      return [
        ...(!attended.has(key) && once('came', key) ? [came] : []),
        ...due.slips
          .filter((slip) => marked.slips.has(slip) && once('slip', slip))
          .map(
            (person): MeetingEntry => ({
              ...base,
              kind: 'credentials-handed-out',
              person,
              on: meeting.on,
              to: key,
              toName: due.person.name,
              capacity: relationTo(due.person, student.key) ?? 'законный представитель',
              how: 'meeting',
              ...(person !== key && meeting.reason !== null ? { reason: meeting.reason } : {}),
            }),
          ),
        ...due.consents
          .filter((subject) => once('consent', subject, key))
          .flatMap((subject) => consentEntries(subject, due, marked, meeting)),
        ...(marked.form !== null && due.chooseForm && once('form', key)
          ? [
              {
                ...base,
                kind: 'informing-form-chosen' as const,
                person: key,
                form: marked.form,
                from: meeting.on,
                every: null,
                number: null,
              },
            ]
          : []),
        ...(marked.acknowledged.has(student.key) && due.acknowledge
          ? [
              {
                ...base,
                kind: 'acknowledged' as const,
                person: key,
                period: meeting.period,
                topic: meeting.topic,
                form: 'sheet' as const,
                on: meeting.on,
                student: student.key,
              },
            ]
          : []),
      ];
    }),
  );
}

/** Whether somebody takes a slip of another: the reason is to be named. */
export const isTakenByAnother = (entries: readonly MeetingEntry[]): boolean =>
  entries.some((entry) => entry.kind === 'credentials-handed-out' && entry.to !== entry.person);

function consentEntries(
  subject: string,
  due: DuePerson,
  { consents }: PersonMarks,
  { classGroup, purpose, on, place }: Meeting,
): MeetingEntry[] {
  const paper = { classGroup, person: subject, purpose, signedBy: due.person.key, on, number: null, place };
  switch (consents.get(subject)) {
    case 'given':
      return [{ ...paper, kind: 'consent-given', until: null }];
    case 'refused':
      return [{ ...paper, kind: 'consent-refused' }];
    default:
      return [];
  }
}
