import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { type Order, turned } from './order.ts';
import './table.css';
import { usePieces } from './use-pieces.ts';
import type { Rows } from './use-rows.ts';

export interface Column<Row> {
  title: string;
  /** Said of the head beyond its title: a name that is shortened there. */
  hint?: string;
  /** One line: what does not fit ends with «…» and has its whole text as title. */
  cell(row: Row): ComponentChildren;
  /** What the column is sorted by; a column without it cannot be sorted. */
  order?(row: Row): string | number;
  /** px with unit; the columns without share the rest. */
  width?: string;
  /** Numbers stand at the end, marks in the middle. */
  align?: 'end' | 'middle';
}

/** A table of one line a row, with a head that stays: the look and the keyboard that all registers share. */
export function DataTable<Row extends { key: string }>(props: {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** What the checkbox of a row is called. */
  nameOf(row: Row): string;
  /** A student at the head of a family, somebody under it, or the row that a drawer shows; plain where absent. */
  lookOf?(row: Row): 'head' | 'sub' | 'open' | undefined;
  /** From `useRows` with the keys of `rows`. */
  control: Rows;
  /** Rows of 28 px: registers of people. */
  dense?: boolean | undefined;
  /** Without checkboxes. */
  unchosen?: boolean;
  /** Which column orders the rows; the caller has sorted them. */
  order?: Order | null;
  onOrder?(order: Order | null): void;
  /** Stands in place of rows. */
  empty?: ComponentChildren;
  /** Further classes, by which a style or a test finds the table. */
  look?: string;
}) {
  const { rows, columns, control, order = null } = props;
  const active = rows.findIndex(({ key }) => key === control.active);
  const drawn = usePieces(rows.length, active + 1);
  useClippedTitles(control, drawn === rows.length);
  useLayoutEffect(control.keepStop, [drawn]);
  // What is drawn stands as it is while the rest comes: another control is given whenever something may have changed.
  const lines = useMemo(() => new Map<string, JSX.Element>(), [control, rows, columns]);
  const lineOf = (row: Row) => {
    const line = lines.get(row.key) ?? (
      <Line
        key={row.key}
        row={row}
        columns={columns}
        look={[control.row(row.key).class, props.lookOf?.(row)].filter(Boolean).join(' ')}
        check={props.unchosen ? null : { ...control.check(row.key), 'aria-label': props.nameOf(row) }}
      />
    );
    lines.set(row.key, line);
    return line;
  };
  return (
    <div class="table-frame">
      <table
        {...control.table}
        class={['data', props.dense && 'dense', props.look].filter(Boolean).join(' ')}
        aria-label={props.label}
      >
        <colgroup>
          {!props.unchosen && <col class="no-print choice" />}
          {columns.map(({ title, width }) => (
            <col key={title} style={width ? { width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {!props.unchosen && (
              <th class="no-print middle">
                <input {...control.checkAll} aria-label="Выбрать всех, кто показан" />
              </th>
            )}
            {columns.map((column, index) => (
              <th
                key={column.title}
                class={column.align}
                title={column.hint}
                aria-sort={order?.column === index ? (order.down ? 'descending' : 'ascending') : undefined}
              >
                {column.order && props.onOrder ? (
                  <button type="button" class="sort" onClick={() => props.onOrder?.(turned(order, index))}>
                    {column.title}
                    {order?.column === index && <span aria-hidden="true">{order.down ? '↓' : '↑'}</span>}
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, drawn).map(lineOf)}</tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  );
}

function Line<Row extends { key: string }>(props: {
  row: Row;
  columns: readonly Column<Row>[];
  look: string;
  /** Of its checkbox; null: it has none. */
  check: (ReturnType<Rows['check']> & { 'aria-label': string }) | null;
}) {
  const { row, columns, check } = props;
  return (
    <tr data-row={row.key} class={props.look}>
      {check && (
        <td class="no-print middle">
          <input {...check} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.title} class={column.align}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Cells that are cut off say their whole text when they are pointed at. */
function useClippedTitles({ table: { ref } }: Rows, isWhole: boolean): void {
  useLayoutEffect(() => {
    const table = ref.current;
    if (!table || !isWhole) return;
    let width = 0;
    // Rows that come or go make the table higher, and cut nothing off.
    const resized = new ResizeObserver(() => {
      if (table.clientWidth === width) return;
      width = table.clientWidth;
      titleClipped(table);
    });
    // Tells in a task of its own, after the page has been laid out: measuring costs next to nothing then.
    const laidOut = new IntersectionObserver(() => {
      laidOut.disconnect();
      width = table.clientWidth;
      titleClipped(table);
      resized.observe(table);
    });
    laidOut.observe(table);
    return () => {
      laidOut.disconnect();
      resized.disconnect();
    };
  });
}

function titleClipped(table: HTMLTableElement): void {
  const cells = [...table.querySelectorAll<HTMLElement>('th, td, td .cut, td .chip.note')];
  const clipped = cells.map((cell) => cell.scrollWidth > cell.clientWidth);
  cells.forEach((cell, at) => {
    const text = clipped[at] ? (cell.textContent ?? '') : null;
    const isOurs = cell.dataset.clipped !== undefined;
    if (text !== null && (isOurs || !cell.title)) {
      cell.title = text;
      cell.dataset.clipped = '';
    } else if (text === null && isOurs) {
      cell.removeAttribute('title');
      delete cell.dataset.clipped;
    }
  });
}
