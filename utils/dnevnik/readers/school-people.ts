import { parameterOf } from '../addresses.ts';
import { warning } from '../page-parts.ts';
import type { Reading, SchoolPeopleData } from '../pages.ts';
import { readPager } from './pager.ts';
import { personOfRow, readPeopleTable } from './people-rows.ts';

/**
 * People of the school: `school?view=members&group=…`, rows as in a class list, `p.found` (facts 1.3, 2.4 [D
 * dnevnikru 1.1, dnevnikru-aio; K KundalikCOM]).
 */
export function readSchoolPeople(document: Document, url: URL): Reading<'school-people', SchoolPeopleData> {
  const group = parameterOf(url, 'group')?.toLowerCase() ?? null;
  const { rows, warnings, found } = readPeopleTable(document, url, group === 'parents');
  if (!found && !document.querySelector('.emptyData')) {
    warnings.push(warning('list-not-found', 'Список людей на странице не найден. Обновите страницу.'));
  }
  const people = rows.map((row) => ({ ...personOfRow(row), role: row.role }));
  return { kind: 'school-people', data: { ...readPager(document, url), group, people }, warnings };
}
