/** The spaces and hyphens at which no line may end. */
const NO_BREAK = '\u00a0';
const NO_BREAK_HYPHEN = '\u2011';

const MONTH = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
/** Abbreviations that belong to what follows: «ст. 9», «г. Примерск», «№ 12». */
const BEFORE =
  'ст|ч|п|пп|подп|абз|гл|разд|прил|табл|рис|г|с|пос|обл|ул|пер|пр|просп|д|кв|корп|стр|л|им|тел|каб|№|№№';

/** Groups that no line may be broken in: no line ends at a space or hyphen of what a rule matches. */
const RULES: readonly RegExp[] = [
  // Not the «г.» of a year.
  new RegExp(`(?<![\\p{L}\\d])(?!(?<=\\d )гг?\\.)(?:${BEFORE})\\.? (?=[\\p{L}\\d«_+(])`, 'giu'),
  // «статья 24», «пункты 9», «см. пункт 1».
  /(?<!\p{L})(?:стат(?:ь[яиюе]|ьёй|ей|ьям)|част(?:ь|и|ей|ью|ям)|пункт(?:а|у|ом|е|ы|ов|ам)?) (?=\d)/giu,
  /(?<!\p{L})см\. (?=\p{L})/giu,
  // «в школе», «и Э»: a short word with the next one.
  /(?<=^|[\s(«])[\p{L}№]{1,2} (?=\S)/gu,
  // «7 уроков», «1-я четверть», «7 «А» класс», «5 %».
  /(?<!\.\d*)\d(?:-\p{L}{1,3})? (?=(?!(?:ст|ч|п|пп|подп)\.)[А-Яа-яё%°])/gu,
  /\d (?=гг?\.)/gu,
  /\d (?=«\p{Lu}»)/gu,
  /«\p{Lu}» (?=класс)/gu,
  // «1 сентября 2026 г.»
  new RegExp(`(?<!\\p{L})(?:${MONTH}) (?=[\\d_]{2,4})`, 'gu'),
  // «10 рабочих дней», «10 (десяти) рабочих дней», «3 (три) листа».
  /(?<!\p{L})(?:рабоч|календарн|учебн|полн)\p{L}{2,3} (?=дн|день|год|недел)/gu,
  /\d \(\p{Ll}+(?: \p{Ll}+){0,3}\) (?=\p{L})/gu,
  // «2 (12.11)», a mark and its day.
  /(?:\d|[Нн]|н\/а) (?=\(\d)/gu,
  // «М. П. Примерова», «Примерова М. П.»
  /(?<!\p{L})\p{Lu}\. (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /\p{Ll} (?=\p{Lu}\. ?\p{Lu}\.)/gu,
  // «и. о.», «т. д.», «т. п.»
  /(?<!\p{L})[ит]\. (?=[одпк]\.)/giu,
  /(?<!\p{L})и\. ?о\. (?=\p{Ll})/giu,
  // «+7 000 000-00-00», a passport, «000-000-000 00», «600 000».
  /(?:\+7|(?<!\d)8)[ (-]{1,2}\d{3}[ )-]{1,2}\d{3}[ -]\d{2}[ -]\d{2}/g,
  /(?<!\d)(?:\d{2} \d{2}|\d{4}) (?=\d{6}(?!\d))/g,
  /\d{3}-\d{3}-\d{3} (?=\d{2}(?!\d))/g,
  /(?<![\d.,])\d{1,3} (?=\d{3}(?![\d.,]))/g,
  // «№ 1234 5674», the number of an extract; «не выданы: 5».
  /№ ?\d{4} (?=\d{4}(?!\d))/g,
  /(?<=\p{L}): (?=\d{1,3}(?:;|\.(?!\d)|$))/gu,
  // No line begins with a dash.
  / (?=[—–] )/g,
  // «152-ФЗ», «1-я», «Пробная-Щедрина», «I-ПР».
  /\d-(?=\p{L}{1,3}(?!\p{L}))/gu,
  /\p{Lu}\p{Ll}+-(?=\p{Lu}\p{Ll})/gu,
  /(?<!\p{L})[IVXА-Я]{1,4}-(?=\p{Lu}{1,3}(?!\p{L}))/gu,
];

const RULES_WITHOUT_NUMBERS = RULES.filter(({ source }) => !source.includes('\\d') || source.includes('_'));

/**
 * The text with no-break spaces and hyphens where Russian never ends a line: in numbers with their noun, dates, names
 * with initials, «№ 12», «ст. 9», «7 «А»», «10 рабочих дней», after a short word. Every character stays at its place:
 * `wrap` binds each text that it breaks, so that no paper has to.
 */
export function bindWords(text: string): string {
  if (!/[ -]/.test(text)) return text;
  const plain = text.replaceAll(NO_BREAK, ' ');
  let bound = text;
  const mark = (at: number, character: string): void => {
    bound = bound.slice(0, at) + character + bound.slice(at + 1);
  };
  for (const rule of /\d/.test(plain) ? RULES : RULES_WITHOUT_NUMBERS) {
    rule.lastIndex = 0;
    for (let match = rule.exec(plain); match; match = rule.exec(plain)) {
      for (let at = match.index; at < rule.lastIndex; at++) {
        if (plain[at] === ' ') mark(at, NO_BREAK);
        else if (plain[at] === '-') mark(at, NO_BREAK_HYPHEN);
      }
    }
  }
  return bound;
}

/** The text in «», the quotations in it in „“. */
export const quoted = (text: string): string => `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;

/** Quotation marks «» instead of straight ones, «И. О.» with its space: for running text, never for a login. */
export function typeset(text: string): string {
  return text
    .replace(/(^|[\s(])"([^"\n]*)"/g, '$1«$2»')
    .replace(/(?<!\p{L})(\p{Lu}\.)(?=\p{Lu}\.)/gu, `$1${NO_BREAK}`)
    .replace(/(?<=(?<!\p{L})\p{Lu}\.\u00a0\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, NO_BREAK);
}
