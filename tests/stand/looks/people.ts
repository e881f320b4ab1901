import { profile } from '../address.ts';
import type { Context } from '../context.ts';
import { esc } from '../html.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import type { Edition, School, SchoolClass } from '../school.ts';

/** How lists of people look. */
export interface PeopleLook {
  /** Of the table that holds a list. */
  tableClass: string;
  /** How many members of a class stand on a page. */
  membersOnPage(ctx: Context): number;
  /** The cell with the name in a list of a class. */
  memberName(ctx: Context, person: Person, kinship: string): string;
  /** The same in the list of the school. */
  schoolName(ctx: Context, person: Person, kinship: string): string;
  /** A choice above the school's list. */
  filter(link: string, active: boolean): string;
  /** Attributes of the field in which the school's list is searched. */
  searchField: string;
  nothingInSchool: string;
  /** The class that the parameter `class` of the school's list means; undefined: none. */
  classAsked(school: School, text: string): SchoolClass | undefined;
  /** Attributes of a name's link in the administration. */
  adminName: string;
}

const ON_PAGE = 10;
const NOBODY = 'Никого не найдено';

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const hrefOf = (person: Person): string =>
  person.hasAccount ? ` href="${esc(profile(person.userId))}"` : '';

/** The legacy page breaks lines between the words, v2 uses <br /> and double or non-breaking spaces. */
function brokenName(ctx: Context, person: Person, kinship: string): string {
  const { last, first, middle } = person;
  if (!ctx.address.v2) {
    const role = kinship ? `\n<p class="t">${capital(kinship)}</p>` : '';
    return `<a class="u"${hrefOf(person)}>\n      ${esc(last)}\n      ${esc(`${first} ${middle}`.trim())}\n    </a>${role}`;
  }
  const role = kinship ? `<br />\n      ${capital(kinship)}\n` : '';
  const name = `${esc(last)}<br />\n  ${esc(first)}${middle ? `&nbsp; ${esc(middle)}` : ''}`;
  return `<div class="nameBlock"><p><a class="u" title=""${hrefOf(person)}>\n  ${name}${role}</a></p></div>`;
}

/** These words alone are known: whoever works at the school is «Учитель» here. */
const roleOf = (person: Person): string =>
  person.role === 'student'
    ? 'Ученик'
    : [person.role === 'staff' || person.job ? 'Учитель' : '', person.role === 'parent' ? 'Родитель' : '']
        .filter(Boolean)
        .join(', ');

const first: PeopleLook = {
  tableClass: 'people grid vam',
  membersOnPage: () => ON_PAGE,
  memberName: brokenName,
  schoolName: brokenName,
  filter: (link, active) => `<li${active ? ' class="active"' : ''}>${link}</li>`,
  searchField: 'type="text" name="search"',
  nothingInSchool: NOBODY,
  classAsked: (school, text) => school.classes.find((group) => group.id === text),
  adminName: '',
};

const plainClass = (name: string): string => name.replace(/[\s"«»]/g, '').toLowerCase();

const second: PeopleLook = {
  tableClass: 'people grid',
  membersOnPage: (ctx) => (ctx.faults.pagedMembers ? ON_PAGE : Number.POSITIVE_INFINITY),
  memberName: brokenName,
  schoolName: (_, person) =>
    `<a class="u"${hrefOf(person)}>${esc(fullName(person))}</a><p>${roleOf(person)}</p>`,
  filter: (link, active) => `<li class="iGroup${active ? ' active' : ''}">${link}</li>`,
  searchField: 'id="search" type="text" name="search"',
  nothingInSchool: `${NOBODY}. Попробуйте изменить условия поиска.`,
  classAsked: (school, text) => school.classes.find((group) => plainClass(group.name) === plainClass(text)),
  adminName: ' class="u"',
};

export const PEOPLE_LOOKS: Record<Edition, PeopleLook> = { 1: first, 2: second };
