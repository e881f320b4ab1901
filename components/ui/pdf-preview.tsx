import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { fileName } from '../../utils/base/text/file-name.ts';
import { type ShownPdf, showPdf } from './paper-preview.ts';
import { printFrame } from './print-frame.ts';
import './pdf-preview.css';

/** A PDF in a frame, with a print button. */
export function PdfPreview({ shown, title }: { shown: Signal<ShownPdf | null>; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => () => showPdf(shown, null), [shown]);
  if (!shown.value) return null;
  return (
    <section class="stack" aria-label={title}>
      {shown.value.warnings.map((warning) => (
        <p key={warning} class="box warn">
          {warning}
        </p>
      ))}
      <div class="row">
        <button type="button" class="primary" onClick={() => printFrame(frame.current)}>
          Напечатать
        </button>
        <a class="button" href={shown.value.address} download={fileName(title, 'pdf')}>
          Сохранить PDF
        </a>
        {shown.value.pages > 0 && <span class="muted">Страниц: {shown.value.pages}</span>}
      </div>
      <iframe ref={frame} class="paper" title={title} src={`${shown.value.address}#toolbar=0&view=FitH`} />
    </section>
  );
}
