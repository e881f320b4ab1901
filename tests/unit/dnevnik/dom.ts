import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');

/** A document from HTML text as sent by the site: nothing runs, nothing loads. */
export function page(html: string): Document {
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** A page with the given content in the site's frame (facts 2.3). */
export function framed(content: string, head = ''): Document {
  return page(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Дневник.ру</title>${head}</head>
<body id="pageAuth"><div class="page-header"><a class="header-logotype" href="https://dnevnik.ru:443/teacher/"></a>
<ul class="header-menu"><li class="header-menu__item"><a class="header-menu__link" href="https://schools.dnevnik.ru/myclasses.aspx">Мои классы</a></li></ul>
<div class="user-profile-box" data-test-id="user-profile-info"><p class="user-profile-box__info_row-content user-profile-box__initials">Учителева А.Б.</p>
<a href="https://dnevnik.ru/user/settings.aspx?user=1000099999999">Настройки</a></div><form name="logout" method="post" action="https://login.dnevnik.ru/logout"><input type="hidden" name="__RequestVerificationToken" value="wrong-form"></form></div>
<div class="page-wrapper" id="contentWrapper"><div id="content"><ul class="crumbs"><li><a title="Главная страница школы" href="https://schools.dnevnik.ru/school.aspx?school=10509">МБОУ «Лицей №1»</a></li></ul>
${content}</div></div></body></html>`);
}

export const url = (text: string): URL => new URL(text);

export const CLASS = '1849681250723148374';
export const MEMBERS = `https://schools.dnevnik.ru/class.aspx?class=${CLASS}&view=members`;
export const MEMBERS_V2 = `https://schools.dnevnik.ru/v2/r/saratov/class?class=${CLASS}&view=members`;
export const PASSWORD =
  'https://schools.dnevnik.ru/v2/admin/persons/person?person=1000000000017&school=10509&view=password';
