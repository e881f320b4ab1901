import { describe, expect, it } from 'vitest';
import { inOrder, turned } from '../../../../components/ui/table/order.ts';
import { whoIsChosen } from '../../../../components/ui/table/who-is-chosen.ts';

describe('the order of a table', () => {
  const rows = [
    { name: 'Ёлкин', age: 10 },
    { name: 'Яковлев', age: 9 },
    { name: 'Ежов', age: 10 },
  ];
  const columns = [
    { order: ({ name }: (typeof rows)[number]) => name },
    { order: ({ age }: (typeof rows)[number]) => age },
    {},
  ];
  const names = (order: Parameters<typeof inOrder>[2]) =>
    inOrder(rows, columns, order).map(({ name }) => name);

  it('turns up, down, and back to the class list', () => {
    const up = turned(null, 1);
    const down = turned(up, 1);
    expect([up, down, turned(down, 1)]).toEqual([
      { column: 1, down: false },
      { column: 1, down: true },
      null,
    ]);
    expect(turned(down, 0)).toEqual({ column: 0, down: false });
  });

  it.each([
    [null, ['Ёлкин', 'Яковлев', 'Ежов']],
    [{ column: 0, down: false }, ['Ежов', 'Ёлкин', 'Яковлев']],
    [{ column: 1, down: true }, ['Ёлкин', 'Ежов', 'Яковлев']],
    [{ column: 2, down: true }, ['Ёлкин', 'Яковлев', 'Ежов']],
  ])('%j: %j', (order, expected) => {
    expect(names(order)).toEqual(expected);
  });
});

it.each([
  [[], ''],
  [['Алиев'], 'Алиев'],
  [['Алиев', 'Ким', 'Орлов'], 'Алиев, Ким, Орлов'],
  [['Алиев', 'Ким', 'Орлов', 'Цой'], 'Алиев, Ким и ещё 2'],
])('%j are called «%s»', (names, expected) => {
  expect(whoIsChosen(names)).toBe(expected);
});
