/**
 * The elements of a document whose contrast is worth asking for: of all that look alike (their own look and that of all
 * that they stand in) the first and the last. A table of marks has thousands of elements and some dozens of looks; axe
 * would take longer for each of them than for all its other rules together.
 *
 * Runs in the page: it uses nothing from outside.
 */
export function contrastSamples(): Element[] {
  // `class` stands for what is drawn before and after an element.
  const styles = [
    'color backgroundColor backgroundImage opacity fontSize fontWeight visibility position zIndex textShadow filter',
    'mixBlendMode clipPath overflow borderTopColor',
  ]
    .join(' ')
    .split(' ') as (keyof CSSStyleDeclaration)[];
  const states = ['class', 'type', 'disabled', 'aria-disabled', 'aria-hidden', 'inert'];
  const looks = new Map<string, number>();
  const lookOf = new Map<Element | null, number>([[null, 0]]);
  const samples = new Map<string, { first: Element; last: Element }>();
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const own = [
      lookOf.get(element.parentElement),
      element.tagName,
      ...styles.map((name) => style[name]),
      ...states.map((name) => element.getAttribute(name)),
    ].join('|');
    const look = looks.get(own) ?? looks.size + 1;
    looks.set(own, look);
    lookOf.set(element, look);
    const text = [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''))
      .join('');
    const isField = element.matches('input, select, textarea');
    if ((text === '' && !isField) || element.getClientRects().length === 0) continue;
    // Of a single sign axe says nothing.
    const key = `${look} ${isField || text.length > 1}`;
    samples.set(key, { first: samples.get(key)?.first ?? element, last: element });
  }
  return [...samples.values()].flatMap(({ first, last }) => (first === last ? [first] : [first, last]));
}
