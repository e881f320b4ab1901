import { A4 } from '../../base/documents/a4.ts';
import type { Drawing } from '../../base/documents/drawing.ts';
import { type DocumentFonts, type Faces, readFaces } from '../../base/documents/fonts.ts';
import { drawParagraphs, setParagraphs } from '../../base/documents/paragraphs.ts';
import { PdfDrawing } from '../../base/documents/pdf.ts';
import { drawTablePage, layoutTable, type Table } from '../../base/documents/table.ts';
import { fitText, MM_PER_PT, missingCharacters, widthOf } from '../../base/documents/text.ts';
import type { HandOutRow } from './slip.ts';
import { classCaption } from './slip-parts.ts';

/** Head of the hand-out sheet. An empty string leaves a line to fill in by hand. */
export interface HandOutHead {
  school: string;
  className: string;
  /** Class teacher, «Иванова М. П.». */
  teacher: string;
  /** As printed, «01.09.2026». */
  date: string;
}

export interface HandOutSheet {
  /** The PDF file. */
  bytes: Uint8Array;
  pages: number;
  /** In Russian. */
  warnings: string[];
}

/** The statement that every signature confirms. */
export const HAND_OUT_UNDERTAKING =
  'Подписью подтверждаю, что реквизиты доступа к электронному дневнику получил(а) лично. ' +
  'Обязуюсь не передавать логин и пароль другим лицам, а если они стали известны кому-либо ещё, сообщить ' +
  'об этом классному руководителю в течение одного рабочего дня.';

/** Margins of a portrait sheet to be filed, mm. */
const LEFT = 20;
const RIGHT = 10;
const TOP = 14;
const BOTTOM = 16;
const WIDTH = A4.width - LEFT - RIGHT;

const COLUMNS = [
  { title: '№', width: 8, align: 'center' },
  { title: 'Ученик', width: 42 },
  { title: 'Кому выдано, в каком качестве', width: 49 },
  { title: 'Что выдано', width: 36 },
  { title: 'Дата', width: 18 },
  { title: 'Подпись', width: 27 },
] as const;

/**
 * Hand-out sheet (ведомость выдачи реквизитов доступа), portrait A4: undertaking, table with columns for date
 * and signature, class teacher's signature, «Лист 1 из 2». Its type rules out passwords.
 */
export function makeHandOutSheet(
  rows: readonly HandOutRow[],
  head: HandOutHead,
  fonts: DocumentFonts,
  { createdAt }: { createdAt: Date },
): HandOutSheet {
  const faces = readFaces(fonts);
  const title = `Ведомость выдачи реквизитов доступа, ${head.className}`;
  const drawing = new PdfDrawing(faces, { title, createdAt });
  const warnings = drawHandOutSheet(drawing, rows, head, faces);
  return { bytes: drawing.finish(), pages: drawing.pageCount, warnings };
}

function drawHandOutSheet(
  drawing: Drawing,
  rows: readonly HandOutRow[],
  head: HandOutHead,
  faces: Faces,
): string[] {
  const top = drawHead(drawing, head, faces);
  const table: Table = {
    columns: COLUMNS,
    rows: rows.map((row, index) => [
      String(index + 1),
      row.student,
      row.recipient === row.student ? row.capacity : `${row.recipient}, ${row.capacity}`,
      row.handedOut,
      '',
      '',
    ]),
    x: LEFT,
    top,
    nextTop: TOP,
    bottom: A4.height - BOTTOM,
    size: 9.5,
    lowestRow: 9,
    reserve: 16,
  };
  const layout = layoutTable(table, faces);
  for (let page = 0; page < layout.pages; page++) {
    if (page > 0) drawing.addPage();
    drawTablePage(drawing, table, layout, page, faces);
    drawPageNumber(drawing, page + 1, layout.pages, faces);
  }
  drawSignature(drawing, head, layout.end + 12, faces);
  const texts = rows.flatMap((row) => [row.student, row.recipient, row.capacity, row.handedOut]);
  const missing = missingCharacters(
    [head.school, head.className, head.teacher, ...texts].join(' '),
    faces.regular,
  );
  if (missing.length === 0) return layout.warnings;
  return [
    ...layout.warnings,
    `Ведомость: в шрифте нет знаков ${missing.join(' ')}, вместо них напечатаны рамки.`,
  ];
}

/** Draws the head of the first page; returns the upper edge of the table, mm. */
function drawHead(drawing: Drawing, head: HandOutHead, faces: Faces): number {
  let y = TOP;
  const centre = (text: string, face: 'regular' | 'bold', largest: number): void => {
    const fitted = fitText(text, faces[face], { width: WIDTH, largest, smallest: 9, maxLines: 4 });
    for (const line of fitted.lines) {
      y += fitted.size * 1.2 * MM_PER_PT;
      const x = LEFT + (WIDTH - widthOf(line, faces[face], fitted.size)) / 2;
      drawing.text(line, x, y, { face, size: fitted.size });
    }
  };
  centre(head.school || '_'.repeat(60), 'regular', 11);
  y += 3;
  centre('ВЕДОМОСТЬ', 'bold', 14);
  centre('выдачи реквизитов доступа к электронному дневнику', 'bold', 11.5);
  y += 2;
  const date = head.date || '«___» ____________ 20___ г.';
  centre(`${classCaption(head.className || '________')}, ${date}`, 'regular', 11);
  y += 3.5;
  const undertaking = setParagraphs(HAND_OUT_UNDERTAKING, faces, 10, WIDTH);
  drawParagraphs(drawing, undertaking, LEFT, y);
  return y + undertaking.height + 3;
}

function drawPageNumber(drawing: Drawing, page: number, pages: number, faces: Faces): void {
  const text = `Лист ${page} из ${pages}`;
  const x = LEFT + WIDTH - widthOf(text, faces.regular, 9);
  drawing.text(text, x, A4.height - 9, { face: 'regular', size: 9 });
}

/** «Классный руководитель ________ И. О. Фамилия», with its line at height y, mm. */
function drawSignature(drawing: Drawing, head: HandOutHead, y: number, faces: Faces): void {
  const size = 10.5;
  const caption = 'Классный руководитель';
  const lineX = LEFT + widthOf(caption, faces.regular, size) + 3;
  drawing.text(caption, LEFT, y, { face: 'regular', size });
  drawing.line(lineX, y + 0.6, lineX + 40, y + 0.6, { width: 0.2 });
  drawing.text('подпись', lineX + 14.5, y + 3.8, { face: 'regular', size: 7.5 });
  const nameX = lineX + 44;
  if (head.teacher) {
    const fitted = fitText(head.teacher, faces.regular, {
      width: LEFT + WIDTH - nameX,
      largest: size,
      smallest: 7,
      maxLines: 2,
    });
    fitted.lines.forEach((line, index) => {
      drawing.text(line, nameX, y + index * fitted.size * 1.16 * MM_PER_PT, {
        face: 'regular',
        size: fitted.size,
      });
    });
    return;
  }
  drawing.line(nameX, y + 0.6, nameX + 50, y + 0.6, { width: 0.2 });
  drawing.text('фамилия, инициалы', nameX + 13, y + 3.8, { face: 'regular', size: 7.5 });
}
