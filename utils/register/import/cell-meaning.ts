import { safeParse } from 'valibot';
import { type Day, daySchema } from '../../base/calendar/day.ts';
import { isoDate } from '../../class-data/import/cell-content.ts';

/** Text of a cell in one line; dashes and «нет данных» count as empty. */
export function cellText(cell: string | undefined): string {
  const text = (cell ?? '').replace(/\s+/g, ' ').trim();
  return /^(?:[-–—.]+|н\/?д|нет данных)$/i.test(text) ? '' : text;
}

/** The day in a cell; null: the cell is empty; `'unrecognised'`: it contains something else. */
export function dayIn(text: string): Day | null | 'unrecognised' {
  if (text === '') return null;
  const found = isoDate(text.replace(/\s*г\.?$/, ''));
  if (found && safeParse(daySchema, found).success) return found;
  return 'unrecognised';
}

export type CellAnswer = 'yes' | 'no' | 'refused' | 'withdrawn' | null;

/** «да», «+», «дано»; «нет»; «отказ»; «отозвано»; null: none of these. */
export function answerIn(text: string): CellAnswer {
  const lower = text.toLowerCase().replaceAll('ё', 'е');
  if (/отозв|отзыв/.test(lower)) return 'withdrawn';
  if (/отказ|не соглас/.test(lower)) return 'refused';
  if (/^(?:нет|не |no$|0$|отсутств)/.test(lower)) return 'no';
  if (/^(?:да|есть|дан|получен|подписан|соглас|внесен|ок$|v$|х$|x$|\+|✓|✔|1$|истек)/.test(lower))
    return 'yes';
  return null;
}
