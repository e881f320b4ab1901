import { profile, schools } from '../address.ts';
import { type Answer, type Context, isAdmin, isStaff, redirect } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { dotted } from '../journal/days.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import { mayEdit } from '../school.ts';
import { schoolPeople } from './school.ts';
import { cut, pager } from './table.ts';

export function adminStart(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return redirect('https://dnevnik.ru/userfeed');
  const to = (page: string, params = {}): string =>
    schools(ctx.address, page, { school: ctx.school.id, ...params });
  return frame(ctx, {
    title: 'Администрирование',
    crumbs: [],
    content: `<h2>Администрирование школы</h2><ul><li><a href="${esc(to('admin/persons/default', { group: 'students' }))}">Список людей</a></li>
<li><a href="${esc(to('school', { view: 'classes' }))}">Список классов</a></li><li><a href="${esc(to('admin/persons/new'))}">Новый человек</a></li>
${isAdmin(ctx.viewer) ? `<li><a href="${raw(to('admin/persons/printlogins', { group: 'students' }))}">Печать логинов и паролей</a></li>` : ''}</ul>`,
  });
}

/** «Список людей»: an administrator sees everyone, a class teacher their own class. */
export function personsList(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return redirect('https://dnevnik.ru/userfeed');
  const { query } = ctx.address;
  const archive = query.get('view') === 'archive';
  const group = query.get('group') === 'staff' ? 'staff' : 'students';
  const gone = ctx.school.registry.people.filter((person) => person.left && person.role === 'student');
  const people = (archive ? (group === 'staff' ? [] : gone) : schoolPeople(ctx, group)).filter((person) =>
    mayEdit(ctx.school, ctx.viewer, person),
  );
  const { shown, page, last } = cut(ctx, people);
  const { adminName } = lookOf(ctx.school).people;
  const row = (person: Person): string => {
    const ava = person.hasAccount
      ? `<a class="${person.sex}" href="${esc(profile(person.userId))}">•</a>`
      : '';
    const card = schools(ctx.address, 'admin/persons/person', { person: person.id, school: ctx.school.id });
    const own = ctx.school.classes.find((each) => each.id === person.classId);
    const job = `<td><span>${esc(person.job)}</span></td><td></td>`;
    const pupil = `<td><span>Ученик</span></td><td>${own ? `<a href="${esc(schools(ctx.address, 'class', { class: own.id }))}">${esc(own.name)}</a>` : ''}</td>`;
    const dates = `<td>01.09.${ctx.school.studyYear}</td><td>${dotted(person.left ?? '')}</td>`;
    if (archive)
      return `<tr><td>${ava}</td><td><a${adminName} href="${raw(card)}">${esc(fullName(person))}</a></td>${dates}</tr>`;
    return `<tr><td>${ava}</td><td><a${adminName} href="${raw(card)}">${esc(fullName(person))}</a></td>${group === 'staff' ? job : pupil}</tr>`;
  };
  const table = people.length
    ? `<table class="grid vam"><tr><th></th><th>ФИО</th>${archive ? '<th>Прибыл</th><th>Выбыл</th>' : '<th>Роль</th><th>Класс</th>'}</tr>${shown.map(row).join('\n')}</table>`
    : '<div class="emptyData">Никого не найдено</div>';
  const at = (n: number): string =>
    schools(ctx.address, 'admin/persons/default', {
      school: ctx.school.id,
      group,
      view: archive ? 'archive' : null,
      search: query.get('search'),
      page: n,
    });
  return frame(ctx, {
    title: 'Список людей',
    crumbs: [['Администрирование', schools(ctx.address, 'admin/default', { school: ctx.school.id })]],
    content: `<h2>Поиск людей</h2><form method="get"><input type="hidden" name="school" value="${ctx.school.id}" /><input type="hidden" name="group" value="${group}" />
<input id="search" name="search" type="text" value="${esc(query.get('search') ?? '')}" /> <input id="go" type="submit" value="Найти" /></form>
${table}${pager(page, last, at)}`,
  });
}
