import { LaterTodayNote } from '../../register/turn/later-year-note.tsx';
import { book, schoolDetails } from '../../state/class-book.ts';
import { letterDrafts, useDrafts } from '../../state/drafts.ts';
import { LetterRecipients } from './letter-recipients.tsx';
import './letters.css';

/** Letters to parents: the recipients with the text beside, drafts for the teacher's own mail program, the record. */
export function LettersView() {
  useDrafts();
  if (!book.value || !schoolDetails.value || letterDrafts.value === undefined) return null;
  return (
    <>
      <LaterTodayNote kind="letter-prepared" />
      <LetterRecipients />
    </>
  );
}
