import { schools, section } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { shortName } from '../names.ts';
import { badRequest } from '../pages/errors.ts';
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
  option,
  sentFor,
  subjectOptions,
  tokenInput,
} from './form-parts.ts';
import { assign, candidates, type Part, type Place, partOfPerson } from './study-groups.ts';

export const UNDIVIDED = 'none';

export const markUndivided = (place: Place, person: Person): string =>
  `${place.division.parts[0]!.id} ${person.id}`;

const fieldName = (ctx: Context, index: number, id: string): string =>
  ctx.address.v2 ? `Items[${index}].Part` : `ddlGroup_${id}`;

function save(ctx: Context, place: Place, list: Person[]): void {
  const places = new Map<string, Part | null>();
  const none = ctx.school.undivided;
  list.forEach((_, index) => {
    const id = ctx.address.v2 ? ctx.form.get(`Items[${index}].Id`) : list[index]!.id;
    const person = list.find((each) => each.id === id);
    const value = person && ctx.form.get(fieldName(ctx, index, person.id));
    if (!person || typeof value !== 'string') return;
    const part = place.division.parts.find((each) => String(each.number) === value) ?? null;
    places.set(person.id, part);
    if (value === UNDIVIDED) none.add(markUndivided(place, person));
    else none.delete(markUndivided(place, person));
  });
  assign(ctx.school, place.division, places);
}

function rows(ctx: Context, place: Place, list: Person[]): string {
  const { parts } = place.division;
  const options = (value: string): string =>
    option('', '- Выберите -', value === '') +
    parts.map((part) => option(String(part.number), part.short, value === String(part.number))).join('') +
    option(UNDIVIDED, 'не делится', value === UNDIVIDED);
  const row = (person: Person, index: number): string => {
    const part = partOfPerson(ctx.school, place.division, person);
    const none = ctx.school.undivided.has(markUndivided(place, person));
    const { id } = sentFor(ctx, list, person);
    const hidden = ctx.address.v2 ? `<input type="hidden" name="Items[${index}].Id" value="${id}" />` : '';
    const given = [person.first, person.middle].filter(Boolean).join(' ');
    const more = place.division.classes.length > 1 ? `, ${esc(className(ctx, person))}` : '';
    return `<div class="row${index % 2 ? ' odd' : ''}">${hidden}<div class="who">${esc(given)} <b>${esc(person.last)}</b><br /><span class="light">${person.born}${more}</span></div>
<div class="sel"><select name="${fieldName(ctx, index, id)}">${options(part ? String(part.number) : none ? UNDIVIDED : '')}</select></div></div>`;
  };
  const teacher = (part: Part): string =>
    `<div class="row"><div class="who">Учитель: ${esc(part.short)}</div><div class="sel"><select name="teacher${part.number}">${option('', '-', false)}${ctx.school.registry.people
      .filter((each) => each.staffGroups.includes('teachers'))
      .map((each) => option(each.id, shortName(each), each === part.teacher))
      .join('')}</select></div></div>`;
  return `${parts.map(teacher).join('\n')}
<div class="row head"><div class="who">Всем ученикам:</div><div class="sel"><select id="forAll" onchange="setAll(this)">${options('')}</select></div></div>
${list.map(row).join('\n')}`;
}

const SCRIPT = `<style>.row{display:flex;padding:5px 8px;border-bottom:1px solid #dde6ee}.row.odd{background:#f7fafc}.who{width:420px}.head{background:#eaf2f8}</style>
<script type="text/javascript">
function setAll(s){$('#divide .row .sel select').each(function(i,e){if(e!==s&&e.name.indexOf('teacher')!==0)e.value=s.value})}
</script>`;

const choice = (ctx: Context, asked: Asked): string =>
  `<form method="get"><input type="hidden" name="school" value="${ctx.school.id}" /><select name="subject" onchange="this.form.submit()">${subjectOptions(asked)}</select>
<select name="class" onchange="this.form.submit()">${classOptions(ctx, asked)}</select></form>`;

/** Assumed: a drop-down for each student. The answer to saving is the form itself. */
export function rowsForm(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const asked = askedPlace(ctx);
  const { place } = asked;
  const list = place ? candidates(ctx.school, place.division) : [];
  if (ctx.method === 'POST') {
    if (isForged(ctx) || !place) return badRequest();
    save(ctx, place, list);
  }
  const note = ctx.method === 'POST' ? '<div class="message ">Деление на группы сохранено</div>' : '';
  const body = place
    ? `<form method="post" id="divide" action="${raw(here(ctx, {}))}">${tokenInput(ctx)}
${rows(ctx, place, list)}
${adBlock(ctx)}<button class="b" type="submit">Сохранить</button> <a href="${esc(schools(ctx.address, 'class', { class: asked.group.id }))}">Отмена</a></form>${SCRIPT}`
    : '<div class="emptyData">Предмет не делится на группы</div>';
  return frame(ctx, {
    title: 'Деление класса на группы',
    crumbs: [['Расписание', section(ctx.address, 'schedules', { school: ctx.school.id })]],
    content: `<h2>Деление класса на группы</h2>${note}${choice(ctx, asked)}
${body}`,
  });
}
