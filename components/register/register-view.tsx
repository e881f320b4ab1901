import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { normaliseName } from '../../utils/base/names/names.ts';
import { route } from '../state/route.ts';
import { SearchField } from '../ui/search-field.tsx';
import './register.css';

export interface ShownColumn<Row> {
  title: string;
  cell(row: Row): ComponentChildren;
  /** What the column is sorted by; a column without it cannot be sorted. */
  order?(row: Row): string | number;
  width?: string;
}

export interface ShownFilter<Row> {
  id: string;
  title: string;
  test(row: Row): boolean;
  tone?: 'bad' | 'warn' | undefined;
}

/** A line of a register: keyed, found by its words. */
export interface ShownRow {
  key: string;
  /** Names by which the search finds the line. */
  words: string[];
  /** Stands under the line before it (a representative under the student). */
  nested?: boolean | undefined;
}

const collator = new Intl.Collator('ru', { numeric: true });

/**
 * A register on the screen: filters, search, order by any column, choice of lines with the keyboard and by all at
 * once, and what can be done with the chosen ones.
 */
export function RegisterView<Row extends ShownRow>(props: {
  label: string;
  rows: Row[];
  columns: ShownColumn<Row>[];
  filters: ShownFilter<Row>[];
  /** Buttons for the chosen lines. */
  actions: (keys: string[], done: () => void) => ComponentChildren;
  /** Beside the search, without a choice. */
  tools?: ComponentChildren;
  empty: string;
}) {
  const { rows, columns, filters } = props;
  const search = useSignal('');
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const order = useSignal<{ column: number; down: boolean } | null>(null);
  const filter = useSignal<string | null>(route.value.detail);
  const active = filters.find(({ id }) => id === filter.value) ?? null;
  const wanted = useComputed(() => normaliseName(search.value));
  const found = rows.filter(
    (row) =>
      (!active || active.test(row)) &&
      (wanted.value === '' || row.words.some((word) => normaliseName(word).includes(wanted.value))),
  );
  const shown = sortedBy(found, columns, order.value);
  const keys = shown.map(({ key }) => key);
  const selected = keys.filter((key) => chosen.value.has(key));
  const all = keys.length > 0 && selected.length === keys.length;
  const choose = (next: Iterable<string>) => {
    chosen.value = new Set(next);
  };
  return (
    <section class="stack" aria-label={props.label}>
      <div class="row no-print">
        <SearchField value={search} />
        <div class="tabs">
          <FilterButton title="Все" count={rows.length} on={!active} onChoose={() => (filter.value = null)} />
          {filters.map(({ id, title, test, tone }) => (
            <FilterButton
              key={id}
              title={title}
              count={rows.filter(test).length}
              on={active?.id === id}
              tone={tone}
              onChoose={() => (filter.value = id)}
            />
          ))}
        </div>
        <span class="grow" />
        {props.tools}
      </div>
      <div class="card" style="padding: 0; overflow-x: auto">
        <table class="people register">
          <thead>
            <tr>
              <th style="width: 34px" class="no-print">
                <input
                  type="checkbox"
                  aria-label="Выбрать всех, кто показан"
                  checked={all}
                  onChange={() => choose(all ? [] : keys)}
                />
              </th>
              {columns.map((column, index) => (
                <th
                  key={column.title}
                  style={column.width ? { width: column.width } : undefined}
                  aria-sort={
                    order.value?.column === index
                      ? order.value.down
                        ? 'descending'
                        : 'ascending'
                      : undefined
                  }
                >
                  {column.order ? (
                    <button
                      type="button"
                      class="sort"
                      onClick={() => (order.value = turned(order.value, index))}
                    >
                      {column.title}
                      <span aria-hidden="true">
                        {order.value?.column === index ? (order.value.down ? ' ↓' : ' ↑') : ''}
                      </span>
                    </button>
                  ) : (
                    column.title
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key} class={row.nested && order.value === null ? 'nested' : undefined}>
                <td class="no-print">
                  <input
                    type="checkbox"
                    aria-label={row.words.join(', ')}
                    checked={chosen.value.has(row.key)}
                    onChange={() => {
                      const next = new Set(chosen.value);
                      if (!next.delete(row.key)) next.add(row.key);
                      choose(next);
                    }}
                  />
                </td>
                {columns.map((column) => (
                  <td key={column.title}>{column.cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p class="muted" style="padding: 16px">
            {rows.length === 0 ? props.empty : 'Здесь никого: измените поиск или отбор.'}
          </p>
        )}
      </div>
      {selected.length > 0 && (
        <section class="register-bulk" aria-label="Что сделать с выбранными">
          <b>Выбрано: {selected.length}</b>
          <span class="grow" />
          {props.actions(selected, () => choose([]))}
        </section>
      )}
    </section>
  );
}

function FilterButton(props: {
  title: string;
  count: number;
  on: boolean;
  tone?: 'bad' | 'warn' | undefined;
  onChoose: () => void;
}) {
  return (
    <button type="button" aria-pressed={props.on} onClick={props.onChoose}>
      {props.title}{' '}
      <span class={props.count > 0 && props.tone ? `count ${props.tone}` : 'muted'}>{props.count}</span>
    </button>
  );
}

/** First up, then down, then as the class list stands. */
function turned(order: { column: number; down: boolean } | null, column: number) {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}

function sortedBy<Row>(
  rows: Row[],
  columns: ShownColumn<Row>[],
  order: { column: number; down: boolean } | null,
): Row[] {
  const by = order && columns[order.column]?.order;
  if (!by) return rows;
  const way = order.down ? -1 : 1;
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return [...rows].sort((a, b) => way * compare(by(a), by(b)));
}
