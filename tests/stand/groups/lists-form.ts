import { schools } from '../address.ts';
import { type Answer, type Context, redirect } from '../context.ts';
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
  membershipId,
  notStaff,
  option,
  partOptions,
  sentFor,
  subjectOptions,
  tokenInput,
} from './form-parts.ts';
import { candidates, choose, membersOf, type Place } from './study-groups.ts';

// What is sent is the hidden field, which only the arrows fill.
const SCRIPT = `<script type="text/javascript">
function moveItems(from,to){var a=document.getElementById(from),b=document.getElementById(to),i=0;
while(i<a.options.length){if(a.options[i].selected){a.options[i].selected=false;b.appendChild(a.options[i])}else i++}
var ids=[],in_=document.getElementById('lbIn');for(i=0;i<in_.options.length;i++)ids.push(in_.options[i].value);
document.getElementById('hfMembers').value=ids.join(',');document.getElementById('spCount').innerHTML=ids.length}
function selectAll(id){var l=document.getElementById(id);for(var i=0;i<l.options.length;i++)l.options[i].selected=true;return false}
</script>`;

function lists(ctx: Context, place: Place, list: Person[]): string {
  const members = membersOf(ctx.school, place.division, place.part);
  const several = place.division.classes.length > 1;
  const value = (person: Person): string => membershipId(ctx, sentFor(ctx, list, person));
  const items = (people: Person[]): string =>
    people
      .map((person) =>
        option(value(person), `${shortName(person)}${several ? ` (${className(ctx, person)})` : ''}`, false),
      )
      .join('\n');
  const inside = list.filter((person) => members.has(person.id));
  const outside = list.filter((person) => !members.has(person.id));
  const teachers = ctx.school.registry.people.filter((person) => person.staffGroups.includes('teachers'));
  return `<table><tr><td>Ученики<br /><select id="lbAll" size="16" multiple="multiple" style="width:330px">
${items(outside)}</select><br /><a href="#" onclick="return selectAll('lbAll')">Выделить всех</a></td>
<td style="vertical-align:middle;padding:0 14px"><input type="button" value="&gt;&gt;" onclick="moveItems('lbAll','lbIn')" /><br /><br /><input type="button" value="&lt;&lt;" onclick="moveItems('lbIn','lbAll')" /></td>
<td>В группе (<span id="spCount">${inside.length}</span>)<br /><select id="lbIn" size="16" multiple="multiple" style="width:330px">
${items(inside)}</select></td></tr></table>
<input type="hidden" id="hfMembers" name="members" value="${inside.map(value).join(',')}" />
<p>Учитель группы: <select name="teacher">${option('', '- Не назначен -', !place.part.teacher)}${teachers.map((each) => option(each.id, shortName(each), each === place.part.teacher)).join('')}</select>
<label><input type="checkbox" name="notify" value="1" /> Уведомить родителей</label></p>`;
}

function choice(ctx: Context, asked: Asked): string {
  return `<form method="get"><input type="hidden" name="school" value="${ctx.school.id}" />
<select name="class">${classOptions(ctx, asked)}</select> <select name="subject">${subjectOptions(asked)}</select>
<select name="group">${partOptions(asked, (part) => part.name)}</select> <input type="submit" value="Показать" /></form>`;
}

/** Assumed: two lists with arrows. Names have initials only, numbers are of memberships; saving leads to the list of groups. */
export function listsForm(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const asked = askedPlace(ctx);
  const { place } = asked;
  const list = place ? candidates(ctx.school, place.division) : [];
  if (ctx.method === 'POST') {
    if (isForged(ctx) || !place) return badRequest();
    const sent = new Set((ctx.form.get('members') ?? '').split(','));
    const chosen = list.filter((person) => sent.has(membershipId(ctx, person)));
    choose(
      ctx.school,
      place,
      list.map((person) => person.id),
      new Set(chosen.map((person) => person.id)),
    );
    const back = { school: ctx.school.id, class: asked.group.id, message: 'saved' };
    return redirect(schools(ctx.address, 'admin/class/subgroups', back));
  }
  const body = place
    ? `<h3>${esc(place.part.name)}</h3>${adBlock(ctx)}
<form method="post" action="${raw(here(ctx, {}))}">${tokenInput(ctx)}
${lists(ctx, place, list)}
<input type="submit" value="Сохранить" /></form>${SCRIPT}`
    : '<div class="emptyData">Предмет не делится на группы</div>';
  return frame(ctx, {
    title: 'Редактирование группы',
    crumbs: [['Администрирование', schools(ctx.address, 'admin/default', { school: ctx.school.id })]],
    content: `<h2>Редактирование группы</h2>${choice(ctx, asked)}
${body}`,
  });
}
