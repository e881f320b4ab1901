import { journalIdsOf, pageKindOf, parameterOf, siteLink } from '../addresses.ts';
import type { JournalRef } from '../journal-pages.ts';
import type { ClassGroupRef } from '../page-parts.ts';
import { cleanText, textOf } from '../text.ts';

/**
 * All subject journals linked within a scope, each once; a journal with a given period counts as the same.
 */
export function journalLinks(scope: ParentNode, base: URL): JournalRef[] {
  const found = new Map<string, JournalRef>();
  for (const link of scope.querySelectorAll('a[href*="journalclassical" i]')) {
    const target = siteLink(link.getAttribute('href'), base);
    if (!target || pageKindOf(target) !== 'subject-journal') continue;
    const { group, subject } = journalIdsOf(target);
    const name = textOf(link) || cleanText(link.getAttribute('title') ?? '');
    if (!group || !subject || found.has(`${group} ${subject}`)) continue;
    found.set(`${group} ${subject}`, { subject, group, name, address: target.href });
  }
  return [...found.values()];
}

/**
 * «2026/2027 учебный год» anywhere in the text, or the parameter `year` of the address; null: neither says.
 */
export function schoolYearIn(text: string, url: URL): number | null {
  const written = /(20\d\d)\s*[/–—-]\s*(?:20)?\d\d/.exec(text)?.[1];
  const asked = parameterOf(url, 'year');
  const year = written ?? (asked && /^20\d\d$/.test(asked) ? asked : null);
  return year === null ? null : Number(year);
}

/** Classes of `ul.classes`, by the parameter `group`, or by `#<group>` as in the list of journals. */
export function classLinks(document: Document, base: URL): ClassGroupRef[] {
  const classes = new Map<string, ClassGroupRef>();
  for (const link of document.querySelectorAll('ul.classes a[href], a[title^="Открыть журналы" i]')) {
    const href = link.getAttribute('href') ?? '';
    const target = siteLink(href, base);
    const id = /^#(\d{13,19})$/.exec(href)?.[1] ?? (target && journalIdsOf(target).group);
    const name = textOf(link);
    if (!id || !name || classes.has(id)) continue;
    classes.set(id, { id, name, address: href.startsWith('#') || !target ? null : target.href });
  }
  return [...classes.values()];
}
