import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { counted, type Unit } from '../../utils/base/text/counted.ts';
import { route } from '../state/route.ts';
import { BulkBar } from '../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../ui/table/data-table.tsx';
import { Toolbar } from '../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../ui/table/use-found.tsx';
import { useRows } from '../ui/table/use-rows.ts';
import { openHistory } from './history-sheet.tsx';

export type ShownColumn<Row> = Column<Row>;
export type ShownFilter<Row> = RowFilter<Row>;

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
  const { rows, columns } = props;
  const { detail } = route.value;
  const found = useFound({ ...props, words: ({ words }) => words, first: detail });
  useEffect(() => {
    found.filter.value = detail;
  }, [detail]);
  const shown = found.rows;
  const isByFamily = found.table.order === null && rows.some(({ nested }) => nested !== undefined);
  const control = useRows({
    keys: shown.map(({ key }) => key),
    onOpen: (key) => openHistory(shown.find((row) => row.key === key)?.person ?? key),
  });
  const { chosen, clear } = control;
  const more = props.moreActions?.(chosen, clear);
  return (
    <section class="stack" aria-label={props.label}>
      <Toolbar {...found.tools}>{props.tools}</Toolbar>
      <DataTable
        label={props.label}
        rows={shown}
        nameOf={({ words }) => words.join(', ')}
        lookOf={({ nested }) => (isByFamily ? (nested ? 'sub' : 'head') : undefined)}
        columns={columns}
        control={control}
        dense={rows.some(({ nested }) => nested !== undefined)}
        {...found.table}
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
