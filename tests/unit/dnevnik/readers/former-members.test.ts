import { describe, expect, it, test } from 'vitest';
import { readClassMembers } from '../../../../utils/dnevnik/readers/class-members.ts';
import { readFormerMembers } from '../../../../utils/dnevnik/readers/former-members.ts';
import { framed, MEMBERS, url } from '../dom.ts';

const row = (person: number, name: string, more = '') =>
  `<tr><td class="tdName"><a class="u" href="https://dnevnik.ru/user/user.aspx?user=${100000 + person}">${name}</a>${more}</td><td class="tdButtons"><ul><li class="iE"><a href="/admin/persons/person.aspx?person=${1000000000000 + person}&school=10509">Редактировать</a></li></ul></td></tr>`;
const PRESENT = [row(1, 'Ким Анна'), row(2, 'Ли Пётр')].join('');
const FORMER = [row(3, 'Перова Зоя'), row(4, 'Тян Олег')].join('');
const table = (rows: string) => `<table class="people grid">${rows}</table>`;
const document = (content: string) => framed(`<div class="info"><h2>Класс: 7 "А"</h2></div>${content}`);
const names = (people: { name: string }[]) => people.map(({ name }) => name);
const codes = (content: string) =>
  readClassMembers(document(content), url(`${MEMBERS}&group=students`)).warnings.map(({ code }) => code);

/** The markup is unknown: each of these says it in another way. */
const PAGES: [string, string][] = [
  ['a heading between two tables', `${table(PRESENT)}<h3>Были в классе</h3>${table(FORMER)}`],
  ['headings over both', `<h3>Были в классе (2)</h3>${table(FORMER)}<h3>Ученики</h3>${table(PRESENT)}`],
  ['a row in the table', table(`${PRESENT}<tr><td colspan="4">Были в классе</td></tr>${FORMER}`)],
  [
    'rows of both parts',
    table(
      `<tr><th colspan="4">Были в классе</th></tr>${FORMER}<tr><th colspan="4">Учатся</th></tr>${PRESENT}`,
    ),
  ],
  ['a paragraph', `${table(PRESENT)}<p><b>Были в классе:</b></p>${table(FORMER)}`],
  [
    'a text beside a link that says it too',
    `${table(PRESENT)}<h3>Были в классе <a href="#past">(о классе)</a></h3>${table(FORMER)}`,
  ],
  ['a word in two pieces', `${table(PRESENT)}<h3>Были в клас<i>се</i></h3>${table(FORMER)}`],
  ['a caption', table(PRESENT) + table(`<caption>Были в классе</caption>${FORMER}`)],
  ['a folded part', `${table(PRESENT)}<details><summary>Были в классе</summary>${table(FORMER)}</details>`],
  [
    'a part behind a tab',
    `<div class="tabs"><ul><li class="active"><a href="#now">Ученики</a></li><li><a href="#past">Были в классе</a></li></ul></div><div id="now">${table(PRESENT)}</div><div id="past">${table(FORMER)}</div>`,
  ],
  [
    'a word in each row',
    table(
      row(1, 'Ким Анна') +
        row(3, 'Перова Зоя', '<p>выбыла 01.10.2026</p>') +
        row(2, 'Ли Пётр') +
        row(4, 'Тян Олег', '<p>Был в классе</p>'),
    ),
  ],
  [
    'signs of direction in the heading',
    `${table(PRESENT)}<h3>\u2068Были\u00a0в классе\u2069</h3>${table(FORMER)}`,
  ],
];

describe('«Были в классе» never mixes with the class', () => {
  test.each(PAGES)('%s', (_, content) => {
    const { data, warnings } = readClassMembers(document(content), url(`${MEMBERS}&group=students`));
    expect(names(data.students)).toEqual(['Ким Анна', 'Ли Пётр']);
    expect(names(data.former)).toEqual(['Перова Зоя', 'Тян Олег']);
    expect(data.part).toBe('present');
    expect(warnings.map(({ code }) => code)).toEqual(['former-members']);
    expect(names(readFormerMembers(document(content), url(MEMBERS)))).toEqual(['Перова Зоя', 'Тян Олег']);
  });
  test.each([
    ['switch', 'ul class="switch"'],
    ['filter', 'ul class="filter"'],
    ['tabs', 'div class="tabs"'],
  ])('alone, by the %s', (_, bar) => {
    const switches = `<${bar}><li><a href="?group=students">Ученики</a></li><li class="active"><a href="?x=1">Были в классе</a></li></${bar.split(' ')[0]}>`;
    const { data, warnings } = readClassMembers(
      document(switches + table(FORMER)),
      url(`${MEMBERS}&group=students`),
    );
    expect(data).toMatchObject({ part: 'former', students: [], representatives: [] });
    expect(names(data.former)).toEqual(['Перова Зоя', 'Тян Олег']);
    expect(warnings.map(({ code }) => code)).toContain('former-members');
  });
  it('a link or a closed switch of this name takes nobody out', () => {
    for (const content of [
      `<ul class="switch"><li class="active">Ученики</li><li><a href="?archive=1">Были в классе</a></li></ul>${table(PRESENT)}`,
      `<p><a href="?archive=1">Были в классе</a></p>${table(PRESENT)}`,
      `<h3><a href="?archive=1"><span>Были в классе</span></a></h3>${table(PRESENT)}`,
    ]) {
      const { data, warnings } = readClassMembers(document(content), url(`${MEMBERS}&group=students`));
      expect(names(data.students)).toEqual(['Ким Анна', 'Ли Пётр']);
      expect(warnings).toEqual([]);
    }
  });
  it('the count that the site names may be of both', () => {
    const content = (total: number) =>
      `<p class="found">Найдено <strong>${total}</strong></p>${table(PRESENT)}<h3>Были в классе</h3>${table(FORMER)}`;
    expect(codes(content(2))).toEqual(['former-members']);
    expect(codes(content(4))).toEqual(['former-members']);
    expect(codes(content(3))).toEqual(['count-differs', 'former-members']);
  });
});
