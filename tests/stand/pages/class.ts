import { profile, schools } from '../address.ts';
import { type Answer, type Context, html, isStaff } from '../context.ts';
import { frame, type Tab } from '../frame.ts';
import { cut, esc, raw } from '../html.ts';
import { journalOf } from '../journal/journal.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import { parentsOf, type SchoolClass, studentsOf } from '../school.ts';
import { notFound } from './errors.ts';
import { formerBelow, formerPage, formerSwitch, isFormerPage } from './former.ts';
import { peopleList } from './table.ts';

const tabsOf = (ctx: Context, group: SchoolClass, view: string): Tab[] =>
  [
    ['TabMain', 'Класс', ''],
    ['TabMembers', 'Участники', 'members'],
    ['TabClassPosts', 'Объявления', 'classposts'],
  ].map(([id, text, name]) => ({
    id: id!,
    text: text!,
    href: schools(ctx.address, 'class', { class: group.id, view: name || null }),
    active: name === view,
  }));

function members(ctx: Context, group: SchoolClass): string {
  const parents = ctx.address.query.get('group') === 'parents';
  const list = parents ? parentsOf(ctx.school, group.id) : studentsOf(ctx.school, group.id);
  const at = (name: string, page: number | null = null): string =>
    schools(ctx.address, 'class', { class: group.id, view: 'members', group: name, page });
  const filter = ['students', 'parents']
    .map((name) => {
      const active = (name === 'parents') === parents ? ' class="active"' : '';
      return `<li${active}><a href="${esc(at(name))}">${name === 'parents' ? 'Родители' : 'Ученики'}</a></li>`;
    })
    .join('');
  const former = !parents && isFormerPage(ctx);
  const table = former
    ? formerPage(ctx, group)
    : peopleList(ctx, { people: list, parents, classId: group.id }, (page) =>
        at(parents ? 'parents' : 'students', page),
      );
  return `<div class="col34"><ul class="switch filter">${filter}</ul>
${parents ? '' : formerSwitch(ctx, group)}${table}
${parents || former ? '' : formerBelow(ctx, group)}</div>
<div class="col14"><h3>Поиск</h3><p>Участники класса ${esc(group.name)}</p></div>`;
}

function profilePage(ctx: Context, group: SchoolClass): string {
  const { teacher } = group;
  const link = profile(teacher.userId);
  const staff = `<h3>Сотрудники класса</h3><ul class="peopleS"><li class="first"><a class="ava ${teacher.sex}" href="${raw(link)}"></a><span><a class="u" href="${esc(link)}">${esc(fullName(teacher))}</a><br />Классный руководитель</span></li>
<li><a class="ava male" href="${raw(profile(ctx.school.admin.userId))}"></a><span><a class="u" href="${raw(profile(ctx.school.admin.userId))}">${esc(fullName(ctx.school.admin))}</a></span></li></ul>`;
  const title = `Класс: ${esc(group.name)}`;
  const count = studentsOf(ctx.school, group.id).length;
  const all = schools(ctx.address, 'class', { class: group.id, view: 'members', group: 'students' });
  const text = `Учеников: <a href="${raw(all)}">${count}</a>`;
  const { classHeading, classHeadingV2 } = lookOf(ctx.school).site;
  if (ctx.address.v2) {
    return `<div class="col14">${staff}</div><div class="col34"><h2>Лента класса</h2><p>Записей пока нет.</p>${classHeadingV2(ctx.school, title, text)}</div>`;
  }
  return `<div class="col34">${classHeading(ctx.school, title, text)}</div><div class="col14">${staff}</div>`;
}

export function classPage(ctx: Context): Answer {
  const id = ctx.address.query.get('class');
  const own = ctx.school.classes.find(
    (group) => group.teacher === ctx.viewer || group.id === ctx.viewer.classId,
  );
  const group = id ? ctx.school.classes.find((each) => each.id === id) : own;
  if (!group) return notFound(ctx);
  const view = ctx.address.query.get('view') ?? '';
  const content =
    view === 'members'
      ? members(ctx, group)
      : view
        ? '<div class="emptyData">Записей нет</div>'
        : profilePage(ctx, group);
  return frame(ctx, {
    title: view === 'members' ? 'Участники' : group.name,
    crumbs: [
      ['Классы', schools(ctx.address, 'school', { school: ctx.school.id, view: 'classes' })],
      ...(view ? [[group.name, schools(ctx.address, 'class', { class: group.id })] as [string, string]] : []),
    ],
    tabs: tabsOf(ctx, group, view),
    content,
  });
}

export function myClasses(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return notFound(ctx);
  const blocks = ctx.school.classes
    .filter((group) => group.teacher === ctx.viewer)
    .map((group) => {
      const link = schools(ctx.address, 'class', { class: group.id });
      const journal = journalOf(ctx.school).ofClass(group);
      const period = journal.periodAt(journalOf(ctx.school).today);
      const subjects = journal.courses.flatMap((course) =>
        course.groups.map((part) => {
          const { id, name } = course.subject;
          const href = `https://dnevnik.ru/journals/criteriaMarks/group/${part.id}/subject/${id}/period/${period.id}`;
          return `<a title="${esc(part.number ? `${name} (${part.name})` : name)}" href="${href}">${esc(cut(name, 8))}</a>`;
        }),
      );
      return `<div class="cc"><h3><a title="На страницу класса" href="${raw(link)}">${esc(group.name)}</a></h3>
<p>Журнал предмета: ${subjects.join(', ')}</p>
<p><a href="${esc(schools(ctx.address, 'class', { class: group.id, view: 'members' }))}">Участники</a></p></div>`;
    });
  return frame(ctx, {
    title: 'Мои классы',
    crumbs: [],
    content: `<h2>Мои классы</h2><div id="ContentPanelMyClasses">${blocks.join('\n') || '<div class="emptyData">У вас нет классов</div>'}</div>`,
  });
}

/** dnevnik.ru/teacher and /userfeed. */
export function startPage(ctx: Context, staff: boolean): Answer {
  if (staff !== isStaff(ctx.viewer)) return notFound(ctx);
  const state = staff
    ? ''
    : `<script>window.__USER__START__PAGE__INITIAL__STATE__ = {"userContext":{},"userSchedule":{},"userMarks":{}};</script>`;
  const answer = frame(ctx, {
    title: staff ? 'Рабочий стол' : 'Главная',
    crumbs: [],
    content: `<h2>${staff ? `Добро пожаловать в ${esc(ctx.school.product)}` : 'Лента'}</h2><p>Новостей школы пока нет. Здесь появятся объявления школы и класса, сообщения администрации и новости региона.</p>${state}`,
  });
  return staff ? answer : html(answer.body.replace('id="pageAuth"', 'class="page-body"'), answer.status);
}
