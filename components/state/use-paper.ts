import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { PrintedPapers } from '../../utils/base/documents/paper.ts';
import { knowFaces } from '../ui/drawn/canvas-faces.ts';
import { createPaperPreview, type PaperPreview } from '../ui/paper-preview.ts';
import { failure } from './background.ts';
import { noteUnexpected } from './unexpected.ts';

/** A paper that the view shows; it is gone with the view. A failure is shown where all failures of the page are. */
export function usePaper(): PaperPreview {
  const shown = useSignal<PrintedPapers | null>(null);
  const paper = useMemo(
    () =>
      createPaperPreview(
        shown,
        (message, error) => {
          noteUnexpected(error, 'paper');
          failure.value = message;
        },
        knowFaces,
      ),
    [shown],
  );
  useEffect(() => paper.clear, [paper]);
  return paper;
}
