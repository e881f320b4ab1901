/** By what subjects are the same: neither case, ё, spaces nor punctuation tell «Иностранный язык (английский)» apart. */
export const subjectKey = (subject: string): string =>
  subject
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
