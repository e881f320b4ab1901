import { schools, section } from '../address.ts';
import { type Answer, type Context, redirect } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { fullName, shortName } from '../names.ts';
import { badRequest } from '../pages/errors.ts';
import type { Person } from '../people.ts';
import {
  adBlock,
  askedPlace,
  className,
  classOptions,
  here,
  isForged,
  membershipId,
  notStaff,
  saved,
  sentFor,
  subjectOptions,
  tokenInput,
} from './form-parts.ts';
import { markUndivided, UNDIVIDED } from './rows-form.ts';
import { assign, candidates, type Part, type Place, partOfPerson } from './study-groups.ts';

const HEADS_EVERY = 12;

const radioName = (ctx: Context, person: Person): string => `d_${membershipId(ctx, person)}`;

function save(ctx: Context, place: Place, list: Person[]): void {
  const places = new Map<string, Part | null>();
  for (const person of list) {
    const value = ctx.form.get(radioName(ctx, person));
    if (value === null) continue;
    places.set(person.id, place.division.parts.find((each) => String(each.number) === value) ?? null);
    const none = ctx.school.undivided;
    if (value === UNDIVIDED) none.add(markUndivided(place, person));
    else none.delete(markUndivided(place, person));
  }
  assign(ctx.school, place.division, places);
}

/** Numbers stand over the columns; which group a number is, the list above the table says. */
function legend(place: Place): string {
  const items = place.division.parts.map(
    (part) =>
      `<li><b>${part.number}</b> &ndash; ${esc(part.short)}${part.teacher ? `, ${esc(shortName(part.teacher))}` : ''}</li>`,
  );
  return `<ul class="legend">${items.join('')}<li><b>&ndash;</b> &ndash; не делится</li></ul>`;
}

function table(ctx: Context, place: Place, list: Person[]): string {
  const values = [...place.division.parts.map((part) => String(part.number)), UNDIVIDED];
  const heads = values.map((value) => `<th class="tac">${value === UNDIVIDED ? '&ndash;' : value}</th>`);
  const head = `<tr class="heads"><th>Фамилия</th><th>Имя</th>${heads.join('')}</tr>`;
  const radio = (attributes: string): string =>
    `<td class="tac"><label class="rb"><input type="radio" ${attributes} /><i></i></label></td>`;
  const all = values.map((value) => radio(`name="all" value="${value}" onclick="setAll(this)"`));
  const row = (person: Person, index: number): string => {
    const part = partOfPerson(ctx.school, place.division, person);
    const none = ctx.school.undivided.has(markUndivided(place, person));
    const now = part ? String(part.number) : none ? UNDIVIDED : '';
    const name = radioName(ctx, sentFor(ctx, list, person));
    const namesake = list.some((other) => other !== person && fullName(other) === fullName(person));
    const more = [
      namesake ? person.born : '',
      place.division.classes.length > 1 ? className(ctx, person) : '',
    ];
    const small = more.filter(Boolean).map((text) => ` <small class="light">${esc(text)}</small>`);
    const given = [person.first, person.middle].filter(Boolean).join(' ');
    const radios = values.map((value) =>
      radio(`name="${name}" value="${value}"${value === now ? ' checked="checked"' : ''}`),
    );
    return `${index > 0 && index % HEADS_EVERY === 0 ? head : ''}<tr><td>${esc(person.last)}</td><td>${esc(given)}${small.join('')}</td>${radios.join('')}</tr>`;
  };
  return `<table class="grid gridLines vam" id="divide">${head}
<tr class="all"><td colspan="2">Всем ученикам</td>${all.join('')}</tr>
${list.map(row).join('\n')}</table>`;
}

const SCRIPT = `<style>.rb{display:block;cursor:pointer;position:relative}.rb input{position:absolute;opacity:0;width:1px;height:1px}
.rb i{display:inline-block;width:16px;height:16px;border:1px solid #8aa3b8;border-radius:50%}.rb input:checked+i{background:#2f7fc1;box-shadow:inset 0 0 0 3px #fff}.legend{list-style:none;padding:0;display:flex;gap:18px}</style>
<script type="text/javascript">
function setAll(r){$('#divide input[type=radio]').each(function(i,e){if(e.name!=='all')e.checked=e.value===r.value})}
</script>`;

/** Assumed: a round button for each student and group, under heads that are numbers. The buttons themselves are not drawn. */
export function columnsForm(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const asked = askedPlace(ctx);
  const { place } = asked;
  const list = place ? candidates(ctx.school, place.division) : [];
  if (ctx.method === 'POST') {
    if (isForged(ctx) || !place) return badRequest();
    save(ctx, place, list);
    return redirect(here(ctx, { message: 'saved' }));
  }
  const choice = `<form method="get"><input type="hidden" name="school" value="${ctx.school.id}" />
<select name="class" onchange="this.form.submit()">${classOptions(ctx, asked)}</select> <select name="subject" onchange="this.form.submit()">${subjectOptions(asked)}</select></form>`;
  const body = place
    ? `${legend(place)}<form method="post" action="${raw(here(ctx, {}))}">${tokenInput(ctx)}
${table(ctx, place, list)}
${adBlock(ctx)}<button class="b" type="submit">Сохранить</button> <a href="${esc(schools(ctx.address, 'class', { class: asked.group.id }))}">Отмена</a></form>${SCRIPT}`
    : '<div class="emptyData">Предмет не делится на группы</div>';
  return frame(ctx, {
    title: 'Распределение по группам',
    crumbs: [['Расписание', section(ctx.address, 'schedules', { school: ctx.school.id })]],
    content: `<h2>Распределение по группам</h2>${saved(ctx, 'Распределение сохранено')}${choice}
${body}`,
  });
}
