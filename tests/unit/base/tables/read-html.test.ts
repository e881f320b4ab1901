import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readHtml } from '../../../../utils/base/tables/read-html.ts';

async function tablesOf(html: string) {
  const read = await readHtml(new JSDOM(html).window.document);
  return read.ok ? read.tables : [];
}
const rowsOf = async (html: string) => (await tablesOf(html)).map(({ rows }) => rows);

const LIST = '<table><tr><td>ФИО<td>Логин<tr><td>Иванов<td>iv<tr><td>Ким<td>kim<tr><td>Цой<td>tsoi</table>';
const READ = [
  ['ФИО', 'Логин'],
  ['Иванов', 'iv'],
  ['Ким', 'kim'],
  ['Цой', 'tsoi'],
];

it.each([
  ['one cell around it', `<table><tr><td>${LIST}</table>`],
  ['a menu beside it', `<table><tr><td>Меню<td>${LIST}</table>`],
  [
    'titles and signatures around it, some of two cells',
    `<table><tr><td>Лицей<td>05.09.2026<tr><td>Отчёт<td>Логины<tr><td colspan=2>${LIST}<tr><td>Всего: 3<td></table>`,
  ],
  ['three layouts', `<table><tr><td><table><tr><td>a<td><table><tr><td>${LIST}</table></table></table>`],
])('a layout table is not offered: %s', async (_, html) => {
  expect(await rowsOf(html)).toEqual([READ]);
});

it('a small table in every row is text of its cell', async () => {
  const person = (name: string, login: string) =>
    `<tr><td><table><tr><td>${name}<td>Петровна</table><td>${login}<td>7А`;
  expect(
    await rowsOf(`<table>${person('Анна', 'an')}${person('Вера', 've')}${person('Инна', 'in')}</table>`),
  ).toEqual([
    [
      ['Анна Петровна', 'an', '7А'],
      ['Вера Петровна', 've', '7А'],
      ['Инна Петровна', 'in', '7А'],
    ],
  ]);
});

it('the content of fields is text, unless it is invisible', async () => {
  const [rows] = await rowsOf(`<table><tr><td>ФИО<td>Логин<td>Пароль<td>Роль<td>Выбор
    <tr><td><textarea>Ким Инна</textarea><td><input value="kim"><input type=hidden value=token>
    <td><input type=password value=own><td><select><option>учитель<option selected>ученик</select>
    <td><input type=checkbox value=on checked><button>Сбросить</button><script>let a</script>
    <tr><td>a<td>b<td>c<td><select><option>первый<option>второй</select><td>e</table>`);
  expect(rows?.slice(1)).toEqual([
    ['Ким Инна', 'kim', '', 'ученик', ''],
    ['a', 'b', 'c', 'первый', 'e'],
  ]);
});

it('hidden rows, cells and tables are left out, and hidden rows are reported', async () => {
  const [table, ...others] = await tablesOf(`<table><tr><td>ФИО<td hidden>id<td>Логин
    <tr hidden><td>Образец<td hidden>0<td>x<tr style="color: red; display : none"><td>Образец<td hidden>0<td>y
    <tr><td>Ким<td hidden>1<td>kim<span hidden>подсказка</span></table><div hidden>${LIST}</div>`);
  expect(others).toEqual([]);
  expect(table?.rows).toEqual([
    ['ФИО', 'Логин'],
    ['Ким', 'kim'],
  ]);
  expect(table?.notes).toEqual([{ row: null, text: 'скрытые строки (2) не взяты: на странице их не видно' }]);
});

it('a shortened name is complete in the title; another title is not used', async () => {
  const [rows] = await rowsOf(`<table><tr><td title="Инна Олеговна Ким"><a>Инна Олегов...</a><td>1
    <tr><td><a title="Анна Сергеевна Цой">Анна Серге…</a><td>2<tr><td title="Открыть карточку">Вера Ли...<td>3</table>`);
  expect(rows?.map(([name]) => name)).toEqual(['Инна Олеговна Ким', 'Анна Сергеевна Цой', 'Вера Ли...']);
});
