import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { fileName } from '../../utils/base/text/file-name.ts';
import { addressOfPdf } from './pdf-address.ts';
import { printFrame } from './print-frame.ts';
import './pdf-preview.css';

/** A PDF that is not ours, in a frame of the browser, with a print button. */
export function PdfPreview({ shown, title }: { shown: Signal<Uint8Array | null>; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const address = useSignal<string | null>(null);
  useEffect(() => {
    if (!shown.value) return;
    const made = addressOfPdf(shown.value);
    address.value = made;
    return () => {
      address.value = null;
      URL.revokeObjectURL(made);
    };
  }, [shown.value]);
  if (!address.value) return null;
  return (
    <section class="stack" aria-label={title}>
      <div class="row">
        <button type="button" class="primary" onClick={() => printFrame(frame.current)}>
          Напечатать
        </button>
        <a class="button" href={address.value} download={fileName(title, 'pdf')}>
          Сохранить PDF
        </a>
      </div>
      <iframe ref={frame} class="paper" title={title} src={`${address.value}#toolbar=0&view=FitH`} />
    </section>
  );
}
