import { markKey } from './own-class.ts';

/** Classes that a text names. */
export interface NamedClasses {
  from: number;
  to: number;
  /** Their marks («А»); null: whole parallels. */
  marks: NamedMarks | null;
  /** Whole parallels are said to be whole («7-е классы», «5–8»), not only a number without a letter. */
  whole: boolean;
  /** What else the same text may mean. */
  or?: NamedClasses;
}

export interface NamedMarks {
  /** `markKey` of each. */
  sure: readonly string[];
  /** Marks of a further reading: «7ИТ» may be the class ИТ or the classes И and Т. */
  maybe: readonly string[];
}

const LETTERS = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ';

/** Stems by which a class is called beside or instead of a letter. */
const PROFILE =
  /^(?:кадет|физ|мат|гум|хим|био|инж|мед|соц|эконом|лингв|филол|спорт|тех|инф|универс|казач|мариин|гимназ|лицей|корр|правов|юрид|общеобр|эстет|худож|музык|проф|психол|педаг|аграр|предпр|академ|естеств|историк)/iu;
/** Subjects that begin like a profile. */
const SUBJECT =
  /^(?:физик[аи]|физ-?р|физкульт|физическ|хими|биологи|экономик|информатик|истори[яи]|музык|технологи|математик|технич|психологи[яи])/iu;
const ABBREVIATED_SUBJECT = /^(?:ОБЖ|ОБЗР|ИЗО|МХК|ВПР|ОГЭ|ЕГЭ|ГВЭ|КР|ПР|ЛР|КТ|ОДНКНР|ОРКСЭ|ФК|РЯ|УЧ|ШТ|Ч)$/u;

const SECTIONS: readonly [RegExp, readonly [number, number][]][] = [
  [/(?:для )?вс(?:е|ех|я школа|ей школы)(?: (?:параллел\p{L}*|школы))?/iuy, [[1, 12]]],
  [/(?:начальн|младш)\p{L}*(?: (?:школ\p{L}*|звен\p{L}*))?/iuy, [[1, 4]]],
  [/(?:основн\p{L}* школ\p{L}*|средн\p{L}* звен\p{L}*)/iuy, [[5, 9]]],
  [
    /выпускн\p{L}*/iuy,
    [
      [9, 9],
      [11, 11],
    ],
  ],
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** «VIII а» → «8 а»: only capitals, as a class is written. */
const withoutRoman = (text: string): string =>
  text.replace(
    /(?<![\p{L}\d])([IVX]{1,4})(?=$|[^\p{L}]|[А-ЯЁа-яё](?!\p{L})|[ABCEHKMOPT](?!\p{L}))/gu,
    (all) => (ROMAN.includes(all) ? String(ROMAN.indexOf(all) + 1) : all),
  );

class Scanner {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }
}

