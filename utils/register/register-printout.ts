import { russianDay } from '../base/calendar/day.ts';
import { A4 } from '../base/documents/a4.ts';
import type { Drawing } from '../base/documents/drawing.ts';
import { type FlowPart, layoutFlow } from '../base/documents/flow.ts';
import type { DocumentFonts, Faces } from '../base/documents/fonts.ts';
import { readFaces } from '../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../base/documents/form-parts.ts';
import { drawFoot, FILED, type Paper, type PrintedPapers, printPapers } from '../base/documents/paper.ts';
import { columnsByShare, LANDSCAPE, planSheet, type SheetPage } from '../base/documents/sheet.ts';
import { countInWords } from '../base/text/number-words.ts';
import { LEAVES } from '../base/text/plural.ts';
import { retentionOf, type SchoolDetails } from '../class-data/school/school-details.ts';
import { classTeacherSlots, headSlots } from '../class-data/school/teacher-signature.ts';

/**
 * A column and how its cells are printed: unchanged text, a day 'YYYY-MM-DD' as «01.09.2026», a number, yes or no in
 * words, or nothing, to be filled in by hand.
 */
export interface RegisterColumn {
  key: string;
  title: string;
  kind: 'text' | 'date' | 'number' | 'yes-no' | 'by-hand';
  /** Share of the width. */
  share: number;
  /** Not printed: a kind of authority, or what a notice says, is for no paper on which others sign. */
  onScreenOnly?: boolean;
}

export type RegisterRow = Readonly<Record<string, string | number | boolean | null>>;

/** A register (журнал) on paper; '' leaves a line on its title page. */
export interface RegisterPrintout {
  /** «Журнал учёта согласий на обработку персональных данных» */
  name: string;
  className: string;
  schoolYear: string;
  /** The order that requires it: «приказ от 28.08.2026 № 114». */
  ground: string;
  startedOn: string;
  endedOn: string;
  columns: readonly RegisterColumn[];
  rows: readonly RegisterRow[];
  /** Empty rows after the last, to be continued by hand; they begin no page. */
  freeRows: number;
  orientation: 'portrait' | 'landscape';
  /** Which term of keeping stands on the title page; that of registers if not given. */
  kept?: keyof SchoolDetails['retention'];
}

const SIZE = 9.5;

/**
 * A register as PDF: title page, table with its header repeated, «Лист 1 из 3» on every sheet, and after the last row
 * the number of sheets with the signatures of keeper and head teacher.
 */
export function makeRegisterPrintout(
  register: RegisterPrintout,
  details: SchoolDetails,
  fonts: DocumentFonts,
  { createdAt }: { createdAt: Date },
): PrintedPapers {
  const faces = readFaces(fonts);
  return printPapers([planRegister(register, details, faces)], faces, { title: register.name, createdAt });
}

/** Lays the register out, landscape or portrait by `orientation`. */
export function planRegister(register: RegisterPrintout, details: SchoolDetails, faces: Faces): Paper {
  const landscape = register.orientation === 'landscape';
  const page: SheetPage = landscape
    ? LANDSCAPE
    : {
        x: FILED.left,
        width: FILED.width,
        height: A4.height,
        top: FILED.top,
        bottom: A4.height - FILED.bottom,
      };
  const column: FormColumn = { x: page.x, width: page.width, faces };
  const title = [register.name, register.className].filter(Boolean).join(', ');
  const front = planTitlePage(register, details, page, faces);
  // Rows are numbered here, whether the table does so too or not.
  const columns = register.columns.filter(
    ({ title, kind, onScreenOnly }) => !onScreenOnly && (title !== '№' || kind !== 'number'),
  );
  let leaves = 0;
  const rows = register.rows.map((row, index) => [
    String(index + 1),
    ...columns.map(({ key, kind }) => cellText(row[key] ?? null, kind)),
  ]);
  const sheets = planSheet(
    {
      title,
      head: [],
      columns: columnsByShare(
        [
          { title: '№', share: 4, align: 'center' as const },
          ...columns.map(({ title: name, share, kind }) => {
            const align = kind === 'number' ? 'right' : kind === 'text' ? 'left' : 'center';
            return { title: name, share, align: align as 'right' | 'left' | 'center' };
          }),
        ],
        page.width,
        SIZE,
        faces,
        rows,
      ),
      rows,
      freeRows: register.freeRows,
      tail: certification(details, column, () => leaves),
      lowestRow: 8.5,
      size: SIZE,
      numbering: { first: front.pages + 1, all: (own) => own + front.pages },
      page,
    },
    faces,
  );
  const all = front.pages + sheets.pages;
  leaves = all;
  const edges = { x: page.x, edge: page.x + page.width, height: page.height };
  return {
    title,
    pages: all,
    landscape,
    warnings: sheets.warnings,
    draw(drawing, number) {
      if (number >= front.pages) {
        sheets.draw(drawing, number - front.pages);
        return;
      }
      front.draw(drawing, number);
      drawFoot(drawing, '', `Лист ${number + 1} из ${all}`, faces, edges);
    },
  };
}

