import { main, schools } from './address.ts';
import { type Answer, type Context, html, isStaff } from './context.ts';
import { withDirections } from './directions.ts';
import { distort } from './faults.ts';
import { esc, raw } from './html.ts';
import { lookOf } from './looks/look-of.ts';
import { shortName } from './names.ts';
import { ads, globals, hostileTag, LIBRARIES, POLLING, sessionLinks } from './scripts.ts';
import { STYLE } from './style.ts';

export const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

export interface Tab {
  id: string;
  text: string;
  href: string;
  active: boolean;
}

export interface Page {
  title: string;
  /** [text, address] after the school's own breadcrumb. */
  crumbs: [string, string][];
  tabs?: Tab[];
  /** The contents of #content. */
  content: string;
  status?: number;
}

const SCHOOL = 'https://schools.dnevnik.ru';
const STAFF_SUBMENU: [string, string][] = [
  ['Рабочий стол', 'https://dnevnik.ru/workplace/teacher'],
  ['Моя школа', `${SCHOOL}/school.aspx`],
  ['Мои классы', `${SCHOOL}/myclasses.aspx`],
  ['Отчеты', `${SCHOOL}/reports/default.aspx`],
  ['Журналы', `${SCHOOL}/journals/?header=True`],
  ['Расписание', `${SCHOOL}/schedules/`],
  ['Домашние задания', `${SCHOOL}/homework.aspx`],
  ['КТП', 'https://dnevnik.ru/ctp/'],
  ['Учительская', `${SCHOOL}/school.aspx?view=staffposts`],
];
const PUPIL_SUBMENU: [string, string][] = [
  ['Моя школа', `${SCHOOL}/school.aspx`],
  ['Дневник', 'https://dnevnik.ru/marks'],
  ['Расписание', `${SCHOOL}/schedules/`],
  ['Домашние задания', `${SCHOOL}/homework.aspx`],
];

function header(ctx: Context): string {
  const { viewer } = ctx;
  const staff = isStaff(viewer);
  const look = lookOf(ctx.school).site;
  const items = (staff ? STAFF_SUBMENU : PUPIL_SUBMENU)
    .map(([text, href], index) => {
      const active = index === 0 ? ' header-submenu__item_active' : '';
      return `<li class="header-submenu__item${active}"><a class="header-submenu__link"${look.menu(text, index)} data-test-id="${text}" href="${esc(href)}">${text}</a></li>`;
    })
    .join('\n');
  const start = main(staff ? 'teacher' : 'userfeed', {}, ':443');
  return `<div class="page-header"><div class="page-header__in">
<a class="header-logotype" href="${start}/" title="${esc(ctx.school.product)}">${esc(ctx.school.product)}</a>
<ul class="header-menu"><li class="header-menu__item header-menu__item_active"><a class="header-menu__link" href="${start}">Образование</a></li>
<li class="header-menu__item"><a class="header-menu__link" href="https://dnevnik.ru/user/user.aspx">Профиль</a></li>
<li class="header-menu__item"><a class="header-menu__link" href="https://dnevnik.ru/soc/messenger/">Сообщения</a></li></ul>
<div class="user-profile-box" data-test-id="user-profile-info"><div class="user-profile-box__info">
 <p class="user-profile-box__info_row-content user-profile-box__initials">${esc(shortName(viewer))}</p>
 <p class="user-profile-box__info_row-content user-profile-box__category">${staff ? 'Сотрудник' : 'Ученик'}</p></div>
 <a${look.settings} href="https://dnevnik.ru/user/settings.aspx?user=${viewer.userId}">Настройки</a>
 <form name="logout" method="post" action="https://login.dnevnik.ru/logout"><button type="submit">Выход</button></form></div>
</div></div>
<div class="header-submenu-bar"><ul class="header-submenu header-submenu_active">
${items}
<li class="header-submenu__more-item" style="display:none"><a class="header-submenu__link" href="#">Еще</a></li></ul></div>`;
}

function crumbs(ctx: Context, page: Page): string {
  const home = ctx.address.v2
    ? `<a href="${esc(schools(ctx.address, 'school', { school: ctx.school.id, view: 'profile' }))}" title="На главную страницу школы">${esc(ctx.school.name)}</a>`
    : `<a href="${raw(schools(ctx.address, 'school', { school: ctx.school.id }, ':443'))}" title="Главная страница школы">${esc(ctx.school.name)}</a>`;
  const rest = page.crumbs.map(([text, href]) => `<li><a href="${esc(href)}">${esc(text)}</a></li>`).join('');
  return `<ul class="crumbs"><li>${home}</li>${rest}<li>${esc(page.title)}</li></ul>`;
}

// One link of a page has two href attributes; browsers keep the first.
const tabs = (list: Tab[]): string =>
  `<div class="tabs"><ul>${list
    .map(
      (tab, index) =>
        `<li class="${tab.active ? 'active' : ''}  "><div class="tc1"></div><div class="tc2"></div>\n <a id="${tab.id}" class="NotSet   " href="${raw(tab.href)}"${index === 0 ? ` href="${esc(tab.href)}"` : ''}>${tab.text}</a></li>`,
    )
    .join('\n')}</ul></div>`;

/** The whole page around its content. */
export function frame(ctx: Context, page: Page): Answer {
  const slot = `<div class="${guid(ctx)}"><div class="ad">Реклама. 0+</div></div>`;
  const body = `${DOCTYPE}
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(page.title)} - ${esc(ctx.school.product)}</title>
${hostileTag(ctx)}
<style type="text/css">${STYLE}</style>
${LIBRARIES}
${globals(ctx)}
</head>
<body id="pageAuth">
${header(ctx)}
<div class="page-wrapper" id="contentWrapper"><div id="errors" class="errors"></div>
<div id="content">
${crumbs(ctx, page)}
${page.tabs ? tabs(page.tabs) : ''}
${ctx.faults.ads ? slot : ''}
${page.content}
<div class="clear"></div>
</div></div>
<div class="footer">© ООО «Дневник.ру» <a href="https://dnevnik.ru:443/about">О проекте</a></div>
${sessionLinks(ctx, ctx.viewer)}
${ctx.faults.polling ? POLLING : ''}
${ads(ctx)}
</body></html>`;
  const text = ctx.school.traits.has('bidi') ? withDirections(body) : body;
  return html(distort(text, ctx.faults.markup), page.status);
}

function guid(ctx: Context): string {
  const { junk } = ctx;
  return [8, 4, 4, 4, 12].map((length) => junk.hex(length)).join('-');
}

/** A page outside the frame: sign-in, maintenance. */
export const bare = (
  title: string,
  content: string,
  status = 200,
  head = '',
  product = 'Дневник.ру',
): Answer =>
  html(
    `${DOCTYPE}
<html xmlns="http://www.w3.org/1999/xhtml" lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(title)}</title>${head}
<style type="text/css">${STYLE}</style></head><body class="page-body">
<div class="page-header"><div class="page-header__in"><a class="header-logotype" href="https://dnevnik.ru/">${esc(product)}</a></div></div>
${content}
</body></html>`,
    status,
  );
