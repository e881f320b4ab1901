import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addresseeText } from '../../../utils/base/names/addressee.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { restoredNotices } from '../../../utils/duties/notices/notice-draft.ts';
import { nameCorrections } from '../../state/class-book.ts';
import { keepNotices, noticeDraft } from '../../state/drafts.ts';
import { wantedNotices } from '../../state/notice-choice.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import { draftFor } from './draft-for.ts';
import { NoticeChoice } from './notice-choice.tsx';
import { NoticeDesk } from './notice-desk.tsx';

/** Recipients, texts before printing, and the record that they were prepared; what is under way is kept. */
export function NoticeDrafts() {
  const draft = noticeDraft.value;
  const notices = draft ? noticesOf(draft) : [];
  const opened = useSignal<string | null>(null);
  // Another section may have said whom it is about: they join the notices that are under way.
  const isUnderWay = notices.length > 0;
  useEffect(() => {
    const wanted = wantedNotices.peek();
    if (!isUnderWay || wanted.length === 0) return;
    wantedNotices.value = [];
    const added = wanted.filter((key) => !notices.some(({ student }) => student === key));
    const drafted = added.flatMap((key) => draftFor(key) ?? []);
    opened.value = wanted[0] ?? null;
    if (drafted.length > 0) keep([...notices, ...drafted]);
  }, [isUnderWay]);
  if (draft === undefined) return null;
  // Nobody of the draft may be sent anything any more.
  if (draft === null || !isUnderWay) return <NoticeChoice onChosen={keep} />;
  return (
    <NoticeDesk
      key={opened.value ?? ''}
      notices={notices}
      opened={opened.value}
      savedAt={draft.savedAt}
      onChange={keep}
    />
  );
}

const noticesOf = (draft: NonNullable<typeof noticeDraft.value>): Notice[] =>
  restoredNotices(draft, {
    mayReceive: (student) => whyNoPaper(student) === null,
    recipientsOf: (student) =>
      recipientsOf(student).map((person) => ({
        key: person.key,
        addressee: addresseeText(person, nameCorrections.value),
      })),
  });

const keep = (notices: readonly Notice[] | null): void =>
  keepNotices(
    notices?.map((notice) => ({ notice, to: recipientsOf(notice.student).map(({ key }) => key) })) ?? null,
  );
