import { dictionary } from '../text/dictionary.ts';
import { serialOf } from './show-date.ts';
import { showGeneral } from './show-number.ts';
import type { XmlReader } from './xml-reader.ts';

/** What a cell of ODS says of its value beside the text that the program shows. */
export interface OdsValue {
  type: string;
  value: string;
  hasFormula: boolean;
}

const KEYS = dictionary({ date: 'date-value', boolean: 'boolean-value', string: 'string-value' });

export function readOdsValue(reader: XmlReader): OdsValue {
  const type = reader.attribute('value-type') ?? '';
  const key = KEYS.get(type) ?? 'value';
  return { type, value: reader.attribute(key) ?? '', hasFormula: reader.attribute('formula') !== undefined };
}

const ERROR = /^(?:#[A-ZА-Я\d/]+[!?]?|(?:Err|Ошибка):\d+)$/;

/** The error that a formula shows; null: it shows a value. */
export const odsError = ({ hasFormula }: OdsValue, shown: string): string | null =>
  hasFormula && ERROR.test(shown) ? shown : null;

/** Whether a text shows the day and the year of a date. */
function showsAll(shown: string, year: number, day: number): boolean {
  const numbers = shown.match(/\d+/g)?.map(Number) ?? [];
  const at = numbers.indexOf(day);
  if (at < 0) return false;
  numbers.splice(at, 1);
  return numbers.includes(year) || numbers.some((number) => number === year % 100);
}

function showOdsDate(shown: string, value: string): string {
  const [, year = '', month, day = '', hour, minute] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(value) ?? [];
  if (serialOf(value) === null) return shown;
  if (shown !== '' && !showsAll(shown, Number(year), Number(day))) return shown;
  const date = `${day}.${month}.${year}`;
  const isTimed = /\d:\d/.test(shown) && hour !== undefined && `${hour}:${minute}` !== '00:00';
  return isTimed ? `${date} ${hour}:${minute}` : date;
}

/** A number as a program with English settings shows it (1,234.50), with the marks of Russian. */
function showOdsNumber(shown: string, value: string): string {
  const number = Number(value);
  if (shown === '') return Number.isFinite(number) ? showGeneral(number) : value;
  const [digits = ''] = /\d[\d,]*(?:\.\d+)?/.exec(shown) ?? [];
  const isEnglish = digits.includes('.') || /^\d{1,3}(?:,\d{3})+$/.test(digits);
  if (!isEnglish) return shown;
  const isSame = (of: number) => {
    const decimals = digits.split('.')[1]?.length ?? 0;
    return Math.abs(Number(digits.replaceAll(',', '')) - Math.abs(of)) <= 0.5 * 10 ** -decimals + 1e-9;
  };
  if (!isSame(number) && !isSame(number * 100)) return shown;
  return shown.replace(digits, digits.replaceAll(',', '\u00a0').replace('.', ','));
}

/**
 * What a cell shows. LibreOffice keeps the text of the screen in the file; a date with day and year is given as
 * дд.мм.гггг, and a number with a decimal comma, whatever the language of the program that wrote it.
 */
export function showOdsCell({ type, value }: OdsValue, shown: string): string {
  if (type === 'date') return showOdsDate(shown, value);
  if (type === 'float' || type === 'percentage' || type === 'currency') return showOdsNumber(shown, value);
  if (type === 'boolean' && /^(?:true|false)?$/i.test(shown)) return value === 'true' ? 'ИСТИНА' : 'ЛОЖЬ';
  return shown === '' && type === 'string' ? value : shown;
}
