import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { afterMove, NO_CHOICE, placeAfter, type RowMove } from './row-choice.ts';

/** The keyboard and the choice of a table: `useRows` makes it, the table, the bulk bar and a drawer use it. */
export interface Rows {
  /** Keys of the chosen rows that are shown, in their order. */
  chosen: string[];
  isChosen(key: string): boolean;
  /** The row where the keys stand; null before the first move, or when it is not shown. */
  active: string | null;
  /** Chooses exactly these. */
  choose(keys: Iterable<string>): void;
  clear(): void;
  /** Moves the keys and the focus to a row, as the drawer does with «next family». */
  goTo(key: string): void;
  /** For `<table>`. */
  table: {
    ref: RefObject<HTMLTableElement | null>;
    onKeyDown(event: KeyboardEvent): void;
    onFocusIn(event: FocusEvent): void;
    onClick(event: MouseEvent): void;
  };
  /** Whenever rows have come: keeps the one tab stop. */
  keepStop(): void;
  /** For each `<tr>` that is a row. Its first control gets the tab stop; → and ← reach its others. */
  row(key: string): { 'data-row': string; class: string };
  /** For the checkbox of a row. */
  check(key: string): { type: 'checkbox'; checked: boolean };
  /** For the checkbox in the head. */
  checkAll: { type: 'checkbox'; checked: boolean; indeterminate: boolean; onClick(): void };
}

const CONTROLS = 'a[href], button, input, select, textarea';

/**
 * One tab stop for a whole table. ↑ ↓ PgUp PgDn Home End move, with Shift they choose as they move, Space chooses,
 * Ctrl A chooses all that is shown, Enter opens, Esc clears the choice; from the first row ↑ leads into the head. A
 * click with Shift chooses a range, with Ctrl one row.
 */
export function useRows(options: {
  /** Keys of the rows shown, in their order. */
  keys: readonly string[];
  /** What Enter opens. */
  onOpen?: (key: string) => void;
  /** What a click beside the controls of a row does; without it the click chooses the row. */
  onPress?: (key: string) => void;
  /** Which rows «all» takes in; by hand each can be chosen. */
  isForAll?: (key: string) => boolean;
  /** The rows cannot be chosen: the keys only move and open. */
  unchosen?: boolean;
}): Rows {
  const { keys } = options;
  const table = useRef<HTMLTableElement>(null);
  const choice = useSignal(NO_CHOICE);
  const current = choice.value;
  const active = current.active !== null && keys.includes(current.active) ? current.active : null;
  const chosen = keys.filter((key) => current.chosen.has(key));
  const move = (next: RowMove) => {
    choice.value = afterMove(choice.peek(), next, keys);
  };
  const everybody = options.isForAll ? keys.filter(options.isForAll) : keys;
  const all = everybody.length > 0 && everybody.every((key) => current.chosen.has(key));
  const clear = () => move({ do: 'choose', keys: [] });

  /** The row that gets the focus once it is drawn. */
  const awaited = useRef<string | null>(null);
  const keepStop = () => {
    if (table.current) keepOneStop(table.current, active);
  };
  useLayoutEffect(() => {
    keepStop();
    if (awaited.current !== null) focusRow(table.current, awaited.current);
    awaited.current = null;
  });

  function focusOn(key: string): void {
    awaited.current = focusRow(table.current, key) ? null : key;
  }

  const goTo = (key: string) => {
    move({ do: 'go', to: key });
    focusOn(key);
  };

  function onKeyDown(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.altKey || isTyping(target)) return;
    const command = event.ctrlKey || event.metaKey;
    const at = keyOf(target);
    if (command) {
      if (event.code !== 'KeyA' || options.unchosen) return;
      move({ do: 'choose', keys: everybody });
    } else if (event.key === 'Escape') {
      if (chosen.length === 0) return;
      clear();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      if (!stepBeside(target, event.key === 'ArrowRight' ? 1 : -1)) return;
    } else if (at === null) {
      if (event.key !== 'ArrowDown' || keys[0] === undefined) return;
      goTo(active ?? keys[0]);
    } else if (event.key === ' ') {
      if (options.unchosen || !isStop(target) || isCheckbox(target)) return;
      move({ do: 'toggle', to: at });
    } else if (event.key === 'Enter') {
      if (!options.onOpen || !isStop(target)) return;
      options.onOpen(at);
    } else if (event.key === 'ArrowUp' && keys[0] === at && !event.shiftKey) {
      if (!focusHead(table.current)) return;
    } else {
      const place = placeAfter(event.key, keys.indexOf(at), keys.length, rowsOnScreen(target));
      const to = place === null ? undefined : keys[place];
      if (to === undefined) return;
      move({ do: event.shiftKey && !options.unchosen ? 'reach' : 'go', to });
      focusOn(to);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocusIn(event: FocusEvent): void {
    const key = keyOf(event.target as Element);
    if (key !== null && key !== choice.peek().active) choice.value = { ...choice.peek(), active: key };
  }

  function onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const key = keyOf(target);
    if (key === null) return;
    const control = target.closest<HTMLElement>(`${CONTROLS}, label`);
    if (control && !isCheckbox(control)) return;
    // Somebody marks text to copy it.
    if (!control && !event.shiftKey && String(getSelection()) !== '') return;
    if (event.shiftKey && !options.unchosen) {
      getSelection()?.removeAllRanges();
      move({ do: 'reach', to: key });
    } else if (isCheckbox(control) || event.ctrlKey || event.metaKey) move({ do: 'toggle', to: key });
    else if (options.onPress) options.onPress(key);
    else if (!options.unchosen) move({ do: 'toggle', to: key });
    if (!control) focusRow(table.current, key);
  }

  return {
    chosen,
    isChosen: (key) => current.chosen.has(key),
    active,
    choose: (wanted) => move({ do: 'choose', keys: wanted }),
    clear,
    goTo,
    table: { ref: table, onKeyDown, onFocusIn, onClick },
    keepStop,
    row: (key) => ({ 'data-row': key, class: current.chosen.has(key) ? 'chosen' : '' }),
    check: (key) => ({ type: 'checkbox', checked: current.chosen.has(key) }),
    checkAll: {
      type: 'checkbox',
      checked: all,
      indeterminate: chosen.length > 0 && !all,
      onClick: () => move({ do: 'choose', keys: all ? [] : everybody }),
    },
  };
}

