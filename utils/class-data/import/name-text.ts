import { looksLikePatronymic, looksLikeSurname, nameWords, provenOrder } from '../../base/names/names.ts';

/** `whole`: surname and given name at least; `part`: words of a name that identify nobody; `none`: not a name. */
export type NameSort = 'whole' | 'part' | 'none';

/** Words of lists that stand where names do and are none. */
const NOT_NAMES =
  /^(?:класс(?:а|ный|ного|ная|ы)?|школ[аыу]?|руководител[ьяю]|директор[а]?|завуч|учител[ьяи]|учительница|педагог[аи]?|воспитатель|староста|ученик[иа]?|учениц[аы]|учащ(?:ийся|аяся|иеся|ихся)|обучающ(?:ийся|аяся|иеся|ихся)|мальчик(?:и|ов)?|девоч(?:ка|ки|ек)|всего|итого|список|семь[яи]|телефон[ы]?|адрес[а]?|примечани[ея]|дата|подпись|кл|рук|тел|ул|улица|город|гимназия|лице[йя]|домашний|состав|родител(?:ь|и|ей|ьский)|комитет|председатель|члены|выбыл[а]?|прибыл[а]?|умер(?:ла)?|погиб(?:ла)?|одиночка|многодетная|малоимущая|опека|работа(?:ет)?|не|нет|год|группа)$/i;

/** Brackets, quotes and tags that the site shows within names. */
const MARKS = /<\/?[a-z]+>|[()"«»„“”]/gi;
const WORD = /^[\p{L}][\p{L}'’ʼ`-]*$/u;
const INITIALS = /^(?:\p{Lu}\.-?){1,3}$/u;
/** «Ивановы», «Котовские»: the surname of a family, of which nobody's own form is known. */
const FAMILY = /(?:[ое]в|[ие]н|ын)ы$|(?:ск|цк)ие$/i;
const PATRONYMIC_ONLY = /(?:вна|ична|инична)$/i;

/** Surname, given name and patronymic, as most names are written. */
const PLAIN = /^([А-ЯЁ][а-яё]+)(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|[ькмт]ич|ична)$/;

/** What a run of words is, taken as a person's name. */
export function sortOfName(text: string): NameSort {
  const surname = PLAIN.exec(text)?.[1];
  if (surname !== undefined && !FAMILY.test(surname) && !NOT_NAMES.test(surname)) return 'whole';
  const words = nameWords(text.replace(MARKS, ' ').trim());
  if (words.length === 0 || words.length > 5) return 'none';
  const plain = words.flatMap((word) => word.split(' '));
  if (plain.some((word) => !WORD.test(word.replace(/\.$/, '')) && !INITIALS.test(word))) return 'none';
  if (plain.some((word) => NOT_NAMES.test(word.replace(/\.$/, '')))) return 'none';
  const [first = '', second = ''] = words;
  // «ООО Ромашка»: capitals alone among other words are no name.
  const isCapital = (word: string) => word.length > 1 && !word.includes('.') && word === word.toUpperCase();
  if (plain.some(isCapital) && plain.some((word) => word.length > 1 && word !== word.toUpperCase())) {
    if (!isCapital(first) || plain.slice(1).some(isCapital) || first.length < 4) return 'none';
  }
  if (FAMILY.test(first) && words.length > 1) return 'none';
  const long = plain.filter((word) => word.length > 1 && !word.includes('.'));
  if (long.length === 0) return 'none';
  if (words.length === 1) return 'part';
  if (words.length === 2 && looksLikePatronymic(second))
    return !PATRONYMIC_ONLY.test(second) && looksLikeSurname(first) ? 'whole' : 'part';
  if (words.length === 2 && looksLikePatronymic(first) && !looksLikeSurname(first) && long.length === 2)
    return /(?:вна|ична)$/i.test(first) ? 'part' : 'whole';
  return 'whole';
}

/**
 * Cuts a run of words in which names follow each other without a sign between them after each patronymic; one name
 * stays one. A run that cannot be cut into whole names stays as it is.
 */
export function namesOfRun(words: readonly string[]): string[] {
  const run = nameWords(words.join(' '));
  if (run.length < 5) return [run.join(' ')];
  const parts: string[][] = [[]];
  for (const [at, word] of run.entries()) {
    parts.at(-1)!.push(word);
    const isEnd = parts.at(-1)!.length >= 3 && looksLikePatronymic(word);
    if (isEnd && at < run.length - 1) parts.push([]);
  }
  const names = parts.map((part) => part.join(' '));
  const areWhole = names.every(
    (name) => provenOrder(name) === 'surname-first' && sortOfName(name) === 'whole',
  );
  return areWhole ? names : [run.join(' ')];
}
