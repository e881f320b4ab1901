import petrovich from 'petrovich';
import { dictionary } from '../text/dictionary.ts';
import type { NameCase } from './name-case.ts';

type Sex = 'male' | 'female';

/** Endings after a stem: genitive, dative, accusative, instrumental, prepositional. */
const ENDINGS = {
  hard: ['а', 'у', 'а', 'ом', 'е'],
  hissing: ['а', 'у', 'а', 'ем', 'е'],
  soft: ['я', 'ю', 'я', 'ем', 'е'],
} as const;
const CASES: readonly NameCase[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

/** Stems of men's surnames with a fleeting vowel, which petrovich leaves in («Заяца»). */
const STEMS = dictionary<readonly [stem: string, endings: keyof typeof ENDINGS]>({
  заяц: ['зайц', 'hissing'],
  палец: ['пальц', 'hissing'],
  лев: ['льв', 'hard'],
  орел: ['орл', 'hard'],
  козел: ['козл', 'hard'],
  соловей: ['соловь', 'soft'],
  воробей: ['воробь', 'soft'],
  муравей: ['муравь', 'soft'],
  журавель: ['журавл', 'soft'],
  корень: ['корн', 'soft'],
  ремень: ['ремн', 'soft'],
  пень: ['пн', 'soft'],
});

/** First parts that stay as they are: «Тер-Петросяна», «Бонч-Бруевича». */
const UNCHANGED_FIRST = /^(?:бонч|тер|дер|ван|фон|мелик|шах|ага|бек|хан)$/;
/** Nouns in -ова and -ина: a surname of both sexes, declined like the noun («Голове»). */
const NOUNS = /^(?:голова|сова|корова|подкова|дуброва|калина|малина|былина|щетина|долина|осина|рябина)$/;

const CONSONANT = '[бвгджзйклмнпрстфхцчшщ]';
const FLEETING = new RegExp(`${CONSONANT}{2}ец$`);

/**
 * A surname in a case, a double one part by part: «Пробной-Щедриной», «Зайца», «Пробной-Ким». A woman's surname that
 * ends in a consonant is left unchanged. Rules by petrovich, mended where it errs.
 */
export function declineSurname(surname: string, sex: Sex, nameCase: NameCase): string {
  const parts = surname.split('-');
  return parts
    .map((part, index) =>
      index < parts.length - 1 && UNCHANGED_FIRST.test(part.toLowerCase())
        ? part
        : declinePart(part, sex, nameCase),
    )
    .join('-');
}

function declinePart(part: string, sex: Sex, nameCase: NameCase): string {
  if (part.length < 2 || part.startsWith("'")) return part;
  if (sex === 'female' && /[^аеёиоуыэюя]$/i.test(part)) return part;
  const own = sex === 'male' ? withOwnStem(part.toLowerCase().replaceAll('ё', 'е'), nameCase) : null;
  if (own !== null) return sameCapitals(part, own);
  const gender = NOUNS.test(part.toLowerCase()) ? 'male' : sex;
  return sameCapitals(part, spelled(petrovich({ gender, last: part }, nameCase).last ?? part));
}

/** The form of a surname whose stem petrovich does not know; null: petrovich is right about it. */
function withOwnStem(lower: string, nameCase: NameCase): string | null {
  const at = CASES.indexOf(nameCase);
  const known = STEMS.get(lower);
  if (known) return known[0] + ENDINGS[known[1]][at];
  if (/^[а-я]?[а-я]ий$/.test(lower)) return lower.slice(0, -1) + ENDINGS.soft[at];
  // «Кузнеца», where dropping the vowel would leave three consonants; «Стрельца», «Коломийца».
  if (FLEETING.test(lower)) return lower + ENDINGS.hard[at];
  if (/[аеиоуюя]лец$/.test(lower)) return `${lower.slice(0, -2)}ьц${ENDINGS.hard[at]}`;
  if (/[аеиоуюя]ец$/.test(lower)) return `${lower.slice(0, -2)}йц${ENDINGS.hissing[at]}`;
  return null;
}

/** Russian never has ы after these letters («Саши», where petrovich gives «Сашы»), nor an unstressed «шой». */
export const spelled = (form: string): string =>
  form.replace(/([гкхжчшщ])ы$/i, '$1и').replace(/([жчшщ])ой$/i, '$1ей');

/** A form with the capitals of its nominative: «ПРОБНОВА» → «ПРОБНОВОЙ», «Заяц» → «Зайца». */
export function sameCapitals(nominative: string, form: string): string {
  if (nominative.length > 1 && nominative === nominative.toUpperCase()) return form.toUpperCase();
  const isCapital = nominative.charAt(0) !== nominative.charAt(0).toLowerCase();
  return isCapital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

/** The sex that a surname in the nominative proves: «Образцова», «Пробный»; null for «Шевчук», «Ткаченко». */
export function sexOfSurname(surname: string): Sex | null {
  const sexes = new Set(surname.toLowerCase().split('-').map(sexOfPart));
  sexes.delete(null);
  const [only, ...more] = sexes;
  return only && more.length === 0 ? only : null;
}

function sexOfPart(lower: string): Sex | null {
  if (NOUNS.test(lower)) return null;
  if (/(?:[оеё]ва|[иы]на|[сц]кая|[^аеиоуыэюя]ая|яя)$/.test(lower) && lower.length > 4) return 'female';
  if (/(?:[оеё]в|[иы]н|[сц]кий|ый|[^аеиоуыэюя]ой)$/.test(lower) && lower.length > 4) return 'male';
  return null;
}
