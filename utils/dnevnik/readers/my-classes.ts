import { classOf, pageKindOf, siteLink } from '../addresses.ts';
import type { ClassGroupRef } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { MyClassesData, Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { className } from './class-title.ts';

/**
 * «Мои классы»: `#ContentPanelMyClasses`, a `.cc` block per class with a link to the class titled «На
 * страницу класса» (facts 2.4 [K, a public source, recent]). Read by the links alone: the blocks add nothing.
 */
export function readMyClasses(document: Document, url: URL): Reading<'my-classes', MyClassesData> {
  const classes = new Map<string, ClassGroupRef>();
  const scope =
    document.querySelector('#ContentPanelMyClasses') ?? document.querySelector('#content') ?? document;
  for (const link of scope.querySelectorAll('a[href*="class=" i]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const id = target && pageKindOf(target) === 'class' ? classOf(target) : null;
    if (!target || !id) continue;
    const name = className(textOf(link).replace(/^Класс:? ?/i, '')) ?? '';
    const known = classes.get(id);
    if (known) known.name ||= name;
    else classes.set(id, { id, name, address: target.href });
  }
  const warnings = [];
  for (const { id, name } of classes.values()) {
    if (!name) warnings.push(warning('class-name', `У класса с номером ${id} не понятно название.`));
  }
  if (!classes.size && !document.querySelector('.emptyData')) {
    warnings.push(warning('classes-not-found', 'На странице «Мои классы» не найдено ни одного класса.'));
  }
  return { kind: 'my-classes', data: { classes: [...classes.values()] }, warnings };
}
