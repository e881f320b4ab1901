import { A4 } from '../../base/documents/a4.ts';
import type { Drawing } from '../../base/documents/drawing.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  paragraphs,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { flowPaper, type Paper } from '../../base/documents/paper.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import { longDate } from '../../base/text/document-date.ts';
import { NO_REASON_TITLE } from '../../class-data/analytics/absence-words.ts';
import {
  attendanceInWords,
  byReport,
  isAttendanceKnown,
  shownAttendance,
} from '../../class-data/analytics/shown-attendance.ts';
import { freshNote, markedAverage, oursNote } from '../../class-data/analytics/table-notes.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots, headSlots } from '../../class-data/school/teacher-signature.ts';
import { cutLine, tearOffTitle } from '../../register/handed-papers/tear-off.ts';
import { drawBarCode } from './bar-code.ts';
import type { Extract } from './extract.ts';
import { shownNumber } from './extract-number.ts';
import type { ExtractSettings } from './extract-settings.ts';
import { EXTRACT_TEAR_OFF } from './extract-texts.ts';
import { EXTRACT_SECTIONS } from './sections.ts';

type Look = Pick<ExtractSettings, 'large' | 'dates' | 'hidden' | 'headSigns'>;

/** Sizes in pt of running text and of tables. */
interface Sizes {
  text: number;
  table: number;
  dates: boolean;
  tight?: boolean;
}

const centre = { align: 'center' } as const;
/** A sheet for home is not filed: narrower margins than `FILED`, mm. */
const FIELD = { left: 20, width: 180, top: 14, bottom: 284 } as const;
/** The left half of a landscape A4, mm. */
const HALF = {
  left: 10,
  width: 128,
  top: 7,
  bottom: 203,
  aboveFoot: 194,
  room: 7,
  narrow: true,
  foot: { x: 10, edge: 138, height: A4.width },
} as const;
const OUTGOING = 'Исх. № ____________ от «____» _______________ 20____ г.';
const BAR = { unit: 0.33, height: 11, room: 40 } as const;

/**
 * An extract on one A4 side: first the type becomes smaller, then mark dates are dropped, before a second
 * side is used; large print takes as many sides as it needs. Empty sections share one line that names them.
 */
export function planExtract(
  extract: Extract,
  details: SchoolDetails,
  faces: Faces,
  look: Look,
  wording: Wording,
): Paper {
  const steps: Sizes[] = look.large
    ? [{ text: 16, table: 15, dates: look.dates }]
    : [
        { text: 11, table: 9.5, dates: look.dates },
        { text: 10, table: 8.5, dates: look.dates },
        { text: 9, table: 7.5, dates: look.dates, tight: true },
        { text: 9, table: 7.5, dates: false, tight: true },
      ];
  const plan = (sizes: Sizes) =>
    flowPaper(
      `Выписка, ${extract.studentName}, ${shownNumber(extract.number)}`,
      extractParts(extract, details, faces, { ...look, sizes, wording }),
      faces,
      { top: FIELD.top, bottom: FIELD.bottom },
      { x: FIELD.left, edge: FIELD.left + FIELD.width, height: A4.height },
    );
  let paper = plan(steps[0] as Sizes);
  for (const sizes of steps.slice(1)) {
    if (paper.pages === 1) break;
    paper = plan(sizes);
  }
  return paper;
}

/**
 * An extract on halves of a landscape A4 side (A5), drawn on the left one: one half if smaller type allows
 * it, else as many as needed.
 */
