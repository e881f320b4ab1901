import type { RawTable } from '../../../utils/base/tables/table.ts';
import { readControlWorks } from '../../../utils/duties/extracts/read-control-works.ts';
import type { AskedFile, Understanding, UnderstoodSheet } from './understood.ts';

export function asControlWorks(tables: readonly RawTable[], asked: AskedFile): Understanding {
  const sheets = tables.map(({ sheet, rows }): UnderstoodSheet => {
    const found = readControlWorks(rows, { className: asked.class, schoolYear: asked.year });
    return {
      name: sheet,
      header: null,
      columns: [],
      taken: (found?.works ?? []).map(({ row, work }) => ({ row, ...work })),
      left: (found?.left ?? []).map(({ row, why }) => ({ row, why })),
    };
  });
  return { sheets, notes: [] };
}
