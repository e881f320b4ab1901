/**
 * A page made of a report of its structure (utils/dnevnik/structure), for readers to be tried on. Numbers and names in it
 * are invented where the report has masked them: dates of one September, ids that agree within a row and differ
 * between rows, a mark «5», an absence «н».
 */
import { JSDOM } from 'jsdom';
import { REPORT_HEADING, REPORT_RULE } from '../../utils/dnevnik/structure/report-text.ts';

const { window } = new JSDOM('');

export interface RebuiltPage {
  document: Document;
  /** Address of the page, its numbers filled in; null: the report has none. */
  address: URL | null;
  /** Elements of the page that the report does not show. */
  left: number;
}

interface Shown {
  line: string;
  times: number;
  /** Number of the element among those shown that it repeats; 0: shown itself. */
  repeats: number;
  children: Shown[];
}

export const isReport = (text: string): boolean => text.replace(/^\ufeff/, '').startsWith(REPORT_HEADING);

/** Throws if the lines below the rule are not elements. */
export function rebuildPage(report: string): RebuiltPage {
  const lines = report.replace(/^\ufeff/, '').split(/\r?\n/);
  const rule = lines.indexOf(REPORT_RULE);
  if (rule < 0) throw new Error('the report has no elements');
  const head = lines.slice(0, rule);
  const said = (name: string) => head.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const document = new window.DOMParser().parseFromString('', 'text/html') as unknown as Document;
  document.documentElement.remove();
  new Builder(document).putAll(parsed(lines.slice(rule + 1)), document, { serial: 0, ofRow: false });
  const address = URL.parse(filledAddress(said('Адрес') ?? '', 0));
  return { document, address, left: Number(said('Не поместилось элементов') ?? 0) };
}

function parsed(lines: string[]): Shown[] {
  const roots: Shown[] = [];
  const open: Shown[][] = [roots];
  for (const line of lines) {
    if (line.trim() === '') continue;
    const depth = /^ */.exec(line)![0].length;
    const [, content = '', times] = /^(.*?)(?: ×(\d+))?$/.exec(line.slice(depth)) ?? [];
    const siblings = open[depth];
    if (!siblings) throw new Error(`a line stands too deep: ${line.trim().slice(0, 60)}`);
    const repeats = /^[=~](\d+)$/.exec(content)?.[1];
    const node: Shown = {
      line: content,
      times: Math.min(5000, Number(times ?? 1)),
      repeats: Number(repeats ?? 0),
      children: [],
    };
    siblings.push(node);
    open.length = depth + 1;
    open.push(node.children);
  }
  return roots;
}

/** Which row an element stands in: ids within one agree. */
interface Row {
  serial: number;
  ofRow: boolean;
}

class Builder {
  private readonly document: Document;
  private serials = 0;

  constructor(document: Document) {
    this.document = document;
  }

  putAll(nodes: Shown[], parent: Node, row: Row): void {
    const shown = nodes.filter(({ line, repeats }) => repeats === 0 && !line.startsWith('"'));
    const repeated = new Set(nodes.flatMap(({ repeats }) => (repeats > 0 ? [shown[repeats - 1]] : [])));
    const places = new Map<string, number>();
    for (const node of nodes) {
      const model = node.repeats > 0 ? shown[node.repeats - 1] : node;
      if (!model) throw new Error(`${node.line} repeats nothing`);
      if (model.line.startsWith('"')) {
        parent.appendChild(this.document.createTextNode(this.textOf(model.line, parent)));
        continue;
      }
      const isRow = /^tr\b/.test(model.line);
      for (let copy = 0; copy < node.times; copy++) {
        const begins = (isRow && !row.ofRow) || (row.serial === 0 && (node.times > 1 || repeated.has(model)));
        const inner = begins ? { serial: ++this.serials, ofRow: isRow } : row;
        const tag = /^\S+/.exec(model.line)?.[0] ?? '';
        const place = (places.get(tag) ?? 0) + 1;
        places.set(tag, place);
        const element = this.elementOf(model.line, inner, place);
        parent.appendChild(element);
        this.putAll(model.children, element, inner);
      }
    }
  }

