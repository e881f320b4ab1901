import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { createPaperPreview, type PaperPreview, type ShownPdf } from '../ui/paper-preview.ts';
import { failure } from './background.ts';
import { noteUnexpected } from './unexpected.ts';

/** A paper that the view shows; it is gone with the view. A failure is shown where all failures of the page are. */
export function usePaper(): PaperPreview {
  const shown = useSignal<ShownPdf | null>(null);
  const paper = useMemo(
    () =>
      createPaperPreview(shown, (message, error) => {
        noteUnexpected(error, 'paper');
        failure.value = message;
      }),
    [shown],
  );
  useEffect(() => paper.clear, [paper]);
  return paper;
}
