import type { RosterPerson } from '../../class-data/roster/person.ts';
import type { RecordedOf } from '../../register/kind.ts';
import { type Notice, noticeAbout } from './notice.ts';
import type { noticeKinds } from './notice-entries.ts';
import { noticeSummary } from './notice-summary.ts';

type RecordedNotice = RecordedOf<(typeof noticeKinds)[number]>;

/**
 * What is recorded once notices came out of the printer: that they were made out, and of one alone that `to` got it in
 * person. `idOf` names each notice; one about nothing is none.
 */
export function printedNotices(
  notices: readonly Notice[],
  about: {
    classGroup: string;
    /** Day on which it is handed over. */
    on: string;
    to: Pick<RosterPerson, 'key' | 'name'> | null;
    idOf(student: string): string;
  },
): RecordedNotice[] {
  const { classGroup, to } = about;
  const made = notices.flatMap((notice): RecordedNotice[] => {
    const subject = noticeAbout(notice);
    if (subject === null) return [];
    return [
      {
        kind: 'notice-prepared',
        classGroup,
        person: notice.student,
        notice: about.idOf(notice.student),
        on: notice.on,
        number: notice.number.trim() || null,
        about: subject,
        current: notice.current,
        span: notice.period,
        said: noticeSummary(notice),
      },
    ];
  });
  const [only] = made;
  if (!to || !only || made.length > 1) return made;
  const handed: RecordedNotice = {
    kind: 'notice-handed-over',
    classGroup,
    person: only.person,
    notice: about.idOf(only.person),
    on: about.on,
    to: to.key,
    toName: to.name,
    how: 'in-person',
  };
  return [...made, handed];
}
