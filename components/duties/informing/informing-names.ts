export const FORM_NAMES = { electronic: 'электронная', paper: 'бумажная', both: 'обе' } as const;

/** Days between paper extracts, as values of the select box. */
export const FREQUENCY_NAMES = {
  '7': 'каждую неделю',
  '14': 'раз в две недели',
  '30': 'раз в месяц',
  '': 'не указано: по порядку школы',
} as const;
