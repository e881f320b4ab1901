/**
 * The page as the teacher sees it, as HTML: typed or chosen values become attributes, invisible elements get
 * `hidden`, anything neither text nor table is left out. The browser injects this function by its source, so
 * it must not refer to anything outside itself. It works on a copy in a separate document: the page notices
 * nothing, and nothing is loaded or run.
 */
export function standingPage(): { address: string; html: string } {
  const copy = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
  const shown = [...document.documentElement.getElementsByTagName('*')];
  const copies = [...copy.getElementsByTagName('*')];
  for (const [index, twin] of copies.entries()) {
    const element = shown[index];
    if (!element) break;
    if (
      /^(?:script|style|noscript|iframe|object|embed|svg|canvas|video|audio|link|img)$/.test(twin.localName)
    ) {
      twin.remove();
      continue;
    }
    const { display, visibility } = getComputedStyle(element);
    twin.toggleAttribute('hidden', display === 'none' || visibility === 'collapse');
    if (element instanceof HTMLInputElement) {
      // The browser may have filled in the teacher's own password.
      if (element.type === 'password' || element.type === 'hidden') twin.removeAttribute('value');
      else twin.setAttribute('value', element.value);
    } else if (element instanceof HTMLTextAreaElement) {
      twin.textContent = element.value;
    } else if (element instanceof HTMLOptionElement) {
      twin.toggleAttribute('selected', element.selected);
    }
  }
  return { address: location.href, html: copy.outerHTML };
}
