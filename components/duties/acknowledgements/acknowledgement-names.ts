export const SIGNATURE_NAMES = {
  sheet: 'подпись в листе',
  extract: 'отрывной талон выписки',
  diary: 'подпись в дневнике',
  electronic: 'отметка на сайте',
} as const;

/** Usual topics of acknowledgement; any other can be typed. */
export const USUAL_TOPICS = [
  'Отметки и посещаемость за период',
  'Итоги родительского собрания',
  'Правила пользования электронным дневником',
] as const;
