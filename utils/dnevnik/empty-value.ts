/**
 * Whether a value of a card says that there is none: nothing, a dash, or the first option of a list, «- Выберите язык -»
 * (facts 2.4 [D], 2026 W 2.4 [K]).
 */
export const isEmptyValue = (text: string): boolean =>
  /^[-–—]?$/.test(text) || /^[-–—]+ ?Выберите(?!\p{L})/iu.test(text);
