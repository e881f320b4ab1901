import { classOf, pageKindOf, siteLink } from '../addresses.ts';
import type { ClassGroupRef } from '../page-parts.ts';
import { textOf } from '../text.ts';
import { headingsOf } from './headings.ts';

/**
 * The class a page is about. `.info h2` «Класс: 10 "А" (…)», on v2 the last `h2` (facts 2.4 [D klass_page.py;
 * a public source, v2]); else the breadcrumb that links to the class.
 */
export function readClassTitle(document: Document, url: URL): ClassGroupRef {
  let id = classOf(url);
  let name = '';
  let address: string | null = null;
  for (const heading of headingsOf(document)) {
    const titled = /Класс: ?(.+)/i.exec(textOf(heading));
    if (titled) name = className(titled[1] ?? '') ?? name;
  }
  const crumbs = document.querySelector('.crumbs');
  const tabs = document.querySelector('.tabs');
  const links = [crumbs, tabs].flatMap((part) => [...(part?.querySelectorAll('a[href]') ?? [])]);
  for (const link of links) {
    const target = siteLink(link.getAttribute('href'), url);
    if (!target || pageKindOf(target) !== 'class') continue;
    const linked = classOf(target);
    if (!linked || (id && linked !== id)) continue;
    id ??= linked;
    address ??= target.href;
    name ||= className(textOf(link)) ?? '';
  }
  if (!name) {
    name = className(textOf(crumbs?.querySelector('li:last-child')).replace(/^Класс:? ?/i, '')) ?? '';
  }
  return { id, name, address };
}

/** «7 "А"», «7а», «5-в», «2 A O»; a remark in brackets is dropped. null: not the name of a class. */
export function className(text: string): string | null {
  const name = text.replace(/\s*\(.*$/, '').trim();
  return /^(?:1[0-2]|\d)(?!\d)[^\d]{0,24}$/.test(name) && !/\S{12}/.test(name) ? name : null;
}
