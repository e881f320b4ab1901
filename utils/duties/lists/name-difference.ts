import { looksLikePatronymic, nameParts, nameWords, normaliseName } from '../../base/names/names.ts';
import { compareNames, onlyShortened, readName } from '../../base/names/names-match.ts';
import type { ListLine } from './listed-class.ts';

/** How the names of a list are written, which one name alone does not tell. */
export interface NameHabits {
  /** «ё» stands in some: where it does not, that is meant. */
  writesYo: boolean;
  /** Most have a patronymic: that one has none is a difference. */
  hasPatronymics: boolean;
}

export function nameHabits(lines: readonly Pick<ListLine, 'name'>[]): NameHabits {
  const withPatronymic = lines.filter(({ name }) => nameWords(name).some(looksLikePatronymic)).length;
  return {
    writesYo: lines.some(({ name }) => /ё/i.test(name)),
    hasPatronymics: withPatronymic * 2 > lines.length,
  };
}

/** In what the name of one person differs from that of the list. */
export interface NameDifference {
  field: 'name' | 'yo';
  should: string;
  why: string;
}

/** Latin letters beside Cyrillic ones in a word: they look the same, and no search finds them. Tags are no words. */
export const hasLookAlikes = (name: string): boolean =>
  (name.match(/\p{L}+/gu) ?? []).some((word) => /\p{Script=Cyrillic}/u.test(word) && /[a-z]/i.test(word));

const LOOK_ALIKE = new Map(
  [...'aceopxykmthbi'].map((letter, at) => [letter, [...'асеорхукмтнві'][at] ?? letter]),
);

/** The name with Cyrillic letters in place of Latin ones that look alike. */
export const withoutLookAlikes = (name: string): string =>
  name.replace(/[\p{L}]+/gu, (word) =>
    /\p{Script=Cyrillic}/u.test(word)
      ? word.replace(/[a-z]/gi, (letter) => {
          const found = LOOK_ALIKE.get(letter.toLowerCase()) ?? letter;
          return letter === letter.toLowerCase() ? found : found.toUpperCase();
        })
      : word,
  );

const PARTICLE = /^(?:оглы|оглу|огли|угли|углы|улы|уулу|кызы|гызы|кизи|қызы|ұлы)$/;

/** «ИВАНОВА АННА» as it is written in a card: «Иванова Анна». Names with small and capital letters stay. */
function asInCard(name: string): string {
  const plain = withoutLookAlikes(name).replace(/\s+/g, ' ').trim();
  if (plain !== plain.toUpperCase() && plain !== plain.toLowerCase()) return plain;
  return plain
    .toLowerCase()
    .split(' ')
    .map((word) =>
      PARTICLE.test(word)
        ? word
        : word.replace(/(^|-)(\p{L})/gu, (_, dash, letter) => dash + letter.toUpperCase()),
    )
    .join(' ');
}

/** How the name of a person in Dnevnik.ru differs from that in the list; null: not at all. */
export function nameDifference(inSystem: string, listed: string, habits: NameHabits): NameDifference | null {
  const should = asInCard(listed);
  const { verdict, reasons } = compareNames(readName(inSystem), readName(listed));
  if (verdict === 'exact') {
    if (hasLookAlikes(inSystem))
      return {
        field: 'name',
        should: withoutLookAlikes(inSystem),
        why: 'в имени латинские буквы, похожие на русские',
      };
    return yoDifference(inSystem, should, habits);
  }
  if (verdict === 'different') return { field: 'name', should, why: reasons.join('; ') };
  const lacksPatronymic = nameParts(listed).patronymic === '';
  const listHasMore = nameParts(inSystem).patronymic === '' && !lacksPatronymic;
  if (onlyShortened({ verdict, reasons })) {
    // A list with initials, or without patronymics, does not say more.
    if (/\p{L}\./u.test(listed)) return null;
    if (lacksPatronymic && !habits.hasPatronymics) return null;
  }
  const missing = listHasMore
    ? ['в Дневник.ру нет отчества']
    : lacksPatronymic
      ? ['в списке отчества нет']
      : [];
  const told = reasons.filter((reason) => reason !== 'у одного нет отчества');
  return { field: 'name', should, why: [...missing, ...told].join('; ') };
}

/** «Семенов» and «Семёнов» are one name to people, and two to a sign-in that compares letters. */
function yoDifference(inSystem: string, should: string, { writesYo }: NameHabits): NameDifference | null {
  if (!writesYo) return null;
  const wordsOf = (name: string) => name.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = wordsOf(should);
  const isSpelledOtherwise = wordsOf(inSystem).some(
    (word) => !wanted.includes(word) && wanted.some((each) => normaliseName(each) === normaliseName(word)),
  );
  return isSpelledOtherwise ? { field: 'yo', should, why: 'ё и е' } : null;
}
