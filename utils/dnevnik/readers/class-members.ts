import { parameterOf } from '../addresses.ts';
import { warning } from '../page-parts.ts';
import type { ClassMembersData, Reading } from '../pages.ts';
import { isRelation, relationIn } from '../person-name.ts';
import { textOf } from '../text.ts';
import { readClassTitle } from './class-title.ts';
import { formerAddress, formerPart, readFormerMembers } from './former-members.ts';
import { readPager } from './pager.ts';
import { personOfRow, readPeopleTable } from './people-rows.ts';

/**
 * List of students or parents of a class: `class?view=members&group={students|parents}` (facts 1.3 [K
 * KundalikCOM, 2024; kundelik]), rows as in `people-rows.ts`, `div.emptyData` if it is empty (facts 2.3).
 */
export function readClassMembers(document: Document, url: URL): Reading<'class-members', ClassMembersData> {
  const asked = listAsked(document, url);
  const part = formerPart(document);
  const { isWhole, isFormer } = part;
  const read = (parents: boolean) => readPeopleTable(document, url, parents, undefined, isFormer);
  let people = read(asked === 'representatives');
  const mixed = asked === null && people.rows.some((row) => isRelation(row.role));
  if (mixed) people = read(true);
  const { rows, warnings, found } = people;
  const classGroup = readClassTitle(document, url);
  const pager = readPager(document, url);
  const data: ClassMembersData = {
    ...pager,
    classGroup,
    list: 'students',
    part: isWhole ? 'former' : 'present',
    former: readFormerMembers(document, url, part),
    formerAddress: isWhole ? null : formerAddress(part, url),
    students: [],
    representatives: [],
  };
  const relations = rows.map(({ role }) => (role === null ? null : relationIn(role)));
  const representatives = relations.filter((relation) => relation !== null).length;
  data.list = asked ?? (representatives * 2 > rows.length ? 'representatives' : 'students');
  for (const [at, row] of rows.entries()) {
    const relation = relations[at] ?? null;
    const person = personOfRow(row);
    if (row.role !== null && relation === null && !/^уч(?:ени|ащ)/.test(row.role)) {
      warnings.push(
        warning('not-a-member', `${row.name} (${row.role}) — не ученик и не представитель.`, row.row),
      );
    } else if (asked === null ? relation !== null : asked === 'representatives') {
      if (!row.children.length) {
        warnings.push(warning('no-child', `${row.name}: не видно, чей это представитель.`, row.row));
      }
      data.representatives.push({ ...person, relation, children: row.children });
    } else {
      if (relation !== null) {
        warnings.push(
          warning('not-a-student', `${row.name} (${row.role}) — в списке учеников; пропущен.`, row.row),
        );
      } else data.students.push(person);
    }
  }
  if (!found) {
    const text = 'Список класса на странице не найден. Обновите страницу; если не поможет, сайт изменился.';
    if (!document.querySelector('.emptyData')) warnings.push(warning('list-not-found', text));
  } else if (
    pager.lastPage === 1 &&
    pager.total !== null &&
    ![rows.length, rows.length + data.former.length].includes(pager.total)
  ) {
    warnings.push(
      warning(
        'count-differs',
        `Сайт пишет «Найдено ${pager.total}», а прочитано строк: ${rows.length}. Сверьте список.`,
      ),
    );
  }
  if (isWhole || data.former.length > 0) {
    const count = data.former.length;
    const text = isWhole
      ? 'Сайт показал не класс, а тех, кто был в нём раньше: из этого списка никто не взят. Откройте на сайте «Ученики».'
      : `На странице стоят и те, кто был в классе раньше (строк: ${count}). Они не взяты: читаются только нынешние.`;
    warnings.push(warning('former-members', text));
  }
  if (!classGroup.name) {
    warnings.push(warning('class-name', 'Название класса на странице не найдено. Впишите его сами.'));
  }
  return { kind: 'class-members', data, warnings };
}

/** The list requested by the address, else by the active switch; null: neither says. */
function listAsked(document: Document, url: URL): ClassMembersData['list'] | null {
  const group = parameterOf(url, 'group')?.toLowerCase();
  if (group === 'students') return 'students';
  if (group === 'parents') return 'representatives';
  for (const active of document.querySelectorAll('.switch .active, .filter .active')) {
    const text = textOf(active);
    if (/^Учени|^Учащ/i.test(text)) return 'students';
    if (/^Родител|представител/i.test(text)) return 'representatives';
  }
  return null;
}
