import { type Signal, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PrintedPapers } from '../../../utils/base/documents/paper.ts';
import { messageFor } from '../../../utils/base/text/user-error.ts';
import { Message } from '../message.tsx';
import { addressOfPdf } from '../pdf-address.ts';
import { fileOf, prepareFile } from '../pdf-file.ts';
import { printFrame } from '../print-frame.ts';
import { saveFile } from '../save-file.ts';
import './use-printing.css';

/** Prints and saves the papers that are shown: their file is made for it. */
export function usePrinting(props: {
  shown: Signal<PrintedPapers | null>;
  /** Name of the file. */
  title: string;
  /** The papers went to the printer, or into a file; whether they came out nobody is told. */
  onPrinted?: (() => void) | undefined;
}): {
  print(): void;
  save(): void;
  /** Stands where it may: what the browser prints, and why it could not. */
  file: VNode;
} {
  /** The file in the frame that is printed, and of which papers it was made. */
  const printed = useSignal<{ of: PrintedPapers; address: string } | null>(null);
  const wrong = useSignal<string | null>(null);
  const file = printed.value;
  useEffect(() => (file ? () => URL.revokeObjectURL(file.address) : undefined), [file]);
  const isShown = props.shown.value !== null;
  useEffect(() => {
    if (isShown) prepareFile();
  }, [isShown]);
  const give = async (to: (bytes: Uint8Array<ArrayBuffer>, made: PrintedPapers) => void) => {
    const made = props.shown.peek();
    if (!made) return;
    wrong.value = null;
    try {
      const bytes = await fileOf(made);
      // Gone with a lock, or others by now.
      if (props.shown.peek() !== made) return;
      to(bytes, made);
    } catch (error) {
      wrong.value = messageFor(error);
      reportError(error);
      return;
    }
    props.onPrinted?.();
  };
  return {
    print: () =>
      void give((bytes, of) => {
        printed.value = { of, address: addressOfPdf(bytes) };
      }),
    save: () => void give((bytes) => saveFile(bytes, props.title, 'pdf', 'application/pdf')),
    file: (
      <>
        {wrong.value && (
          <p class="box bad" role="alert">
            <Message text={wrong.value} />
          </p>
        )}
        {file && file.of === props.shown.value && (
          // A frame of its own for each file: the one before leaves no history of its frame behind.
          <iframe
            key={file.address}
            class="drawn-file"
            title="PDF для принтера"
            tabIndex={-1}
            aria-hidden="true"
            src={file.address}
            onLoad={(event) => printFrame(event.currentTarget)}
          />
        )}
      </>
    ),
  };
}
