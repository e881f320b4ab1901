import { A4 } from './a4.ts';
import type { Drawing } from './drawing.ts';
import { type FlowFrame, type FlowPart, layoutFlow } from './flow.ts';
import type { Faces } from './fonts.ts';
import type { PdfHead } from './pdf-head.ts';
import { fitText, missingCharacters, widthOf } from './text.ts';

/** A laid-out document that can be drawn alone or after others. */
export interface Paper {
  title: string;
  pages: number;
  /** Its pages are landscape; otherwise portrait. */
  landscape?: boolean;
  /** What the user should know before printing, in Russian. */
  warnings: string[];
  /** `warnings` name the characters that the faces lack. */
  notesMissing?: boolean;
  /** It shows logins or passwords: its text is for the drawn page alone, not for a text beside it. */
  isSecret?: boolean;
  /** Whom a page is about, for who cannot see it: names, never a login or password. */
  about?(page: number): string;
  /** Draws a page; pages count from 0. */
  draw(drawing: Drawing, page: number): void;
}

/** Papers that are printed together: drawn on the screen as they are, printed and saved as one PDF file (`pdfOf`). */
export interface PrintedPapers {
  papers: readonly Paper[];
  faces: Faces;
  /** Of the PDF file. */
  head: PdfHead;
  /** Pages of the file, with the white ones before papers that begin on a new sheet. */
  pages: number;
  warnings: string[];
  /** First page of each paper, from 0. */
  starts: number[];
}

/** A portrait sheet filed on the left, mm: a 30 mm margin for papers kept long (ГОСТ Р 7.0.97-2016, 3.3). */
export const FILED = { left: 30, right: 10, top: 20, bottom: 20, width: A4.width - 30 - 10 } as const;

const FOOT = 8.5;

/** Position of a page's footer: from x to `edge`, above the lower edge of a sheet of this height; mm. */
interface FootPlace {
  x: number;
  edge: number;
  height: number;
}

const UPRIGHT: FootPlace = { x: FILED.left, edge: A4.width - FILED.right, height: A4.height };

/**
 * A paper made of parts in the column of `FILED`. If it has several pages, each footer shows its title and
 * «Страница 1 из 2», so that a stray page can be put back; `numberOf` numbers it together with papers that follow.
 */
export function flowPaper(
  title: string,
  parts: readonly FlowPart[],
  faces: Faces,
  frame: FlowFrame = { top: FILED.top, bottom: A4.height - FILED.bottom },
  sheet = UPRIGHT,
  numberOf?: (page: number) => string,
): Paper {
  const { placed, pages } = layoutFlow(parts, frame);
  return {
    title,
    pages,
    warnings: [],
    draw(drawing, page) {
      for (const each of placed) if (each.page === page) each.part.draw(drawing, each.y);
      const number = numberOf?.(page) ?? (pages > 1 && `Страница ${page + 1} из ${pages}`);
      if (number) drawFoot(drawing, title, number, faces, sheet);
    },
  };
}

/** A one-line footer: on the left what it is, as much as fits; on the right the number. Lengths in mm. */
export function drawFoot(
  drawing: Drawing,
  left: string,
  right: string,
  faces: Faces,
  sheet: FootPlace = UPRIGHT,
): void {
  const y = sheet.height - 10;
  const style = { face: 'regular', size: FOOT } as const;
  const rightWidth = widthOf(right, faces.regular, FOOT);
  drawing.text(right, sheet.edge - rightWidth, y, style);
  const width = sheet.edge - sheet.x - rightWidth - 12;
  const limits = { width, largest: FOOT, smallest: FOOT, maxLines: 1 };
  const [line = '', more] = fitText(left, faces.regular, limits).lines;
  drawing.text(more === undefined ? line : `${line}…`, sheet.x, y, { ...style, grey: 0.3 });
}

type PrintHead = Omit<PdfHead, 'orientation'> & { bothSides?: boolean };

/**
 * Puts papers one after another, each on a new page. With `bothSides` each begins on a new sheet even in
 * duplex printing: a consent never shares a sheet with anything (156-ФЗ of 24.06.2025). Throws on an empty
 * list.
 */
export function printPapers(papers: readonly Paper[], faces: Faces, head: PrintHead): PrintedPapers {
  if (papers.length === 0) throw new Error('Нечего печатать');
  const starts: number[] = [];
  let pages = 0;
  for (const paper of papers) {
    if (head.bothSides && pages % 2 === 1) pages++;
    starts.push(pages);
    pages += paper.pages;
  }
  return {
    papers,
    faces,
    head: { ...head, orientation: papers[0]?.landscape ? 'landscape' : 'portrait' },
    pages,
    warnings: warningsOf(papers, faces),
    starts,
  };
}

/** What the user should know before these papers are printed, in Russian. */
export function warningsOf(papers: readonly Paper[], faces: Faces): string[] {
  return [...new Set(papers.flatMap((paper) => warningsOfOne(paper, faces)))];
}

/** Lines of text of a page (from 0) in the order in which they are drawn. */
export function linesOf(paper: Paper, page: number): string[] {
  const lines: string[] = [];
  paper.draw({ ...NOWHERE, text: (text) => void lines.push(text) }, page);
  return lines;
}

const NOWHERE: Drawing = {
  addPage() {},
  text() {},
  line() {},
  frame() {},
  circle() {},
  squares() {},
};

function warningsOfOne(paper: Paper, faces: Faces): string[] {
  if (paper.notesMissing) return paper.warnings;
  const missing = new Set<string>();
  const watching: Drawing = {
    ...NOWHERE,
    text(text, _x, _y, { face }) {
      for (const character of missingCharacters(text, faces[face])) missing.add(character);
    },
  };
  for (let page = 0; page < paper.pages; page++) paper.draw(watching, page);
  if (missing.size === 0) return paper.warnings;
  const note = `${paper.title}: в шрифте нет знаков ${[...missing].join(' ')}, вместо них напечатаны рамки.`;
  return [...paper.warnings, note];
}
