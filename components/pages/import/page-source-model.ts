import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { RawTable } from '../../../utils/base/tables/table.ts';
import { joinPages, type ListPage } from '../../../utils/class-data/import/join-pages.ts';
import { listAmong } from '../../../utils/class-data/import/list-among.ts';
import type { LoadState } from '../../../utils/messages/page-table.ts';
import { act, ask } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { onChange } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { vault } from '../../state/vault-session.ts';
import { chosenTable, decisions, showTables, table, tables, taken } from './import-model.ts';

/** Load from pages of the site that this page was opened for; null: it was opened for a file. */
export const loadId = /^#page=([\w-]+)$/.exec(location.hash)?.[1] ?? null;

/** The pages are taken first, then it is settled of which class they are. */
const OF_LOAD = { ofAllClasses: true };

/** What the background says of the load; the tables stand below. */
export const load = sealed<Omit<LoadState, 'tables'> | null>(null, OF_LOAD);
export const loadNote = sealed<string | null>(null, OF_LOAD);

/** Tables by page, in the order in which the pages were taken. */
const pageTables = sealed<RawTable[][]>([], OF_LOAD);
/** What was shown last of this load: a file read since then has the place now. */
const shown = sealed<RawTable[] | null>(null, OF_LOAD);
/** Pages that are missing in each of the tables shown. */
const troublesOf = sealed<string[][]>([], OF_LOAD);
export const troubles = computed(() => (isShown.value ? (troublesOf.value[chosenTable.value] ?? []) : []));
export const isShown: ReadonlySignal<boolean> = computed(
  () => shown.value !== null && tables.value === shown.value,
);

/** The rows were taken into the vault: no page can join them any more. */
export const isOver = signal(false);

let last: Promise<void> = Promise.resolve();
/** Follows the load; what changes meanwhile is looked at next. */
export function watchPageSource(): void {
  if (loadId === null) return;
  const next = () => {
    last = last.then(follow, follow);
  };
  next();
  onChange(next);
  vault.subscribe((state) => {
    if (state === 'unlocked') next();
  });
  taken.subscribe((people) => {
    if (people === null) return;
    isOver.value = true;
    void act('page-table/drop', { load: loadId });
  });
}

async function follow(): Promise<void> {
  if (loadId === null || vault.value !== 'unlocked' || isOver.value) return;
  await askForPages(loadId, pageTables.value.length);
  // While pages are being read the rows stand still; all come together at the end.
  if (load.value?.load.reading?.running || pageTables.value.length === counted.value) return;
  counted.value = pageTables.value.length;
  await showJoined();
}

const askForPages = latest({
  ofAllClasses: true,
  read: (_: AbortSignal, id: string, from: number) => ask('page-table/state', { load: id, from }),
  show(answer) {
    if (!answer.ok) {
      loadNote.value = answer.note;
      return;
    }
    const state = answer.value;
    if (!state) {
      // Taken already, or the vault was locked meanwhile.
      if (!load.value) loadNote.value = 'Таблица уже убрана из памяти. Возьмите её со страницы ещё раз.';
      return;
    }
    const { tables: added, ...rest } = state;
    pageTables.value = [...pageTables.value, ...added];
    load.value = rest;
    loadNote.value = null;
  },
});

/** Pages that the rows shown are made of. */
const counted = sealed(0, OF_LOAD);

const nameOf = (page: number, same: boolean, index: number) =>
  same ? `страница ${page}` : `добавленная страница ${index + 1}`;

/** Pages of the first one's list in their order, others after them as they were added. */
function pagesInOrder(): ListPage[] {
  const pages = load.value?.load.pages ?? [];
  const list = pages[0]?.list ?? null;
  return pages
    .map((page, index) => {
      const same = list !== null && page.list === list;
      return {
        name: nameOf(page.page, same, index),
        tables: pageTables.value[index] ?? [],
        order: same ? page.page : 1_000 + index,
      };
    })
    .sort((a, b) => a.order - b.order);
}

async function showJoined(): Promise<void> {
  const first = pageTables.value[0] ?? [];
  const pages = pagesInOrder();
  const wasShown = isShown.peek();
  const settled = wasShown ? settledRows() : new Map<string, string | null>();
  const joined = first.map((wanted) => joinPages(wanted, pages));
  const chosen = wasShown ? chosenTable.peek() : listAmong(joined.map(({ table }) => table));
  troublesOf.value = joined.map(({ troubles }) => troubles);
  const made = joined.map(({ table }) => table);
  shown.value = made;
  await showTables(made, chosen);
  // A file was read meanwhile, or the vault was locked.
  if (tables.peek() !== made) return;
  const keys = rowKeys(table.value?.rows ?? []);
  decisions.value = new Map(
    [...decisions.value].map(([row, person]) => {
      const before = settled.get(keys[row - 1] ?? '');
      return [row, before === undefined ? person : before];
    }),
  );
}

/** What was settled, by the text of the row: its number may change when pages join. */
function settledRows(): Map<string, string | null> {
  const keys = rowKeys(table.peek()?.rows ?? []);
  return new Map([...decisions.peek()].map(([row, person]) => [keys[row - 1] ?? '', person]));
}

/** Text of each row; identical rows are distinguished by their order. */
function rowKeys(rows: string[][]): string[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const text = row.join('\u0000');
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    return `${time}\u0000${text}`;
  });
}
