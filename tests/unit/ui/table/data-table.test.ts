// @vitest-environment jsdom
import { h } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataTable } from '../../../../components/ui/table/data-table.tsx';
import { type Rows, useRows } from '../../../../components/ui/table/use-rows.ts';
import { draw } from '../../../setup/draw.ts';
import { fault } from '../../../setup/fault.ts';
import { stubObservers } from '../../../setup/observers.ts';
import { waitFor } from '../../../setup/wait-for.ts';

const ALL = 200;
const people = Array.from({ length: ALL }, (_, index) => ({ key: `p${index}`, name: `Примеров ${index}` }));

let control: Rows;
function Table() {
  control = useRows({ keys: people.map(({ key }) => key) });
  return h(DataTable<(typeof people)[number]>, {
    label: 'Люди',
    rows: people,
    columns: [{ title: 'Имя', cell: ({ name }) => h('a', { href: '#' }, name) }],
    nameOf: ({ name }) => name,
    control,
  });
}

const rows = () => [...document.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
const stops = () =>
  [...document.querySelectorAll<HTMLElement>('input, a')].filter(({ tabIndex }) => tabIndex === 0);
const press = (key: string, more: KeyboardEventInit = {}) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

beforeEach(() => {
  document.body.replaceChildren();
  stubObservers();
});

fault(
  'A class of 74 people is drawn in one task, which a slow computer feels for a third of a second',
  'The first rows are drawn at once and the rest in pieces; in the end each row is there, with one tab stop in all',
  async () => {
    draw(h(Table, {}));
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(30);
    await waitFor(() => expect(rows()).toHaveLength(ALL));
    expect(rows().map(({ dataset }) => dataset.row)).toEqual(people.map(({ key }) => key));
    expect(stops()).toHaveLength(1);
  },
);

it('chooses and reaches rows that are not drawn yet', async () => {
  draw(h(Table, {}));
  control.goTo('p0');
  expect(document.activeElement).toBe(rows()[0]?.querySelector('input'));
  press('a', { code: 'KeyA', ctrlKey: true });
  press('End');
  await waitFor(() => expect(control.chosen).toHaveLength(ALL));
  await waitFor(() => expect(document.activeElement?.closest('tr')?.dataset.row).toBe(`p${ALL - 1}`));
  expect(rows()).toHaveLength(ALL);
  expect(stops()).toEqual([document.activeElement]);
});

it('draws all at once in a page that nobody looks at', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  draw(h(Table, {}));
  expect(rows()).toHaveLength(ALL);
});
