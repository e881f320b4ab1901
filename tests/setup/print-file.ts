import { type PrintedPapers, printPapers } from '../../utils/base/documents/paper.ts';
import { pdfOf } from '../../utils/base/documents/printed-pdf.ts';

/** Papers with their PDF file. */
export function withFile<Printed extends PrintedPapers>(made: Printed): Printed & { bytes: Uint8Array } {
  return { ...made, bytes: pdfOf(made) };
}

/** Papers printed into a file at once. */
export const printFile = (...asked: Parameters<typeof printPapers>) => withFile(printPapers(...asked));
