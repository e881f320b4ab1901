import { schools } from '../address.ts';
import type { Answer, Context } from '../context.ts';
import { frame } from '../frame.ts';
import { inline } from '../html.ts';
import { adBlock, notStaff } from './form-parts.ts';

/**
 * The form in the page. What is shown follows the state, as in React: each change draws all rows again as new elements,
 * and what was set without the event that the state listens to is thrown back.
 */
const SCRIPT = `(function(){
var cfg=@@,root=document.getElementById(cfg.root),s=null,q={},find='',note='',busy=true,dirty=false,seq=0,due=false;
var C=cfg.css;
function h(t){return String(t).replace(/[&<>"]/g,function(c){return{'&':'&amp;','<':'&lt;','>':'&gt;','"':'&quot;'}[c]})}
function address(){return cfg.data+'&class='+(q.cls||'')+'&subject='+(q.subject||'')+'&group='+(q.group||'')+(q.left?'&left=1':'')}
function take(d){var kept={};if(dirty&&s&&s.group===d.group)s.people.forEach(function(p){kept[p.key]=p.on});else dirty=false;
d.people.forEach(function(p){if(p.key in kept)p.on=kept[p.key]});s=d;q={cls:d.cls,subject:d.subject,group:d.group,left:d.left}}
function load(){var n=++seq;busy=true;draw();fetch(address(),{credentials:'include'}).then(function(r){if(!r.ok)throw 0;return r.json()}).then(function(d){if(n!==seq)return;take(d);busy=false;draw()},function(){if(n!==seq)return;busy=false;note='Не удалось загрузить список';draw()})}
function visible(){var f=find.toLowerCase();return s.people.filter(function(p){return!f||(p.last+' '+p.first).toLowerCase().indexOf(f)>=0})}
function options(list,value){return list.map(function(o){return'<option value="'+h(o.id)+'"'+(o.id===value?' selected':'')+'>'+h(o.name)+'</option>'}).join('')}
function pick(name,list,value){return'<div class="'+C.f+'"><select data-testid="'+name+'">'+options(list,value)+'</select></div>'}
function box(name,on,text){return'<div class="'+C.f+'"><input type="checkbox" data-testid="'+name+'"'+(on?' checked':'')+'><span>'+text+'</span></div>'}
function row(p,i){var id='sg'+i;return'<li class="'+C.r+(p.on?' '+C.on:'')+'"><div class="'+C.b+'"><input type="checkbox" data-testid="row-'+s.people.indexOf(p)+'" aria-labelledby="'+id+'"'+(p.on?' checked':'')+'></div><div class="'+C.n+'" id="'+id+'"><span>'+h(p.last)+'</span><span>'+h(p.first)+'</span></div>'
+(p.born?'<div class="'+C.d+'">д. р. '+h(p.born)+'</div>':'')+(p.cls?'<div class="'+C.d+'">'+h(p.cls)+'</div>':'')+(p.gone?'<div class="'+C.d+'">выбыл</div>':p.other&&!p.on?'<div class="'+C.d+'">'+h(p.other)+'</div>':'')+'</li>'}
function html(){if(!s)return'<div class="'+C.d+'">'+(busy?'Загрузка...':h(note))+'</div>';
var list=visible(),on=s.people.filter(function(p){return p.on}).length;
return'<div class="'+C.bar+'">'+pick('cls',s.classes,s.cls)+pick('subject',s.subjects,s.subject)+pick('group',s.groups,s.group)+'</div>'
+'<div class="'+C.bar+'"><input type="text" data-testid="find" placeholder="Поиск" value="'+h(find)+'">'+box('left',s.left,'Показывать выбывших')+box('all',list.length>0&&list.every(function(p){return p.on}),'Выбрать всех')+'</div>'
+(s.group?'<ul class="'+C.ul+'">'+list.map(function(p,i){return(i===7?cfg.ad:'')+row(p,i)}).join('')+'</ul>':'<div class="emptyData">Предмет не делится на группы</div>')
+'<div class="'+C.bar+'"><span>Выбрано: '+on+' из '+s.people.length+'</span><button type="button" class="b" data-testid="save"'+(dirty&&!busy?'':' disabled')+'>Сохранить</button><span role="status">'+h(busy?'Подождите...':note)+'</span></div>'}
function draw(){if(due)return;due=true;setTimeout(function(){due=false;var a=document.activeElement,name=a&&root.contains(a)?a.getAttribute('data-testid'):null;
root.innerHTML=html();var e=name&&root.querySelector('[data-testid="'+name+'"]');if(e){e.focus();if(name==='find')e.setSelectionRange(find.length,find.length)}},0)}
function at(e){return e.target.getAttribute&&e.target.getAttribute('data-testid')||''}
function change(f){f();dirty=true;note='';draw()}
root.addEventListener('click',function(e){var name=at(e),on=e.target.checked;if(!s||busy)return;
if(name==='left'){q.left=on;load()}else if(name==='all')change(function(){visible().forEach(function(p){p.on=on})});
else if(name.indexOf('row-')===0)change(function(){s.people[+name.slice(4)].on=on});else if(name==='save')save()});
root.addEventListener('change',function(e){var name=at(e);if(name==='cls')q={cls:e.target.value};else if(name==='subject'){q.subject=e.target.value;q.group=''}else if(name==='group')q.group=e.target.value;else return;dirty=false;note='';load()});
root.addEventListener('input',function(e){if(at(e)==='find'){find=e.target.value;draw()}});
function save(){busy=true;note='';draw();fetch(address(),{method:'POST',credentials:'include',headers:{'Content-Type':'application/json','RequestVerificationToken':cfg.token},body:JSON.stringify({members:s.people.filter(function(p){return p.on}).map(function(p){return p.key})})})
.then(function(r){if(!r.ok)throw 0;return r.json()}).then(function(d){dirty=false;take(d);busy=false;note='Изменения сохранены';draw()},function(){busy=false;note='Ошибка. Изменения не сохранены';draw()})}
setInterval(function(){if(!s)return;[].forEach.call(root.querySelectorAll('[data-testid^="row-"]'),function(e){e.checked=s.people[+e.getAttribute('data-testid').slice(4)].on})},1000);
setTimeout(load,600)})();`;