const QUOTES = /["«»„“”'’`()[\]\s]*/uy;
const BETWEEN = /["«»„“”'’`()[\]\s]*(?:[,;/+&|]|(?<!\p{L})и(?=\s*["«„“(]*[\p{L}\d]))?["«»„“”'’`()[\]\s]*/uy;
const NUMBER = /(\d{1,2})(?!\d)/y;
const ORDINAL = /(\s?-\s?)?(ые|ых|го|ый|ой|ом|ми|ым|ем|му|е|х|й|м)(?![\p{L}\d])/uy;
const TO = /["«»„“”'’\s]*(?:-|…|\.{2,3}|по|до)\s*["«»„“”'’]*(\d{1,2})(?![\d])/uy;
const DASH = /["«»„“”'’\s]*-["«»„“”'’\s]*(?=\p{L}(?![\p{L}]))/uy;
const QUOTED_NUMBER = /\s*-?\s*["«„“](\d{1,2})["»“”]/uy;
const SLASH = /\s?\/\s?(\d{1,2})(?![\d\p{L}])/uy;
const LEADING = /(?:для|с|от|в|во|у|класс\p{L}*|кл\.?|параллел\p{L}*)(?![\p{L}])[\s:]*/iuy;
const CLASS_WORD = /[\s"«»„“”'’()-]*(?:(класс|кл|параллел)(\p{L}*)\.?)(?![\p{L}])/iuy;
const GROUP = /\p{L}+(?:-\p{L}{2,})*\d?(?![\p{L}\d])/uy;
/** The end of «7А–7В». */
const TO_LETTER = /["«»„“”'’\s]*-\s*\d{1,2}["«»„“”'’\s]*(\p{L})(?!\p{L})/uy;
const MANY = /^(?:ы|ов|ах|ам|ами)$/i;

const isNumber = (value: number): boolean => value >= 1 && value <= 12;

/** Letters written in one, in the order of the alphabet: «АБВ», «аб». */
function gluedLetters(group: string): { letters: string[]; isSure: boolean } | null {
  const letters = [...markKey(group)];
  const places = letters.map((letter) => LETTERS.indexOf(letter));
  const isOrdered = places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1]!));
  if (!isOrdered || letters.length > 8) return null;
  const isRun = places.every((place, at) => at === 0 || place === places[at - 1]! + 1);
  return { letters, isSure: isRun || places.every((place) => place <= LETTERS.indexOf('Е')) };
}

/** The letters between two, both included; null: they are not in order. */
function letterRange(first: string, last: string): string[] | null {
  const [from, to] = [LETTERS.indexOf(first), LETTERS.indexOf(last)];
  return from < 0 || to < from ? null : [...LETTERS.slice(from, to + 1)];
}

/**
 * What a text names that is nothing but classes; null: it is something else. `ownMark` is the mark of the own
 * class (`markKey`), which may be any word.
 */
export function classList(text: string, ownMark: string): NamedClasses[] | null {
  const scanner = new Scanner(withoutRoman(text).replace(/[.,;:\s]+$/, ''));
  const found: NamedClasses[] = [];
  let isWhole = false;
  scanner.take(QUOTES);
  for (let word = scanner.take(LEADING); word; word = scanner.take(LEADING))
    if (/параллел|класс(?:ы|ов|ам|ах)/i.test(word[0])) isWhole = true;
  while (!scanner.isAtEnd) {
    const before = scanner.at;
    const section = SECTIONS.find(([words]) => scanner.take(words));
    if (section) {
      for (const [from, to] of section[1]) found.push({ from, to, marks: null, whole: true });
    } else {
      const classes = oneNumber(scanner, ownMark);
      if (!classes) return null;
      found.push(classes);
    }
    const word = scanner.take(CLASS_WORD);
    if (word && isMany(word)) isWhole = true;
    scanner.take(BETWEEN);
    if (scanner.at === before) return null;
  }
  if (found.length === 0) return null;
  const several = found.filter(({ marks }) => marks === null).length > 1;
  return found.map((each) => (each.marks === null && (isWhole || several) ? { ...each, whole: true } : each));
}

const isMany = ([, stem = '', ending = '']: RegExpExecArray): boolean =>
  /^параллел/i.test(stem) || MANY.test(ending);

/** «7», «7 А, Б и В», «5–8», «7-е»: a number and what belongs to it. */
function oneNumber(scanner: Scanner, ownMark: string): NamedClasses | null {
  const from = Number(scanner.take(NUMBER)?.[1]);
  if (!isNumber(from)) return null;
  const numbered = (mark: string): NamedClasses => ({
    from,
    to: from,
    marks: { sure: [mark], maybe: [] },
    whole: false,
  });
  const quoted = scanner.take(QUOTED_NUMBER);
  if (quoted) return numbered(quoted[1]!);
  const slash = scanner.take(SLASH);
  if (slash) {
    const second = Number(slash[1]);
    if (second <= from) return numbered(slash[1]!);
    // «7/8»: two parallels, unless classes are named so.
    if (/^\d/.test(ownMark) || !isNumber(second)) return null;
    scanner.at -= slash[0].length;
  }
  const ordinal = scanner.take(ORDINAL);
  const last = scanner.take(TO);
  if (last) {
    const to = Number(last[1]);
    const isPlain = /^\s*-\s*\d+$/.test(last[0]) && !ordinal;
    // «5-2» can be no range: it is a class whose mark is a number.
    if (to <= from) return isPlain ? numbered(last[1]!) : null;
    if (!isNumber(to)) return null;
    const isOrdinal = scanner.take(ORDINAL) !== null;
    const range: NamedClasses = { from, to, marks: null, whole: true };
    // Where classes are counted, «5-7» is one of them; only «5-7 классы» are parallels.
    if (!isPlain || isOrdinal || !/^\d/.test(ownMark) || /класс(?:ы|ов|ам|ах)|паралл/i.test(scanner.text))
      return range;
    return /кл/i.test(scanner.text) ? { ...range, or: numbered(last[1]!) } : numbered(last[1]!);
  }
  const word = scanner.take(CLASS_WORD);
  const marks = marksAfter(scanner, ownMark);
  if (marks === undefined) return null;
  const plain: NamedClasses = { from, to: from, marks, whole: word !== null && isMany(word) };
  if (!ordinal) return plain;
  const ending = ordinal[2]!;
  if (ending.length > 1 || ending === 'й') return { ...plain, whole: plain.whole || /^ы[ех]$/.test(ending) };
  // «7-е классы», «в 7-м классе», but «7е класс».
  if (word && (word[2] !== '' || word[1]!.length < 3))
    return { ...plain, whole: plain.whole || ending !== 'м' };
  const letter = markKey(ending);
  if (word || marks)
    return { ...plain, marks: { sure: [letter, ...(marks?.sure ?? [])], maybe: marks?.maybe ?? [] } };
  return { ...numbered(letter), or: { ...plain, whole: true } };
}

/** Marks that belong to the number just read; null: none; undefined: what follows is no class. */
function marksAfter(scanner: Scanner, ownMark: string): NamedMarks | null | undefined {
  const sure: string[] = [];
  const maybe: string[] = [];
  const isApart = /^\s+\p{L}/u.test(scanner.text.slice(scanner.at));
  scanner.take(/\s*-(?=["«»„“”'’\s]*\p{L})/uy);
  scanner.take(QUOTES);
  for (;;) {
    const start = scanner.at;
    const isRange = sure.length > 0 && scanner.take(DASH) !== null;
    if (!isRange && sure.length > 0) scanner.take(BETWEEN);
    const group = scanner.take(GROUP)?.[0];
    const isJoin = group === 'и' && /^\s+\d/.test(scanner.text.slice(scanner.at));
    if (!group || isJoin || /^(?:кл|класс|параллел|вс[ея]|начальн)/i.test(group)) {
      scanner.at = start;
      break;
    }
    const mark = markKey(group);
    if (isRange) {
      const letters = letterRange(sure.at(-1)!, mark);
      if (!letters) return undefined;
      sure.push(...letters);
    } else if (
      group === 'И' &&
      sure.length > 0 &&
      /^\s+["«„“]*[\p{L}\d]/u.test(scanner.text.slice(scanner.at))
    ) {
      // «7А И 7Б»: all in capitals.
      maybe.push(mark);
    } else if (/^\p{L}\d?$/u.test(mark)) sure.push(mark);
    else {
      const glued = mark === ownMark ? null : gluedLetters(group);
      if (glued?.isSure) sure.push(...glued.letters);
      else if (isName(group, ownMark, isApart)) {
        // «7А кадетский»: the letter names the class already.
        if (sure.length === 0) sure.push(mark);
        maybe.push(...(glued?.letters ?? []));
      } else return undefined;
    }
    const to = scanner.take(TO_LETTER);
    const letters = to ? letterRange(sure.at(-1) ?? '', markKey(to[1]!)) : [];
    if (!letters) return undefined;
    sure.push(...letters);
  }
  return sure.length > 0 ? { sure, maybe } : null;
}

/** A word that can name a class: a profile, what the own class is called, capitals beside the number. */
function isName(word: string, ownMark: string, isApart: boolean): boolean {
  if (markKey(word) === ownMark) return true;
  if (SUBJECT.test(word) || ABBREVIATED_SUBJECT.test(word)) return false;
  return PROFILE.test(word) || (!isApart && /^\p{Lu}{2,4}\d?$/u.test(word));
}
