import { dictionary } from '../base/text/dictionary.ts';
import { withoutInvisible } from '../base/text/invisible.ts';

/**
 * Text of the site's markup, cleaned: names come with line breaks, nbsp and direction marks (facts 2.4, 2.5).
 */

const ENTITIES = dictionary<string>({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  shy: '',
});

/** Decodes entities that were encoded several times (`&amp;amp;#39;`); unknown ones stay. */
function decodeEntities(text: string): string {
  let result = text;
  for (let pass = 0; pass < 6 && result.includes('&'); pass++) {
    const decoded = result.replace(
      /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi,
      (entity, dec, hex, name) => {
        if (name) return ENTITIES.get(name.toLowerCase()) ?? entity;
        const code = dec ? Number.parseInt(dec, 10) : Number.parseInt(hex, 16);
        return code > 31 && code < 0x11000 ? String.fromCodePoint(code) : ' ';
      },
    );
    if (decoded === result) break;
    result = decoded;
  }
  return result;
}

/** Letters with single spaces: nothing to clean. */
const CLEAN = /^[А-Яа-яЁё]*(?: [А-Яа-яЁё]+)*$/;

/** One line without invisible characters, with single spaces. */
export function cleanText(text: string): string {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (CLEAN.test(trimmed)) return trimmed;
  return withoutInvisible(decodeEntities(trimmed)).replace(/\s+/g, ' ').trim();
}

const BREAKING = /^(?:p|div|li|[uod]l|d[td]|t[dhr]|tbody|table|h[1-6]|hr|form)$/;
const SILENT = /^(?:script|style|template|noscript|select|textarea|iframe)$/;

/** Where the markup breaks a line; no page can have this character. */
const BREAK = '\0';

/** Text of an element, with `gap` where the markup breaks a line. */
function brokenText(element: Element, gap: string): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const type = child.nodeType;
    if (type === 3) text += child.nodeValue ?? '';
    if (type !== 1) continue;
    const name = (child as Element).localName;
    if (name === 'br') text += gap;
    else if (BREAKING.test(name)) text += gap + brokenText(child as Element, gap) + gap;
    else if (!SILENT.test(name)) text += brokenText(child as Element, gap);
  }
  return text;
}

/** Lines as broken by the markup (`<br>`, blocks); line breaks in the source are spaces. */
export function linesOf(element: Element): string[] {
  if (!element.firstElementChild) {
    const line = cleanText(element.textContent ?? '');
    return line ? [line] : [];
  }
  return brokenText(element, BREAK).split(BREAK).map(cleanText).filter(Boolean);
}

/** Text of an element on one line, without scripts and styles; `<br>` is a space. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  if (!element.firstElementChild) return cleanText(element.textContent ?? '');
  return cleanText(brokenText(element, ' '));
}

/** «dd.mm.yyyy» or «d месяца yyyy» anywhere in the text → «yyyy-mm-dd»; null if there is no such date. */
export function dateIn(text: string): string | null {
  const digits = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (digits) return isoDate(digits[3], digits[2], digits[1]);
  const words = /(?<!\d)(\d{1,2}) ([а-я]{3})[а-я]* (\d{4})(?!\d)/i.exec(cleanText(text));
  const month = words ? MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1 : 0;
  return words && month ? isoDate(words[3], String(month), words[1]) : null;
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

function isoDate(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
