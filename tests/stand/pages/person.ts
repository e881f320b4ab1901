import { schools } from '../address.ts';
import { type Answer, type Context, isStaff, redirect } from '../context.ts';
import { frame, type Tab } from '../frame.ts';
import { age, esc, longDate, raw, years } from '../html.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import { mayEdit } from '../school.ts';
import { noRights, notFound } from './errors.ts';
import { passwordTab } from './password.ts';

const dash = (text: string): string => (text ? esc(text) : '-');

function review(ctx: Context, person: Person): string {
  const sex = person.sex === 'male' ? 'Мужской' : 'Женский';
  const group = ctx.school.classes.find((each) => each.id === person.classId);
  const place = group
    ? `<dt>Класс</dt><dd><a href="${esc(schools(ctx.address, 'class', { class: group.id }))}">${esc(group.name)}</a></dd>`
    : `<dt>Должность</dt><dd>${dash(person.job)}</dd>`;
  const full = years(age(person.born, ctx.school.today));
  if (ctx.address.v2) {
    const { last, first, middle } = person;
    return `<div class="wrap"><div><dl class="info s2"><dt>ФИО:</dt><dd>${esc(last)}\n  ${esc(first)}&nbsp;${esc(middle)}</dd><dt>Пол:</dt><dd>${sex}</dd>
<dt>Логин активирован:</dt><dd>${person.hasAccount ? 'да' : 'нет'}</dd><dt>Дата рождения:</dt><dd>${longDate(person.born)} (${full})</dd><dt>Email:</dt><dd>${dash(person.email)}</dd>
<dt>Мобильный телефон:</dt><dd>${dash(person.phone)}</dd></dl></div><dl class="info big">${place}</dl></div>`;
  }
  return `<dl class="info"><dt>ФИО</dt><dd>${esc(fullName(person))}</dd><dt>Пол</dt><dd>${sex}</dd><dt>Дата рождения</dt><dd>${person.born}</dd>
<dt>Email</dt><dd>${dash(person.email)}</dd><dt>Мобильный телефон</dt><dd>${dash(person.phone)}</dd><dt>Домашний телефон</dt><dd>-</dd></dl><dl class="info big">${place}</dl>`;
}

/** Facts name neither fields for birth date, sex and mail nor how the tab is saved: these are assumed. */
function assumedFields(ctx: Context, person: Person): string {
  if (!ctx.assumed) return '';
  const option = (value: string, text: string, sex: string): string =>
    `<option value="${value}"${person.sex === sex ? ' selected="selected"' : ''}>${text}</option>`;
  return `<dt>Пол</dt><dd><select id="sex" name="sex">${option('1', 'Мужской', 'male')}${option('2', 'Женский', 'female')}</select></dd>
<dt>Дата рождения</dt><dd><input type="text" id="birthdate" name="birthdate" class="datepicker" value="${person.born}" /></dd><dt>Email</dt><dd><input type="text" id="email" name="email" value="${esc(person.email)}" /></dd>
<dt></dt><dd><input name="__RequestVerificationToken" type="hidden" value="${ctx.session?.token ?? ''}" /><input type="submit" name="save" class="b" value="Сохранить" /></dd>`;
}

/** What the tab posts, where it can be saved. */
function save({ form, session, assumed }: Context, person: Person): boolean {
  if (!assumed || !session || form.get('__RequestVerificationToken') !== session.token) return false;
  const text = (name: string, before: string): string => form.get(name)?.trim() ?? before;
  person.last = text('nlast', person.last);
  person.first = text('nfirst', person.first);
  person.middle = text('nmiddle', person.middle);
  person.phone = text('mphone', person.phone);
  person.email = text('email', person.email);
  person.born = text('birthdate', person.born);
  person.sex = form.get('sex') === '2' ? 'female' : 'male';
  return true;
}

