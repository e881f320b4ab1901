import { headerText } from '../../class-data/import/header-words.ts';
import type { MatrixDuty } from '../class-matrix.ts';

export const registerFields = [
  'person',
  'student',
  'status',
  'on',
  'number',
  'signedBy',
  'until',
  'place',
  'inSystem',
  'enteredBy',
  'form',
  'every',
  'topic',
  'period',
  'to',
  'capacity',
  'how',
  'returned',
] as const;
export type RegisterField = (typeof registerFields)[number];

/** Where the columns of a register stand in a table, and which rows are its lines (from 0, `to` not included). */
export interface RegisterColumns {
  header: number;
  columns: Partial<Record<RegisterField, number>>;
}

const NAME = /ф\.? ?и\.? ?о|фамил|^имя/;
const DATE = /^дата(?!.*рожд)|когда|число/;

/** Words of headers, the first that fits wins; each column is taken once. */
const WORDS: Record<MatrixDuty, [RegExp, RegisterField][]> = {
  consents: [
    [/кто внес|внес(?:ла|ший)/, 'enteredBy'],
    [/внес|в систем|в ис(?:$|\s)|в эж|в дневник/, 'inSystem'],
    [/подписал|кто дал|кем дано/, 'signedBy'],
    [/действ|срок|истека/, 'until'],
    [/где|папк|хран|место/, 'place'],
    [/номер|^№ /, 'number'],
    [DATE, 'on'],
    [/соглас|отказ|статус|отметка/, 'status'],
    [/чьи|субъект|родител|представит|учени|обучающ|реб[её]н/, 'person'],
    [NAME, 'person'],
  ],
  informing: [
    [/номер|^№ /, 'number'],
    [/раз в|частот|периодич|как часто/, 'every'],
    [/с какого|^с |начиная|дата(?!.*рожд)/, 'on'],
    [/форма|информирован|как информ|способ/, 'form'],
    [/кто выбрал|родител|представит|учени|обучающ/, 'person'],
    [NAME, 'person'],
  ],
  acknowledgements: [
    [/период|четверт|триместр|полугод/, 'period'],
    [/с чем|тема|вопрос/, 'topic'],
    [/чем подтв|форма|способ|вид подп/, 'form'],
    [/расписал|родител|представит|подписал/, 'person'],
    [/дата(?!.*рожд)|ознаком|когда/, 'on'],
    [/учени|обучающ|реб[её]н/, 'student'],
    [NAME, 'student'],
  ],
  credentials: [
    [/верну|возвр/, 'returned'],
    [/кем приход|родство|кем являет/, 'capacity'],
    [/кому|кто получил|получател/, 'to'],
    [/^как(?:$|\s)|способ/, 'how'],
    [/выдан|получ|вруч|дата(?!.*рожд)/, 'on'],
    [/чьи|учени|обучающ|родител|представит/, 'person'],
    [NAME, 'person'],
  ],
};

/** Headers that fit a word above and mean nothing of the register. */
const IGNORED: Partial<Record<MatrixDuty, RegExp>> = {
  consents: /рожд|телеф|почт|снилс|^№(?:\s|$)(?!.*соглас)|п\/п|примеч/,
  informing: /рожд|телеф|почт|снилс|^№$|п\/п|следующ|примеч/,
  acknowledgements: /рожд|телеф|почт|снилс|^№$|п\/п|примеч/,
  credentials: /рожд|телеф|почт|снилс|^№$|п\/п|напечат|^логин$|парол|заново|подпись|примеч/,
};

function columnsOf(row: readonly string[], duty: MatrixDuty): RegisterColumns['columns'] {
  const columns: RegisterColumns['columns'] = {};
  row.forEach((cell, at) => {
    const text = headerText(cell);
    if (!text || text.length > 80 || IGNORED[duty]?.test(text)) return;
    const field = WORDS[duty].find(([words, name]) => words.test(text) && columns[name] === undefined)?.[1];
    if (field) columns[field] = at;
  });
  return columns;
}

/** What makes a table a register of the duty, beside a name. */
const TELLING: Record<MatrixDuty, RegisterField[]> = {
  consents: ['status', 'on', 'inSystem'],
  informing: ['form'],
  acknowledgements: ['on', 'form'],
  credentials: ['on', 'returned'],
};

/** The header with the most known columns among the first 20 rows; null: the table is not such a register. */
export function registerColumns(rows: readonly string[][], duty: MatrixDuty): RegisterColumns | null {
  let best: RegisterColumns | null = null;
  rows.slice(0, 20).forEach((row, header) => {
    const columns = columnsOf(row, duty);
    const isNamed = columns.person !== undefined || columns.student !== undefined;
    if (!isNamed || !TELLING[duty].some((field) => columns[field] !== undefined)) return;
    if (!best || Object.keys(columns).length > Object.keys(best.columns).length) best = { header, columns };
  });
  return best;
}
