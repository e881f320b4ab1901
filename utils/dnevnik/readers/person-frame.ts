import { normaliseName } from '../../base/names/names.ts';
import { isPersonCardPage, personOf, siteLink } from '../addresses.ts';
import { isEmptyValue } from '../empty-value.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import { nameIn } from '../person-name.ts';
import { cleanText, textOf } from '../text.ts';

/**
 * Name of the person on the open card: content heading, last breadcrumb, «ФИО» of `dl.info`, fields of the
 * personal tab. The facts name only `dl.info` and the fields (2.4 [D person_page.py; K Mosreg2ISCO]);
 * headings are a guess, so two different names give none.
 */
export function readNameOfCard(document: Document, warnings: Warning[]): string | null {
  const scope = document.querySelector('#content') ?? document.body;
  if (!scope) return null;
  const texts = [fieldsName(document), labelled(scope, /^ФИО|^Ф\.? ?И\.? ?О|^Фамилия, имя/i)];
  for (const element of scope.querySelectorAll('h1, h2, h3, .crumbs li:last-child'))
    texts.push(textOf(element));
  texts.push(textOf(document.querySelector('.crumbs li:last-child')));
  const names = new Map<string, string>();
  for (const text of texts) {
    const found = text ? nameIn(text) : null;
    if (!found) continue;
    const key = normaliseName(found.name).split(' ').sort().join(' ');
    if (names.has(key)) continue;
    if (found.unusual && names.size) continue;
    names.set(key, found.name);
  }
  const [name, ...others] = names.values();
  if (!others.length) return name ?? null;
  if (others.every((other) => isShorter(other, name ?? ''))) return name ?? null;
  const text = `На странице стоят разные имена: ${[name, ...others].join('; ')}. Чья это карточка, не понять.`;
  warnings.push(warning('names-differ', text));
  return null;
}

/** «Иванова Мария» compared with «Иванова Мария Петровна». */
function isShorter(shorter: string, name: string): boolean {
  const words = normaliseName(name).split(' ');
  return normaliseName(shorter)
    .split(' ')
    .every((word) => words.includes(word));
}

/** `#nlast`, `#nfirst`, `#nmiddle` of the personal tab (facts 2.4 [K Mosreg2ISCO, 2019]). */
function fieldsName(document: Document): string | null {
  const values = ['nlast', 'nfirst', 'nmiddle'].map((id) => {
    const text = fieldText(document, id);
    return isEmptyValue(text) ? '' : text;
  });
  return values[0] && values[1] ? values.filter(Boolean).join(' ') : null;
}

/** What a field of the personal tab holds, found by id, else by name (facts 2026, W 2.4 [K]); empty: no such field. */
export function fieldText(document: Document, id: string): string {
  const field = document.getElementById(id) ?? document.querySelector(`[name="${id}" i]`);
  return field ? cleanText(field.getAttribute('value') ?? textOf(field)) : '';
}

/** Value (`dd`) with a matching label (`dt`); null if there is none or it is empty («-»). */
export function labelled(scope: ParentNode, label: RegExp): string | null {
  for (const term of scope.querySelectorAll('dt')) {
    if (!label.test(textOf(term))) continue;
    const value = term.nextElementSibling;
    const text = value?.localName === 'dd' ? textOf(value) : '';
    if (!isEmptyValue(text)) return text;
  }
  return null;
}

/** Id carried by links of the card's tabs, if the address itself has none. */
export function idFromTabs(document: Document, url: URL, read: (link: URL) => string | null): string | null {
  for (const link of document.querySelectorAll('.tabs a[href]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const id = target && read(target);
    if (id) return id;
  }
  return null;
}

/**
 * Person ids that the content of a card names: links of its tabs, action and hidden fields of the form that changes the
 * password. Each once, in the order of the page.
 */
export function shownPersons(document: Document, url: URL): string[] {
  const ids = new Set<string>();
  const form = document.querySelector('[name="change" i]')?.closest('form');
  const addresses = [...document.querySelectorAll('.tabs a[href]')].map((link) => link.getAttribute('href'));
  for (const address of [...addresses, form?.getAttribute('action') ?? null]) {
    const target = siteLink(address, url);
    const id = address && target && isPersonCardPage(target) ? personOf(target) : null;
    if (id) ids.add(id);
  }
  for (const field of form?.querySelectorAll('input[type="hidden" i][name]') ?? []) {
    const value = field.getAttribute('value')?.trim() ?? '';
    if (/person|student/i.test(field.getAttribute('name') ?? '') && /^\d{13}$/.test(value)) ids.add(value);
  }
  return [...ids];
}