const PARTS = ['f', 'r', 'on', 'b', 'n', 'd', 'bar', 'ul'];

/** Assumed, in the manner of the newer pages: the form comes by script, class names change from page to page. */
export function lateForm(ctx: Context): Answer {
  const refusal = notStaff(ctx);
  if (refusal) return refusal;
  const css = Object.fromEntries(PARTS.map((part) => [part, `_${ctx.junk.hex(5)}`]));
  const root = `r${ctx.junk.hex(6)}`;
  const params = Object.fromEntries(
    ['class', 'subject', 'group'].map((name) => [name, ctx.address.query.get(name)]),
  );
  const config = {
    root,
    css,
    token: ctx.session?.token ?? '',
    data: schools(ctx.address, 'studygroups/data', { school: ctx.school.id }),
    ad: ctx.faults.ads ? `<li class="${css.r}">${adBlock(ctx)}</li>` : '',
  };
  const start = { cls: params.class ?? '', subject: params.subject ?? '', group: params.group ?? '' };
  const style = `.${css.bar}{display:flex;gap:14px;align-items:center;margin:0 0 10px}.${css.ul}{list-style:none;padding:0}.${css.r}{display:flex;gap:12px;padding:6px 8px;border-bottom:1px solid #dde6ee}.${css.on}{background:#eaf2f8}.${css.n}{display:flex;gap:5px;width:320px}.${css.d}{color:#888}`;
  return frame(ctx, {
    title: 'Учебные группы',
    crumbs: [],
    content: `<style>${style}</style><h2>Учебные группы</h2><div id="${root}"></div>
<script>${SCRIPT.replace('@@', () => inline(config)).replace('q={}', () => `q=${inline(start)}`)}</script>`,
  });
}
