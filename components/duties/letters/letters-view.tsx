import { book, schoolDetails } from '../../state/class-book.ts';
import { letterDrafts, useDrafts } from '../../state/drafts.ts';
import { LetterEditor } from './letter-editor.tsx';
import { LetterRecipientsTable } from './letter-recipients-table.tsx';
import { LetterSending } from './letter-sending.tsx';
import { MarksLetters } from './marks-letters.tsx';
import './letters.css';

/** Letters to parents: the text, the recipients, drafts for the teacher's own mail program, the record. */
export function LettersView() {
  useDrafts();
  if (!book.value || !schoolDetails.value || letterDrafts.value === undefined) return null;
  return (
    <>
      <LetterEditor />
      <LetterSending />
      <LetterRecipientsTable />
      <MarksLetters />
    </>
  );
}
