import type { RawTable } from '../../../utils/base/tables/table.ts';
import { readSchedule } from '../../../utils/duties/extracts/control-works/read-schedule.ts';
import type { ReadSchedule } from '../../../utils/duties/extracts/control-works/schedule.ts';
import type { AskedFile, Understanding, UnderstoodColumn, UnderstoodSheet } from './understood.ts';

/** Of a schedule: the control works of the class. */
export function asControlWorks(tables: readonly RawTable[], asked: AskedFile): Understanding {
  const read = answered(tables, asked);
  return {
    sheets: tables.map((table) => sheetOf(table, read)),
    notes: [
      ...read.notes,
      ...read.questions.map(
        ({ text, options }) => `${text} ${options.map(({ label }) => `«${label}»`).join(' или ')}?`,
      ),
    ],
  };
}

/** An answer may open the next question. */
function answered(tables: readonly RawTable[], asked: AskedFile): ReadSchedule {
  const of = { className: asked.class, schoolYear: asked.year };
  const answers: Record<string, string> = {};
  for (;;) {
    const read = readSchedule(tables, of, answers);
    const told = read.questions.flatMap(({ id, options }) => {
      const option = options.find(({ value, label }) =>
        [value, label].some((each) => asked.choose.includes(each)),
      );
      return option && answers[id] === undefined ? [[id, option.value] as const] : [];
    });
    if (told.length === 0) return read;
    for (const [id, value] of told) answers[id] = value;
  }
}

function sheetOf({ sheet, rows }: RawTable, read: ReadSchedule): UnderstoodSheet {
  const name = sheet ?? '';
  const block = read.blocks.find((each) => each.sheet === name);
  const header = block ? (rows[block.header.to - 1] ?? []) : [];
  return {
    name: sheet,
    header: block?.header.to ?? null,
    columns: Object.entries(block?.columns ?? {}).map(
      ([column, meaning]): UnderstoodColumn => ({ column, title: header[placeOf(column)] ?? '', meaning }),
    ),
    taken: read.taken
      .filter((work) => work.sheet === name)
      .map(({ row, day, until, subject, title }) => ({ row, day, until, subject, title })),
    left: read.left
      .filter((entry) => entry.sheet === name)
      .map(({ row, column, why, text }) => ({
        row,
        why: [column ? `столбец ${column}: ` : '', why, text ? ` (${text})` : ''].join(''),
      })),
  };
}

/** Place of a column from 0 by its letter. */
const placeOf = (letters: string): number =>
  [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
