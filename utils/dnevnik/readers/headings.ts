/**
 * The page's first headings, `h1` before `h2`. Live collections of one name: the browser keeps them, so that a page is
 * walked once, however many readers ask.
 */
export const headingsOf = (document: Document): Element[] => [
  ...document.getElementsByTagName('h1'),
  ...document.getElementsByTagName('h2'),
];
