import { schools } from '../address.ts';
import { type Answer, type Context, isStaff, redirect } from '../context.ts';
import { esc } from '../html.ts';
import type { Person } from '../people.ts';
import { Stream } from '../prng.ts';
import type { SchoolClass } from '../school.ts';
import { type Division, divisionsOf, type Part, type Place } from './study-groups.ts';

/** Class, subject and part that an address asks for; the class teacher's own class and the first of each otherwise. */
export interface Asked {
  group: SchoolClass;
  divisions: Division[];
  /** None if the subject asked for is not divided. */
  place: Place | null;
}

export function askedPlace(ctx: Context): Asked {
  const { school, address, viewer } = ctx;
  const { query } = address;
  const own = school.classes.find((each) => each.teacher === viewer) ?? school.main;
  const group = school.classes.find((each) => each.id === query.get('class')) ?? own;
  const divisions = divisionsOf(school, group);
  const subject = query.get('subject');
  const division = subject ? divisions.find((each) => each.subject.id === subject) : divisions[0];
  if (!division) return { group, divisions, place: null };
  const part = division.parts.find((each) => each.id === query.get('group')) ?? division.parts[0]!;
  return { group, divisions, place: { group, division, part } };
}

export const option = (value: string, text: string, selected: boolean): string =>
  `<option value="${esc(value)}"${selected ? ' selected="selected"' : ''}>${esc(text)}</option>`;

export const classOptions = (ctx: Context, asked: Asked): string =>
  ctx.school.classes.map((each) => option(each.id, each.name, each === asked.group)).join('');

export const subjectOptions = ({ divisions, place }: Asked): string =>
  (place ? '' : option('', '- Выберите предмет -', true)) +
  divisions
    .map(({ subject }) => option(subject.id, subject.name, subject === place?.division.subject))
    .join('');

export const partOptions = ({ place }: Asked, text: (part: Part) => string): string =>
  (place?.division.parts ?? [])
    .map((part) => option(part.id, text(part), part.id === place?.part.id))
    .join('');

export const tokenInput = (ctx: Context): string =>
  `<input name="__RequestVerificationToken" type="hidden" value="${ctx.session?.token ?? ''}" />`;

export const isForged = (ctx: Context): boolean =>
  !ctx.session || ctx.form.get('__RequestVerificationToken') !== ctx.session.token;

/** Families are sent home. */
export const notStaff = (ctx: Context): Answer | null =>
  isStaff(ctx.viewer) ? null : redirect('https://dnevnik.ru/userfeed');

/** The address of this page in its own style, with other parameters. */
export const here = (ctx: Context, params: Record<string, string | number | null>): string =>
  schools(ctx.address, ctx.address.page, {
    ...Object.fromEntries(ctx.address.query),
    message: null,
    ...params,
  });

/** The person whose number a form sends for this one: the same, or under the fault the next of the list. */
export function sentFor(ctx: Context, list: Person[], person: Person): Person {
  if (ctx.faults.groupIds === 'own') return person;
  return list[(list.indexOf(person) + 1) % list.length]!;
}

/** A number of eight digits that only this form knows. */
export const membershipId = (ctx: Context, person: Person): string =>
  `7${new Stream(ctx.school.seed, `membership ${person.id}`).digits(7)}`;

export const saved = (ctx: Context, text: string): string =>
  ctx.address.query.get('message') === 'saved' ? `<div class="message ">${text}</div>` : '';

export const adBlock = (ctx: Context): string =>
  ctx.faults.ads
    ? '<div class="ad">Реклама. Онлайн-школа: Иванова Мария подготовит к экзаменам. <label><input type="checkbox" name="ad_ok" /> Не показывать</label> 0+</div>'
    : '';

export const className = (ctx: Context, person: Person): string =>
  ctx.school.classes.find((each) => each.id === person.classId)?.name ?? '';
