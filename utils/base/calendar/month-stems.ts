/** How the names of the months begin, in each of their cases; a word in «ма» is May only where nothing else may be meant. */
export const MONTH_STEMS = [
  'янв',
  'фев',
  'мар',
  'апр',
  'ма',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек',
] as const;
