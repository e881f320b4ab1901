import type { RawTable } from '../../../utils/base/tables/table.ts';
import { applyMapping } from '../../../utils/class-data/import/apply-mapping.ts';
import { recogniseColumns } from '../../../utils/class-data/import/columns.ts';
import type { ColumnMapping, ImportedRow } from '../../../utils/class-data/import/mapping.ts';
import { columnsShown } from './columns-shown.ts';
import type { AskedFile, Understanding, UnderstoodSheet } from './understood.ts';

export const asList = (tables: readonly RawTable[], asked: AskedFile): Understanding =>
  people(tables, asked, (row) => ({
    row: row.row,
    name: row.name,
    role: row.role ?? 'student',
    relation: row.relation,
    of: row.ofChild,
    birthDate: row.birthDate,
    phones: row.phone ? [row.phone] : [],
    emails: row.email ? [row.email] : [],
    className: row.className,
  }));

export const asCredentials = (tables: readonly RawTable[], asked: AskedFile): Understanding =>
  people(tables, asked, (row) => ({
    row: row.row,
    name: row.name,
    role: row.role,
    login: row.login,
    password: row.temporaryPassword ?? row.password,
  }));

function people(
  tables: readonly RawTable[],
  _asked: AskedFile,
  shown: (row: ImportedRow) => object,
): Understanding {
  const sheets = tables.map(({ sheet, rows }): UnderstoodSheet => {
    const mapping = recogniseColumns(rows);
    const all = applyMapping(rows, mapping);
    return {
      name: sheet,
      header: mapping.header && { from: mapping.header.from + 1, to: mapping.header.to },
      columns: columnsOf(mapping),
      taken: all.filter(({ broken }) => !broken).map(shown),
      left: [
        ...mapping.skipped.map(({ row, text }) => ({ row, why: text })),
        ...all.filter(({ broken }) => broken).map(({ row, notes }) => ({ row, why: notes.join('; ') })),
      ],
    };
  });
  return { sheets, notes: [] };
}

const columnsOf = ({ columns }: ColumnMapping) =>
  columnsShown(
    columns.map(({ header, kind }) => ({ title: header, meaning: kind === 'unknown' ? null : kind })),
  );
