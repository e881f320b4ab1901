import { schools } from '../address.ts';
import type { Context } from '../context.ts';
import { esc, raw } from '../html.ts';
import { dotted } from '../journal/days.ts';
import { byName, type SchoolClass } from '../school.ts';
import { peopleList } from './table.ts';

/**
 * «Были в классе»: whoever left the class this year. Known is that the class page has it under «Ученики»
 * [dnevnik-2026, W 4.1]; address and markup are assumed.
 */
const formerOf = (ctx: Context, group: SchoolClass) =>
  ctx.school.registry.people
    .filter((person) => person.role === 'student' && person.left && person.classId === group.id)
    .sort(byName);

const FORMER = 'former';

/** Whether the page that is asked for is that of the former members. */
export const isFormerPage = (ctx: Context): boolean =>
  ctx.school.traits.has('former') && ctx.address.query.get('filter') === FORMER;

const former = (ctx: Context, group: SchoolClass): string =>
  peopleList(
    ctx,
    {
      people: formerOf(ctx, group),
      parents: false,
      third: (person) => `по ${dotted(person.left ?? '')}`,
    },
    () => at(ctx, group, FORMER),
  );

const at = (ctx: Context, group: SchoolClass, filter: string | null): string =>
  schools(ctx.address, 'class', { class: group.id, view: 'members', group: 'students', filter });

/** The switch under «Ученики»; empty where the class has no such page. */
export function formerSwitch(ctx: Context, group: SchoolClass): string {
  if (!ctx.school.traits.has('former') || !formerOf(ctx, group).length) return '';
  const item = (text: string, filter: string | null): string => {
    const active = isFormerPage(ctx) === (filter === FORMER) ? ' class="active"' : '';
    return `<li${active}><a href="${raw(at(ctx, group, filter))}">${esc(text)}</a></li>`;
  };
  return `<ul class="switch members">${item('В классе', null)}${item('Были в классе', FORMER)}</ul>`;
}

/** What stands in place of the class list on the page of the former, and below it with `former-below`. */
export const formerPage = (ctx: Context, group: SchoolClass): string => former(ctx, group);

export const formerBelow = (ctx: Context, group: SchoolClass): string =>
  ctx.school.traits.has('former-below') && formerOf(ctx, group).length
    ? `<h3>Были в классе</h3>\n${former(ctx, group)}`
    : '';
