import { schools } from '../address.ts';
import { type Answer, type Context, isStaff } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, inline, raw } from '../html.ts';
import { fullName, shortName } from '../names.ts';
import { badRequest } from '../pages/errors.ts';
import type { Person } from '../people.ts';
import { studentsOf } from '../school.ts';
import {
  adBlock,
  className,
  here,
  isForged,
  notStaff,
  option,
  saved,
  sentFor,
  tokenInput,
} from './form-parts.ts';
import {
  candidates,
  choose,
  divisionsOf,
  membersOf,
  type Place,
  partOfPerson,
  partWith,
} from './study-groups.ts';

const MOST = 7;

const SCRIPT = `<style>#tags{border:1px solid #b7c6d3;padding:6px;display:flex;flex-wrap:wrap;gap:5px;width:640px}.tag{background:#eaf2f8;padding:2px 8px}#tagInput{border:0;outline:0;min-width:220px}
#suggest{position:absolute;background:#fff;border:1px solid #b7c6d3;width:420px;z-index:5}#suggest div{padding:5px 8px;cursor:pointer}#suggest div.sel{background:#eaf2f8}</style>
<script type="text/javascript">(function(){
var cfg=@@,box=document.getElementById('tags'),inp=document.getElementById('tagInput'),list=document.getElementById('suggest'),timer,n=0,items=[],at=-1;
function hide(){list.style.display='none';items=[];at=-1}
function ids(){return[].map.call(box.querySelectorAll('input[name=person]'),function(e){return e.value})}
function add(it){var t=document.createElement('span');t.className='tag';t.appendChild(document.createTextNode(it.text+' '));
var i=document.createElement('input');i.type='hidden';i.name='person';i.value=it.id;t.appendChild(i);
var a=document.createElement('a');a.href='#';a.title='Удалить';a.innerHTML='&times;';t.appendChild(a);box.insertBefore(t,inp);inp.value='';hide();inp.focus()}
function show(found){var own=ids();items=found.filter(function(it){return own.indexOf(it.id)<0});at=-1;list.innerHTML='';
if(!items.length)list.innerHTML='<div class="light">Ничего не найдено</div>';
items.forEach(function(it){var d=document.createElement('div');d.appendChild(document.createTextNode(it.name));var m=document.createElement('small');m.className='light';m.appendChild(document.createTextNode(' '+it.info));d.appendChild(m);
d.onclick=function(){add(it)};list.appendChild(d)});list.style.display='block'}
function ask(){var text=inp.value.replace(/^ +| +$/g,''),my=++n;if(text.length<3){hide();return}
fetch(cfg.find+'&q='+encodeURIComponent(text)+(document.getElementById('cbLeft').checked?'&left=1':''),{credentials:'include'}).then(function(r){return r.json()}).then(function(found){setTimeout(function(){if(my===n)show(found)},150)},function(){hide()})}
function mark(){[].forEach.call(list.children,function(d,i){d.className=i===at?'sel':''})}
inp.onkeydown=function(e){if(e.keyCode===13){if(items[at])add(items[at]);return false}};
inp.onkeyup=function(e){var k=e.keyCode;if(k===40||k===38){at=Math.max(0,Math.min(items.length-1,at+(k===40?1:-1)));mark();return}
if(k===13)return;if(k===27){hide();return}clearTimeout(timer);timer=setTimeout(ask,300)};
inp.onblur=function(){setTimeout(hide,200)};
list.onmousedown=function(){return false};
box.onclick=function(e){if(e.target.tagName==='A'){e.target.parentNode.parentNode.removeChild(e.target.parentNode);return false}if(e.target===box)inp.focus()};
})();</script>`;

/** Assumed: the answers while a name is typed, out of all students of the school. */
export function typedFind(ctx: Context): Answer {
  const { query } = ctx.address;
  const typed = (query.get('q') ?? '').trim().toLowerCase();
  const { people } = ctx.school.registry;
  const given = (person: Person): string => `${person.first} ${person.last}`;
  const found = people
    .filter((person) => person.role === 'student' && (query.get('left') || !person.left))
    .filter((person) =>
      [fullName(person), given(person)].some((name) => typed && name.toLowerCase().startsWith(typed)),
    )
    .slice(0, MOST)
    .map((person) => ({
      id: sentFor(ctx, studentsOf(ctx.school, person.classId), person).id,
      text: shortName(person),
      name: given(person),
      info: `${className(ctx, person)}, ${person.born}`,
    }));
  return {
    status: isStaff(ctx.viewer) ? 200 : 403,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(isStaff(ctx.viewer) ? found : []),
  };
}

