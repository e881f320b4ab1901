import type { RawTable } from '../../../utils/base/tables/table.ts';
import {
  readClassList,
  readCredentials,
  type SheetReading,
} from '../../../utils/class-data/roster/read-class-list.ts';
import { columnsShown } from './columns-shown.ts';
import type { AskedFile, Understanding } from './understood.ts';

/** Of a list: who is added to the class, students and representatives. */
export const asList = (tables: readonly RawTable[], asked: AskedFile): Understanding =>
  understanding(tables, readClassList([...tables], frameOf(asked)));

/** Of logins and passwords: who has them. */
export const asCredentials = (tables: readonly RawTable[], asked: AskedFile): Understanding =>
  understanding(tables, readCredentials([...tables], frameOf(asked)));

const frameOf = (asked: AskedFile) => ({ className: asked.class || null, schoolYear: asked.year });

function understanding(
  tables: readonly RawTable[],
  read: readonly SheetReading<{ row: number }>[],
): Understanding {
  return {
    sheets: read.map(({ header, columns, taken, left }, at) => ({
      name: tables[at]?.sheet ?? null,
      header,
      columns: columnsShown(
        columns.map((column) => ({
          title: column.header,
          meaning: column.kind === 'unknown' ? null : column.kind,
        })),
      ),
      taken,
      left: left.map(({ row, why }) => ({ row, why })),
    })),
    notes: read.flatMap(({ sheet, questions }) =>
      questions.map((text) => (sheet && read.length > 1 ? `Лист «${sheet}»: ${text}` : text)),
    ),
  };
}