const keyOf = (element: Element): string | null =>
  element.closest<HTMLElement>('tr[data-row]')?.dataset.row ?? null;

const isCheckbox = (element: Element | null): boolean =>
  element instanceof HTMLInputElement && element.type === 'checkbox';

/** Whether the element has a use of its own for the keys. */
const isTyping = (element: Element): boolean =>
  element.matches('select, textarea') || (element instanceof HTMLInputElement && !isCheckbox(element));

const isStop = (element: Element): boolean => element === element.closest('tr')?.querySelector(CONTROLS);

const controlsIn = (row: Element | null): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
];

/** Takes every control out of the tab order but the first of the active row, or of the head where there is none. */
function keepOneStop(table: HTMLTableElement, active: string | null): void {
  const rows = [...table.querySelectorAll<HTMLElement>('tr[data-row]')];
  const stopRow = rows.find(({ dataset }) => dataset.row === active) ?? rows[0] ?? table.tHead;
  const stop = controlsIn(stopRow)[0];
  for (const control of controlsIn(table)) {
    const index = control === stop ? 0 : -1;
    if (control.tabIndex !== index) control.tabIndex = index;
  }
}

/** Returns whether the row is there. */
function focusRow(table: HTMLTableElement | null, key: string): boolean {
  const row = [...(table?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])].find(
    ({ dataset }) => dataset.row === key,
  );
  controlsIn(row ?? null)[0]?.focus();
  return row !== undefined;
}

function focusHead(table: HTMLTableElement | null): boolean {
  const control = controlsIn(table?.tHead ?? null)[0];
  control?.focus();
  return control !== undefined;
}

function stepBeside(target: HTMLElement, way: 1 | -1): boolean {
  const beside = controlsIn(target.closest('tr'));
  const next = beside[beside.indexOf(target) + way];
  next?.focus();
  return next !== undefined;
}

/** How far PgDn goes: a screen less two rows, so that something known stays in sight. */
function rowsOnScreen(target: Element): number {
  const height = target.closest('tr')?.getBoundingClientRect().height || 36;
  return Math.max(1, Math.floor(innerHeight / height) - 4);
}
