import type { Run } from './run.ts';

/**
 * The run with the account that one of its pages shows; null: that page is of another account than the first one, or does
 * not know itself whose it is. A page that shows none changes nothing.
 */
export function seenAs(run: Run, { id, conflict }: { id: string | null; conflict: boolean }): Run | null {
  if (conflict) return null;
  if (id === null || id === run.account) return run;
  return run.account === undefined ? { ...run, account: id } : null;
}

/** Why a run stopped whose pages suddenly show another account. */
export const ANOTHER_ACCOUNT =
  'В Дневник.ру открыт вход под другой учётной записью: работа остановлена. Войдите под той, с которой начинали, и нажмите «Продолжить».';
