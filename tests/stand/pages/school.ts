import { schools } from '../address.ts';
import { type Answer, type Context, isAdmin, redirect } from '../context.ts';
import { frame, type Tab } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import { byName, parentsOf, studentsOf } from '../school.ts';
import { notFound } from './errors.ts';
import { peopleList } from './table.ts';

const GROUPS: Record<string, string> = {
  all: 'Все',
  students: 'Ученики',
  parents: 'Родители',
  staff: 'Сотрудники',
  director: 'Директор',
  management: 'Администрация',
  teachers: 'Учителя',
  administrators: 'Администраторы',
};

export function schoolPeople(ctx: Context, group: string): Person[] {
  const asked = ctx.address.query.get('class');
  // A class that is not known has nobody.
  const classId = asked ? (lookOf(ctx.school).people.classAsked(ctx.school, asked)?.id ?? 'nobody') : null;
  const staff = ctx.school.registry.people
    .filter((person) => person.role === 'staff' || person.job)
    .sort(byName);
  const pick = (): Person[] => {
    if (group === 'students') return studentsOf(ctx.school, classId);
    if (group === 'parents') return parentsOf(ctx.school, classId);
    if (group === 'staff') return staff;
    if (group in GROUPS && group !== 'all')
      return staff.filter((person) => person.staffGroups.includes(group));
    return classId
      ? studentsOf(ctx.school, classId)
      : ctx.school.registry.people.filter((person) => !person.left).sort(byName);
  };
  const search = (ctx.address.query.get('search') ?? '').trim().toLowerCase();
  return pick().filter((person) => fullName(person).toLowerCase().includes(search));
}

function members(ctx: Context): string {
  const { query } = ctx.address;
  const asked = query.get('group') ?? 'all';
  const group = asked in GROUPS ? asked : 'all';
  const at = (name: string, page: number | null = null): string =>
    schools(ctx.address, 'school', {
      school: ctx.school.id,
      view: 'members',
      group: name,
      filter: query.get('filter'),
      search: query.get('search'),
      class: query.get('class'),
      page,
    });
  const look = lookOf(ctx.school).people;
  const filter = Object.entries(GROUPS)
    .map(([name, text]) => look.filter(`<a href="${esc(at(name))}">${text}</a>`, name === group))
    .join('');
  const table = peopleList(
    ctx,
    { people: schoolPeople(ctx, group), parents: group === 'parents', withClass: true },
    (page) => at(group, page),
  );
  return `<div class="col34"><ul class="filter switch">${filter}</ul>
<form method="get" action="${esc(schools(ctx.address, 'school'))}"><input type="hidden" name="school" value="${ctx.school.id}" /><input type="hidden" name="view" value="members" /><input type="hidden" name="group" value="${group}" /><input ${look.searchField} value="${esc(query.get('search') ?? '')}" /> <input type="submit" value="Найти" /></form>
${table}</div>`;
}

function classes(ctx: Context): string {
  const parallels = [...new Set(ctx.school.classes.map((group) => group.parallel))];
  const items = parallels.map((parallel) => {
    const links = ctx.school.classes
      .filter((group) => group.parallel === parallel)
      .map(
        (group) =>
          `<li><a title="Перейти на страницу класса" href="${raw(schools(ctx.address, 'class', { class: group.id }))}">${esc(group.name)}</a></li>`,
      );
    return `<li${parallel === 1 ? ' class="first"' : ''}><strong>${parallel}</strong><ul>${links.join('')}</ul></li>`;
  });
  return `<h2>Классы</h2><ul class="classes">${items.join('\n')}</ul>`;
}

export function schoolPage(ctx: Context): Answer {
  const id = ctx.address.query.get('school');
  const view = ctx.address.query.get('view') ?? '';
  if (!id) return redirect(schools(ctx.address, 'school', { school: ctx.school.id, view: view || null }));
  if (id !== ctx.school.id) return notFound(ctx);
  const link = (name: string): string => schools(ctx.address, 'school', { school: id, view: name || null });
  const tabs: Tab[] = [
    ['TabProfile', 'Школа', ''],
    ['TabClasses', 'Классы', 'classes'],
    ['TabPeople', 'Люди', 'members'],
    ['TabStaffPosts', 'Учительская', 'staffposts'],
  ].map(([tab, text, name]) => ({ id: tab!, text: text!, href: link(name!), active: name === view }));
  const admin = isAdmin(ctx.viewer)
    ? `<p><a id="IDSchoolAdministration"${lookOf(ctx.school).site.administration} href="${esc(schools(ctx.address, 'admin/default', { school: id }))}">Администрирование</a></p>`
    : '';
  const content =
    view === 'members'
      ? members(ctx)
      : view === 'classes'
        ? classes(ctx)
        : `<div class="info"><h2>${esc(ctx.school.name)}</h2><p>г. Энск, ул. Школьная, д. 1</p>${admin}</div>`;
  return frame(ctx, { title: view === 'members' ? 'Люди' : ctx.school.name, crumbs: [], tabs, content });
}
