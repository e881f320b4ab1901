import { addresseeText } from '../../../utils/base/names/addressee.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { restoredNotices } from '../../../utils/duties/notices/notice-draft.ts';
import { nameCorrections } from '../../state/class-book.ts';
import { keepNotices, noticeDraft, useDrafts } from '../../state/drafts.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import { NoticeChoice } from './notice-choice.tsx';
import { NoticeDesk } from './notice-desk.tsx';

/** Recipients, texts before printing, and the record that they were prepared; what is under way is kept. */
export function NoticeDrafts() {
  useDrafts();
  const draft = noticeDraft.value;
  if (draft === undefined) return null;
  if (draft === null) return <NoticeChoice onChosen={keep} />;
  const notices = restoredNotices(draft, {
    mayReceive: (student) => whyNoPaper(student) === null,
    recipientsOf: (student) =>
      recipientsOf(student).map((person) => ({
        key: person.key,
        addressee: addresseeText(person, nameCorrections.value),
      })),
  });
  // Nobody of the draft may be sent anything any more.
  if (notices.length === 0) return <NoticeChoice onChosen={keep} />;
  return <NoticeDesk notices={notices} savedAt={draft.savedAt} onChange={keep} />;
}

const keep = (notices: readonly Notice[] | null): void =>
  keepNotices(
    notices?.map((notice) => ({ notice, to: recipientsOf(notice.student).map(({ key }) => key) })) ?? null,
  );
