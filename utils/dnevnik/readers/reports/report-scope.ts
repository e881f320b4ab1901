import { fileTitles } from '../../files/file-titles.ts';
import type { ReportScope } from '../../report-pages.ts';
import { cleanText, dateIn, linesOf, textOf } from '../../text.ts';
import { schoolYearIn } from '../journal-links.ts';
import type { ReportGrid } from './report-grids.ts';

/** Lines of a page outside its tables, in order; `before`: only those above an element. */
export function linesAround(
  document: Document,
  grids: readonly ReportGrid[],
): { text: string; at: Element }[] {
  const inside = new Set(grids.map(({ element }) => element));
  const lines: { text: string; at: Element }[] = [];
  const walk = (element: Element): void => {
    if (inside.has(element) || element.hasAttribute('hidden')) return;
    if (/^(?:select|script|style|nav|a|button)$/.test(element.localName)) return;
    const holdsTable = grids.some((grid) => element.contains(grid.element));
    const isLeaf = !holdsTable && ![...element.children].some((child) => child.childElementCount > 0);
    if (isLeaf && !element.querySelector('select, input')) {
      for (const text of linesOf(element)) lines.push({ text, at: element });
      return;
    }
    for (const child of element.childNodes) {
      if (child.nodeType === 1) walk(child as Element);
      else if (child.nodeType === 3) {
        const text = cleanText(child.nodeValue ?? '');
        if (text) lines.push({ text, at: element });
      }
    }
  };
  const content = document.querySelector('#content') ?? document.body;
  if (content) walk(content);
  return lines;
}

/** The option that is chosen in a choice of the filter. */
export interface ChosenOption {
  /** Whatever names the choice, in lower case. */
  of: string;
  text: string;
  value: string;
  /** No other option reads the same. */
  isOnly: boolean;
}

export function chosenOptions(document: Document): ChosenOption[] {
  return [...document.querySelectorAll('select')].flatMap((select) => {
    const option = select.querySelector('option[selected]');
    if (!option || select.closest('[hidden]')) return [];
    const label = select.id
      ? document.querySelector(`label[for="${select.id.replace(/["\\]/g, '\\$&')}"]`)
      : null;
    const of = [...select.attributes].map(({ value }) => value);
    return [
      {
        of: [...of, textOf(label)].join(' ').toLowerCase(),
        text: textOf(option),
        value: option.getAttribute('value') ?? '',
        isOnly: [...select.options].filter((each) => textOf(each) === textOf(option)).length === 1,
      },
    ];
  });
}

/** What a report says of its class, year, period and days, in its filter and above its tables. */
export function readScope(
  document: Document,
  url: URL,
  { title, grids }: { title: string; grids: readonly ReportGrid[] },
): ReportScope {
  // Lines of absences name periods of their own.
  const lines = linesAround(document, grids).flatMap(({ text }) => (/пропу|опозд/i.test(text) ? [] : text));
  const options = chosenOptions(document);
  const inputs = [...document.querySelectorAll('input')].flatMap((input) => {
    const day = dateIn(dotted(input.getAttribute('value') ?? ''));
    const of = [...input.attributes]
      .map(({ value }) => value)
      .join(' ')
      .toLowerCase();
    return day && !input.closest('[hidden]') ? [{ of, day }] : [];
  });
  const said = fileTitles([...lines, title, ...options.map(({ text }) => text)]);
  const ends = [
    inputs.find(({ of }) => /from|begin|start|нач/.test(of)),
    inputs.find(({ of }) => /(?:to|end|finish|кон\p{L}*)(?![a-z])/u.test(of)),
  ];
  const [from, to] = ends.map((each) => each?.day);
  const dateLine = lines.find((line) => /дат[аеу] отч[её]т|(?:^| )на \d{1,2}\.\d/i.test(line));
  const single = inputs.length === 1 ? inputs[0]!.day : null;
  const chosenPeriod = options.find(({ of, text }) => /period|период/.test(of) || PERIOD.test(text));
  return {
    title,
    className: said.className ?? classOfOptions(options),
    schoolYear: said.schoolYear ?? schoolYearIn('', url),
    // What is chosen in the filter comes before any word of the page.
    period: chosenPeriod ? (PERIOD.exec(chosenPeriod.text)?.[0] ?? null) : said.period,
    days: said.days ?? (from && to && from <= to ? { from, to } : null),
    date: (dateLine ? dateIn(dateLine) : null) ?? single,
  };
}

const PERIOD = /(?:[1-6]|i{1,3}|iv)\s*[-–]?\s*(?:я|й|е|ая|ое)?\s*(?:четверт|триместр|полугоди|модул)[а-я]*/i;

/** «2026-11-30» as «30.11.2026». */
const dotted = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');

function classOfOptions(options: readonly { of: string; text: string }[]): string | null {
  const chosen = options.find(({ of }) => /class|group|класс/.test(of))?.text ?? '';
  return /^\d{1,2}\D{0,12}$/.test(chosen) ? chosen : null;
}
