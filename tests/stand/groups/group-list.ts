import { schools } from '../address.ts';
import { type Answer, type Context, html } from '../context.ts';
import { frame } from '../frame.ts';
import { esc } from '../html.ts';
import { coursesOf } from '../journal/subjects.ts';
import { fullName, shortName } from '../names.ts';
import { askedPlace, notStaff, option, saved } from './form-parts.ts';
import { candidates, divisionsOf, membersOf, type Place, partWith } from './study-groups.ts';

function memberList(ctx: Context, place: Place): string {
  const members = membersOf(ctx.school, place.division, place.part);
  const people = candidates(ctx.school, place.division, true).filter((person) => members.has(person.id));
  const rows = people.map(
    (person, index) => `<tr><td>${index + 1}</td><td>${esc(fullName(person))}</td></tr>`,
  );
  return people.length
    ? `<table class="grid vam"><tr><th>№</th><th>Ученик</th></tr>${rows.join('\n')}</table>`
    : '<div class="emptyData">В группе никого нет</div>';
}

/** Assumed: the study groups of a class with the ways to each form, or with `group` who is in one. */
export function groupList(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const { group } = askedPlace(ctx);
  const shown = partWith(ctx.school, ctx.address.query.get('group'));
  const divisions = divisionsOf(ctx.school, group);
  const rows = divisions.flatMap((division) =>
    division.parts.map((part) => {
      const params = { school: ctx.school.id, class: group.id, subject: division.subject.id, group: part.id };
      const links = [
        'admin/class/subgroup',
        'admin/groups/edit',
        'schedules/subgroups',
        'schedules/division',
        'studygroups',
      ]
        .map((page) => schools(ctx.address, page, params))
        .concat(schools(ctx.address, 'groups/members', { school: ctx.school.id, id: part.id }))
        .map((href, index) => `<a href="${esc(href)}">Изменить (${index + 1})</a>`);
      const list = schools(ctx.address, 'admin/class/subgroups', {
        school: ctx.school.id,
        class: group.id,
        group: part.id,
      });
      return `<tr><td>${esc(division.subject.name)}</td><td><a href="${esc(list)}">${esc(part.name)}</a></td><td>${part.teacher ? esc(shortName(part.teacher)) : '-'}</td><td>${membersOf(ctx.school, division, part).size}</td><td>${links.join(' ')}</td></tr>`;
    }),
  );
  return frame(ctx, {
    title: shown ? shown.part.name : 'Учебные группы класса',
    crumbs: [[group.name, schools(ctx.address, 'class', { class: group.id })]],
    content: shown
      ? `<h2>${esc(shown.part.name)}</h2>${memberList(ctx, shown)}`
      : `<h2>Учебные группы: ${esc(group.name)}</h2>${saved(ctx, 'Состав группы сохранён')}
<table class="grid vam"><tr><th>Предмет</th><th>Группа</th><th>Учитель</th><th>Учеников</th><th></th></tr>${rows.join('\n')}</table>`,
  });
}

/** The fragment in which a lesson is added: «Весь класс» has the number of the class, other groups follow the subject. */
export function lessonDialog(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const { query } = ctx.address;
  const group = ctx.school.classes.find((each) => each.id === query.get('group')) ?? ctx.school.main;
  const courses = coursesOf(ctx.school, group);
  const course = courses.find((each) => each.subject.id === query.get('subject')) ?? courses[0]!;
  const parts = course.groups.filter((part) => part.number > 0);
  return html(`<form class="dialog" method="post" onsubmit="return false">
<select id="subject" name="subject">${courses.map(({ subject }) => option(subject.id, subject.name, subject.id === course.subject.id)).join('')}</select>
<select id="subgroup" name="subgroup">${option(group.id, 'Весь класс', true)}${parts.map((part) => option(part.id, part.name, false)).join('')}</select></form>`);
}
