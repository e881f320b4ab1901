import { WithJournal } from '../../class-data/journal/with-journal.tsx';
import { NoticeDrafts } from './notice-drafts.tsx';
import { NoticeRegister } from './notice-register.tsx';
import './notices.css';

/** Notices of failing marks and absences: drafted from the warnings, and their status. */
export function NoticesView() {
  return (
    <>
      <WithJournal>
        <NoticeDrafts />
      </WithJournal>
      <NoticeRegister />
    </>
  );
}
