import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export interface ShownPdf {
  address: string;
  /** 0: unknown, the document is not ours. */
  pages: number;
  warnings: string[];
}

/** Shows a document on screen and frees the memory of the previous one. */
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

/** A PDF in a frame, with a print button. */
export function PdfPreview({ shown, title }: { shown: Signal<ShownPdf | null>; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => () => showPdf(shown, null), [shown]);
  if (!shown.value) return null;
  const print = () => {
    try {
      frame.current?.contentWindow?.focus();
      frame.current?.contentWindow?.print();
    } catch {
      // Firefox shows the PDF in its own viewer, which has its own print button.
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
