import { type FormSpec, otherClass, pathOf } from './form-spec.ts';
import { type FormPerson, nameParts, writtenName } from './names.ts';

export const esc = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!);

export const option = (value: string, text: string, selected = false): string =>
  `<option value="${esc(value)}"${selected ? ' selected' : ''}>${esc(text)}</option>`;

function heading(spec: FormSpec, body: string): string {
  const title = spec.shape === 'choice' ? undefined : spec.titles[0];
  const { className, subject, look } = spec;
  const more = title ? `, ${esc(title)}` : '';
  if (look.heading === 'two-lines')
    return `<h2>Состав групп: ${esc(className)}</h2><h3>${esc(subject)}${more}</h3>${body}`;
  if (look.heading === 'one-line')
    return `<h1>${esc(className)}, ${esc(subject)}${more}</h1><p class="hint">Отметьте учеников и сохраните изменения.</p>${body}`;
  if (look.heading === 'legend')
    return `<h2>Учебные группы</h2><fieldset><legend>${esc(className)} класс, ${esc(subject)}${more}</legend>${body}</fieldset>`;
  return `<ul class="crumbs"><li><a href="/v2/school">Школа № 1</a></li><li>${esc(className)}</li></ul><h2>${esc(pathOf(spec, title))}</h2>${body}`;
}

/** The class, subject and group that the page is for, to be changed: without people. */
function filter(spec: FormSpec): string {
  const { className, subject, titles, shape } = spec;
  const groups =
    shape === 'choice'
      ? ''
      : `<select name="fg">${option('1', titles[0]!, true)}${option('2', 'группа 9')}</select>`;
  return `<form method="get" class="filter">Класс: <select name="fc">${option('1', className, true)}${option('2', otherClass(spec))}</select>
Предмет: <select name="fs">${option('1', subject, true)}${option('2', 'Физика')}</select> ${groups}<input type="submit" value="Показать"></form>`;
}

const ADVERT =
  '<div class="ad">Реклама. Онлайн-школа: Сидоренко Платон готовит к экзаменам. <label><input type="checkbox" name="ad_ok"> Не показывать</label> 0+</div>';

const link = (spec: FormSpec, person: FormPerson): string =>
  `<li><a href="https://dnevnik.ru/user/user.aspx?user=${person.key}">${esc(writtenName(person, { ...spec.style, form: 'initials' }))}</a></li>`;

/** The teacher of the group: a drop-down with people of whom none is a student of the class. */
function teachers(spec: FormSpec): string {
  const names = spec.others.slice(0, 4).map((person) => option(person.key, person.name));
  return `<p>Учитель группы: <select name="teacher">${option('', '- Не назначен -', true)}${names.join('')}</select> <label><input type="checkbox" name="notify" value="1"> Уведомить родителей</label></p>`;
}

/** The whole page: menu, search and adverts of the site around the form. */
export function formPage(spec: FormSpec, form: string, tail = ''): string {
  const { look } = spec;
  const withTeacher = look.teacher && (spec.shape === 'lists' || spec.shape === 'boxes');
  const body = `${look.filter ? filter(spec) : ''}${look.advert ? ADVERT : ''}
<form method="post" action="?save=1" id="f${look.junk}"><input type="hidden" name="__RequestVerificationToken" value="${look.junk}">
${form}
${withTeacher ? teachers(spec) : ''}
<input type="submit" name="save" value="Сохранить"></form>`;
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Учебные группы - Дневник.ру</title></head><body>
<div class="page-header"><ul><li><a href="/v2/school">Моя школа</a></li><li><a href="/v2/class">Мои классы</a></li></ul>
<form action="/search"><input type="text" name="q" placeholder="Поиск по сайту"><label><input type="checkbox" name="everywhere"> Везде</label><button>Найти</button></form></div>
<div class="menu">Дни рождения<ul>${spec.others
    .slice(-3)
    .map((person) => link(spec, person))
    .join('')}</ul></div>
<div id="content">${heading(spec, body)}</div>
<div class="footer">© Дневник <label><input type="checkbox" name="cookies"> Согласен на cookie</label></div>${tail}</body></html>`;
}

/** The name as pages with rows write it; `''` between spans as in pages that scripts draw. */
export function nameHtml(spec: FormSpec, person: FormPerson): { whole: string; cells: [string, string] } {
  const { last, given } = nameParts(person, spec.style);
  const parts: [string, string] =
    spec.style.order === 'last-first' ? [esc(last), esc(given)] : [esc(given), esc(last)];
  const whole =
    spec.look.split === 'spans'
      ? `<span>${parts[0]}</span><span>${parts[1]}</span>`
      : esc(writtenName(person, spec.style));
  return { whole, cells: parts };
}
