/** Elements that end a word; text beside any other element is one word with what stands in it. */
const BREAKS =
  /^(?:address|article|aside|base|blockquote|body|br|button|caption|col|colgroup|d[dlt]|details|dialog|div|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|link|main|meta|nav|ol|optgroup|option|p|pre|script|section|select|style|summary|svg|table|t[dhr]|tbody|textarea|tfoot|thead|title|ul|video)$/;

/** Letters, digits and what holds the parts of a word together. */
const IN_WORD = /[\p{L}\p{N}\p{M}'’ʼ‑-]/u;
/** Invisible characters, emoji and the like separate nothing. */
const NOTHING = /[^\p{L}\p{N}\p{M}\p{P}\p{Z}\s]/gu;

type Way = 'previousSibling' | 'nextSibling';

/** Whether a text of the page is a piece of a longer word, the rest of which stands beside it in whatever element. */
export function isGlued(text: Node): boolean {
  const own = (text.nodeValue ?? '').replace(NOTHING, '');
  return (
    (IN_WORD.test(own.charAt(0)) && IN_WORD.test(textBeside(text, 'previousSibling').slice(-1))) ||
    (IN_WORD.test(own.slice(-1)) && IN_WORD.test(textBeside(text, 'nextSibling').charAt(0)))
  );
}

/** Whether what stands beside a text may be the same word or line: no element that breaks it, and not the end. */
export const joinsWords = (node: Node | null): boolean =>
  node !== null && !(node.nodeType === 1 && BREAKS.test((node as Element).localName));

/** The visible text right beside a node, whatever elements and comments lie between; empty: the word ends there. */
function textBeside(node: Node, way: Way): string {
  let at: Node | null = node;
  for (;;) {
    while (at !== null && at[way] === null) {
      at = at.parentNode;
      if (!joinsWords(at) || at?.nodeType !== 1) return '';
    }
    at = at?.[way] ?? null;
    while (at !== null && at.nodeType === 1) {
      if (!joinsWords(at)) return '';
      const inner: Node | null = way === 'previousSibling' ? at.lastChild : at.firstChild;
      if (inner === null) break;
      at = inner;
    }
    if (at === null) return '';
    const value = at.nodeType === 3 || at.nodeType === 4 ? (at.nodeValue ?? '').replace(NOTHING, '') : '';
    if (value !== '') return value;
  }
}
