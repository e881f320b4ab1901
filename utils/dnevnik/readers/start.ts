import { classOf, pageKindOf, siteLink } from '../addresses.ts';
import { warning } from '../page-parts.ts';
import type { Reading, StartData } from '../pages.ts';
import { nameIn } from '../person-name.ts';
import { readGlobals } from './frame.ts';

/**
 * Start page after sign-in: staff `dnevnik.ru/teacher`, students and parents `dnevnik.ru/userfeed` (facts 1.3
 * [D]); the signed-in person comes from the globals, classes from there and from links (facts 2.2 [D, 2022]).
 */
export function readStart(document: Document, url: URL): Reading<'start', StartData> {
  const globals = readGlobals(document);
  const groups = new Set(globals.classTeacherGroups);
  for (const link of document.querySelectorAll('#content a[href*="class=" i]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const id = target && pageKindOf(target) === 'class' ? classOf(target) : null;
    if (id) groups.add(id);
  }
  const name = globals.name ? (nameIn(globals.name)?.name ?? null) : null;
  const warnings = [];
  if (!document.querySelector('form[name="logout" i]') && !globals.role) {
    warnings.push(
      warning('not-signed-in', 'Не видно, что вы вошли в Дневник.ру. Войдите и откройте страницу снова.'),
    );
  }
  return {
    kind: 'start',
    data: { name, role: globals.role, classTeacherGroups: [...groups], schools: globals.schools },
    warnings,
  };
}
