import type { MergedCells, RawTable } from '../../../../utils/base/tables/table.ts';
import type { Stream } from '../../../stand/prng.ts';
import type { Mutation } from './mutate.ts';

type MutateFile = (table: RawTable, stream: Stream) => Mutation;

const copyOf = (table: RawTable): RawTable => structuredClone(table);
const widthOf = ({ rows }: RawTable): number => rows[0]?.length ?? 0;

/** Merged cells after a row or column is gone or has come, as a spreadsheet program keeps them. */
function shift(table: RawTable, axis: 'row' | 'column', at: number, by: 1 | -1): void {
  const size = axis === 'row' ? 'rows' : 'columns';
  table.merged = table.merged.flatMap((each): MergedCells[] => {
    const first = each[axis];
    if (at < first || (by > 0 && at === first)) return [{ ...each, [axis]: first + by }];
    if (at >= first + each[size]) return [each];
    return each[size] + by > 0 ? [{ ...each, [size]: each[size] + by }] : [];
  });
}

const MUTATIONS: Record<string, MutateFile> = {
  'row taken out': (table, stream) => {
    const at = stream.int(0, table.rows.length - 1);
    table.rows.splice(at, 1);
    shift(table, 'row', at, -1);
    return { what: String(at + 1), touched: [] };
  },
  'column taken out': (table, stream) => {
    const at = stream.int(0, widthOf(table) - 1);
    for (const row of table.rows) row.splice(at, 1);
    shift(table, 'column', at, -1);
    return { what: String(at + 1), touched: [] };
  },
  'column put in': (table, stream) => {
    const at = stream.int(0, widthOf(table));
    for (const row of table.rows) row.splice(at, 0, '');
    shift(table, 'column', at, 1);
    return { what: String(at + 1), touched: [] };
  },
  'row doubled': (table, stream) => {
    const at = stream.int(0, table.rows.length - 1);
    table.rows.splice(at, 0, [...table.rows[at]!]);
    shift(table, 'row', at, 1);
    return { what: String(at + 1), touched: [] };
  },
  'rows changed places': (table, stream) => {
    const [one, two] = [stream.int(0, table.rows.length - 1), stream.int(0, table.rows.length - 1)];
    [table.rows[one], table.rows[two]] = [table.rows[two]!, table.rows[one]!];
    return { what: `${one + 1}, ${two + 1}`, touched: [] };
  },
  'columns changed places': (table, stream) => {
    const [one, two] = [stream.int(0, widthOf(table) - 1), stream.int(0, widthOf(table) - 1)];
    // Under a heading over several columns nothing shows that they did.
    const isUnder = table.merged.some(
      ({ column, columns }) => columns > 1 && [one, two].some((at) => at >= column && at < column + columns),
    );
    if (isUnder) return { what: 'no, merged', touched: [] };
    for (const row of table.rows) [row[one], row[two]] = [row[two]!, row[one]!];
    return { what: `${one + 1}, ${two + 1}`, touched: [] };
  },
  'text replaced': (table, stream) => {
    const row = stream.pick(table.rows);
    const filled = row.flatMap((text, at) => (text ? [at] : []));
    if (filled.length === 0) return { what: 'none', touched: [] };
    const at = stream.pick(filled);
    const old = row[at]!;
    const given = stream.pick([
      '',
      'Барлығы',
      'Итого',
      old.replace(/\d/g, () => String(stream.int(0, 9))),
      old.toUpperCase(),
      [...old].reverse().join(''),
      old.slice(0, Math.ceil(old.length / 2)),
    ]);
    row[at] = given;
    return { what: `«${old}» became «${given}»`, touched: [old, given] };
  },
  'merging lost': (table) => {
    table.merged = [];
    return { what: '', touched: [] };
  },
  'cut at the right': (table, stream) => {
    const at = stream.int(1, widthOf(table));
    table.rows = table.rows.map((row) => row.slice(0, at));
    return { what: String(at), touched: [] };
  },
  'cut below': (table, stream) => {
    table.rows = table.rows.slice(0, stream.int(1, table.rows.length));
    return { what: String(table.rows.length), touched: [] };
  },
};

/** A mutated copy of a table of a file, and what was done to it: one to three times. */
export function mutatedFile(table: RawTable, stream: Stream): { table: RawTable; done: Mutation } {
  const mutated = copyOf(table);
  const done: Mutation = { what: '', touched: [] };
  const times = stream.pick([1, 1, 1, 2, 3]);
  for (let time = 0; time < times && mutated.rows.length > 0; time++) {
    const kind = stream.pick(Object.keys(MUTATIONS));
    const { what, touched } = MUTATIONS[kind]!(mutated, stream);
    done.what += `${done.what ? '; ' : ''}${kind} ${what}`;
    done.touched.push(...touched);
  }
  return { table: mutated, done };
}
