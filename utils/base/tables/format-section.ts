import { dictionary } from '../text/dictionary.ts';

/** A piece of a number format of Excel: «0.00», «[$-419]d mmmm yyyy», «+7 (000) 000-00-00». */
export type Token =
  | { kind: 'text'; text: string }
  /** A place of a digit: `0` shows it always, `#` when there is one, `?` keeps its room. */
  | { kind: 'digit'; text: string }
  | { kind: 'point' | 'comma' | 'percent' | 'general' | 'value' | 'slash' | 'am-pm'; text: string }
  | { kind: 'exponent'; text: string }
  /** `yyyy`, `mm`, `d`, `h`, `ss`; minutes are `n`. */
  | { kind: 'date'; text: string }
  /** `[h]`: hours since midnight of the first day, more than 24 too. */
  | { kind: 'elapsed'; text: string };

export interface Section {
  tokens: Token[];
  /** What a number has to be for this section; null: it goes by its sign. */
  condition: ((value: number) => boolean) | null;
  isDate: boolean;
}

const PIECE =
  /\[([^\]]*)\]|"([^"]*)"?|\\(.)|_.|\*.|(General|Основной)|(AM\/PM|A\/P)|(E[+-])|(y+|m+|d+|h+|s+)|([0#?])|([\s\S])/giu;

const COMPARES = dictionary<(value: number, limit: number) => boolean>({
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
});

const SPECIAL = dictionary<Token['kind']>({
  '.': 'point',
  ',': 'comma',
  '%': 'percent',
  '/': 'slash',
  '@': 'value',
});

/** Colours say nothing here; a currency is text. */
function readBracket(inside: string, section: Section): void {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
  if (condition) {
    const compare = COMPARES.get(condition[1]!)!;
    const limit = Number(condition[2]);
    section.condition = (value) => compare(value, limit);
  } else if (/^(?:h+|m+|s+)$/i.test(inside)) {
    section.tokens.push({ kind: 'elapsed', text: inside.toLowerCase() });
  } else if (inside.startsWith('$')) {
    const currency = inside.slice(1).replace(/-[\da-f,]*$/i, '');
    if (currency) section.tokens.push({ kind: 'text', text: currency });
  }
}

/** `m` beside hours or seconds is minutes. */
function tellMinutes(tokens: Token[]): void {
  const times = tokens.filter(({ kind }) => kind === 'date' || kind === 'elapsed');
  for (const [at, token] of times.entries()) {
    if (!/^mm?$/.test(token.text) || token.kind !== 'date') continue;
    const [before, after] = [times[at - 1]?.text[0], times[at + 1]?.text[0]];
    if (before === 'h' || after === 's') token.text = token.text.replaceAll('m', 'n');
  }
}

function readSection(code: string): Section {
  const section: Section = { tokens: [], condition: null, isDate: false };
  const { tokens } = section;
  for (const [whole, bracket, quoted, escaped, general, half, exponent, date, digit, other] of code.matchAll(
    PIECE,
  )) {
    if (bracket !== undefined) readBracket(bracket, section);
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'text', text: escaped });
    else if (general) tokens.push({ kind: 'general', text: '' });
    else if (half) tokens.push({ kind: 'am-pm', text: half });
    else if (exponent) tokens.push({ kind: 'exponent', text: exponent });
    else if (date) tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (digit) tokens.push({ kind: 'digit', text: digit });
    else if (other) tokens.push({ kind: SPECIAL.get(other) ?? 'text', text: other } as Token);
    // Room as wide as a character, in front of more text.
    else if (whole[0] === '_') tokens.push({ kind: 'text', text: ' ' });
  }
  tellMinutes(tokens);
  section.isDate = tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
  return section;
}

/** The sections of a number format, which semicolons part. */
export function readSections(code: string): Section[] {
  const parts = code.match(/(?:\[[^\]]*\]|"[^"]*"?|\\.|[^;])+|(?<=;|^)(?=;|$)/gsu) ?? [''];
  return parts.map(readSection);
}
