import type { PrintedPapers } from '../../utils/base/documents/paper.ts';
import { UserError } from '../../utils/base/text/user-error.ts';

const load = () => import('../../utils/base/documents/printed-pdf.ts');

/** Fetches what makes files, once the papers are seen: what is printed then is made at once. */
export function prepareFile(): void {
  // What is gone is told to whoever prints.
  load().catch(() => undefined);
}

/** The PDF file of papers. Rejects with a note for the teacher where what makes it is gone. */
export async function fileOf(made: PrintedPapers): Promise<Uint8Array<ArrayBuffer>> {
  const { pdfOf } = await load().catch((error: unknown) => {
    reportError(error);
    throw new UserError({
      what: 'Файл для принтера не сделан: пока страница стояла открытой, Классрук обновился.',
      kept: 'Записанное сохранено.',
      press: 'Загрузите страницу снова и напечатайте ещё раз.',
    });
  });
  return pdfOf(made) as Uint8Array<ArrayBuffer>;
}
