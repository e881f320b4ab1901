import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import './pdf-preview.css';

export interface ShownPdf {
  address: string;
  /** 0: not known, the document is not ours. */
  pages: number;
  warnings: string[];
}

/** Puts a document on the screen; the one shown before gives its memory back. */
export function showPdf(
  shown: Signal<ShownPdf | null>,
  made: { bytes: Uint8Array; pages: number; warnings: string[] } | null,
): void {
  const before = shown.peek();
  if (made) {
    const file = new Blob([made.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
    shown.value = { address: URL.createObjectURL(file), pages: made.pages, warnings: made.warnings };
  } else {
    shown.value = null;
  }
  if (before) URL.revokeObjectURL(before.address);
}

/** A PDF in a frame, with printing by one button. */
export function PdfPreview({ shown, title }: { shown: Signal<ShownPdf | null>; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => () => showPdf(shown, null), [shown]);
  if (!shown.value) return null;
  const print = () => {
    try {
      frame.current?.contentWindow?.focus();
      frame.current?.contentWindow?.print();
    } catch {
      // Firefox shows the PDF in a viewer of its own, which prints by its own button.
      if (frame.current) window.open(frame.current.src);
    }
  };
  return (
    <section class="stack" aria-label={title}>
      {shown.value.warnings.map((warning) => (
        <p key={warning} class="box warn">
          {warning}
        </p>
      ))}
      <div class="row">
        <button type="button" class="primary" onClick={print}>
          Напечатать
        </button>
        <a class="button" href={shown.value.address} download={`${title}.pdf`}>
          Сохранить PDF
        </a>
        {shown.value.pages > 0 && <span class="muted">Страниц: {shown.value.pages}</span>}
      </div>
      <iframe ref={frame} class="paper" title={title} src={`${shown.value.address}#toolbar=0&view=FitH`} />
    </section>
  );
}
