import { useEffect } from 'preact/hooks';
import { now } from '../../utils/base/clock/now.ts';
import { printPapers } from '../../utils/base/documents/paper.ts';
import { shortDate } from '../../utils/base/text/times.ts';
import { planRecoveryPaper } from '../../utils/vault/recovery-paper.ts';
import { usePaper } from '../state/use-paper.ts';
import { usePrinting } from '../ui/drawn/use-printing.tsx';
import { closeEnvelope, envelope, envelopeNote, keepEnvelope, takeEnvelopeBack } from './envelope.ts';

/**
 * The sheet for the envelope, with the code of the vault that was just made. The code stands on paper alone: whoever sees
 * the screen does not learn it. Nothing once it is done.
 */
export function EnvelopeStep() {
  const current = envelope.value;
  const paper = usePaper();
  const printing = usePrinting({ shown: paper.shown, title: 'Лист для конверта' });
  const code = current?.code ?? null;
  useEffect(() => {
    if (code === null) return;
    void paper.show((faces) => {
      const sheet = planRecoveryPaper({ code, date: shortDate(now()) }, faces);
      return printPapers([sheet], faces, { title: sheet.title, createdAt: now() });
    });
  }, [code]);
  if (!current) return null;
  const shown = paper.shown.value;
  const print = async () => {
    if (await keepEnvelope()) printing.print();
  };
  return (
    <section
      class={`box row no-print ${current.isPrinted ? 'ok' : ''}`}
      aria-label="Конверт с кодом восстановления"
    >
      <span class="grow" role="status">
        {current.isPrinted ? (
          <>
            <b>Лист для конверта отправлен на печать.</b> Запечатайте его и отдайте руководителю: код есть
            только на этом листе.
          </>
        ) : (
          <>
            <b>С чего начать: напечатайте лист для конверта.</b> Забытый пароль без него не восстановить. Код
            будет только на листе.
          </>
        )}
        {envelopeNote.value && <span role="alert"> {envelopeNote.value}</span>}
      </span>
      <button
        type="button"
        class={current.isPrinted ? 'small' : 'primary small'}
        disabled={!shown}
        onClick={() => void print()}
      >
        {current.isPrinted ? 'Напечатать ещё раз' : 'Напечатать лист для конверта'}
      </button>
      {current.isPrinted ? (
        <>
          <button type="button" class="small" onClick={() => void takeEnvelopeBack()}>
            Лист не вышел
          </button>
          <button type="button" class="small" onClick={closeEnvelope}>
            Готово
          </button>
        </>
      ) : (
        <button type="button" class="quiet small" onClick={closeEnvelope}>
          Позже
        </button>
      )}
      {printing.file}
    </section>
  );
}
