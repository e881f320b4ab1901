import { useEffect } from 'preact/hooks';
import { WithJournal } from '../../class-data/journal/with-journal.tsx';
import { forgetHandOver } from '../../state/hand-over-choice.ts';
import { ExtractPrinting } from './extract-printing.tsx';
import { ExtractRegister } from './extract-register.tsx';
import { ReadFirst } from './read-first.tsx';
import './extracts.css';

/** Paper extracts: for one student, for all who get paper, for the class; and their status. */
export function ExtractsView() {
  useEffect(() => () => forgetHandOver(), []);
  return (
    <>
      <ReadFirst />
      <WithJournal>
        <ExtractPrinting />
      </WithJournal>
      <ExtractRegister />
    </>
  );
}
