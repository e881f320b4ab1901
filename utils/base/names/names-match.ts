import { type NameParts, nameParts, normaliseName, sameParts } from './names.ts';

export interface NameMatch {
  /** exact: the same name; probable: the teacher should look; different. */
  verdict: 'exact' | 'probable' | 'different';
  /** In Russian, for the teacher: how the names differ. Empty if they are exact. */
  reasons: string[];
}

const NO_PATRONYMIC = 'у одного нет отчества';

/** Whether nothing tells the names apart but a patronymic that one of them lacks. */
export const onlyLacksPatronymic = ({ verdict, reasons }: NameMatch): boolean =>
  verdict === 'probable' && reasons.length === 1 && reasons[0] === NO_PATRONYMIC;

const BY_INITIAL = 'дано только первой буквой';
const CUT_SHORT = 'отчество дано не целиком';
const TURNED = ['те же слова стоят в другом порядке', 'слова стоят в другом порядке'];

/** Whether nothing tells the names apart but initials, a patronymic cut short, the order of the words and a patronymic that one of them lacks. */
export const onlyShortened = ({ verdict, reasons }: NameMatch): boolean =>
  verdict === 'probable' &&
  reasons.every(
    (reason) =>
      reason.endsWith(BY_INITIAL) ||
      reason === NO_PATRONYMIC ||
      reason === CUT_SHORT ||
      TURNED.includes(reason),
  );

/** Spellings of one given name that documents and systems confuse. */
const VARIANTS: string[][] = [
  ['наталья', 'наталия'],
  ['софья', 'софия'],
  ['мария', 'марья'],
  ['анастасия', 'настасья'],
  ['данил', 'даниил', 'данила'],
  ['гавриил', 'гаврил', 'гаврила'],
  ['михаил', 'михайло'],
  ['сергей', 'сергий'],
  ['артем', 'артемий'],
  ['татьяна', 'татиана'],
  ['юлия', 'юлья'],
  ['ксения', 'оксана'],
  ['егор', 'георгий', 'юрий'],
  ['елизавета', 'лизавета'],
  ['дмитрий', 'димитрий'],
  ['илья', 'илия'],
];

/**
 * Compares two names regardless of order, case, ё/е and spaces. `exact` means that the names are the same,
 * not the people: two students may share a name.
 */
export const sameName = (a: string, b: string): NameMatch => compareNames(readName(a), readName(b));

/** A name prepared for comparison with many others. */
export interface ReadName {
  parts: NameParts;
  /** Words of its normal form in alphabetical order. */
  sorted: string;
  isWhole: boolean;
}

export function readName(name: string): ReadName {
  const words = normaliseName(name).split(' ');
  return { parts: nameParts(name), sorted: [...words].sort().join(' '), isWhole: words.length > 1 };
}

/** Like `sameName`, for prepared names. */
export function compareNames(a: ReadName, b: ReadName): NameMatch {
  if (!a.isWhole || !b.isWhole) return different('имя неполное');
  const [first, second] = [a.parts, b.parts];
  if (sameParts(first, second)) return { verdict: 'exact', reasons: [] };
  if (a.sorted === b.sorted) {
    return { verdict: 'probable', reasons: [TURNED[0]!] };
  }
  const straight = compareParts(first, second);
  if (straight.verdict !== 'different') return straight;
  // Of the two, the one without a patronymic may be read in two ways: «Дурново Галина».
  const turned = second.patronymic ? compareParts(turn(first), second) : compareParts(first, turn(second));
  if (turned.verdict === 'probable') {
    return { verdict: 'probable', reasons: [...turned.reasons, TURNED[1]!] };
  }
  return straight;
}

const different = (reason: string): NameMatch => ({ verdict: 'different', reasons: [reason] });

/** The other reading of two words: given name first, surname last. */
function turn(parts: NameParts): NameParts {
  return parts.patronymic ? parts : { surname: parts.given, given: parts.surname, patronymic: '' };
}

function compareParts(a: NameParts, b: NameParts): NameMatch {
  const reasons: string[] = [];
  let doubts = 0;
  const compare = (result: string | null | undefined): boolean => {
    if (result) {
      reasons.push(result);
      doubts++;
    }
    return result !== undefined;
  };
  if (!compare(compareSurnames(a.surname, b.surname))) return different('фамилии разные');
  if (!compare(compareGiven(a.given, b.given, 'имя'))) return different('имена разные');
  if (!compare(comparePatronymics(a.patronymic, b.patronymic))) return different('отчества разные');
  const typos = reasons.filter((reason) => reason.includes('одной буквой')).length;
  if (typos > 1) return different('отличий больше одного');
  return doubts ? { verdict: 'probable', reasons } : { verdict: 'exact', reasons };
}

/** null: equal; text: a doubt; undefined: different. */
type Doubt = string | null | undefined;

function compareSurnames(a: string, b: string): Doubt {
  if (a === b) return null;
  if (a.split('-').includes(b) || b.split('-').includes(a))
    return 'у одного двойная фамилия, у другого её часть';
  if (a.split('-').length > 1 && a.split('-').reverse().join('-') === b)
    return 'части двойной фамилии переставлены';
  return oneLetter(a, b) ? 'фамилии отличаются одной буквой' : undefined;
}

const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);

function compareGiven(a: string, b: string, what: string): Doubt {
  if (a === b) return null;
  if (isInitial(a) || isInitial(b)) {
    return a[0] === b[0] ? `${what} ${BY_INITIAL}` : undefined;
  }
  if (VARIANTS.some((names) => names.includes(a) && names.includes(b))) return 'имя записано по-разному';
  return a.length > 4 && oneLetter(a, b) ? 'имена отличаются одной буквой' : undefined;
}

/** «Серг.» for «Сергеевич»: its point says that letters are left out. */
const isCutShort = (short: string, whole: string): boolean =>
  short.length > 2 &&
  short.endsWith('.') &&
  whole.length >= short.length &&
  whole.startsWith(short.slice(0, -1));

function comparePatronymics(a: string, b: string): Doubt {
  if (a === b) return null;
  if (!a || !b) return NO_PATRONYMIC;
  if (isInitial(a) || isInitial(b)) return a[0] === b[0] ? `отчество ${BY_INITIAL}` : undefined;
  if (isCutShort(a, b) || isCutShort(b, a)) return CUT_SHORT;
  if (a.replace(/[ -]/g, '') === b.replace(/[ -]/g, '')) return 'отчество записано по-разному';
  return oneLetter(a, b) ? 'отчества отличаются одной буквой' : undefined;
}

/** One letter changed, dropped or added, or two neighbours swapped, in words of at least five letters. */
function oneLetter(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  // «Петров» and «Петрова» are two people, not a typo.
  if (`${a}а` === b || `${b}а` === a) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
