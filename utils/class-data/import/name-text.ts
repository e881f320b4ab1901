import { looksLikePatronymic, looksLikeSurname, nameWords, provenOrder } from '../../base/names/names.ts';

/** `whole`: surname and given name at least; `part`: words of a name that identify nobody; `none`: not a name. */
export type NameSort = 'whole' | 'part' | 'none';

/** Words of lists that stand where names do and are none. */
const NOT_NAMES =
  /^(?:класс\S*|школ\S*|руководител\S*|директор\S*|завуч\S*|учител\S*|педагог\S*|воспитател\S*|староста|ученик\S*|учениц\S*|учащ\S*|обучающ\S*|мальчик\S*|девоч\S*|всего|итого|список|списочн\S*|семь[яи]|телефон\S*|адрес\S*|примечани\S*|дата|подпись|кл|рук|тел|ул|улица|город|гимнази\S*|лице[йя]|домашн\S*|состав\S*|родител\S*|комитет\S*|председател\S*|член\S*|выбы\S*|прибы\S*|умер\S*|погиб\S*|одиночка|многодетн\S*|малоимущ\S*|опек\S*|работа\S*|не|нет|год|группа)$/i;

const WORD = /^[\p{L}][\p{L}'’ʼ`-]*$/u;
const INITIALS = /^(?:\p{Lu}\.-?){1,3}$/u;
/** «Ивановы», «Котовские»: the surname of a family, of which nobody's own form is known. */
const FAMILY = /(?:[ое]в|[ие]н|ын)ы$|(?:ск|цк)ие$/i;
const PATRONYMIC_ONLY = /(?:вна|ична|инична)$/i;

/** What a run of words is, taken as a person's name. */
export function sortOfName(text: string): NameSort {
  const words = nameWords(text.replace(/[()]/g, ' ').trim());
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
