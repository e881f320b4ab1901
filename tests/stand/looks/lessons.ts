import { esc, raw } from '../html.ts';
import type { Edition } from '../school.ts';

export interface HomeworkRow {
  href: string;
  text: string;
  school: string;
  subject: string;
  number: number;
  /** dd.mm.yyyy */
  date: string;
  /** dd.mm.yyyy */
  changed: string;
  status: string;
}

/** How homework, schedule and bells look, and how the list of journals opens. */
export interface LessonsLook {
  homework(row: HomeworkRow): string;
  /** The days shown, beside the arrows of the week's player. */
  week(text: string): string;
  /** Above a class's schedule: its week or its bells. */
  views(list: { text: string; href: string; active: boolean }[]): string;
  bells(rows: string): string;
  /** The script of the list of journals; `address` answers with the subjects of a class. */
  openJournals(address: string): string;
}

const first: LessonsLook = {
  homework: ({ href, text, school, subject, number, date, changed, status }) =>
    `<tr><td><a class="b" href="${raw(href)}">${esc(text)}</a></td><td>${esc(school)}</td><td>${esc(subject)}</td>
<td>${number} урок<br />${date}</td><td>${changed}</td><td>${status}</td></tr>`,
  week: (text) => `<h3>${text}</h3>`,
  views: () => '',
  bells: (rows) => `<table class="grid gridLines vam">${rows}</table>`,
  openJournals: () => '',
};

const second: LessonsLook = {
  homework: ({ href, text, school, subject, number, date, changed, status }) =>
    `<tr><td class="breakword"><a class="b" href="${raw(href)}">${esc(text)}</a></td><td>${esc(school)}</td><td class="tac light">${esc(subject)}</td>
<td class="tac nowrap"><strong>${number} урок</strong><br />${date}</td><td class="tac light">${changed}</td><td>${status}</td></tr>`,
  week: (text) => `<div class="inl"><strong>${text}</strong></div>`,
  views: (list) =>
    `<div class="old-tabs">${list
      .map(
        ({ text, href, active }) =>
          `<a class="old-tabs__tab${active ? ' old-tabs__tab_active' : ''}" href="${raw(href)}">${text}</a>`,
      )
      .join('\n')}</div>`,
  bells: (rows) => `<ul class="moder"><li><h3>Основное</h3></li></ul><table class="grid vam">${rows}</table>`,
  openJournals: (address) => `<script type="text/javascript">
document.addEventListener('click',function(e){
 var link=e.target.closest&&e.target.closest('ul.classes a[href^="#"]');if(!link)return;
 var group=link.getAttribute('href').slice(1),place=document.getElementById('g'+group);
 if(!place||place.firstChild)return;
 fetch('${address}',{method:'POST',credentials:'include',headers:{'content-type':'application/x-www-form-urlencoded'},body:'grade='+group})
  .then(function(r){return r.json()}).then(function(r){place.innerHTML=r.html});
});
</script>`,
};

export const LESSONS_LOOKS: Record<Edition, LessonsLook> = { 1: first, 2: second };
