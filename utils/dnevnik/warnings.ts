import type { Warning } from './page-parts.ts';

/** A warning; its text begins with `row`, if given, so that the teacher finds the place. */
export function warning(code: string, text: string, row?: number): Warning {
  return row === undefined ? { code, text } : { code, text: `Строка ${row}: ${text}`, row };
}
