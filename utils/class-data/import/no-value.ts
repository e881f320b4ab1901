const WORDS = new Set([
  'нет',
  'нету',
  'отсутствует',
  'отсутствуют',
  'отсутств',
  'отсутствие',
  'не имеется',
  'не имеет',
  'нет данных',
  'нет сведений',
  'данных нет',
  'нет отчества',
  'без отчества',
  'нет телефона',
  'нет почты',
  'б/о',
  'б.о',
  'бо',
  'б/отч',
  'б/отчества',
  'н/д',
  'н.д',
  'н/у',
  'н/и',
  'неизвестно',
  'неизвестен',
  'неизвестна',
  'не известно',
  'не известен',
  'не известна',
  'не указан',
  'не указана',
  'не указано',
  'не указаны',
  'не задан',
  'не задано',
  'прочерк',
  'пусто',
]);
const MARKS = '-–—_.,?*/\\';
/** Letters with which the words begin: other texts are not looked up. */
const FIRST = new Set([...WORDS].map((word) => word.charCodeAt(0)));

/** A dash in a cell stands for nothing. */
export const isDash = (text: string): boolean =>
  text !== '' && '-–—'.includes(text[0]!) && /^[-–—]+$/.test(text);

/** Words and marks that stand for an empty cell: «нет», «отсутствует», «б/о», «н/д», «—», in brackets or not. */
export function isNoValue(text: string): boolean {
  if (text.length > 20 || text === '') return false;
  const code = text.charCodeAt(0);
  if (MARKS.includes(text[0]!)) return [...text].every((character) => `${MARKS} `.includes(character));
  if (text[0] !== '(' && !FIRST.has(code) && !FIRST.has(code + 32)) return false;
  const plain = text
    .toLowerCase()
    .replace(/^\(|\)$/g, '')
    .replace(/[\s.]+$/, '')
    .replace(/\s*\/\s*/g, '/');
  return WORDS.has(plain);
}

const TAIL =
  /\s+\(?(?:нет|отсутствует|отсутств\.?|без отчества|нет отчества|отчества нет|отч\. нет|б\/о|б\.\s?о\.?|б\/отч\.?|н\/д|[-–—]+)\)?$/i;

/** «Ли Пётр нет», «Цой Юлия (б/о)»: the name without the words that say that there is no patronymic. */
export const withoutNoPatronymic = (name: string): string => name.replace(TAIL, '');

/** Marks that repeat the cell above: «—//—», «-"-», «"», «то же». */
const DITTO =
  /^(?:[-–—_=~\s]*(?:\/\/|\/\/\/|\|\||\\\\|["«»„“”″〃]{1,2}|['’`′]{2}|''|[,‚]{2})[-–—_=~\s.]*|(?:то|та|тот|те)[- ]?же(?: самое)?\.?|так[- ]?же|там[- ]?же|тоже)$/i;
const DITTO_STARTS = new Set('-–—_=~/|\\"«»„“”″〃\'’`′,‚тТ');

/** Whether a cell says that the cell above it holds here too. */
export const isDitto = (text: string): boolean =>
  text !== '' && text.length < 14 && DITTO_STARTS.has(text[0]!) && DITTO.test(text);
