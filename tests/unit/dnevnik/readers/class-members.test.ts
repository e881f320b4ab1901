import { describe, expect, it } from 'vitest';
import { readClassMembers } from '../../../../utils/dnevnik/readers/class-members.ts';
import { CLASS, framed, MEMBERS, MEMBERS_V2, page, url } from '../dom.ts';

const card = (person: number) =>
  `https://schools.dnevnik.ru:443/admin/persons/person.aspx?person=${1000000000000 + person}&amp;school=10509&amp;view=review`;
const buttons = (person: number) =>
  `<td class="tdButtons"><ul class="icons"><li class="iM"><a href="https://dnevnik.ru/soc/messenger/?user=1000099999999">&nbsp;</a></li><li class="iE"><a href="${card(person)}" title="Редактировать">Редактировать</a></li></ul></td>`;
const student = (person: number, name: string, sex = 'female') =>
  `<tr><td class="tdAvatar"><a class="avatar ${sex}" href="https://dnevnik.ru/user/user.aspx?user=${100000 + person}"><img alt=""></a></td><td class="tdName"><a class="u" href="https://dnevnik.ru/user/user.aspx?user=${100000 + person}">${name}</a></td><td>${'7 "А"'}</td>${buttons(person)}</tr>`;
const parent = (person: number, name: string, child: string) =>
  `<tr><td><div class="user_ava"><a class="male" href="https://dnevnik.ru/user/user.aspx?user=${100000 + person}"></a></div></td><td class="tdName">${name}</td><td>${child}</td>${buttons(person)}</tr>`;
const list = (rows: string, extra = '') =>
  `<div class="info"><h2>Класс: 7 "А" (2026/2027)</h2></div>${extra}<div class="col34"><table class="people grid"><tr><th></th><th>Имя</th><th></th><th></th></tr>${rows}</table></div>`;
const codes = (reading: { warnings: { code: string }[] }) => reading.warnings.map(({ code }) => code);

it('a row that has lost its name cell gives nobody the name of a child', () => {
  const child = '<a href="https://dnevnik.ru/user/user.aspx?user=100002">Ким Анна</a>';
  const lost = parent(7, 'Ким Ольга Ивановна', child).replace(/<td class="tdName">.*?<\/td>/, '');
  const whole = parent(8, 'Ли Олег Петрович Отец', child);
  const { data, warnings } = readClassMembers(framed(list(whole + lost)), url(`${MEMBERS}&group=parents`));
  expect(data.representatives.map(({ name }) => name)).toEqual(['Ли Олег Петрович']);
  expect(warnings.map(({ code }) => code)).toEqual(['name-not-read']);
});

it('by a button that is not known nobody becomes a child of their own', () => {
  const unknown = parent(8, 'Ли Олег Петрович Отец', '').replace(
    /<td class="tdButtons">.*?<\/td>/,
    '<td><a href="https://dnevnik.ru/soc/messenger/?user=100008">✉</a></td>',
  );
  const { data } = readClassMembers(framed(list(unknown)), url(`${MEMBERS}&group=parents`));
  expect(data.representatives).toMatchObject([{ name: 'Ли Олег Петрович', user: '100008', children: [] }]);
});

it('a link in a list that stands in a row of another belongs to the inner row', () => {
  const child = '<a href="https://dnevnik.ru/user/user.aspx?user=100002">Ким Анна</a>';
  const inner = `<table class="people"><tr><th>Имя</th></tr>${parent(9, 'Ким Ольга Ивановна Мать', child)}</table>`;
  const { data, warnings } = readClassMembers(
    framed(list(parent(8, 'Ли Олег Петрович Отец', inner))),
    url(`${MEMBERS}&group=parents`),
  );
  expect(data.representatives).toMatchObject([
    { name: 'Ли Олег Петрович', person: '1000000000008', user: '100008' },
    { name: 'Ким Ольга Ивановна', person: '1000000000009', children: [{ user: '100002' }] },
  ]);
  expect(data.representatives[0]!.children.map(({ user }) => user)).not.toContain('100002');
  expect(warnings).toEqual([]);
});