export function planHalfExtract(
  extract: Extract,
  details: SchoolDetails,
  faces: Faces,
  look: Look,
  wording: Wording,
): Paper {
  const steps: Sizes[] = [
    { text: 10, table: 8.5, dates: look.dates, tight: true },
    { text: 9, table: 7.5, dates: look.dates, tight: true },
    { text: 9, table: 7.5, dates: false, tight: true },
  ];
  const title = `Выписка, ${extract.studentName}, ${shownNumber(extract.number)}`;
  const plan = (sizes: Sizes, bottom: number): Paper => {
    const parts = extractParts(extract, details, faces, { ...look, sizes, wording }, HALF);
    return flowPaper(title, parts, faces, { top: HALF.top, bottom }, HALF.foot);
  };
  for (const sizes of steps) {
    const paper = plan(sizes, HALF.bottom);
    if (paper.pages === 1) return paper;
  }
  // Several halves have a footer each: choose the fewest.
  const papers = steps.map((sizes) => plan(sizes, HALF.aboveFoot));
  return papers.reduce((best, paper) => (paper.pages < best.pages ? paper : best));
}

function extractParts(
  extract: Extract,
  details: SchoolDetails,
  faces: Faces,
  look: Look & { sizes: Sizes; wording: Wording },
  field: { left: number; width: number; room?: number; narrow?: boolean } = FIELD,
): FlowPart[] {
  const { sizes } = look;
  const column: FormColumn = { x: field.left, width: field.width, faces, size: sizes.text };
  const head = { face: 'bold', gap: 3, keep: true } as const;
  const empty: string[] = [];
  const section = (
    name: keyof typeof EXTRACT_SECTIONS,
    shown: boolean,
    parts: () => FlowPart[],
  ): FlowPart[] => {
    const title = EXTRACT_SECTIONS[name];
    if (look.hidden.includes(name)) return [];
    if (shown) return [...paragraph(title, column, head), ...parts()];
    empty.push(title.toLowerCase());
    return [];
  };
  const body = [
    ...(extract.unmarked
      ? []
      : section('marks', extract.subjects.length > 0, () =>
          markParts(extract, column, sizes, field.narrow === true),
        )),
    ...section('attendance', isAttendanceKnown(extract.attendance), () =>
      field.narrow ? attendanceLine(extract, column) : attendanceParts(extract, column, sizes),
    ),
    ...section('remarks', extract.remarks.length > 0, () =>
      extract.remarks.flatMap(({ day, subject, text }) =>
        paragraph(`${day}, ${subject}: ${text}`, column, { gap: 0.5 }),
      ),
    ),
    ...section('recommendations', extract.recommendations.trim() !== '', () =>
      paragraphs(extract.recommendations, column),
    ),
  ];
  return [
    ...headParts(extract, details, column, look.headSigns),
    ...body,
    ...(empty.length > 0 ? paragraph(`Нет сведений: ${empty.join(', ')}.`, column, { gap: 3 }) : []),
    signatures(classTeacherSlots(details), column, 3, field.room),
    ...(look.headSigns ? [signatures(headSlots(details, 'подпись, М. П.'), column, 0, field.room)] : []),
    ...tearOff(extract, details, column, look.wording, field.room),
  ];
}

function headParts(
  extract: Extract,
  details: SchoolDetails,
  column: FormColumn,
  headSigns: boolean,
): FlowPart[] {
  const partial = extract.partial ? ' Прочитаны не все журналы периода: сведения неполные.' : '';
  const asOf = extract.asOf ? `По состоянию на ${extract.asOf}.` : 'Журналы этого периода не прочитаны.';
  const { size = 11 } = column;
  return [
    ...schoolHead(details, column),
    ...(headSigns ? paragraph(OUTGOING, column, { gap: 3, keep: true }) : []),
    ...paragraph('ВЫПИСКА ИЗ ЭЛЕКТРОННОГО ЖУРНАЛА', column, {
      ...centre,
      face: 'bold',
      size: size + 2,
      gap: 3,
      keep: true,
    }),
    ...field('Ученик(ца):', extract.studentName, column, { gap: 2 }),
    ...field(
      'Класс, период:',
      [extract.className, extract.period, extract.days].filter(Boolean).join(', '),
      column,
    ),
    ...paragraph(`Выдана ${longDate(extract.on)} ${asOf}${partial}`, column, { gap: 1.5 }),
  ];
}

