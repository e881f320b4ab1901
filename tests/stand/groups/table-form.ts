import { profile, schools } from '../address.ts';
import { type Answer, type Context, redirect } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { dotted } from '../journal/days.ts';
import { fullName } from '../names.ts';
import { badRequest } from '../pages/errors.ts';
import { cut, pager } from '../pages/table.ts';
import type { Person } from '../people.ts';
import {
  type Asked,
  adBlock,
  askedPlace,
  className,
  classOptions,
  here,
  isForged,
  notStaff,
  partOptions,
  saved,
  sentFor,
  subjectOptions,
  tokenInput,
} from './form-parts.ts';
import {
  candidates,
  choose,
  type Division,
  divisionsOf,
  membersOf,
  type Place,
  partOfPerson,
} from './study-groups.ts';

/** Rows are numbered from 2, as a GridView with a head does. */
const rowName = (index: number): string => `ctl00$gvPupils$ctl${String(index + 2).padStart(2, '0')}`;

function posted(ctx: Context): { shown: string[]; chosen: Set<string> } {
  const { form } = ctx;
  const shown: string[] = [];
  const chosen = new Set<string>();
  for (let index = 0; ; index++) {
    const id = form.get(ctx.address.v2 ? `Pupils[${index}].Id` : `${rowName(index)}$hfId`);
    if (!id) return { shown, chosen };
    shown.push(id);
    const ticked = ctx.address.v2
      ? form.getAll(`Pupils[${index}].Selected`).includes('true')
      : form.has(`${rowName(index)}$cbIn`);
    if (ticked) chosen.add(id);
  }
}

function inputs(ctx: Context, index: number, id: string, ticked: boolean): string {
  const checked = ticked ? ' checked="checked"' : '';
  if (!ctx.address.v2) {
    const name = rowName(index);
    return `<input type="hidden" name="${name}$hfId" value="${id}" /><input id="${name.replaceAll('$', '_')}_cbIn" type="checkbox" name="${name}$cbIn"${checked} />`;
  }
  const name = `Pupils[${index}]`;
  return `<input name="${name}.Id" type="hidden" value="${id}" /><input name="${name}.Selected" type="checkbox" value="true"${checked} /><input name="${name}.Selected" type="hidden" value="false" />`;
}

function wholeParallel(ctx: Context, place: Place): Division {
  const classes = ctx.school.classes.filter((each) => each.parallel === place.group.parallel);
  return ctx.address.query.get('parallel') ? { ...place.division, classes } : place.division;
}

function table(ctx: Context, place: Place): string {
  const { query } = ctx.address;
  const division = wholeParallel(ctx, place);
  const list = candidates(ctx.school, division, query.get('left') !== null);
  const members = membersOf(ctx.school, place.division, place.part);
  const { shown, page, last } = cut(ctx, list);
  const row = (person: Person, index: number): string => {
    const name = esc(fullName(person));
    const link = person.hasAccount ? `<a class="u" href="${raw(profile(person.userId))}">${name}</a>` : name;
    const gone = person.left ? ` <span class="light">(выбыл ${dotted(person.left)})</span>` : '';
    const part = division.classes
      .flatMap((group) => divisionsOf(ctx.school, group))
      .filter((each) => each.subject.id === division.subject.id)
      .map((each) => partOfPerson(ctx.school, each, person))
      .find((each) => each);
    const ad = index === 4 && ctx.faults.ads ? `\n<tr><td colspan="5">${adBlock(ctx)}</td></tr>` : '';
    return `<tr><td class="tac">${inputs(ctx, index, sentFor(ctx, list, person).id, members.has(person.id))}</td><td class="tac">${list.indexOf(person) + 1}</td><td>${link}${gone}</td><td>${esc(className(ctx, person))}</td><td>${part ? part.short : '-'}</td></tr>${ad}`;
  };
  return `<table class="grid gridLines vam" id="gvPupils"><tr><th class="tac"><input type="checkbox" id="cbAll" title="Выбрать всех" onclick="checkAll(this)" /></th><th>№</th><th>ФИО</th><th>Класс</th><th>Сейчас</th></tr>
${shown.map(row).join('\n')}</table>
${pager(page, last, (n) => here(ctx, { page: n }))}`;
}

const SCRIPT = `<script type="text/javascript">
function checkAll(box){var all=document.getElementById('gvPupils').getElementsByTagName('input');for(var i=0;i<all.length;i++)if(all[i].type==='checkbox'&&all[i].name)all[i].checked=box.checked}
</script>`;

function filter(ctx: Context, asked: Asked): string {
  const { query } = ctx.address;
  const box = (name: string, text: string): string =>
    `<label><input type="checkbox" name="${name}" value="1"${query.get(name) ? ' checked="checked"' : ''} onclick="this.form.submit()" /> ${text}</label>`;
  return `<form method="get" id="filter"><input type="hidden" name="school" value="${ctx.school.id}" />
Класс: <select name="class" onchange="this.form.submit()">${classOptions(ctx, asked)}</select>
Предмет: <select name="subject" onchange="this.form.submit()">${subjectOptions(asked)}</select>
Группа: <select name="group" onchange="this.form.submit()">${partOptions(asked, (part) => part.short)}</select>
<p>${box('left', 'Показывать выбывших')} ${box('parallel', 'Вся параллель')}</p></form>`;
}

/** Assumed, in the manner of an old grid: ten rows a page, of which «Сохранить» sends those of this page alone. */
export function tableForm(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const asked = askedPlace(ctx);
  const { place } = asked;
  if (ctx.method === 'POST') {
    if (isForged(ctx) || !place) return badRequest();
    const { shown, chosen } = posted(ctx);
    choose(ctx.school, place, shown, chosen);
    return redirect(here(ctx, { message: 'saved' }));
  }
  const body = place
    ? `<h3>${esc(place.division.subject.name)}, ${esc(place.part.short)}</h3>
<p class="light">Отметьте учеников группы. Изменения сохраняются для текущей страницы списка.</p>
<form method="post" action="${raw(here(ctx, {}))}">${tokenInput(ctx)}
${table(ctx, place)}
<input type="submit" name="save" value="Сохранить" /></form>${SCRIPT}`
    : '<div class="emptyData">Предмет не делится на группы</div>';
  return frame(ctx, {
    title: 'Состав подгруппы',
    crumbs: [[asked.group.name, schools(ctx.address, 'class', { class: asked.group.id })]],
    content: `<h2>Состав подгруппы: ${esc(asked.group.name)}</h2>${saved(ctx, 'Изменения сохранены')}
${filter(ctx, asked)}
${body}`,
  });
}