describe('students', () => {
  const reading = readClassMembers(
    framed(
      list(
        student(1, 'Иванова\n      Мария&nbsp; Петровна\n') +
          student(2, '\u2068Ким Анна\u2069', 'male') +
          student(3, 'Ким Анна') +
          student(4, 'О&amp;amp;#39;Коннор &lt;b&gt;Пётр&lt;/b&gt;') +
          `<tr><td class="tdAvatar"><img></td><td class="tdName">Мамедов Гасан оглы</td><td></td>${buttons(5)}</tr>`,
        '<p class="found">Найдено <strong>5</strong></p>',
      ),
    ),
    url(`${MEMBERS}&group=students`),
  );

  it('reads names, ids, sex and cards', () => {
    expect(reading.data.list).toBe('students');
    expect(reading.data.classGroup).toMatchObject({ id: CLASS, name: '7 "А"' });
    expect(reading.data.total).toBe(5);
    expect(reading.data.students[0]).toEqual({
      person: '1000000000001',
      user: '100001',
      name: 'Иванова Мария Петровна',
      sex: 'female',
      card: 'https://schools.dnevnik.ru/admin/persons/person.aspx?person=1000000000001&school=10509&view=review',
      school: '10509',
    });
  });
  it('keeps two people with one name, and a person without an account', () => {
    expect(reading.data.students.map(({ name }) => name)).toEqual([
      'Иванова Мария Петровна',
      'Ким Анна',
      'Ким Анна',
      "О'Коннор <b>Пётр</b>",
      'Мамедов Гасан оглы',
    ]);
    expect(reading.data.students[4]).toMatchObject({ user: null, person: '1000000000005' });
  });
  it('warns only of unusual names', () => {
    expect(codes(reading)).toEqual(['unusual-name']);
    expect(reading.warnings[0]).toMatchObject({ row: 4 });
  });
});

describe('representatives', () => {
  const child = (person: number, name: string) =>
    `<a href="https://dnevnik.ru/user/user.aspx?user=${100000 + person}">${name}</a>`;
  const reading = readClassMembers(
    framed(
      list(
        parent(
          11,
          `<a class="u" href="?user=100011">Иванова\nОльга Ивановна\n мать</a>`,
          child(1, 'Иванова Мария Петровна'),
        ) +
          parent(
            12,
            `<a class="u" href="?user=100012">Ким Олег</a><p>отец Ким Анны</p>`,
            `${child(2, 'Ким Анна')}<br>${child(3, 'Ким Анна')}`,
          ) +
          parent(
            13,
            `<a class="u" href="?user=100013">Перова Зоя Львовна</a> (бабушка)`,
            `мать ${child(4, 'Перовой Анны')}`,
          ) +
          parent(14, 'Ли Марат<br><span>опекун</span>', 'Ли Алина') +
          parent(15, '<a class="u" href="?user=100015">мать Ивановой Марии</a>', child(1, 'Иванова Мария')),
      ),
    ),
    url(`${MEMBERS_V2}&group=parents`),
  );
  it('separates the relation from the name, and finds the children', () => {
    expect(reading.data.representatives.map(({ name, relation }) => [name, relation])).toEqual([
      ['Иванова Ольга Ивановна', 'мать'],
      ['Ким Олег', 'отец'],
      ['Перова Зоя Львовна', 'бабушка'],
      ['Ли Марат', 'опекун'],
    ]);
    expect(reading.data.representatives.map(({ children }) => children)).toEqual([
      [{ person: null, user: '100001', name: 'Иванова Мария Петровна' }],
      [
        { person: null, user: '100002', name: 'Ким Анна' },
        { person: null, user: '100003', name: 'Ким Анна' },
      ],
      [{ person: null, user: '100004', name: '' }],
      [{ person: null, user: null, name: 'Ли Алина' }],
    ]);
  });
  it('gives a warning, not a person, if the name is only the child’s', () => {
    expect(reading.warnings).toMatchObject([{ code: 'name-not-read', row: 5 }]);
    expect(reading.data.students).toEqual([]);
  });
});

