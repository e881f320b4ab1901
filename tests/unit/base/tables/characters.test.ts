import { describe, expect } from 'vitest';
import { finishTable } from '../../../../utils/base/tables/finish-table.ts';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { MOST_CHARACTERS, MOST_IN_CELL, type RawTable } from '../../../../utils/base/tables/table.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { fault } from '../../../setup/fault.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('limits to characters', () => {
  fault(
    'a cell of a table holds a text of millions of characters',
    'the table is refused, the cell named, and nothing hangs',
    async () => {
      const long = 'Иванова '.repeat(1_000_000);
      const said = {
        ok: false,
        note: expect.stringMatching(/трока 2, столбец B: в ячейке больше 5\s000 знаков/),
      };
      expect(await readTables(bytes(`ФИО;Класс\nПетров Иван;${long}\n`), {})).toMatchObject(said);
      const book = await writeXlsx([
        { name: '7А', header: ['ФИО', 'Класс'], rows: [['Петров Иван', long.slice(0, MOST_IN_CELL + 1)]] },
      ]);
      expect(await readTables(book, {})).toMatchObject(said);
      const fits = `ФИО;Класс\nПетров Иван;${long.slice(0, MOST_IN_CELL)}\n`;
      expect(await readTables(bytes(fits), {})).toMatchObject({ ok: true });
    },
  );

  fault(
    'a table of allowed rows and cells holds more characters than a page can work on',
    'it is refused with what to do',
    () => {
      const cell = 'а'.repeat(MOST_IN_CELL);
      const rows = Array.from({ length: MOST_CHARACTERS / MOST_IN_CELL + 1 }, () => [cell]);
      const table: RawTable = { source: 'text', sheet: null, rows, merged: [], notes: [] };
      expect(finishTable(table)).toEqual({
        what: 'в таблице больше 40 миллионов знаков',
        advice: 'Оставьте в файле только нужные строки и столбцы и сохраните его заново.',
        sheet: null,
      });
      table.rows.length = MOST_CHARACTERS / MOST_IN_CELL;
      expect(finishTable(table)).toBe(table);
    },
  );
});
