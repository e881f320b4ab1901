import type { LeftRow } from './left-row.ts';

/** A row that is left, or one cell of it. */
export interface LeftPlace extends LeftRow {
  /** Letter of the column where a single cell is left. */
  column?: string;
  /** What stands there, shortened. */
  text?: string;
}

export interface LeftGroup extends Omit<LeftPlace, 'row'> {
  /** «Строка 3», «Строки 3, 5–7». */
  rows: string;
}

/** What was left, a line for each reason of a sheet and column; what stands there only of a single row. */
export function leftGroups(left: readonly LeftPlace[]): LeftGroup[] {
  const groups = new Map<string, [LeftPlace, ...LeftPlace[]]>();
  for (const place of left) {
    const key = JSON.stringify([place.sheet, place.column, place.why]);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const { row, text, ...rest } = first;
    const rows = [...new Set([row, ...others.map((each) => each.row)])];
    const isOne = others.every((each) => each.row === row && each.text === text);
    return {
      ...rest,
      ...(isOne && text !== undefined && { text }),
      rows: `${rows.length > 1 ? 'Строки' : 'Строка'} ${runsOf(rows)}`,
    };
  });
}

/** Neighbouring numbers as runs: «3, 5–7». */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
