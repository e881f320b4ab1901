import { classList, type NamedClasses } from './class-list.ts';
import { classKey, type OwnClass, ownClass } from './own-class.ts';
import { plainText } from './plain-text.ts';

/**
 * What a text says of the own class. `own`: it names it, alone or among others. `parallel`: it names the whole
 * of its parallel («7-е классы», «5–8», «все»). `untold`: the number of its parallel without a letter («7»,
 * «7 класс»), which may mean either. `other`: it names classes, none of them ours. `unclear`: two readings
 * differ in it («7-е» is 7Е or all of the seventh), so somebody has to be asked.
 */
export type ClassAnswer = 'own' | 'other' | 'parallel' | 'untold' | 'unclear';

/** The answer of several names in one text is the first of these that one of them gives. */
const STRONGEST: readonly ClassAnswer[] = ['own', 'parallel', 'unclear', 'untold', 'other'];

const strongest = (answers: readonly ClassAnswer[]): ClassAnswer | null =>
  STRONGEST.find((answer) => answers.includes(answer)) ?? null;

const isWord = (mark: string): boolean => /^\p{L}{2,}/u.test(mark);

function plainAnswer({ from, to, marks, whole }: NamedClasses, own: OwnClass): ClassAnswer {
  if (own.parallel === null || own.parallel < from || own.parallel > to) return 'other';
  if (!marks) return own.mark === '' ? 'own' : whole ? 'parallel' : 'untold';
  if (marks.sure.includes(own.mark)) return 'own';
  // The own class has no letter, as the only one of its parallel; the table gives it one.
  if (own.mark === '' || marks.maybe.includes(own.mark)) return 'unclear';
  const alike = (mark: string, name: string) =>
    isWord(mark) && isWord(name) && mark.slice(0, 3) === name.slice(0, 3);
  const isAlike = marks.sure.some((mark) => alike(mark, own.mark) || alike(mark, own.words));
  return isAlike ? 'unclear' : 'other';
}

function answerOf(named: NamedClasses, own: OwnClass): ClassAnswer {
  const answer = plainAnswer(named, own);
  if (!named.or) return answer;
  const second = plainAnswer(named.or, own);
  if (answer === second) return answer;
  const isCovered = (each: ClassAnswer) => each === 'own' || each === 'parallel';
  return isCovered(answer) && isCovered(second) ? 'own' : 'unclear';
}

/**
 * What a cell says of the class `className`, if it holds nothing but classes: «7А», «7 «а», «б»», «7 А, Б и В»,
 * «7АБВ», «7А–В», «5–8», «VII», «7-е классы», «начальные классы», «все», «5-2», «10 физмат». null: it names no
 * class, or says more than that.
 */
export function classMeaning(text: string, className: string): ClassAnswer | null {
  const own = ownClass(className);
  const plain = plainText(text);
  if (/(?<!\p{L})(?:кроме|исключая|за исключением)(?!\p{L})/iu.test(plain)) return 'unclear';
  const named = classList(plain, own.mark);
  if (named) return strongest(named.map((each) => answerOf(each, own)));
  const key = classKey(plain);
  return key !== '' && key === classKey(className) ? 'own' : null;
}

/** A stretch of numbers up to 12, single letters and what stands between them. */
const STRETCH =
  '(?:(?<![\\d.№])(?:\\d{1,2}(?!\\d)(?:-?(?:е|х|ые|ых|го|й|м))?|[IVX]{1,4}(?![\\p{L}]))(?:["«»„“”\'’\\s,;()/-]|\\d{1,2}(?!\\d)|(?<!\\p{L})по(?!\\p{L})|(?<!\\p{L})\\p{L}\\d?(?!\\p{L})|(?<=\\d)[А-Яа-я]{2,6}(?!\\p{L}))*)';
const BEFORE_WORD = new RegExp(`${STRETCH}(?:кл(?:асс\\p{L}*|\\.|(?!\\p{L})))`, 'giu');
const AFTER_WORD = new RegExp(`(?:класс\\p{L}*|параллел\\p{L}*)\\s*:?\\s*["«„“]?${STRETCH}`, 'giu');
/** «7А», «7-А», «7 «А»» by itself: a capital letter beside the number, or a letter in quotes. */
const ALONE = /(?<![\d.№\p{L}])\d{1,2}(?:-?[А-ЯA-Z](?![\p{L}\d])|\s?["«„“]\p{L}["»“”])/gu;
const NOT_CLASSES = [
  // Numbers of schools, years and days.
  /(?:№|школ\p{L}*|сош|лице\p{L}*|гимнази\p{L}*)\s*№?\s*\d+/giu,
  /\d{4}\s*[-/]\s*(?:\d{4}|\d{2})(?!\d)/gu,
  /\d{1,2}\.\d{1,2}(?:\.\d{2,4})?/gu,
  /\d{4}/gu,
  /\d{1,2}(?:-?\p{L}{1,2})?\s+(?:четверт|полугоди|триместр|модул|неделя|недел)\p{L}*/giu,
  /(?:[IVX]+)\s+(?:четверт|полугоди|триместр|модул)\p{L}*/giu,
  /\d{1,2}\s+(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*/giu,
];
const SECTION = /(?<!\p{L})(?:вс(?:е|ех|ем)\s+класс\p{L}*|(?:начальн|младш)\p{L}*\s+класс\p{L}*)/giu;

/**
 * What a title or a sentence says of the class: «График контрольных работ 5 «Б» класса на I полугодие 2026/27
 * учебного года». Numbers of schools, quarters, years and days are no classes. null: it names none.
 */
export function classInTitle(text: string, className: string): ClassAnswer | null {
  const whole = classMeaning(text, className);
  if (whole) return whole;
  const plain = NOT_CLASSES.reduce((rest, words) => rest.replace(words, ' ; '), plainText(text));
  const mentions = [BEFORE_WORD, AFTER_WORD, ALONE, SECTION].flatMap((words) =>
    [...plain.matchAll(words)].map(([mention]) => mention),
  );
  return strongest(
    mentions.flatMap((mention) => classMeaning(mention.replace(/^[\s;,]+|[\s;,]+$/g, ''), className) ?? []),
  );
}

/**
 * Whether two class names mean one class; «7» beside «7А» gives only the parallel, an empty one nothing. A name
 * with two readings is of another class: nothing is taken by it.
 */
export function compareClasses(a: string, b: string): 'same' | 'other' | 'untold' {
  const [first, second] = [classKey(a), classKey(b)];
  if (!first || !second) return 'untold';
  if (first === second) return 'same';
  const [ofA, ofB] = [ownClass(a), ownClass(b)];
  if (ofA.parallel !== null && ofA.parallel === ofB.parallel && (ofA.mark === '' || ofB.mark === ''))
    return 'untold';
  const answer = classMeaning(a, b);
  return answer === 'own' ? 'same' : answer === 'parallel' || answer === 'untold' ? 'untold' : 'other';
}
