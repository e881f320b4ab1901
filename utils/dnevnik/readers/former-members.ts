import type { SitePerson } from '../page-parts.ts';
import { textOf } from '../text.ts';
import { personOfRow, readPeopleTable } from './people-rows.ts';

/**
 * «Были в классе»: who has left stays in view on the class page, tab «Ученики» (facts 2026, W 4.1 [K help.emaktab.uz]).
 * The markup is unknown, so any of these is it: the open tab or switch of this name; what a tab of this name points to;
 * what follows a heading or a row of this name, until another heading; a row that says it itself.
 */
const FORMER =
  /^(?:(?:были|состояли|учились|обучались) (?:раньше )?в (?:этом )?классе|выбывшие|выбыли)(?!\p{L})/iu;
const ROW_SAYS = /(?<!\p{L})(?:выбыл[аи]?|отчислен[аы]?|был[аи]? в классе)(?!\p{L})/iu;
/** In a piece of what the two above look for. */
const SAID = /классе|выбы|отчисл/i;
const HEADING = /^(?:h[1-6]|caption|legend|summary)$/;
const SWITCHES = '.tabs, .switch, .filter, .iGroup, nav, [role="tablist"]';
const ELSEWHERE = `${SWITCHES}, a, button, label, option`;
const ACTIVE = '.active, [aria-selected="true"], [aria-current]';
const TITLES = 'h1, h2, h3, h4, h5, h6, caption, legend, summary, p, div, strong, b, span, tr';

/** Which rows of a members page are of people who have left. */
export interface FormerPart {
  /** The page shows them alone. */
  isWhole: boolean;
  isFormer(row: Element): boolean;
  /** How many rows of the page say so. */
  count: number;
}

export function formerPart(document: Document): FormerPart {
  // Nearly all pages: nothing to look for.
  if (!SAID.test(document.body?.textContent ?? ''))
    return { isWhole: false, isFormer: () => false, count: 0 };
  const isWhole = [...document.querySelectorAll(SWITCHES)].some((bar) =>
    [...bar.querySelectorAll(ACTIVE)].some((item) => FORMER.test(textOf(item))),
  );
  const rows = new Set<Element>();
  const pointed = [...document.querySelectorAll('a[href^="#"]')].flatMap((link) => {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    const part = id && FORMER.test(textOf(link)) ? document.getElementById(id) : null;
    return part ? [part] : [];
  });
  let isAfter = false;
  // On most pages only a switch names them, which leads elsewhere.
  const titles = pointed.length || isSaidBesides(document) ? document.querySelectorAll(TITLES) : [];
  for (const element of titles) {
    if (HEADING.test(element.localName)) isAfter = begins(element);
    else if (element.localName !== 'tr') isAfter ||= element.childElementCount === 0 && begins(element);
    else {
      if (element.children.length === 1 && textOf(element) !== '') isAfter = begins(element);
      const isIn = isAfter || pointed.some((part) => part.contains(element));
      if (isIn || ROW_SAYS.test(textOf(element))) rows.add(element);
    }
  }
  return { isWhole, isFormer: (row) => isWhole || rows.has(row), count: rows.size };
}

/** Whether a text that is not in a switch or a link tells of them, or a row does; a query per row costs more. */
function isSaidBesides(document: Document): boolean {
  // 4: text.
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!SAID.test(node.nodeValue ?? '')) continue;
    const parent = node.parentElement;
    if (parent?.closest('tr') || !parent?.closest(`${ELSEWHERE}, script, style`)) return true;
  }
  return false;
}

/** Whether the part begins here; a link or a switch of this name leads elsewhere. */
const begins = (element: Element): boolean =>
  FORMER.test(textOf(element)) &&
  !element.closest(ELSEWHERE) &&
  !element.querySelector('a[href]:not([href^="#"])');

/** Those who were in the class and are not any more, whether the page shows them alone or below the others. */
export function readFormerMembers(
  document: Document,
  url: URL,
  { isWhole, isFormer, count }: FormerPart = formerPart(document),
): SitePerson[] {
  if (!isWhole && count === 0) return [];
  return readPeopleTable(document, url, false, undefined, (row) => !isFormer(row)).rows.map(personOfRow);
}
