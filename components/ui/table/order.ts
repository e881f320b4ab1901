/** Which column orders a table. */
export interface Order {
  column: number;
  down: boolean;
}

/** First up, then down, then as the class list has it. */
export function turned(order: Order | null, column: number): Order | null {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}

const collator = new Intl.Collator('ru', { numeric: true });

/** The rows by what a column is sorted by; unchanged where nothing orders them. Equal rows keep their order. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly { order?(row: Row): string | number }[],
  order: Order | null,
): Row[] {
  const by = order && columns[order.column]?.order;
  if (!by) return [...rows];
  const way = order.down ? -1 : 1;
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return [...rows].sort((a, b) => way * compare(by(a), by(b)));
}
