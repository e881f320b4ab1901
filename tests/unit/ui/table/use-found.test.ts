// @vitest-environment jsdom
import { h } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { type Found, useFound } from '../../../../components/ui/table/use-found.tsx';
import { draw } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { stubObservers } from '../../../setup/observers.ts';
import { waitFor } from '../../../setup/wait-for.ts';

stubObservers();

interface Row {
  name: string;
  marks: number;
}
const ROWS: readonly Row[] = [
  { name: 'Семёнова Алиса Игоревна', marks: 2 },
  { name: 'Алиев Тимур Гасан оглы', marks: 5 },
  { name: 'Власова Полина', marks: 4 },
];

let found: Found<Row>;

function Table({ rows }: { rows: readonly Row[] }) {
  found = useFound<Row>({
    rows,
    words: ({ name }) => [name],
    filters: [
      { id: 'low', title: 'Низкие', test: ({ marks }) => marks < 4 },
      { id: 'none', title: 'Никого', test: () => false },
    ],
    columns: [{ title: 'Отметки', order: ({ marks }) => marks, cell: ({ marks }) => marks }],
    empty: 'В классе никого.',
    nobody: (filter) => (filter === 'none' ? 'Таких нет.' : null),
  });
  return h('div', {}, found.tools.search, found.tools.filters, found.rows.length === 0 && found.table.empty);
}

const show = (rows: readonly Row[] = ROWS) => draw(h(Table, { rows }));
const names = () => found.rows.map(({ name }) => name.split(' ')[0]);
const press = (words: RegExp) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => words.test(textContent))?.click();
function search(text: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

beforeEach(() => show());

it.each([
  ['a part of the name', 'вла', ['Власова']],
  ['words in any order', 'алиса семенова', ['Семёнова']],
  ['capitals and blanks', '  АЛИЕВ ', ['Алиев']],
  ['nothing', '', ['Семёнова', 'Алиев', 'Власова']],
])('finds by %s', async (_, typed, expected) => {
  search(typed);
  await waitFor(() => expect(names()).toEqual(expected));
});

fault(
  'A search and a filter leave nobody in a table',
  'The table says so, and one press shows everybody again',
  async () => {
    found.filter.value = 'low';
    await waitFor(() => expect(names()).toEqual(['Семёнова']));
    search('ъъъ');
    await waitFor(() => expect(document.body.textContent).toContain('так ищет поиск и отбор'));
    press(/^Показать всех$/);
    await waitFor(() => expect(names()).toHaveLength(3));
    expect(found.filter.value).toBeNull();
  },
);

it('says why a filter leaves nobody, and why there is nobody at all', async () => {
  found.filter.value = 'none';
  await waitFor(() => expect(document.body.textContent).toContain('Таких нет.'));
  show([]);
  await waitFor(() => expect(document.body.textContent).toContain('В классе никого.'));
});

it('leaves everybody where the address names a filter that is unknown', async () => {
  found.filter.value = 'former';
  await waitFor(() => expect(names()).toHaveLength(3));
});

it('orders by a column', async () => {
  found.table.onOrder({ column: 0, down: true });
  await waitFor(() => expect(names()).toEqual(['Алиев', 'Власова', 'Семёнова']));
});