/** Why these people cannot be the members: in another part, or of another class. */
function refusals(ctx: Context, place: Place, people: Person[]): string[] {
  return people.flatMap((person) => {
    if (!place.division.classes.some((each) => each.id === person.classId))
      return `${shortName(person)}: не учится в классе ${place.division.classes.map((each) => each.name).join(', ')}`;
    const part = partOfPerson(ctx.school, place.division, person);
    return part && part.id !== place.part.id
      ? `${shortName(person)}: уже состоит в группе «${part.name}»`
      : [];
  });
}

function choice(ctx: Context, place: Place): string {
  const groups = ctx.school.classes.map(
    (each) =>
      `<optgroup label="${esc(each.name)}">${divisionsOf(ctx.school, each)
        .flatMap((division) => division.parts)
        .map((part) => option(part.id, part.name, part.id === place.part.id))
        .join('')}</optgroup>`,
  );
  return `<form method="get"><input type="hidden" name="school" value="${ctx.school.id}" /><select name="id" onchange="this.form.submit()">${groups.join('\n')}</select></form>`;
}

const chip = (ctx: Context, classmates: Person[], person: Person): string =>
  `<span class="tag">${esc(shortName(person))} <input type="hidden" name="person" value="${sentFor(ctx, classmates, person).id}" /><a href="#" title="Удалить">&times;</a></span>`;

/** Assumed: people are found by typing and stand as chips. Whoever is in another part is refused, and then nothing is saved. */
export function typedForm(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const own = ctx.school.classes.find((each) => each.teacher === ctx.viewer) ?? ctx.school.main;
  const place = partWith(
    ctx.school,
    ctx.address.query.get('id') ?? divisionsOf(ctx.school, own)[0]!.parts[0]!.id,
  );
  if (!place) return badRequest();
  const { registry } = ctx.school;
  const list = candidates(ctx.school, place.division, true);
  let members = list.filter((person) => membersOf(ctx.school, place.division, place.part).has(person.id));
  let note = saved(ctx, 'Состав группы сохранён');
  if (ctx.method === 'POST') {
    if (isForged(ctx)) return badRequest();
    const sent = [...new Set(ctx.form.getAll('person'))].flatMap((id) => registry.person(id) ?? []);
    const wrong = refusals(ctx, place, sent);
    if (!wrong.length) {
      choose(
        ctx.school,
        place,
        list.map((person) => person.id),
        new Set(sent.map((person) => person.id)),
      );
      return {
        status: 302,
        headers: { location: here(ctx, { id: place.part.id, message: 'saved' }) },
        body: '',
      };
    }
    members = sent;
    note = `<div class="message ">Изменения не сохранены:<br />${wrong.map(esc).join('<br />')}</div>`;
  }
  const config = { find: schools(ctx.address, 'groups/find', { school: ctx.school.id, id: place.part.id }) };
  const mates = (person: Person): Person[] => studentsOf(ctx.school, person.classId);
  return frame(ctx, {
    title: 'Участники группы',
    crumbs: [[place.group.name, schools(ctx.address, 'class', { class: place.group.id })]],
    content: `<h2>${esc(place.part.name)}</h2>${note}${choice(ctx, place)}
<form method="post" action="${raw(here(ctx, { id: place.part.id }))}">${tokenInput(ctx)}<p>Участники:</p>
<div id="tags">${members.map((person) => chip(ctx, mates(person), person)).join('\n')}<input type="text" id="tagInput" autocomplete="off" placeholder="Начните вводить фамилию" /></div><div id="suggest" style="display:none"></div>
<p><label><input type="checkbox" id="cbLeft" /> Показывать выбывших</label> <label><input type="checkbox" name="notify" value="1" checked="checked" /> Уведомить участников</label></p>
${adBlock(ctx)}<input type="submit" name="save" value="Сохранить" /></form>
${SCRIPT.replace('@@', () => inline(config))}`,
  });
}
