import { siteLink } from '../addresses.ts';
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
  /** The elements that tell of them: every link that does is one of these or around one. */
  saying: readonly Element[];
}

export function formerPart(document: Document): FormerPart {
  const saying = document.body ? thoseThatSay(document.body) : [];
  const isWhole = saying.some((element) =>
    around(element, ACTIVE).some(
      (item) => item.parentElement?.closest(SWITCHES) && FORMER.test(textOf(item)),
    ),
  );
  const rows = new Set<Element>();
  const pointed = saying.flatMap((element) =>
    around(element, 'a[href^="#"]').flatMap((link) => {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      const part = id && FORMER.test(textOf(link)) ? document.getElementById(id) : null;
      return part ? [part] : [];
    }),
  );
  let isAfter = false;
  // On most pages only a switch names them, which leads elsewhere.
  const titles = pointed.length || saying.some(isBesides) ? document.querySelectorAll(TITLES) : [];
  for (const element of titles) {
    if (HEADING.test(element.localName)) isAfter = begins(element);
    else if (element.localName !== 'tr') isAfter ||= element.childElementCount === 0 && begins(element);
    else {
      if (element.children.length === 1 && textOf(element) !== '') isAfter = begins(element);
      const isIn = isAfter || pointed.some((part) => part.contains(element));
      if (isIn || ROW_SAYS.test(textOf(element))) rows.add(element);
    }
  }
  return { isWhole, isFormer: (row) => isWhole || rows.has(row), count: rows.size, saying };
}

/**
 * The elements whose own text tells of them, or the innermost ones where a word goes over several: all others that tell of
 * them are around these. Only parts that do are walked, on nearly all pages none: each query of a long page costs more.
 */
function thoseThatSay(scope: Element): Element[] {
  if (!SAID.test(scope.textContent ?? '')) return [];
  const inner = [...scope.children].flatMap(thoseThatSay);
  // 3: text.
  const isOwn = [...scope.childNodes].some((node) => node.nodeType === 3 && SAID.test(node.nodeValue ?? ''));
  return isOwn || inner.length === 0 ? [scope, ...inner] : inner;
}

/** The element and those around it that match. */
function around(element: Element, selector: string): Element[] {
  const found: Element[] = [];
  for (let at = element.closest(selector); at; at = at.parentElement?.closest(selector) ?? null)
    found.push(at);
  return found;
}

/** Whether this is not in a switch or a link, or is in a row. */
const isBesides = (element: Element): boolean =>
  element.closest('tr') !== null || !element.closest(`${ELSEWHERE}, script, style`);

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

/** Where the page links a page of those who have left; null: nowhere. */
export function formerAddress({ saying }: FormerPart, url: URL): string | null {
  const link = saying
    .flatMap((element) => around(element, 'a[href]:not([href^="#"])'))
    .find((each) => FORMER.test(textOf(each)));
  return siteLink(link?.getAttribute('href') ?? null, url)?.href ?? null;
}
