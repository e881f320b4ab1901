import { describe, expect, it } from 'vitest';
import { readCredentialsTable } from '../../../../utils/dnevnik/readers/credentials-table.ts';
import { readReportStudents } from '../../../../utils/dnevnik/readers/report-students.ts';
import { CLASS, framed, page, url } from '../dom.ts';

const REPORT = url('https://schools.dnevnik.ru/reports/default.aspx?report=people-students&school=10509');
const header =
  '<tr><th rowspan="2">№</th><th colspan="4">Ученик</th><th colspan="2">Родители</th></tr><tr><th>ФИО</th><th>Пол</th><th>Дата рождения</th><th>Класс</th><th>ФИО</th><th>Контакты</th></tr>';
const cells = (title: string, span = 1) =>
  `<td title="${title}"${span > 1 ? ` rowspan="${span}"` : ''}><a href="https://dnevnik.ru/user/user.aspx?user=100001">${title.slice(0, 6)}...</a></td>`;
const grid = (rows: string) => framed(`<table class="grid gridLines vam">${header}${rows}</table>`);

describe('report on students', () => {
  it('puts the surname first and keeps both parents', () => {
    const s = ' rowspan="2"';
    const document = grid(
      `<tr><td${s}>1</td>${cells('Анна Олеговна Ким', 2)}<td${s}>Ж</td><td${s}>05.05.2013</td><td${s}><a href="/class.aspx?class=${CLASS}">7 "А"</a></td><td title="Ольга Ивановна Ким">Ольга...</td><td>+7 900 000-00-00</td></tr>
       <tr><td title="Олег Петрович Ким">Олег...</td><td>-</td></tr>
       <tr><td>2</td>${cells('Пётр Ли')}<td>М</td><td>01.02.2013</td><td>7а</td><td></td><td></td></tr>`,
    );
    const { data, warnings } = readReportStudents(document, REPORT);
    expect(data.students).toMatchObject([
      {
        name: 'Ким Анна Олеговна',
        user: '100001',
        birthDate: '2013-05-05',
        classGroup: { id: CLASS, name: '7 "А"' },
        parents: [
          { name: 'Ким Ольга Ивановна', contact: '+7 900 000-00-00' },
          { name: 'Ким Олег Петрович', contact: null },
        ],
      },
      { name: 'Ли Пётр', classGroup: { id: null, name: '7а' }, parents: [] },
    ]);
    expect(warnings).toEqual([]);
  });
  it('understands a second parent if only the first cell extends down', () => {
    const document = grid(
      `<tr><td rowspan="2">1</td>${cells('Анна Олеговна Ким')}<td>Ж</td><td>05.05.2013</td><td>7а</td><td title="Ольга Ивановна Ким"></td><td>1</td></tr><tr><td title="Олег Петрович Ким"></td><td>2</td></tr>`,
    );
    expect(readReportStudents(document, REPORT).data.students[0]?.parents).toMatchObject([
      { name: 'Ким Ольга Ивановна', contact: '1' },
      { name: 'Ким Олег Петрович', contact: '2' },
    ]);
  });
  it('gives the parent of a student who cannot be read to nobody else', () => {
    const document = grid(
      `<tr><td>1</td>${cells('Пётр Ли')}<td>М</td><td>01.02.2013</td><td>7а</td><td></td><td></td></tr>
       <tr><td rowspan="2">2</td></tr><tr><td title="Олег Петрович Ким">Олег...</td><td>-</td></tr>`,
    );
    const { data, warnings } = readReportStudents(document, REPORT);
    expect(data.students).toMatchObject([{ name: 'Ли Пётр', parents: [] }]);
    expect(warnings).toMatchObject([{ code: 'rows-uneven' }]);
  });
  it('detects a changed order of names, and doubts names without proof', () => {
    const row = (name: string) =>
      `<tr><td>1</td>${cells(name)}<td></td><td>05.05.2013</td><td>7а</td><td></td><td></td></tr>`;
    const changed = readReportStudents(grid(row('Ким Анна Олеговна') + row('Ли Пётр')), REPORT);
    expect(changed.data.students.map(({ name }) => name)).toEqual(['Ким Анна Олеговна', 'Ли Пётр']);
    expect(changed.warnings).toMatchObject([{ code: 'order-changed' }]);
    expect(readReportStudents(grid(row('Мария Гарсия Лопес')), REPORT).warnings).toMatchObject([
      { code: 'name-order', row: 1 },
    ]);
  });
  it('keeps a nickname in quotes with the surname', () => {
    const row = `<tr><td>1</td>${cells("Милана &lt;b&gt;Робертовна&lt;/b&gt; Д'Арто &quot;Рыжая&quot;")}<td></td><td>05.05.2013</td><td>7а</td><td></td><td></td></tr>`;
    expect(readReportStudents(grid(row), REPORT).data.students[0]?.name).toBe(
      `Д'Арто "Рыжая" Милана <b>Робертовна</b>`,
    );
  });
  it('says that there is no table', () => {
    expect(
      readReportStudents(framed('<p class="error__title">Нет прав</p>'), REPORT).warnings[0]?.text,
    ).toContain('Нет прав');
  });
});