function personal(ctx: Context, person: Person, self: string): string {
  const saved =
    ctx.method === 'POST' && save(ctx, person) ? '<div class="message ">Данные сохранены</div>' : '';
  const prefix = 'UserControlPersonEdit_Tabs_UserControlPersonEditPersonal';
  const { field, workplace, choices } = lookOf(ctx.school).card;
  const open = ctx.assumed ? `action="${raw(self)}"` : 'onsubmit="return false"';
  return `${saved}<form method="post" ${open}><dl class="info">${field('nlast', 'Фамилия', person.last)}${field('nfirst', 'Имя', person.first)}${field('nmiddle', 'Отчество', person.middle)}
${field('personalNumber', 'СНИЛС', ctx.school.portal?.onCard.get(person) ?? '')}${field('mphone', 'Мобильный телефон', person.phone)}${field('hphone', 'Домашний телефон', '')}${field(`${prefix}_ActualAddress`, 'Адрес', person.address)}
${workplace}${field('workPosition', 'Должность', person.job)}
${choices}${assumedFields(ctx, person)}</dl></form>`;
}

function relatives(ctx: Context, person: Person): string {
  const { registry } = ctx.school;
  const list =
    person.role === 'student'
      ? registry.parentsOf(person)
      : registry.childrenOf(person).map((each) => ({ ...each, kinship: 'ребёнок' }));
  const add = lookOf(ctx.school).card.addRelative;
  if (!list.length) return `<p>У пользователя не настроены родственные связи</p>${add}`;
  const rows = list.map(({ person: other, kinship }) => {
    const card = schools(ctx.address, 'admin/persons/person', { person: other.id, school: ctx.school.id });
    const edit = mayEdit(ctx.school, ctx.viewer, other)
      ? `<a title="Редактировать" href="${raw(card)}">✎</a>`
      : '';
    return `<tr><td>${esc(fullName(other))}</td><td>${kinship}</td><td>${dash(other.phone)}</td><td>${edit}</td></tr>`;
  });
  return `<table class="grid"><tr><th>ФИО</th><th>Родство</th><th>Телефон</th><th></th></tr>${rows.join('\n')}</table>${add}`;
}

const ACHIEVEMENTS =
  '<table id="mtabl" class="grid"><tbody><tr><td>Школьная олимпиада</td><td>Участник</td><td><a href="#">Подробнее...</a></td></tr></tbody></table><a href="#">Добавить достижение</a>';

const TABS: [string, string, string][] = [
  ['TabReview', 'Обзор', 'review'],
  ['TabPersonal', 'Личные данные', 'personal'],
  ['TabMigration', 'Миграция', 'migration'],
  ['TabParents', 'Родственники', 'parents'],
  ['TabAchievements', 'Достижения', 'achievements'],
  ['TabPassword', 'Пароль', 'password'],
];

/** A person's card with its tabs. */
export function personPage(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return redirect('https://dnevnik.ru/userfeed');
  const { query } = ctx.address;
  const person = ctx.school.registry.person(query.get('person'));
  if (!person || (query.get('school') ?? ctx.school.id) !== ctx.school.id) return notFound(ctx);
  if (!mayEdit(ctx.school, ctx.viewer, person)) return noRights(ctx);
  const view = TABS.some(([, , name]) => name === query.get('view')) ? query.get('view')! : 'review';
  const to = (name: string): string =>
    schools(ctx.address, 'admin/persons/person', { person: person.id, school: ctx.school.id, view: name });
  const tabs: Tab[] = TABS.map(([id, text, name]) => ({ id, text, href: to(name), active: name === view }));
  const look = lookOf(ctx.school).card;
  const show = (content: string): Answer =>
    frame(ctx, {
      title: 'Редактирование человека',
      crumbs: [
        ['Администрирование', schools(ctx.address, 'admin/default', { school: ctx.school.id })],
        ['Люди', schools(ctx.address, 'admin/persons/default', { school: ctx.school.id, group: 'students' })],
      ],
      tabs,
      content: `${look.heading(person)}${content}`,
    });
  if (view === 'password') return passwordTab(ctx, person, to('password'), show);
  if (view === 'personal') return show(personal(ctx, person, to('personal')));
  if (view === 'parents') return show(relatives(ctx, person));
  if (view === 'achievements') return show(ACHIEVEMENTS);
  if (view === 'migration') {
    return show(
      '<label><input type="checkbox" id="wasInPreschoolInstitution" /> Посещал дошкольное учреждение</label>',
    );
  }
  return show(look.review(review(ctx, person)));
}
