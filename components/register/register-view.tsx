import { useComputed, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { normaliseName } from '../../utils/base/names/names.ts';
import { counted, type Unit } from '../../utils/base/text/counted.ts';
import { route } from '../state/route.ts';
import { SearchField } from '../ui/search-field.tsx';
import { BulkBar } from '../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../ui/table/data-table.tsx';
import { EmptyState } from '../ui/table/empty-state.tsx';
import { FilterStrip } from '../ui/table/filter-strip.tsx';
import { inOrder, type Order } from '../ui/table/order.ts';
import { Toolbar } from '../ui/table/toolbar.tsx';
import { useRows } from '../ui/table/use-rows.ts';
import { openHistory } from './history-sheet.tsx';

export type ShownColumn<Row> = Column<Row>;

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
  /** Of people by family: whether it stands under the line before it, a representative under the student. */
  nested?: boolean | undefined;
  /** Whose history the line opens; the key where absent. */
  person?: string;
}

/**
 * A register on the screen: search, filters and tools on one row, the lines, and what can be done with the chosen ones.
 * The keyboard is that of `useRows`; Enter opens the person's history.
 */
export function RegisterView<Row extends ShownRow>(props: {
  label: string;
  rows: Row[];
  columns: ShownColumn<Row>[];
  filters: ShownFilter<Row>[];
  /** What a line stands for; people where absent. */
  unit?: Unit;
  /** Buttons for the chosen lines: the primary one and at most two more. */
  actions: (keys: string[], done: () => void) => ComponentChildren;
  /** Further ones, under «Ещё». */
  moreActions?: (keys: string[], done: () => void) => ComponentChildren;
  /** At the end of the tools: `RegisterTools`, a primary button. */
  tools?: ComponentChildren;
  /** Why there are no lines. */
  empty: ComponentChildren;
}) {
  const { rows, columns, filters } = props;
  const search = useSignal('');
  const order = useSignal<Order | null>(null);
  const { detail } = route.value;
  const filter = useSignal<string | null>(detail);
  useEffect(() => {
    filter.value = detail;
  }, [detail]);
  const active = filters.find(({ id }) => id === filter.value) ?? null;
  const wanted = useComputed(() => normaliseName(search.value));
  const found = rows.filter(
    (row) =>
      (!active || active.test(row)) &&
      (wanted.value === '' || row.words.some((word) => normaliseName(word).includes(wanted.value))),
  );
  const isByFamily = order.value === null && rows.some(({ nested }) => nested !== undefined);
  const shown = inOrder(found, columns, order.value);
  const control = useRows({
    keys: shown.map(({ key }) => key),
    onOpen: (key) => openHistory(shown.find((row) => row.key === key)?.person ?? key),
  });
  const { chosen, clear } = control;
  const more = props.moreActions?.(chosen, clear);
  return (
    <section class="stack" aria-label={props.label}>
      <Toolbar
        search={<SearchField value={search} />}
        filters={
          <FilterStrip
            label="Кого показать"
            total={rows.length}
            filters={filters.map(({ test, ...each }) => ({ ...each, count: rows.filter(test).length }))}
            value={active?.id ?? null}
            onChoose={(id) => {
              filter.value = id;
            }}
          />
        }
      >
        {props.tools}
      </Toolbar>
      <DataTable
        label={props.label}
        rows={shown}
        nameOf={({ words }) => words.join(', ')}
        lookOf={({ nested }) => (isByFamily ? (nested ? 'sub' : 'head') : undefined)}
        columns={columns}
        control={control}
        dense={rows.some(({ nested }) => nested !== undefined)}
        order={order.value}
        onOrder={(next) => {
          order.value = next;
        }}
        empty={
          rows.length === 0 ? (
            <EmptyState text={props.empty} />
          ) : (
            <EmptyState text="Здесь никого: так ищет поиск и отбор.">
              <button
                type="button"
                onClick={() => {
                  search.value = '';
                  filter.value = null;
                }}
              >
                Показать всех
              </button>
            </EmptyState>
          )
        }
        look="register"
      />
      <BulkBar
        chosen={counted(props.unit ?? 'people', chosen)}
        names={shown.filter(({ key }) => control.isChosen(key)).map(({ words }) => firstWord(words[0] ?? ''))}
        onClear={clear}
        more={more}
      >
        {chosen.length > 0 && props.actions(chosen, clear)}
      </BulkBar>
    </section>
  );
}

/** The surname, in a list where surnames come first. */
const firstWord = (name: string): string => name.trim().split(' ')[0] ?? '';
