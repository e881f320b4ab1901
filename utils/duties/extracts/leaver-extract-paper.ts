import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import { longDate } from '../../base/text/document-date.ts';
import { NO_REASON_TITLE } from '../../class-data/analytics/absence-words.ts';
import { isAttendanceKnown, shownAttendance } from '../../class-data/analytics/shown-attendance.ts';
import { freshNote, markedAverage, oursNote } from '../../class-data/analytics/table-notes.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { classTeacherSlots, headSlots } from '../../class-data/school/teacher-signature.ts';
import { LEAVER_PURPOSE, LEAVER_SUBTITLE, LEAVER_UNMARKED } from './extract-texts.ts';
import type { LeaverExtract, LeaverPeriod } from './leaver-extract.ts';

const TEXTS = {
  title: 'ВЫПИСКА ИЗ КЛАССНОГО ЖУРНАЛА',
  results: 'Результаты промежуточной аттестации',
  noResults: 'Отметок за периоды, за год и за экзамены в журнале нет.',
} as const;
const centre = { align: 'center' } as const;
/** Sizes in pt, the largest first: the fewest pages win. */
const SIZES = [11, 10, 9] as const;
const tableLook = ({ size = SIZES[0] }: FormColumn) => ({ size: size - 1.5, gap: 1, tight: true });

/** The extract of current marks for a student who leaves: on the school's heading, for signature and stamp of the head. */
export function planLeaverExtract(
  extract: LeaverExtract,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const title = `Выписка из классного журнала, ${extract.studentName}`;
  const papers = SIZES.map((size) => {
    const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
    return flowPaper(title, extractParts(extract, details, column, wording), faces);
  });
  return papers.reduce((best, paper) => (paper.pages < best.pages ? paper : best));
}

function extractParts(
  extract: LeaverExtract,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const counted = oursNote(extract.periods.flatMap(({ subjects }) => subjects));
  const body = extract.unmarked
    ? paragraph(wording(LEAVER_UNMARKED), column, { gap: 3 })
    : [
        ...extract.periods.flatMap((period) => markParts(period, column)),
        ...(counted ? paragraph(counted, column, { gap: 1 }) : []),
        ...resultParts(extract, column),
      ];
  return [
    ...heading(extract, details, column, wording),
    ...body,
    ...attendanceParts(extract, column),
    ...paragraph(wording(LEAVER_PURPOSE), column, { gap: 4, keep: true }),
    { ...signatures(headSlots(details, 'подпись, М. П.'), column, 2), keep: true },
    signatures(classTeacherSlots(details), column, 0),
  ];
}

function heading(
  extract: LeaverExtract,
  details: SchoolDetails,
  column: FormColumn,
  wording: Wording,
): FlowPart[] {
  const { school } = details;
  const name = school.fullName || school.shortName;
  const on = longDate(extract.on) || '«____» _______________ 20____ г.';
  const head = { ...centre, keep: true } as const;
  const asOf = extract.asOf
    ? `По состоянию на ${extract.asOf}.`
    : 'Журналы этого учебного года не прочитаны.';
  const partial = extract.partial ? ' Прочитаны не все журналы года: сведения неполные.' : '';
  return [
    ...(name ? paragraph(name, column, head) : field('', '', column, { caption: 'школа' })),
    ...(school.address
      ? paragraph(school.address, column, { ...head, size: (column.size ?? SIZES[0]) - 1.5, gap: 0.5 })
      : []),
    ...paragraph(`Исх. № ${extract.number || '____________'} от ${on}`, column, { gap: 4, keep: true }),
    ...paragraph(TEXTS.title, column, {
      ...head,
      face: 'bold',
      size: (column.size ?? SIZES[0]) + 2,
      gap: 4,
    }),
    ...paragraph(wording(LEAVER_SUBTITLE), column, head),
    ...field('Обучающийся:', extract.studentName, column, { gap: 3 }),
    ...field(
      'Класс, учебный год:',
      [extract.className, extract.schoolYear].filter(Boolean).join(', '),
      column,
    ),
    ...(extract.days ? field('Сведения:', extract.days, column) : []),
    ...paragraph(`${asOf}${partial}`, column, { gap: 1.5 }),
  ];
}

function markParts({ name, days, subjects }: LeaverPeriod, column: FormColumn): FlowPart[] {
  if (subjects.length === 0) return [];
  const title = [name, days].filter(Boolean).join(', ');
  return [
    ...paragraph(title, column, { face: 'bold', gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Предмет', share: 50 },
        { title: 'Текущие отметки', share: 100 },
        { title: 'Средний балл', share: 20, ...centre },
      ],
      subjects.map(({ subject, marks, average, ours }) => [
        subject,
        marks.map(({ value }) => value).join(', ') || '–',
        markedAverage({ average, ours }),
      ]),
      column,
      tableLook(column),
    ),
  ];
}

function resultParts({ results }: LeaverExtract, column: FormColumn): FlowPart[] {
  const title = TEXTS.results;
  if (results.rows.length === 0)
    return [
      ...paragraph(title, column, { face: 'bold', gap: 4, keep: true }),
      ...paragraph(TEXTS.noResults, column, { gap: 1 }),
    ];
  return [
    ...paragraph(title, column, { face: 'bold', gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Предмет', share: 60 },
        ...results.columns.map((name) => ({ title: name, share: 110 / results.columns.length, ...centre })),
      ],
      results.rows.map(({ subject, marks }) => [subject, ...marks.map((mark) => mark || '–')]),
      column,
      tableLook(column),
    ),
  ];
}

/** Kept together with what stands before the signatures. */
function attendanceParts({ periods }: LeaverExtract, column: FormColumn): FlowPart[] {
  const counted = periods.flatMap(({ name, attendance }) =>
    attendance && isAttendanceKnown(attendance)
      ? [{ name, of: shownAttendance(attendance), fresh: attendance.fresh }]
      : [],
  );
  if (counted.length === 0) return [];
  const note = freshNote(counted.reduce((sum, { fresh }) => sum + fresh, 0));
  return [
    ...paragraph('Пропуски уроков', column, { face: 'bold', gap: 4, keep: true }),
    ...tableParts(
      [
        { title: 'Период', share: 40 },
        ...['Уроков', 'Пропущено', 'По болезни', 'По уваж. причине', NO_REASON_TITLE, 'Посещено'].map(
          (title) => ({ title, share: 22, ...centre }),
        ),
      ],
      counted.map(({ name, of }) => [
        name,
        of.lessons,
        of.missed,
        of.illness,
        of.excused,
        of.unexcused,
        of.attended,
      ]),
      column,
      tableLook(column),
    ),
    ...(note ? paragraph(note, column, { gap: 0.5 }) : []),
  ].map((part) => ({ ...part, keep: true }));
}
