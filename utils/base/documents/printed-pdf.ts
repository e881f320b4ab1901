import type { PrintedPapers } from './paper.ts';
import { PdfDrawing } from './pdf.ts';

/**
 * The PDF file of papers, always the same of the same. What it is made with is more than half of what a page of ours
 * loads, so pages import this module only when something is to be printed or saved.
 */
export function pdfOf({ papers, faces, head, starts }: PrintedPapers): Uint8Array {
  const drawing = new PdfDrawing(faces, head);
  let pages = 0;
  for (const [index, paper] of papers.entries()) {
    const end = (starts[index] ?? 0) + paper.pages;
    for (; pages < end; pages++) {
      if (pages > 0) drawing.addPage(paper.landscape === true);
      const page = pages - (end - paper.pages);
      if (page >= 0) paper.draw(drawing, page);
    }
  }
  return drawing.finish();
}
