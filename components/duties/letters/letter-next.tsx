import { asObject, counted, inWords } from '../../../utils/base/text/counted.ts';
import { lastBatch } from '../../state/record.ts';
import type { PaperPreview } from '../../ui/paper-preview.ts';
import { copySubject, copyText, lettersTo, printLetters } from './letter-drafts.ts';
import { letterFor, recordSent } from './letter-model.ts';
import type { LetterRow } from './letter-rows.ts';

/**
 * After the addresses were copied: what is still to be done, in its order. Whether the letter was sent only the teacher
 * knows: the last button says so, and prints it for those whom no e-mail reaches.
 */
export function LetterNext(props: {
  /** Whose addresses were copied. */
  to: readonly LetterRow[];
  /** Who gets it on paper. */
  onPaper: readonly LetterRow[];
  paper: PaperPreview;
  say(message: string): void;
  /** The papers are to be printed as soon as they are drawn. */
  onPrint(): void;
  /** The letter is recorded as sent. */
  onDone(): void;
}) {
  const { to, onPaper, paper, say } = props;
  const people = inWords(
    counted(
      'people',
      to.map(({ key }) => key),
    ),
  );
  const papers = asObject(lettersTo(onPaper));
  const sent = async (prints: boolean) => {
    // What is printed follows from the register as it was when the button was pressed.
    const printed = [...onPaper];
    if (!(await recordSent(to))) return;
    const recorded = lastBatch.peek()?.ids ?? [];
    props.onDone();
    say(`Записано: письмо отправлено, ${people}.${prints ? ` Напечатать остальным: ${papers}.` : ''}`);
    if (!prints) return;
    props.onPrint();
    await printLetters(printed, paper, recorded);
  };
  return (
    <section class="row" aria-label="Что дальше">
      <button type="button" onClick={() => void copyText(say)}>
        Скопировать текст
      </button>
      <button type="button" title={letterFor(null).letter.subject} onClick={() => void copySubject(say)}>
        Скопировать тему
      </button>
      <span class="grow" />
      {onPaper.length > 0 && (
        <button type="button" onClick={() => void sent(false)}>
          Только записать
        </button>
      )}
      <button type="button" class="primary" onClick={() => void sent(onPaper.length > 0)}>
        Отправлено: {people}
        {onPaper.length > 0 && `; напечатать ${papers}`}
      </button>
    </section>
  );
}
