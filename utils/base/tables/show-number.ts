import { readSections, type Section, type Token } from './format-section.ts';
import { DAYS_TO_1904, showDate } from './show-date.ts';

/** Formats that a workbook only numbers, as Russian Excel has them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd.mm.yyyy',
  15: 'dd.mmm.yy',
  16: 'dd.mmm',
  17: 'mmm.yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-";@',
  42: '#,##0;-#,##0;"-";@',
  43: '#,##0.00;-#,##0.00;"-";@',
  44: '#,##0.00;-#,##0.00;"-";@',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '##0.0E+0',
  49: '@',
};

/** A number without a format: decimal comma, 15 digits, which is all that Excel keeps. */
export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

/** Digits of a number rounded half away from zero in its decimal form, as Excel rounds: 1.005 to two is 1.01. */
function rounded(value: number, decimals: number): string {
  const [digits = '0', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  return shifted < 1e15 ? (shifted / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals);
}

interface Places {
  whole: number[];
  decimal: number[];
  isGrouped: boolean;
  /** By how much the number is divided: a comma behind its last place hides thousands. */
  divisor: number;
}

function placesOf(tokens: readonly Token[]): Places {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const whole: number[] = [];
  const decimal: number[] = [];
  for (const [at, { kind }] of tokens.entries())
    if (kind === 'digit') (point >= 0 && at > point ? decimal : whole).push(at);
  const last = whole.at(-1) ?? -1;
  const commas = tokens.flatMap(({ kind }, at) => (kind === 'comma' ? [at] : []));
  const isBehind = (comma: number) =>
    comma > last && tokens.slice(last + 1, comma).every(({ kind }) => kind === 'comma');
  return {
    whole,
    decimal,
    isGrouped: commas.some((comma) => comma > (whole[0] ?? 0) && comma < last),
    divisor: 1000 ** commas.filter((comma) => last >= 0 && isBehind(comma)).length,
  };
}

/** `digits` put into their places, from the right; those for which there is no place stand before the first. */
function fillWhole(
  digits: string,
  tokens: readonly Token[],
  { whole, isGrouped }: Places,
): Map<number, string> {
  const shown = new Map<number, string>();
  const grouped = (digit: string, fromRight: number) =>
    isGrouped && fromRight > 0 && fromRight % 3 === 0 ? `${digit}\u00a0` : digit;
  for (let place = 0; place < whole.length; place++) {
    const at = whole[whole.length - 1 - place]!;
    const digit = digits[digits.length - 1 - place];
    const none = { '0': grouped('0', place), '?': ' ' }[tokens[at]!.text] ?? '';
    shown.set(at, digit === undefined ? none : grouped(digit, place));
  }
  const first = whole[0];
  for (let place = whole.length; first !== undefined && place < digits.length; place++)
    shown.set(first, grouped(digits[digits.length - 1 - place]!, place) + (shown.get(first) ?? ''));
  return shown;
}

function fillDecimals(digits: string, tokens: readonly Token[], { decimal }: Places): Map<number, string> {
  const shown = new Map<number, string>();
  let isTrailing = true;
  for (let place = decimal.length - 1; place >= 0; place--) {
    const at = decimal[place]!;
    const digit = digits[place] ?? '0';
    if (digit !== '0' || tokens[at]!.text === '0') isTrailing = false;
    shown.set(at, isTrailing ? (tokens[at]!.text === '?' ? ' ' : '') : digit);
  }
  return shown;
}

function showPlaces(value: number, tokens: readonly Token[]): string {
  const places = placesOf(tokens);
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const [whole = '', decimals = ''] = rounded(
    (value * 100 ** percents) / places.divisor,
    places.decimal.length,
  ).split('.');
  const digits = whole === '0' ? '' : whole;
  const shown = new Map([...fillWhole(digits, tokens, places), ...fillDecimals(decimals, tokens, places)]);
  const pieces = tokens.map(({ kind, text }, at) => {
    if (kind === 'digit') return shown.get(at) ?? '';
    if (kind === 'point') return ',';
    return kind === 'comma' ? '' : text;
  });
  return pieces.join('');
}

/** `value` is not negative. */
function showIn({ tokens }: Section, value: number): string {
  const isPlain = tokens.some(({ kind }) => kind === 'general' || kind === 'value');
  const places = tokens.filter(({ kind }) => kind === 'digit').length;
  // A fraction is the same number as its decimals.
  if (isPlain || (places > 0 && tokens.some(({ kind }) => kind === 'slash'))) {
    const around = tokens.filter(
      ({ kind }) => kind === 'general' || kind === 'value' || (kind === 'text' && isPlain),
    );
    return (
      around.map(({ kind, text }) => (kind === 'text' ? text : showGeneral(value))).join('') ||
      showGeneral(value)
    );
  }
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) {
    const decimals = placesOf(tokens.slice(0, exponent)).decimal.length;
    const least = tokens.slice(exponent).filter(({ kind }) => kind === 'digit').length;
    const [mantissa = '', power = ''] = value.toExponential(decimals).split('e');
    return `${mantissa.replace('.', ',')}E${power[0]}${power.slice(1).padStart(least, '0')}`;
  }
  return showPlaces(value, tokens);
}

/** Which section a number is shown by, and whether its minus is shown by the section itself. */
function choose(sections: readonly Section[], value: number): { section: Section; isSigned: boolean } | null {
  const numeric = sections.slice(0, 3);
  if (numeric.some(({ condition }) => condition)) {
    const section =
      numeric.find(({ condition }) => condition?.(value)) ?? numeric.find(({ condition }) => !condition);
    return section ? { section, isSigned: false } : null;
  }
  const [first, second, third] = numeric;
  if (value < 0 && second) return { section: second, isSigned: true };
  if (value === 0 && third) return { section: third, isSigned: false };
  return first ? { section: first, isSigned: false } : null;
}

/** How a cell with this format shows its content. */
export interface CellFormat {
  /** null: Excel shows «########». */
  number(value: number): string | null;
  text(value: string): string;
}

const PLAIN: CellFormat = { number: showGeneral, text: (value) => value };

function compile(code: string, is1904: boolean): CellFormat {
  if (code === '' || /^(?:general|основной|@)$/i.test(code)) return PLAIN;
  const sections = readSections(code);
  const forText = sections[3] ?? sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'value'));
  return {
    number(value) {
      const chosen = choose(sections, value);
      if (!chosen) return null;
      const { section, isSigned } = chosen;
      if (section.isDate) return showDate(is1904 ? value + DAYS_TO_1904 : value, section.tokens);
      const shown = showIn(section, Math.abs(value)).replace(/ {2,}/g, ' ').trim();
      return value < 0 && !isSigned && /[1-9]/.test(shown) ? `-${shown}` : shown;
    },
    text: (value) =>
      forText
        ? forText.tokens
            .map(({ kind, text }) => (kind === 'value' ? value : text))
            .join('')
            .trim()
        : value,
  };
}

/** Formats of a workbook, each read once. `is1904`: its days count from 1904, as on old Macintoshes. */
export function createFormats(is1904 = false): (code: string | number) => CellFormat {
  const known = new Map<string | number, CellFormat>();
  return (code) => {
    let format = known.get(code);
    if (!format) {
      format = compile(typeof code === 'number' ? (BUILT_IN[code] ?? '') : code, is1904);
      known.set(code, format);
    }
    return format;
  };
}
