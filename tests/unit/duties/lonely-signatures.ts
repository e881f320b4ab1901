/** What stands around a signature and says nothing of what is signed. */
const AROUND = [
  /^(?:Страница|Лист) \d+ из \d+$(?:\n.*)?/gm,
  /расшифровка подписи|должность(?: принявшего)?|подпись(?: \w+)?|фамилия, инициалы|дата/gi,
  /Классный руководитель|Директор(?: школы)?|Законный представитель|Ученик(?: \(ученица\))?|Принял(?:\(а\))?/gi,
  /(?:В журнале|Прошито)[^\n]*/g,
  /[А-ЯЁ][а-яё-]+(?: [А-ЯЁ]\.)+|(?:[А-ЯЁ]\. ?)+[А-ЯЁ][а-яё-]+/g,
  /М\.\s?П\./g,
  /\d+ [а-я]+ \d{4} г\.|\d{2}\.\d{2}\.\d{4}/g,
];

/** The foot of a page that is not the first of its paper. */
const CONTINUED = /^(?:Страница|Лист) (?!1 )\d+ из \d+$/m;

/** Fewer words than a sentence or two rows of a table have; a row, which begins with its number, counts for two. */
const FEW = 7;

/**
 * Pages, from 1, on which signatures stand without anything that they are put to; texts as `pdftotext -raw` gives
 * them. A line of the page before, such as the header of a table, is not content again.
 */
export function lonelySignatures(pages: readonly string[]): number[] {
  return pages.flatMap((text, at) => {
    const before = pages[at - 1]?.split('\n');
    if (!before || !CONTINUED.test(text) || !/подпись/i.test(text)) return [];
    const own = text.split('\n').filter((line) => !before.includes(line));
    const rest = AROUND.reduce((left, pattern) => left.replace(pattern, ' '), own.join('\n'));
    const words = rest.split(/\s+/).filter((word) => /[а-яё]{2}/i.test(word));
    const rows = own.filter((line) => /^\d+(?: |$)/.test(line));
    return words.length + 2 * rows.length < FEW ? [at + 1] : [];
  });
}