function cellText(value: RegisterRow[string], kind: RegisterColumn['kind']): string {
  if (kind === 'by-hand' || value === null || value === undefined) return '';
  if (kind === 'yes-no') return value === true ? 'да' : value === false ? 'нет' : String(value);
  return kind === 'date' ? dayText(String(value)) : String(value);
}

function dayText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? russianDay(value) : value;
}

/** The title page: school, name of the register, class, ground, «Начат», «Окончен», who keeps it and how long. */
function planTitlePage(
  register: RegisterPrintout,
  details: SchoolDetails,
  page: SheetPage,
  faces: Faces,
): Pick<Paper, 'pages'> & { draw(drawing: Drawing, page: number): void } {
  const { school, teacher } = details;
  const column: FormColumn = { x: page.x, width: page.width, faces };
  const narrow: FormColumn = { x: page.x + 15, width: page.width - 30, faces };
  const centre = { align: 'center', keep: true } as const;
  const free = (page.bottom - page.top) / 5;
  const name = school.fullName || school.shortName;
  const kept = retentionOf(details, register.kept ?? 'registers');
  const parts: FlowPart[] = [
    ...(name
      ? paragraph(name, column, { ...centre, size: 13 })
      : field('', '', column, { caption: 'школа' })),
    ...(school.address ? paragraph(school.address, column, { ...centre, size: 11, gap: 1 }) : []),
    ...paragraph(register.name, column, { ...centre, face: 'bold', size: 18, gap: free }),
    ...(register.className
      ? paragraph(`Класс: ${register.className}`, column, { ...centre, size: 14, gap: 5 })
      : field('Класс:', '', narrow, { gap: 5 })),
    ...(register.schoolYear ? paragraph(register.schoolYear, column, { ...centre, size: 12, gap: 2 }) : []),
    ...field('Основание:', register.ground, narrow, {
      caption: register.ground ? '' : 'приказ, дата и номер',
      gap: free / 2,
    }),
    ...field('Начат:', register.startedOn, narrow, { gap: 3 }),
    ...field('Окончен:', register.endedOn, narrow, { gap: 3 }),
    ...field('Ведёт:', teacher.name ? `классный руководитель ${teacher.name}` : '', narrow, { gap: 3 }),
    ...field('Срок хранения:', kept, narrow, { caption: kept ? '' : 'по номенклатуре дел', gap: 3 }),
  ];
  const layout = layoutFlow(parts, { top: page.top, bottom: page.bottom });
  return {
    pages: layout.pages,
    draw(drawing, number) {
      for (const each of layout.placed) if (each.page === number) each.part.draw(drawing, each.y);
    },
  };
}

/** What the head certifies at the end; the number of sheets is known when it is drawn. */
function certification(details: SchoolDetails, column: FormColumn, leaves: () => number): FlowPart[] {
  const narrow = { ...column, width: Math.min(column.width, FILED.width) };
  const size = 10.5;
  return [
    signatures(classTeacherSlots(details), narrow, 4, 9),
    {
      height: 7,
      gap: 3,
      keep: true,
      draw(drawing, y) {
        const sheets = countInWords(leaves(), LEAVES);
        const text = `Прошито, пронумеровано и скреплено печатью ${sheets}`;
        drawing.text(text, narrow.x, y + 5, { face: 'regular', size });
      },
    },
    ...paragraph('«____» _______________ 20____ г.', narrow, { size, gap: 1 }),
    signatures(headSlots(details, 'подпись, М. П.'), narrow, 2, 9),
  ];
}
