import { personOf, siteLink } from './addresses.ts';

/** Places in the site's pages where the extension may insert something. */

/** The launcher's place: the top of `#content`, the mount area of every page (facts 2.3, 6). */
export function launcherPlace(document: Document): Element {
  return document.querySelector('#content') ?? document.body;
}

/** The element with the name of each person that a row links by id; marks go after it. */
export function namePlaces(document: Document, url: URL): Map<string, Element> {
  const places = new Map<string, Element>();
  // `td.tdName a.u` is the name, `td.tdButtons li.iE a` the link to the card (facts 2.4 [K, D]).
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="person="]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const person = target && personOf(target);
    const row = link.closest('tr');
    if (!person || !row || places.has(person)) continue;
    const name =
      row.querySelector('.tdName a.u, .tdName a, .tdName') ?? (link.textContent?.trim() ? link : null);
    if (name) places.set(person, name);
  }
  return places;
}

/** On a person card: the value of the label «ФИО» (`dl.info dt/dd`, facts 2.4 [D]). */
export function cardNamePlace(document: Document, url: URL): Map<string, Element> {
  const person = personOf(url);
  for (const label of document.querySelectorAll('dl.info dt')) {
    const value = label.nextElementSibling;
    if (person && value?.matches('dd') && /^\s*ФИО/i.test(label.textContent ?? ''))
      return new Map([[person, value]]);
  }
  return new Map();
}
