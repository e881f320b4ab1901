import { textOf } from '../text.ts';
import { idsOf } from './person-links.ts';
import { fullText } from './table-grid.ts';

/** A number in the list, a sign of a button. */
const NOT_NAME = /^[^\p{L}]+/u;

/**
 * Number of the person of this name, from the links within the element that hold its beginning and nothing else; null:
 * there is none, or there are several. A button beside the name may lead to somebody else.
 */
export function personOfName(name: string, within: Element | undefined): string | null {
  const named = name.replace(NOT_NAME, '');
  const links = [...(within?.querySelectorAll('a[href]') ?? [])];
  const own = links.filter((link) => begins(named, textOf(link)) || begins(named, fullText(link)));
  const persons = new Set(own.flatMap((link) => idsOf(link.getAttribute('href') ?? '')?.person ?? []));
  const [only = null] = persons;
  return persons.size === 1 ? only : null;
}

/** Whether a text, perhaps without its last words, is a name. */
const begins = (name: string, text: string): boolean =>
  /\p{L}/u.test(text) && name.startsWith(text) && !/^\p{L}/u.test(name.slice(text.length));
