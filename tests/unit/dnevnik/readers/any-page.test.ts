import { expect, it, test } from 'vitest';
import { isPageOfSameList, pageOfList } from '../../../../utils/dnevnik/addresses.ts';
import { readAnyPage } from '../../../../utils/dnevnik/readers/any-page.ts';
import { CLASS, framed, page, url } from '../dom.ts';

const S = 'https://schools.dnevnik.ru';
const LIST = `${S}/v2/admin/persons/default?school=10509&group=students`;

it('reads a pager of the site, with the address of a sibling', () => {
  const html = `<title>Список людей - Дневник.ру</title><div class="pager"><ul><li><a href="${LIST}&amp;amp;page=1">1</a></li>
    <li><b>2</b></li><li>…</li><li><a href="${LIST}&amp;page=11">11</a></li></ul></div>`;
  expect(readAnyPage(page(html), url(`${LIST}&page=2`))).toEqual({
    title: 'Список людей',
    total: null,
    page: 2,
    lastPage: 11,
    instead: null,
    classGroup: null,
    sibling: `${LIST}&page=1`,
  });
});

it('finds a pager by its links alone, and the class in the address', () => {
  const here = `${S}/journal.aspx?class=${CLASS}`;
  const html = `<p><a href="?class=${CLASS}&PAGE=2">2</a> <a href="?class=${CLASS}&page=4">Последняя</a>
    <a href="?class=${CLASS}&page=9">Иванов Иван</a> <a href="/school.aspx?page=30">30</a> <a href="?class=1&page=50">50</a></p>`;
  expect(readAnyPage(page(html), url(here))).toMatchObject({ page: 1, lastPage: 4, classGroup: CLASS });
});

it.each<[string, string | null]>([
  ['<h1>Профилактические работы</h1>', 'maintenance'],
  ['<title>Страница не найдена (404)</title>', 'not-found'],
  ['<form><input name="login"><input name="password" type="password"></form>', 'sign-in'],
  ['<p>Список</p>', null],
])('%s is served instead of a page: %s', (html, instead) => {
  expect(readAnyPage(framed(html), url(LIST)).instead).toBe(instead);
});

test.each<[string, boolean]>([
  [`${LIST}&page=3`, true],
  [`${S}/v2/admin/persons/default?page=3&GROUP=students`, true],
  [`${LIST}&date=2026&page=3`, true],
  [LIST, false],
  [`${S}/v2/admin/persons/default?school=10509&group=staff&page=3`, false],
  [`${S}/v2/admin/persons/person?school=10509&page=3`, false],
  ['https://dnevnik.ru/v2/admin/persons/default?page=3', false],
  ['https://example.org/v2/admin/persons/default?page=3', false],
])('%s is a page of the same list: %s', (link, same) => {
  expect(isPageOfSameList(url(`${LIST}&page=2`), url(link))).toBe(same);
});

test('the address of another page keeps everything else', () => {
  expect(pageOfList(url(`${LIST}&amp;amp;PAGE=2`), 5)?.href).toBe(`${LIST}&page=5`);
  expect(pageOfList(url('https://example.org/?page=2'), 5)).toBeNull();
});
