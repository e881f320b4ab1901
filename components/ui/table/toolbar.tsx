import type { ComponentChildren } from 'preact';
import './table.css';

/**
 * The tools of a section on one row: search · filters · space · «Печать ▾» · «Таблица ▾» · the primary button. The
 * strip of filters takes the room that the others leave; nothing wraps.
 */
export function Toolbar(props: {
  /** A `SearchField`. */
  search?: ComponentChildren;
  /** A `FilterStrip`. */
  filters?: ComponentChildren;
  /** `Menu`s for print and table, then the primary button. */
  children?: ComponentChildren;
}) {
  return (
    <div class="toolbar no-print">
      {props.search}
      {props.filters ?? <span class="grow" />}
      {props.children}
    </div>
  );
}
