import type { LeftRow } from '../../base/tables/left-row.ts';
import type { RawTable } from '../../base/tables/table.ts';
import { otherSlice, takeSlice } from '../../class-data/import/slice.ts';
import type { Roster } from '../../class-data/roster/person.ts';
import type { ImportableRegister } from './importable-register.ts';
import { type ColumnQuestion, type RegisterColumns, registerColumns } from './register-columns.ts';
import { type RegisterLine, registerLines } from './register-lines.ts';

/** A register as read from the tables of a file; lines and rows left together are all rows below its header. */
export interface ReadRegister {
  /** The sheet it stands in; null where the format has no sheets. */
  sheet: string | null;
  columns: RegisterColumns;
  /** None while a question is open. */
  lines: RegisterLine[];
  left: LeftRow[];
  /** Russian: sheets and columns that are not taken, and why. */
  notes: string[];
  questions: ColumnQuestion[];
}

/**
 * Finds a register in the tables of a file. Where two sheets or two columns may be meant, and `chosen` does not answer it,
 * nothing is taken and it is asked. null: no table is such a register.
 */
export function readRegister(
  tables: readonly RawTable[],
  register: ImportableRegister,
  roster: Roster,
  chosen: readonly string[] = [],
): ReadRegister | null {
  const asked = { className: roster.classGroup.name, schoolYear: roster.schoolYear };
  const notes: string[] = [];
  const all = tables.flatMap((table) => {
    const columns = registerColumns(table.rows, register, asked, chosen);
    if (columns) return [{ table, columns }];
    if (table.rows.length > 0 && table.sheet !== null)
      notes.push(`Лист «${table.sheet}» не взят: столбцы этого журнала не найдены.`);
    return [];
  });
  const own = all.filter(({ table: { sheet } }) => {
    const why = sheet === null ? null : otherSlice(takeSlice(sheet).slice, { ...asked, span: null });
    if (why !== null) notes.push(`Лист «${sheet}» не взят: ${why}.`);
    return why === null;
  });
  const named = own.find(({ table }) => table.sheet !== null && chosen.includes(table.sheet));
  const found = named ?? own[0] ?? all[0];
  if (!found) return null;
  const { table, columns } = found;
  const options = own.map(({ table: { sheet } }, at) => sheet ?? `Таблица ${at + 1}`);
  const questions = [
    ...(own.length > 1 && !named ? [{ title: 'Какой лист загрузить', options }] : []),
    ...columns.questions,
  ];
  if (named)
    for (const each of own)
      if (each !== named) notes.push(`Лист «${each.table.sheet}» не взят: выбран «${table.sheet}».`);
  const read = registerLines(table.rows, columns, roster, table.sheet ?? '');
  const open =
    own.length === 0 ? 'лист другого класса или года' : questions.length > 0 ? whyOpen(questions) : null;
  const left =
    open === null ? [] : read.lines.map(({ row }) => ({ sheet: table.sheet ?? '', row, why: open }));
  return {
    sheet: table.sheet,
    columns,
    lines: open === null ? read.lines : [],
    left: [...read.left, ...left].sort((a, b) => a.row - b.row),
    notes: [...notes, ...columns.notes],
    questions,
  };
}

const whyOpen = ([first]: readonly ColumnQuestion[]): string =>
  `${first?.title.toLowerCase()}: ${first?.options.map((option) => `«${option}»`).join(' или ')}`;
