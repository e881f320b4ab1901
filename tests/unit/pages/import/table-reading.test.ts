import { expect } from 'vitest';
import { accountOf } from '../../../../components/pages/import/table-reading.ts';
import type { RawTable } from '../../../../utils/base/tables/table.ts';
import { readRows } from '../../../../utils/class-data/import/apply-mapping.ts';
import { recogniseColumns } from '../../../../utils/class-data/import/columns.ts';
import { fault } from '../../../setup/fault.ts';

fault(
  'Of a list only a part can be read',
  'Rows read and rows left make all of its rows, also those that the reading of the file has emptied',
  () => {
    const rows = [
      ['Список класса', ''],
      ['ФИО', 'Телефон'],
      ['Иванов Пётр Ильич', '89001112255'],
      ['', '89001112266'],
      ['', ''],
      ['', ''],
      ['Котов Лев Маркович', 'дом. 2-15-47'],
      ['Итого: 3', ''],
    ];
    const table: RawTable = {
      source: 'csv',
      sheet: null,
      rows,
      merged: [],
      notes: [{ row: 6, text: 'Строка не взята: в ней ячеек больше, чем столбцов.' }],
    };
    const read = readRows(rows, recogniseColumns(rows, 2026), { schoolYear: 2026 });
    expect(accountOf(read, table)).toEqual({ rows: 6, taken: 2, inPart: 1, left: 4 });
    expect(read.left.map(({ row }) => row)).toEqual([1, 4, 7, 8]);
  },
);
