import { cellText, lookOf } from './cell-content.ts';
import { withoutSnils } from './columns.ts';
import type { ColumnKind, ColumnMapping } from './mapping.ts';

/** What stands in a preview for a login or a password: a projector or a neighbour may see the screen. */
export const MASK = '••••';

const SECRET: ReadonlySet<ColumnKind> = new Set(['login', 'password', 'temporary-password']);
/** Letters and digits in one word, as passwords are made. */
const MIXED = /^(?=\S*\d)(?=\S*\p{L})\S+$/u;

/** Rows of a table as they may be looked at: no login, no password, no SNILS, also in columns nobody has named yet. */
export function maskedRows(rows: string[][], mapping: ColumnMapping): string[][] {
  const data = mapping.header?.to ?? 0;
  return withoutSnils(rows, mapping).map((row, at) =>
    at < data
      ? row
      : row.map((cell, column) => (isSecret(cell, mapping.columns[column]?.kind) ? MASK : cell)),
  );
}

function isSecret(cell: string, kind: ColumnKind = 'unknown'): boolean {
  const text = cellText(cell);
  if (text === '') return false;
  if (SECRET.has(kind)) return true;
  const look = lookOf(text);
  return look === 'token' || ((look === 'text' || look === 'word') && MIXED.test(text));
}
