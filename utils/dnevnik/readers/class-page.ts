import { classOf, isClassMembersPage, membersAddress, siteLink, userOf } from '../addresses.ts';
import { warning } from '../page-parts.ts';
import type { ClassPageData, Reading } from '../pages.ts';
import { nameInElement } from '../person-name.ts';
import { readClassTitle } from './class-title.ts';

/**
 * Class page: title as in `class-title.ts`; `#TabMembers`; staff block `.peopleS .first a`, where the second
 * link is the class teacher (facts 2.4 [D klass_page.py, a public source]).
 */
export function readClassPage(document: Document, url: URL): Reading<'class', ClassPageData> {
  const classGroup = readClassTitle(document, url);
  const warnings = [];
  let members: URL | null = null;
  for (const link of document.querySelectorAll('#TabMembers, .tabs a[href]')) {
    const target = siteLink(link.getAttribute('href'), url);
    if (!members && target && isClassMembersPage(target)) members = target;
  }
  if (members) classGroup.id ??= classOf(members);
  members ??= classGroup.id ? membersAddress(url, { list: 'students', classGroup: classGroup.id }) : null;
  let classTeacher: ClassPageData['classTeacher'] = null;
  for (const link of document.querySelectorAll('.peopleS .first a[href*="user=" i]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const found = nameInElement(link);
    if (found && !found.unusual) classTeacher ??= { user: target && userOf(target), name: found.name };
  }
  if (!classGroup.id && !members) {
    warnings.push(warning('class-id', 'Не видно, какой это класс. Откройте его через «Мои классы».'));
  }
  if (!classGroup.name) {
    warnings.push(warning('class-name', 'Название класса на странице не найдено. Впишите его сами.'));
  }
  return {
    kind: 'class',
    data: { classGroup, membersAddress: members?.href ?? null, classTeacher },
    warnings,
  };
}