describe('other pages of the list', () => {
  it('reads the pager', () => {
    const pager =
      '<div class="pager"><ul><li><a href="?page=1">1</a></li><li><b>2</b></li><li><a href="?page=3">3</a></li></ul></div>';
    const reading = readClassMembers(
      framed(
        list(student(1, 'Ким Анна'), `<p class="found">Найдено <strong>1\u00a0028</strong></p>${pager}`),
      ),
      url(`${MEMBERS}&page=9`),
    );
    expect(reading.data).toMatchObject({ page: 2, lastPage: 3, total: 1028, list: 'students' });
    expect(codes(reading)).toEqual([]);
  });
  it('says that the counts differ', () => {
    const found = '<p class="found">Найдено <strong>2</strong></p>';
    expect(codes(readClassMembers(framed(list(student(1, 'Ким Анна'), found)), url(MEMBERS)))).toEqual([
      'count-differs',
    ]);
  });
  it('distinguishes an empty list from a missing one', () => {
    const empty = '<h2>Класс: 7а</h2><div class="emptyData">Никого нет</div>';
    expect(codes(readClassMembers(framed(empty), url(MEMBERS)))).toEqual([]);
    expect(codes(readClassMembers(framed('<h2>Класс: 7а</h2>'), url(MEMBERS)))).toEqual(['list-not-found']);
  });
  it('distinguishes the lists without the parameter', () => {
    const rows = parent(
      11,
      '<a class="u" href="?user=100011">Ким Ольга</a> мать',
      '<a href="?user=100001">Ким Анна</a>',
    );
    const reading = readClassMembers(framed(list(rows)), url(MEMBERS));
    expect(reading.data.list).toBe('representatives');
    expect(reading.data.representatives[0]).toMatchObject({
      relation: 'мать',
      children: [{ user: '100001' }],
    });
  });
  it('skips a repeated row, uses no ids from links that differ', () => {
    const twice = readClassMembers(
      framed(list(student(1, 'Ким Анна') + student(1, 'Ким Анна'))),
      url(MEMBERS),
    );
    expect([twice.data.students.length, codes(twice)]).toEqual([1, ['duplicate-row']]);
    const other = student(1, 'Ким Анна').replace(
      'https://dnevnik.ru/user/user.aspx?user=100001">Ким',
      `${card(2)}">Ким`,
    );
    const differing = readClassMembers(framed(list(other)), url(MEMBERS));
    expect(differing.data.students[0]).toMatchObject({ person: null, card: null });
    expect(codes(differing)).toEqual(['ids-differ']);
  });
  it('uses no card at a foreign address', () => {
    const evil = student(1, 'Ким Анна').replace('schools.dnevnik.ru:443', 'schools.dnevnik.ru.evil.ru');
    expect(readClassMembers(framed(list(evil)), url(MEMBERS)).data.students[0]?.card).toBeNull();
  });
});

describe('changed markup', () => {
  const row = (person: number, name: string) =>
    `<tr class="x1"><td class="q"><a href="${card(person)}" title="Редактировать">Редактировать</a></td><td class="w"><a href="/user/user?user=${100000 + person}"><span>${name}</span></a></td></tr>`;
  const ad = '<tr><td colspan="2"><a href="https://ads.example/?user=123456">Показать ещё</a></td></tr>';
  const document = () =>
    framed(
      `<h2>Класс: 7а</h2><table><tr><td><table class="t9">${row(1, 'Ким Анна')}${ad}${row(2, 'Ли Пётр')}</table></td></tr></table>`,
    );
  it('finds people by their links and says so', () => {
    const reading = readClassMembers(document(), url(`${MEMBERS}&group=students`));
    expect(reading.data.students.map(({ name, person, user }) => [name, person, user])).toEqual([
      ['Ким Анна', '1000000000001', '100001'],
      ['Ли Пётр', '1000000000002', '100002'],
    ]);
    expect(codes(reading)).toEqual(['markup-changed', 'name-not-read']);
  });
  it('never mistakes the child for a parent without an account', () => {
    const child = '<a href="/user/user?user=100001">Ким Анна</a>';
    const cells = (tag: string, name: string, person: number) =>
      `<${tag}></${tag}><${tag}>${name}<br>мать</${tag}><${tag}>${child}</${tag}><${tag}><a href="${card(person)}">Редактировать</a></${tag}>`;
    for (const [list, row, cell] of [
      ['table', 'tr', 'td'],
      ['div', 'div', 'div'],
    ] as const) {
      const rows = [`<a href="/user/user?user=100011">Ким Ольга</a>`, 'Ким Зоя', ''].map(
        (name, at) => `<${row}>${cells(cell, name, 11 + at)}</${row}>`,
      );
      const html = `<h2>Класс: 7а</h2><${list}>${rows.join('')}</${list}>`;
      const reading = readClassMembers(framed(html), url(`${MEMBERS}&group=parents`));
      expect(
        reading.data.representatives.map(({ name, person, children }) => [name, person, children[0]?.name]),
      ).toEqual([
        ['Ким Ольга', '1000000000011', 'Ким Анна'],
        ['Ким Зоя', '1000000000012', 'Ким Анна'],
      ]);
      expect(codes(reading)).toEqual(['markup-changed', 'name-not-read']);
    }
  });
  it('finds people in a list without a table', () => {
    const items = `<h2>Класс: 7а</h2><ul><li><a href="${card(1)}">Ким Анна</a></li><li><a href="${card(2)}">Ли Пётр</a></li></ul>`;
    expect(readClassMembers(framed(items), url(MEMBERS)).data.students.map(({ name }) => name)).toEqual([
      'Ким Анна',
      'Ли Пётр',
    ]);
  });
  it('reads a document that is not a page of the site at all', () => {
    expect(codes(readClassMembers(page(''), url(MEMBERS)))).toEqual(['list-not-found', 'class-name']);
  });
});
