import { readTables } from '../../../utils/base/tables/read-tables.ts';
import type { RawTable } from '../../../utils/base/tables/table.ts';
import { type Comparison, compare, type Understood } from '../../tables/compare.ts';
import type { DrawnTable, Question } from '../../tables/drawn.ts';
import { csvText, spreadsheetXml } from '../../tables/writers.ts';

/** Gets a table for each sheet, with the name of the sheet as it was drawn. */
type Read = (tables: (RawTable & { sheet: string })[], question: Question) => Understood;

/** What was understood of many tables, each written as a file and read as one. */
export interface Shares {
  tables: number;
  /** Seed and shape, and what is wrong. */
  wrong: string[];
  /** Of known shapes, with seed and shape: what was not taken though it could be read. */
  missing: string[];
  /** What is neither taken nor named. */
  silent: string[];
  /** 0 to 1, of tables of known shapes. */
  whole: number;
  /** 0 to 1, of tables of unknown shapes. */
  refused: number;
  /** Tables of each shape, and how many of them were whole or refused. */
  shapes: Map<string, { tables: number; right: number }>;
}

/** CSV for some of those that lose nothing by it, a workbook for the others. */
function textOf({ seed, sheets }: DrawnTable): string {
  const [first, ...others] = sheets;
  const isPlain =
    first && others.length === 0 && first.merges.length === 0 && !/\d/.test(first.name.slice(0, 2));
  return isPlain && seed % 3 === 0 ? csvText(first) : spreadsheetXml(sheets);
}

export async function readDrawn(tables: readonly DrawnTable[], read: Read): Promise<Shares> {
  const found: { table: DrawnTable; comparison: Comparison }[] = [];
  for (const table of tables) {
    const file = await readTables(new TextEncoder().encode(textOf(table)), {});
    if (!file.ok) throw new Error(`${table.seed}: ${file.note}`);
    const tables = file.tables.map((each) => ({ ...each, sheet: each.sheet ?? table.sheets[0]!.name }));
    found.push({ table, comparison: compare(table, read(tables, table.question)) });
  }
  const named = (part: 'wrong' | 'missing' | 'silent') =>
    found.flatMap(({ table, comparison }) =>
      comparison[part].map((text) => `${table.seed} (${table.shape}): ${text}`),
    );
  const share = (known: boolean) => {
    const all = found.filter(({ table }) => table.known === known);
    return all.filter(({ comparison }) => comparison.whole).length / all.length;
  };
  const shapes: Shares['shapes'] = new Map();
  for (const { table, comparison } of found) {
    const count = shapes.get(table.shape) ?? { tables: 0, right: 0 };
    shapes.set(table.shape, { tables: count.tables + 1, right: count.right + Number(comparison.whole) });
  }
  return {
    tables: tables.length,
    wrong: named('wrong'),
    missing: named('missing'),
    silent: named('silent'),
    whole: share(true),
    refused: share(false),
    shapes,
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The shares as a line to print, and a line for each shape that was not always right. */
export function sharesText(what: string, { tables, wrong, silent, whole, refused, shapes }: Shares): string {
  const gaps = [...shapes]
    .filter(([, { tables, right }]) => right < tables)
    .map(([shape, { tables, right }]) => `  ${shape}: ${right} of ${tables}`);
  return [
    `${what}: ${tables} tables; known shapes read whole ${percent(whole)}, unknown ones refused ${percent(refused)}, wrong values ${wrong.length}, left without a word ${silent.length}`,
    ...gaps,
  ].join('\n');
}
