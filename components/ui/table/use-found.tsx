import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { SearchField } from '../search-field.tsx';
import type { Column } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { type Filter, FilterStrip } from './filter-strip.tsx';
import { inOrder, type Order } from './order.ts';

export interface RowFilter<Row> extends Omit<Filter, 'count'> {
  test(row: Row): boolean;
}

/** What search, filters and order leave of the rows of a table: `useFound` makes it. */
export interface Found<Row> {
  /** In the order of the chosen column. */
  rows: Row[];
  /** Id of the filter; one that is unknown filters nothing. */
  filter: Signal<string | null>;
  /** For `Toolbar`. */
  tools: { search: JSX.Element; filters: JSX.Element };
  /** For `DataTable`: the order, and what stands in place of rows. */
  table: { order: Order | null; onOrder(order: Order | null): void; empty: JSX.Element };
}

/** Search and filters of a table, its order, and what it says where they leave nothing. */
export function useFound<Row>(options: {
  rows: readonly Row[];
  /** Names and texts by which the search finds a row: each word that is typed stands in one of them. */
  words(row: Row): readonly string[];
  filters: readonly RowFilter<Row>[];
  columns?: readonly Column<Row>[];
  /** Filter at first. */
  first?: string | null;
  /** Why there are no rows at all. */
  empty: ComponentChildren;
  /** Why a filter leaves none, where nothing is searched for; «так ищет поиск и отбор» where absent. */
  nobody?: (filter: string | null) => string | null;
  labels?: { search?: string; filters?: string; all?: string };
}): Found<Row> {
  const { rows, filters, labels = {} } = options;
  const search = useSignal('');
  const filter = useSignal<string | null>(options.first ?? null);
  const order = useSignal<Order | null>(null);
  const active = filters.find(({ id }) => id === filter.value) ?? null;
  const wanted = normaliseName(search.value).split(' ').filter(Boolean);
  const isWanted = (row: Row) => {
    if (wanted.length === 0) return true;
    const words = options.words(row).map(normaliseName);
    return wanted.every((part) => words.some((word) => word.includes(part)));
  };
  const found = rows.filter((row) => (active?.test(row) ?? true) && isWanted(row));
  const nobody = search.value === '' ? options.nobody?.(active?.id ?? null) : null;
  return {
    rows: inOrder(found, options.columns ?? [], order.value),
    filter,
    tools: {
      search: <SearchField {...(labels.search && { label: labels.search })} value={search} />,
      filters: (
        <FilterStrip
          label={labels.filters ?? 'Кого показать'}
          total={rows.length}
          filters={filters.map(({ test, ...each }) => ({ ...each, count: rows.filter(test).length }))}
          value={active?.id ?? null}
          onChoose={(id) => (filter.value = id)}
        />
      ),
    },
    table: {
      order: order.value,
      onOrder: (next) => (order.value = next),
      empty:
        rows.length === 0 ? (
          <EmptyState text={options.empty} />
        ) : (
          <EmptyState text={nobody ?? 'Здесь никого: так ищет поиск и отбор.'}>
            <button
              type="button"
              onClick={() => {
                search.value = '';
                filter.value = null;
              }}
            >
              {labels.all ?? 'Показать всех'}
            </button>
          </EmptyState>
        ),
    },
  };
}
