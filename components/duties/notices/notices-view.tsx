import { WithJournal } from '../../class-data/journal/with-journal.tsx';
import { LaterTodayNote } from '../../register/turn/later-year-note.tsx';
import { noticeDraft, useDrafts } from '../../state/drafts.ts';
import { storedClassJournal } from '../../state/stored-journal.ts';
import { NoticeDrafts } from './notice-drafts.tsx';
import { NoticeRegister } from './notice-register.tsx';
import './notices.css';

/** Notices of failing marks and absences: drafted from the warnings, and their status. */
export function NoticesView() {
  useDrafts();
  // The choice stands above the register: until it is known, the register would be pushed down under the pointer.
  const isChoiceKnown = storedClassJournal.value !== undefined && noticeDraft.value !== undefined;
  return (
    <>
      <LaterTodayNote kind="notice-prepared" />
      <WithJournal>
        <NoticeDrafts />
      </WithJournal>
      {isChoiceKnown && <NoticeRegister />}
    </>
  );
}
