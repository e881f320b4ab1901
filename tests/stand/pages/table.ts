import { profile, schools } from '../address.ts';
import type { Context } from '../context.ts';
import { esc, raw } from '../html.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import { mayEdit } from '../school.ts';

const PAGE = 10;

export interface PeopleTable {
  people: Person[];
  /** Parents get a third cell with their children (of this class if given). */
  parents: boolean;
  classId?: string;
  /** Students get their class in a third cell (school list). */
  withClass?: boolean;
  /** Or something else, as HTML. */
  third?: (person: Person) => string;
}

function avatar(ctx: Context, person: Person, parents: boolean): string {
  if (!person.hasAccount) {
    return ctx.address.v2
      ? '<span class="ava none"></span>'
      : '<img alt="" class="ava" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" />';
  }
  const link = `<a href="${esc(profile(person.userId))}" title="${esc(fullName(person))}" class="ava ${person.sex}"></a>`;
  return parents || ctx.address.v2 ? `<div class="user_ava">${link}</div>` : link;
}

function children(ctx: Context, parent: Person, classId?: string): string {
  return ctx.school.registry
    .childrenOf(parent)
    .filter(({ person }) => !classId || person.classId === classId)
    .map(({ person }) => {
      // Without an account there is no profile to link to.
      const href = person.hasAccount
        ? profile(person.userId)
        : schools(ctx.address, 'admin/persons/person', {
            person: person.id,
            school: ctx.school.id,
            view: 'review',
          });
      const text = ctx.address.v2 ? `${esc(person.last)}&nbsp;${esc(person.first)}` : esc(fullName(person));
      return `<a href="${raw(href)}">${text}</a>`;
    })
    .join(ctx.address.v2 ? ',\n' : '<br />');
}

function buttons(ctx: Context, person: Person): string {
  const items: string[] = [];
  if (person.hasAccount && person !== ctx.viewer) {
    items.push(
      `<li class="iM"><a title="Написать сообщение" href="https://dnevnik.ru/soc/messenger/?user=${person.userId}&amp;action=new">✉</a></li>`,
    );
  }
  if (mayEdit(ctx.school, ctx.viewer, person)) {
    const href = schools(ctx.address, 'admin/persons/person', { person: person.id, school: ctx.school.id });
    items.push(
      `<li class="iE"><a title="Редактировать" href="${ctx.address.v2 ? esc(href) : raw(href)}">✎</a></li>`,
    );
  }
  return `<ul class="icons">${items.join('')}</ul>`;
}

function row(ctx: Context, table: PeopleTable, person: Person): string {
  const { registry } = ctx.school;
  const kinship = table.parents
    ? (registry
        .childrenOf(person)
        .find(({ person: child }) => !table.classId || child.classId === table.classId)?.kinship ?? '')
    : '';
  const { schoolName, memberName } = lookOf(ctx.school).people;
  const name = (table.withClass ? schoolName : memberName)(ctx, person, kinship);
  const group = table.withClass && ctx.school.classes.find((each) => each.id === person.classId);
  const third = table.parents
    ? `<td>${children(ctx, person, table.classId)}</td>`
    : table.withClass
      ? `<td>${group ? `<a href="${esc(schools(ctx.address, 'class', { class: group.id }))}">${esc(group.name)}</a>` : esc(person.job)}</td>`
      : table.third
        ? `<td>${table.third(person)}</td>`
        : '';
  return `<tr><td class="tdAvatar">${avatar(ctx, person, table.parents)}</td><td class="tdName">${name}</td>${third}
<td class="tdButtons">${buttons(ctx, person)}</td></tr>`;
}

export function pager(page: number, last: number, href: (page: number) => string): string {
  if (last < 2) return '';
  const items: string[] = [];
  for (let n = 1; n <= last; n++) {
    if (n !== 1 && n !== last && Math.abs(n - page) > 3) {
      if (Math.abs(n - page) === 4) items.push('<li>…</li>');
      continue;
    }
    items.push(n === page ? `<li><b>${n}</b></li>` : `<li><a href="${raw(href(n))}">${n}</a></li>`);
  }
  return `<div class="pager"><ul>${items.join('\n')}</ul></div>`;
}

export function cut<T>(ctx: Context, items: T[], size = PAGE): { shown: T[]; page: number; last: number } {
  const last = Math.max(1, Math.ceil(items.length / size));
  const page = Math.min(last, Math.max(1, Number(ctx.address.query.get('page')) || 1));
  return { shown: items.slice((page - 1) * size, page * size), page, last };
}

/** «Найдено N», the table and its pager. */
export function peopleList(ctx: Context, table: PeopleTable, href: (page: number) => string): string {
  const look = lookOf(ctx.school).people;
  if (!table.people.length)
    return `<div class="emptyData">${table.withClass ? look.nothingInSchool : 'Никого не найдено'}</div>`;
  const { shown, page, last } = cut(ctx, table.people, table.withClass ? PAGE : look.membersOnPage(ctx));
  const count = table.people.length;
  const found = ctx.address.v2
    ? `<p class="found">Найдено:\n<strong>\n${count}\n</strong></p>`
    : `<p class="found">Найдено <strong>${count}</strong> чел.</p>`;
  return `${found}
<table class="${look.tableClass}"><tbody>
${shown.map((person) => row(ctx, table, person)).join('\n')}
</tbody></table>
${pager(page, last, href)}`;
}