describe('table of credentials', () => {
  const table = (rows: string) =>
    `<table><tr><td><table><tr><td>Класс 7а</td></tr><tr><td>№</td><td>Ф.И.О.</td><td>Логин</td><td>Временный пароль</td></tr>${rows}</table></td></tr></table>`;
  it('finds it by header words, even nested', () => {
    const html =
      table(
        '<tr><td>1</td><td>Ким\nАнна</td><td>kim.anna</td><td>0a&amp;#39;1</td></tr><tr><td>2</td><td>Ли Пётр</td><td>-</td><td></td></tr>',
      ) + table('<tr><td>1</td><td>Ким Анна</td><td>kim.anna2</td><td>012345</td></tr>');
    const { data, warnings } = readCredentialsTable(page(html), null);
    expect(data.rows).toEqual([
      { name: 'Ким Анна', login: 'kim.anna', password: '0a&#39;1', note: null },
      { name: 'Ли Пётр', login: null, password: null, note: null },
      { name: 'Ким Анна', login: 'kim.anna2', password: '012345', note: null },
    ]);
    expect(warnings).toMatchObject([{ code: 'login-not-found', row: 2 }]);
  });
  it('takes «Имя» for the full name if no column has the surname', () => {
    const html =
      '<table><tr><td></td><td>Имя</td><td>Класс, роль</td><td>Логин</td><td>Пароль</td></tr><tr><td colspan="5">Класс 7а</td></tr><tr><td>1.</td><td>Ким<br>Анна</td><td>7а, ученик</td><td><b>kim</b></td><td><tt>029118</tt></td></tr></table>';
    expect(readCredentialsTable(page(html), null)).toMatchObject({
      data: { rows: [{ name: 'Ким Анна', login: 'kim', password: '029118', note: '7а, ученик' }] },
      warnings: [],
    });
  });
  it('joins a name from three columns, skips rows without a name, hides secrets in warnings', () => {
    const html =
      '<table><tr><th>Фамилия</th><th>Имя</th><th>Отчество</th><th>Роль</th><th>Логин</th><th>Пароль</th></tr><tr><td>Ким</td><td>Анна</td><td>Олеговна</td><td>Ученик</td><td>ким 1</td><td>тайна 7</td></tr><tr><td></td><td></td><td></td><td></td><td>lost</td><td>secret</td></tr></table>';
    const { data, warnings } = readCredentialsTable(page(html), null);
    expect(data.rows).toMatchObject([{ name: 'Ким Анна Олеговна', note: 'Ученик' }]);
    expect(warnings.map(({ code }) => code)).toEqual(['credentials-strange', 'name-not-read']);
    expect(JSON.stringify(warnings)).not.toMatch(/ким 1|тайна|lost|secret/);
  });
});
