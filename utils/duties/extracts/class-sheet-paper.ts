import { russianDay } from '../../base/calendar/day.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, paragraph, paragraphs } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import { longDate } from '../../base/text/document-date.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { WeekTable } from '../../class-data/timetable/week-table.ts';
import type { ClassSheet } from './extract.ts';
import type { ExtractSettings } from './extract-settings.ts';
import { SHEET_SECTIONS } from './sections.ts';

/** The common sheet that accompanies a class's extracts; nothing in it concerns a single child. */
export function planClassSheet(
  sheet: ClassSheet,
  details: SchoolDetails,
  faces: Faces,
  { large, hidden }: Pick<ExtractSettings, 'large' | 'hidden'>,
): Paper {
  const size = large ? 16 : 11;
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size };
  const table = { size: large ? 15 : 9.5, gap: 1 };
  const empty: string[] = [];
  const section = (
    name: keyof typeof SHEET_SECTIONS,
    shown: boolean,
    parts: () => FlowPart[],
  ): FlowPart[] => {
    const title = SHEET_SECTIONS[name];
    if (hidden.includes(name)) return [];
    if (shown) return [...paragraph(title, column, { face: 'bold', gap: 4, keep: true }), ...parts()];
    empty.push(title.toLowerCase());
    return [];
  };
  const body = [
    ...section('week', sheet.week !== null, () => weekParts(sheet.week as WeekTable, column, large)),
    ...section('works', sheet.planned.length > 0 || sheet.works.trim() !== '', () => [
      ...(sheet.planned.length > 0
        ? tableParts(
            [
              { title: 'Дата', share: 36, align: 'center' },
              { title: 'Предмет', share: 55 },
              { title: 'Работа', share: 79 },
            ],
            sheet.planned.map(({ day, until, subject, title }) => [
              until ? `${russianDay(day)} – ${russianDay(until)}` : russianDay(day),
              subject,
              title,
            ]),
            column,
            { ...table, tight: true },
          )
        : []),
      ...paragraphs(sheet.works, column),
    ]),
    ...section('homework', sheet.homework.length > 0, () =>
      tableParts(
        [
          { title: 'На день', share: 18, align: 'center' },
          { title: 'Предмет', share: 45 },
          { title: 'Задание', share: 107 },
        ],
        sheet.homework.map(({ day, subject, text }) => [day, subject, text]),
        column,
        { ...table, tight: true },
      ),
    ),
    ...section('teachers', sheet.teachers.length > 0, () =>
      tableParts(
        [
          { title: 'Предмет', share: 55 },
          { title: 'Группа', share: 50 },
          { title: 'Учитель', share: 65 },
        ],
        sheet.teachers.map(({ subject, group, teacher }) => [
          subject,
          group || 'весь класс',
          teacher || 'не указан',
        ]),
        column,
        { ...table, tight: true },
      ),
    ),
    ...section('holidays', sheet.holidays.trim() !== '', () => paragraphs(sheet.holidays, column)),
  ];
  return flowPaper(
    `Сведения для родителей, ${sheet.className}`,
    [
      ...schoolHead(details, column),
      ...paragraph('СВЕДЕНИЯ ДЛЯ РОДИТЕЛЕЙ', column, {
        align: 'center',
        face: 'bold',
        size: size + 2,
        gap: 3,
        keep: true,
      }),
      ...paragraph([sheet.className, sheet.period, longDate(sheet.on)].filter(Boolean).join(', '), column, {
        align: 'center',
        gap: 1,
        keep: true,
      }),
      ...body,
      ...(empty.length > 0 ? paragraph(`Нет сведений: ${empty.join(', ')}.`, column, { gap: 4 }) : []),
    ],
    faces,
  );
}

/**
 * Days across, lessons down, in large print one day after another; below it moved and substituted lessons in
 * words.
 */
function weekParts(
  { days, rows, changes, notes }: WeekTable,
  column: FormColumn,
  large: boolean,
): FlowPart[] {
  const grid = () =>
    tableParts(
      [
        { title: '№', share: 10, align: 'center' },
        ...days.map((title) => ({ title, share: 160 / days.length })),
      ],
      rows.map(({ number, cells }) => [number, ...cells]),
      column,
      { size: 8, gap: 1, tight: true },
    );
  const list = () =>
    days.flatMap((day, at) =>
      tableParts(
        [
          { title: '№', share: 26, align: 'center' },
          { title: day, share: 144 },
        ],
        rows.flatMap(({ number, cells }) => (cells[at] ? [[number.replace('\n', ', '), cells[at]]] : [])),
        column,
        { size: 15, gap: 2, tight: true },
      ),
    );
  return [
    ...notes.flatMap((note) => paragraph(note, column, { gap: 1 })),
    ...(rows.length === 0 ? [] : large ? list() : grid()),
    ...(changes.length > 0
      ? paragraph('* Замены и переносы уроков', column, { face: 'bold', gap: 2, keep: true })
      : []),
    ...changes.flatMap((change) => paragraph(change, column, { gap: 0.5 })),
  ];
}
