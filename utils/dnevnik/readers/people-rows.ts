import { isPersonCardPage, siteLink } from '../addresses.ts';
import type { Sex, SitePerson, SiteRepresentative, Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import { type NameInPage, nameIn, nameInElement, relationIn, rolesIn } from '../person-name.ts';
import { cleanText, linesOf, textOf } from '../text.ts';
import { nameColumn, rowsByLinks } from './changed-markup.ts';
import { sameId } from './person-links.ts';
import { cellsOf, hasClass, linksOf, type PersonLink, type RowCell } from './row-cells.ts';
import { ownRows } from './table-grid.ts';

/**
 * Rows of a list of people.
 *
 * `table.people` with `td.tdAvatar a[href*="user="]` (its last class is male or female; `.user_ava a` in
 * lists of parents), `td.tdName a.u`, `td.tdButtons li.iE a` → person card, a link to the child in a parent's
 * third cell. Facts 2.4 [K KundalikCOM, 2024; D dnevnikru-aio for table.people.grid, td.tdName, .u]. If these
 * classes are gone, rows are identified by links with `person=` or `user=`.
 */

/** A row of the list, before it is known to be a student, a representative or somebody else. */
export interface PersonRow extends SitePerson {
  row: number;
  /** Relation or position given in the row: «мать», «ученик», «учитель, родитель». */
  role: string | null;
  children: SiteRepresentative['children'];
  /** Cells after the name: for columns that only some lists have. */
  cells: RowCell[];
}

export interface PeopleTable {
  rows: PersonRow[];
  warnings: Warning[];
  /** false: nothing resembling a list was found. */
  found: boolean;
}

interface Context {
  url: URL;
  parents: boolean;
  warnings: Warning[];
  pages: Map<string, string | null>;
}

/**
 * Reads the page's list of people. `parents`: cells after the name give children and relation. `isLeftOut`: rows that
 * belong to another list on the same page.
 */
export function readPeopleTable(
  document: Document,
  url: URL,
  parents: boolean,
  selector = 'table.people',
  isLeftOut: (row: Element) => boolean = () => false,
): PeopleTable {
  const warnings: Warning[] = [];
  const lists = [...document.querySelectorAll(selector)];
  let elements = lists.flatMap((table) => ownRows(table));
  if (!lists.length) {
    elements = rowsByLinks(document);
    if (elements.length) {
      warnings.push(
        warning(
          'markup-changed',
          'Разметка списка не такая, как раньше; люди найдены по ссылкам. Сверьте список с тем, что показывает сайт.',
        ),
      );
    }
  }
  elements = elements.filter((row) => !isLeftOut(row));
  const named = elements.find((row) => row.querySelector(':scope > .tdName'));
  const classed = elements.some((row) => row.querySelector('.tdName'));
  const column = classed ? -1 : nameColumn(elements);
  const pages = new Map<string, string | null>();
  const listed = lists.length > 1 ? new Set(elements) : null;
  const rows: PersonRow[] = [];
  const seen = new Set<string>();
  let number = 0;
  for (const element of elements) {
    const cells = cellsOf(element);
    if (cells.at(-1)?.element.localName === 'th') continue;
    const links = linksOf(element, cells, listed);
    const nameCell = findNameCell(cells, links, column, named);
    if (!links.length && !(nameCell && (classed || nameInElement(nameCell.element)))) continue;
    number++;
    const row = readRow(nameCell, cells, links, number, { url, parents, warnings, pages });
    if (!row) continue;
    if (row.person !== null) {
      if (seen.has(row.person)) {
        warnings.push(
          warning('duplicate-row', `${row.name} стоит в списке ещё раз; вторая строка пропущена.`, number),
        );
        continue;
      }
      seen.add(row.person);
    }
    rows.push(row);
  }
  return { rows, warnings, found: lists.length > 0 || elements.length > 0 };
}

/** `named`: a row whose name cell bears its class; then a name in another place is that of another person. */
function findNameCell(
  cells: RowCell[],
  links: PersonLink[],
  column: number,
  named?: Element,
): RowCell | null {
  const classed = cells.find((cell) => hasClass(cell, 'tdName'));
  if (classed) return classed;
  if (named && cells.length < named.childElementCount) return null;
  if (column >= 0) return cells[column] ?? null;
  return links.find((link) => nameInElement(link.element))?.cell ?? null;
}

function readRow(
  nameCell: RowCell | null,
  cells: RowCell[],
  links: PersonLink[],
  number: number,
  { url, parents, warnings, pages }: Context,
): PersonRow | null {
  const linked = () => links.find((link) => link.cell === nameCell && nameInElement(link.element))?.element;
  const shown = nameCell && (nameCell.element.querySelector('a.u') ?? linked() ?? nameCell.element);
  const found = shown ? nameInElement(shown) : null;
  if (!nameCell || !found) {
    warnings.push(
      warning(
        'name-not-read',
        'имя понять не удалось, человек пропущен. Посмотрите эту строку на сайте.',
        number,
      ),
    );
    return null;
  }
  const own: PersonLink[] = [];
  const others: PersonLink[] = [];
  let person: string | null | undefined = null;
  let user: string | null | undefined = null;
  for (const link of links) {
    if (!isOwn(link, shown, nameCell)) {
      others.push(link);
      continue;
    }
    own.push(link);
    if (!link.edit && hasClass(link.cell, 'tdButtons')) continue;
    person = sameId(person, link.person);
    user = sameId(user, link.user);
  }
  if (person === undefined || user === undefined) {
    warnings.push(
      warning('ids-differ', `ссылки строки (${found.name}) ведут к разным людям; номер не взят.`, number),
    );
  }
  const card = person === undefined ? null : cardOf(own, url, pages);
  if (found.unusual || found.moved) warnOfName(found, number, warnings);
  const after = cells.slice(nameCell.at + 1);
  // By a button that is not known and names nobody, nobody becomes a child of their own.
  const isSelf = (link: PersonLink) =>
    ((link.person !== null && link.person === person) || (link.user !== null && link.user === user)) &&
    nameInElement(link.element) === null;
  const further = others.filter((link) => !isSelf(link));
  const children = parents ? childrenOf(further, nameCell) : [];
  return {
    row: number,
    name: found.name,
    role: found.role ?? roleBeside(nameCell.element, shown, parents ? after : []),
    person: person ?? null,
    user: user ?? null,
    sex: sexOf(own),
    card,
    school: card === null ? null : (/[?&]school=(\d{4,13})(?!\d)/i.exec(card)?.[1] ?? null),
    children: parents && !children.length ? unlinkedChildren(after) : children,
    cells: after,
  };
}

/** Whether a link leads to the row's own person: it is the name, or comes before it or is on a button. */
function isOwn(link: PersonLink, shown: Element | null, nameCell: RowCell): boolean {
  const { element, cell } = link;
  if (element === shown || link.edit || hasClass(cell, 'tdAvatar') || hasClass(cell, 'tdButtons'))
    return true;
  if (cell.at < nameCell.at) return true;
  return /(?:^| )(?:user_ava|i[A-Z])(?: |$)/.test(element.parentElement?.className ?? '');
}

/** The card that a row links to. `pages` caches which addresses without parameters are cards. */
function cardOf(own: PersonLink[], url: URL, pages: Map<string, string | null>): string | null {
  let best: PersonLink | undefined;
  for (const link of own) if (link.person && (!best || link.edit)) best = link;
  const href = best?.href ?? '';
  const at = href.indexOf('?');
  if (at < 0) return null;
  const path = href.slice(0, at);
  let card = pages.get(path);
  if (card === undefined) {
    const target = siteLink(path, url);
    card = target && isPersonCardPage(target) ? target.origin + target.pathname : null;
    pages.set(path, card);
  }
  if (card === null) return null;
  const query = href.slice(at).replace(/&(?:amp;)+/gi, '&');
  return /^[\w?=&.-]*$/.test(query) ? card + query : (siteLink(href, url)?.href ?? null);
}

function sexOf(own: PersonLink[]): Sex | null {
  for (const link of own) {
    const sex = /(?:^|\s)((?:fe)?male)\s*$/.exec(link.element.className)?.[1];
    if (sex) return sex as Sex;
  }
  return null;
}

/** Relation given outside the name itself: in the rest of its cell, else in another cell of the row. */
function roleBeside(nameCell: Element, shown: Element | null, others: RowCell[]): string | null {
  if (shown !== nameCell && nameCell.firstChild !== nameCell.lastChild) {
    const name = textOf(shown);
    const rest = textOf(nameCell).replace(name, ' ');
    const role = rolesIn(cleanText(rest)) ?? relationIn(rest);
    if (role) return role;
    const position = nameIn(`Имя Фамилия ${cleanText(rest)}`)?.role;
    if (position) return position;
  }
  for (const cell of others) {
    if (hasClass(cell, 'tdButtons')) continue;
    const relation = relationIn(linesOf(cell.element)[0] ?? '');
    if (relation) return relation;
  }
  return null;
}

function childrenOf(links: PersonLink[], nameCell: RowCell): SiteRepresentative['children'] {
  const children: SiteRepresentative['children'] = [];
  for (const link of links) {
    const inRoleLine = link.cell === nameCell || relationIn(textBefore(link.element)) !== null;
    const name = inRoleLine ? '' : (nameInElement(link.element)?.name ?? '');
    const known = children.find(
      (child) =>
        (link.person !== null && child.person === link.person) ||
        (link.user !== null && child.user === link.user),
    );
    if (known) {
      known.person ??= link.person;
      known.user ??= link.user;
      known.name ||= name;
    } else if (name || link.person || link.user) {
      children.push({ person: link.person, user: link.user, name });
    }
  }
  return children;
}

/**
 * Children named without a link. A name after a relation on the same line is in the genitive and is not used.
 */
function unlinkedChildren(cells: RowCell[]): SiteRepresentative['children'] {
  const children: SiteRepresentative['children'] = [];
  for (const cell of cells) {
    if (hasClass(cell, 'tdButtons')) continue;
    for (const line of linesOf(cell.element)) {
      const found = nameIn(line);
      if (found && !found.unusual) children.push({ person: null, user: null, name: found.name });
    }
  }
  return children;
}

/** Text right before a link on the same line, without a final colon or bracket. */
function textBefore(link: Element): string {
  const before = link.previousSibling?.nodeType === 3 ? cleanText(link.previousSibling.nodeValue ?? '') : '';
  return /[:),;—–-]$/.test(before) ? '' : before;
}

/** Warns that a name should be checked although it was read. */
function warnOfName(found: NameInPage, row: number | undefined, warnings: Warning[]): void {
  if (found.unusual) {
    warnings.push(
      warning('unusual-name', `в имени необычные знаки: ${found.name}. Проверьте, так ли оно пишется.`, row),
    );
  }
  if (found.moved) {
    warnings.push(
      warning('name-order', `имя стояло впереди фамилии, записано так: ${found.name}. Проверьте.`, row),
    );
  }
}

/** The person of a row, without the row's own fields. */
export function personOfRow(row: PersonRow): SitePerson {
  const { person, user, name, sex, card, school } = row;
  return { person, user, name, sex, card, school };
}
