import { PAPER_GROUNDS } from '../../../utils/duties/informing/informing-entries.ts';

export const FORM_NAMES = { electronic: 'электронная', paper: 'бумажная', both: 'обе' } as const;

/** Why somebody gets paper, as values of the select box. */
export const GROUND_NAMES = { '': 'не указано', ...PAPER_GROUNDS } as const;

/** Days between paper extracts, as values of the select box. */
export const FREQUENCY_NAMES = {
  '7': 'каждую неделю',
  '14': 'раз в две недели',
  '30': 'раз в месяц',
  '': 'не указано: по порядку школы',
} as const;
