import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagesOf } from '../../../../utils/base/tables/reading-messages.ts';
import type { RawTable, ReadTables } from '../../../../utils/base/tables/table.ts';
import { runs } from '../../property-runs.ts';

const table = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 400 }), fc.string())
  .map(([width, height, sheet]): RawTable => {
    const rows = Array.from({ length: height }, (_, at) => Array.from({ length: width }, () => String(at)));
    return { source: 'xlsx', sheet, rows, merged: [], notes: [] };
  });

test('tables go to the page in pieces and are reassembled', () => {
  fc.assert(
    fc.property(fc.array(table, { maxLength: 3 }), (tables) => {
      const result: ReadTables = { ok: true, tables, encoding: { used: 'utf-8', isCertain: true } };
      const got: RawTable[] = [];
      const messages = [...messagesOf(result)];
      for (const message of messages) {
        if (message.type === 'table') got.push(structuredClone(message.table));
        if (message.type !== 'rows') continue;
        expect(message.rows.length * message.rows[0]!.length).toBeLessThanOrEqual(20_000);
        got.at(-1)!.rows.push(...message.rows);
      }
      expect(got).toEqual(tables);
      expect(messages.at(-1)).toEqual({ type: 'result', result: { ...result, tables: [] } });
    }),
    { numRuns: runs(50) },
  );
});

test('a problem is passed on unchanged', () => {
  const result: ReadTables = { ok: false, note: 'нет', stopped: false };
  expect([...messagesOf(result)]).toEqual([{ type: 'result', result }]);
});