  private elementOf(line: string, row: Row, place: number): Element {
    const tag = /^\S+/.exec(line)![0];
    const element = this.document.createElement(/^[a-z][a-z0-9-]*$/.test(tag) ? tag : 'x-unknown');
    for (const [, name = '', value] of line
      .slice(tag.length)
      .matchAll(/ ([^\s=]+)(?:=("(?:[^"\\]|\\.)*"))?/g)) {
      // A masked name of an attribute is of no use to a reader.
      if (!/^[A-Za-z:_][\w:.-]*$/.test(name)) continue;
      element.setAttribute(
        name,
        value === undefined ? '' : filledValue(name, JSON.parse(value), row.serial, place),
      );
    }
    // The least that a report asks for.
    if (tag === 'input' && element.getAttribute('value') === '0') element.setAttribute('value', '1');
    // As the patronymic in a whole name.
    if (element.id === 'nmiddle')
      element.setAttribute('value', element.getAttribute('value')!.replace(/ж{3}$/, 'вна'));
    return element;
  }

  private textOf(line: string, parent: Node): string {
    const text = String(JSON.parse(line));
    const inside = parent as Element;
    if (inside.localName === 'script') return filledScript(text);
    const isCell = inside.closest?.(CELLS) !== null;
    return filledText(text, isCell);
  }
}

const CELLS =
  'td, [role="cell"], [role="gridcell"], [data-test-id="marks_container"], [data-test-id="average"], [data-test-id="periodFinalMark"]';

/** What numbers and letters of a text may have been. */
function filledText(text: string, isCell: boolean): string {
  if (isCell && /^\s*(?:[0жЖ][+-]?(?:[\s,;]+|$))+$/.test(text))
    return text.replaceAll('0', '5').replace(/ж/gi, 'н');
  if (isCell && /^\s*\(?0([.,])00?\)?\s*$/.test(text)) return text.replace(/0([.,])0/, '4$15');
  return (
    filledDates(text)
      // Four words, the last of them small: «Алиев Тимур Гасан оглы».
      .replace(/(?<![\p{L}-])(Жж+ Жж+ Жж+) жжжж(?![\p{L}-])/u, '$1 оглы')
      .replace(/(?<![\p{L}-])(Жж+ Жж+) жжжж( Жж+)(?![\p{L}-])/u, '$1 оглы$2')
      // Three words like a name: with a patronymic they are one.
      .replace(/(?<![\p{L}-])(Жж+(?:-Жж+)? Жж+ Жж*?)ж{3}(?![\p{L}-])/u, '$1вна')
      // Letters and digits in one word, as in a login.
      .replace(/(?<!\S)[ж0._-]*(?:ж[._-]*0|0[._-]*ж)[жЖ0._-]*(?!\S)/g, (word) => word.replace(/ж/gi, 'x'))
  );
}

const filledDates = (text: string): string =>
  text
    .replace(/(?<![\d.])0(?=(?:-[яйе])? (?:четверть|триместр|полугодие|модуль))/gi, '1')
    .replace(/\b00\.00\.0000\b/g, '14.09.2026')
    .replace(/\b0000-00-00\b/g, '2026-09-14')
    .replace(/(?<![\d.])(0{1,2} ж+ 0000, )0{1,2} жжжж(?=,)/g, (_, date: string) => `${date}3 урок`)
    .replace(/(?<![\d.])0{1,2} ж+ 0000(?!\d)/g, '14 сентября 2026')
    .replace(/\b0000(\s*[/–—-]\s*)0000\b/g, '2026$12027');

/** Ids of a whole page stay the same in it, those of people and lessons differ between rows. */
const OF_PAGE = /^(?:class|school|group|group|subject|period|year|report|tid|sid)$/i;

function filledValue(name: string, value: string, serial: number, place: number): string {
  if (/^(?:href|src|action|formaction)$/.test(name)) return filledAddress(value, serial);
  if (name === 'id') return filledId(value, place);
  if (name === 'class') return value;
  return filledDates(value);
}

const two = (number: number): string => String(number).padStart(2, '0');

function filledId(id: string, place: number): string {
  const day = two(1 + (place % 28));
  return id
    .replace(/^day_0+_0{1,2}_0{1,2}$/, `day_1_9_${Number(day)}`)
    .replace(/^(d)0{8}(?=_|$)/, `$1202609${day}`);
}

function filledAddress(address: string, serial: number): string {
  return address
    .replace(/([?&;])([A-Za-z_]+)=([^&#]*)/g, (_, start: string, name: string, value: string) => {
      const filled = /^(?:study)?year$/i.test(name)
        ? value.replace(/^0000$/, '2026')
        : /^page$/i.test(name)
          ? value.replace(/^0+$/, '2')
          : /^(?:month)$/i.test(name)
            ? '9'
            : /^day$/i.test(name)
              ? '14'
              : OF_PAGE.test(name)
                ? value
                : withSerial(value, serial);
      return `${start}${name}=${filled}`;
    })
    .replace(/ж/gi, 'a');
}

const withSerial = (value: string, serial: number): string =>
  value.replace(/0{6,}/, (zeros) => String(serial).padStart(zeros.length, '0').replace(/^0/, '1'));

/** Letters of a token of the session are hexadecimal. */
const filledScript = (text: string): string =>
  text.replace(/(?<==)ж{16,}/g, (token) => 'a'.repeat(token.length));
