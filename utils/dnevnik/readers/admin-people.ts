import { classOf, parameterOf, siteLink } from '../addresses.ts';
import type { ClassGroupRef } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { AdminPeopleData, Reading } from '../pages.ts';
import { textOf } from '../text.ts';
import { className } from './class-title.ts';
import { readPager } from './pager.ts';
import { type PersonRow, personOfRow, readPeopleTable } from './people-rows.ts';

/**
 * Administration, list of people: `.grid` rows; avatar link `user=` (absent without an account), name link
 * `person=`, then the class link of a student or the job of an employee in a `span` (facts 2.4 [D
 * users_list_page.py, 2018–2022]).
 */
export function readAdminPeople(document: Document, url: URL): Reading<'admin-people', AdminPeopleData> {
  const { rows, warnings, found } = readPeopleTable(document, url, false, '.grid');
  if (!found && !document.querySelector('.emptyData')) {
    warnings.push(warning('list-not-found', 'Список людей на странице не найден. Обновите страницу.'));
  }
  const people = rows.map((row) => ({ ...personOfRow(row), classGroup: classIn(row, url), job: jobIn(row) }));
  const group = parameterOf(url, 'group')?.toLowerCase() ?? null;
  const archive = parameterOf(url, 'view')?.toLowerCase() === 'archive';
  return { kind: 'admin-people', data: { ...readPager(document, url), group, archive, people }, warnings };
}

function classIn(row: PersonRow, url: URL): ClassGroupRef | null {
  for (const { element } of row.cells) {
    const link = element.querySelector('a[href*="class=" i]');
    const target = siteLink(link?.getAttribute('href') ?? null, url);
    const id = target && classOf(target);
    if (target && id) return { id, name: className(textOf(link)) ?? '', address: target.href };
  }
  return null;
}

function jobIn(row: PersonRow): string | null {
  const text = textOf(row.cells[0]?.element.querySelector('span'));
  return text && !/^Учени|^Учащ/i.test(text) && className(text) === null && !/^\d/.test(text) ? text : null;
}
