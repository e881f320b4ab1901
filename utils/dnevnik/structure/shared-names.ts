import { isPlainName } from './mask.ts';

/** Names that many elements of a page bear, or that its style sheets name: the site's own, not of one person. */
export interface SharedNames {
  classes: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
  tags: ReadonlySet<string>;
}

/** How many rows must bear a name. */
const MANY = 3;
const MOST_RULES = 20_000;

/** In how many rows each name occurs: elements of one row count once, since all of them may belong to one person. */
class Occurrences {
  private readonly rows = new Map<string, Set<Element>>();

  add(name: string, row: Element): void {
    if (!isPlainName(name)) return;
    const rows = this.rows.get(name) ?? new Set();
    if (rows.size < MANY) rows.add(row);
    this.rows.set(name, rows);
  }

  shared(): Set<string> {
    return new Set([...this.rows].filter(([, rows]) => rows.size >= MANY).map(([name]) => name));
  }
}

export function sharedNames(document: Document): SharedNames {
  const [classes, attributes, tags] = [new Occurrences(), new Occurrences(), new Occurrences()];
  for (const element of document.getElementsByTagName('*')) {
    const row = element.closest('tr, li, dl, article') ?? element;
    for (const name of element.classList) classes.add(name, row);
    for (const { name } of element.attributes) attributes.add(name, row);
    tags.add(element.localName, row);
  }
  const known = classes.shared();
  for (const name of styledClasses(document)) known.add(name);
  return { classes: known, attributes: attributes.shared(), tags: tags.shared() };
}

/** Classes that the selectors of the page's own style sheets name; sheets of other hosts do not open. */
function styledClasses(document: Document): Set<string> {
  const found = new Set<string>();
  let rules = 0;
  const read = (list: CSSRuleList) => {
    for (const rule of list) {
      if (++rules > MOST_RULES) return;
      const { selectorText, cssRules } = rule as CSSStyleRule & CSSGroupingRule;
      for (const [, name = ''] of (selectorText ?? '').replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)) {
        if (isPlainName(name)) found.add(name);
      }
      if (cssRules) read(cssRules);
    }
  };
  for (const sheet of document.styleSheets ?? []) {
    try {
      read(sheet.cssRules);
    } catch {
      // The sheet comes from another host: the browser does not show its rules.
    }
  }
  return found;
}
