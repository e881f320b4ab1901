/** Headers of names and days, for use in the `words` of a duty. */
export const NAME_HEADER = /ф\.? ?и\.? ?о|фамил|^имя|^отчество/;
export const DATE_HEADER = /^дата(?!.*рожд)|когда|число/;
