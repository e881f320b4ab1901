import type { OutSheet, SheetCell } from '../../../../utils/base/tables/write-xlsx.ts';

/**
 * The results a spreadsheet would calculate from a sheet's formulas; supports only the functions used by the
 * reports.
 */
export function calculateSheet({
  rows,
  title,
}: OutSheet): { place: string; calculated: number | null; stored: number | null }[] {
  const at = (place: string): SheetCell => {
    const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const column = [...letter].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
    return rows[Number(row) - (title ? 3 : 2)]?.[column - 1] ?? null;
  };
  const numberAt = (place: string): number | null => {
    const cell = at(place);
    if (typeof cell === 'number') return cell;
    if (cell === null || typeof cell !== 'object') return null;
    if ('number' in cell) return cell.number;
    return 'formula' in cell ? calculate(cell.formula) : null;
  };
  const range = (from: string, to: string): number[] => {
    const letters = (place: string) =>
      [...place.replace(/\d/g, '')].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
    const name = (column: number): string =>
      (column > 26 ? name(Math.floor((column - 1) / 26)) : '') +
      String.fromCharCode(65 + ((column - 1) % 26));
    const found: number[] = [];
    for (let row = Number(from.replace(/\D/g, '')); row <= Number(to.replace(/\D/g, '')); row++)
      for (let column = letters(from); column <= letters(to); column++) {
        const value = numberAt(`${name(column)}${row}`);
        if (value !== null) found.push(value);
      }
    return found;
  };
  const calculate = (formula: string): number | null => {
    const body = formula.replace(/^IFERROR\((.*),""\)$/, '$1');
    const sum = (list: number[]) => list.reduce((all, each) => all + each, 0);
    const plain = body
      .replace(/SUM\(([A-Z]+\d+):([A-Z]+\d+)\)/g, (_, from, to) => String(sum(range(from, to))))
      .replace(/ROUND\(AVERAGE\(([A-Z]+\d+):([A-Z]+\d+)\),2\)/g, (_, from, to) => {
        const list = range(from, to);
        return String(Math.floor((200 * sum(list) + list.length) / (2 * list.length)) / 100);
      })
      .replace(/[A-Z]+\d+/g, (place) => String(numberAt(place) ?? 0));
    if (!/^[\d.+\-*/() ]+$/.test(plain)) throw new Error(`not understood: ${formula}`);
    const value = new Function(`return ${plain}`)() as number;
    return Number.isFinite(value) ? value : null;
  };
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell !== null && typeof cell === 'object' && 'formula' in cell
        ? [{ place: `${column}:${index + 2}`, calculated: calculate(cell.formula), stored: cell.value }]
        : [],
    ),
  );
}