function markParts({ subjects }: Extract, column: FormColumn, sizes: Sizes, narrow: boolean): FlowPart[] {
  const note = oursNote(subjects);
  const table = tableParts(
    [
      { title: 'Предмет', share: narrow || sizes.table > 12 ? 56 : 40 },
      { title: sizes.dates ? 'Отметки (дата)' : 'Отметки', share: 106 },
      { title: 'Средний балл', share: 17, ...centre },
      { title: 'За период', share: 17, ...centre },
    ],
    subjects.map(({ subject, marks, average, ours, given }) => [
      subject,
      sizes.dates
        ? marks.map(({ value, day }) => `${value}\u00a0(${day})`).join(', ')
        : marks.map(({ value }) => value).join(' '),
      markedAverage({ average, ours }),
      given || '–',
    ]),
    column,
    { size: sizes.table, gap: 1, tight: sizes.tight ?? false },
  );
  return note ? [...table, ...paragraph(note, column, { size: Math.min(sizes.table, 9), gap: 0.5 })] : table;
}

/** The same in words, for use where a table does not fit. */
function attendanceLine({ attendance }: Extract, column: FormColumn): FlowPart[] {
  if (!attendance) return [];
  return paragraph(attendanceInWords(attendance), column, { gap: 0.5 });
}

function attendanceParts({ attendance }: Extract, column: FormColumn, sizes: Sizes): FlowPart[] {
  if (!attendance) return [];
  const shown = shownAttendance(attendance);
  const { lessons, missed, illness, excused, unexcused, late, daysMissed, attended } = shown;
  const table = tableParts(
    [
      'Уроков',
      'Пропущено',
      'По болезни',
      'По уваж. причине',
      NO_REASON_TITLE,
      'Опозданий',
      'Полных дней',
      'Посещено',
    ].map((title) => ({ title, share: 1, ...centre })),
    [[lessons, missed, illness, excused, unexcused, late, daysMissed, attended]],
    column,
    { size: Math.min(sizes.table, 11), gap: 1 },
  );
  const source = attendance.reported
    ? paragraph(`${byReport(attendance.reported)}.`, column, { gap: 0.5 })
    : [];
  const note = freshNote(attendance.fresh);
  const below = note ? paragraph(note, column, { gap: 0.5, size: Math.min(sizes.table, 11) }) : [];
  return [...source, ...table, ...below].map((part) => ({ ...part, keep: true }));
}

/** The part returned to school, with its number as digits and bars; never separated from its cut line. */
function tearOff(
  extract: Extract,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
  room: number | undefined,
): FlowPart[] {
  const { x, width, faces } = column;
  const narrow: FormColumn = {
    ...column,
    width: width - BAR.room - 4,
    size: Math.min(column.size ?? 11, 12),
  };
  const number = (drawing: Drawing, y: number) => {
    const left = x + width - BAR.room;
    drawBarCode(drawing, extract.number, { x: left, y: y + 4, unit: BAR.unit, height: BAR.height });
    drawing.text(`№ ${shownNumber(extract.number)}`, left, y + 4 + BAR.height + 4, {
      face: 'regular',
      size: 10,
    });
  };
  const who = [extract.studentName, extract.className.replaceAll(' ', '\u00a0'), extract.period];
  const on = longDate(extract.on).replaceAll(' ', '\u00a0');
  const text = wording(EXTRACT_TEAR_OFF, {
    'от какого числа': on && `от ${on}`,
    'о ком': who.filter(Boolean).join(', '),
  });
  return [
    cutLine(column, 3, number),
    ...tearOffTitle(details, narrow),
    ...paragraph(text, narrow, { gap: 1, keep: true }),
    { height: 3, gap: 0, keep: true, draw() {} },
    signatures(personSlots(), { x, width, faces }, 0, room),
  ];
}
