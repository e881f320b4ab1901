import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted } from '../../../utils/base/text/counted.ts';
import { FIELD_TITLES, shownValue } from '../../../utils/duties/lists/difference.ts';
import type { DifferenceState, ListRow } from '../../../utils/duties/lists/list-states.ts';
import { book } from '../../state/class-book.ts';
import { route } from '../../state/route.ts';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useEscape } from '../../ui/table/use-escape.ts';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { CompletenessView } from './completeness-view.tsx';
import { CorrectionSheet } from './correction-sheet.tsx';
import { DifferenceDrawer } from './difference-drawer.tsx';
import { ListNotes } from './list-notes.tsx';
import { comparison, decide, isFound, recall, rows, undecide } from './lists-model.ts';
import { ListsTools } from './lists-tools.tsx';
import { MovesView } from './moves-view.tsx';
import { SignInView } from './sign-in-view.tsx';
import { ListSourceSheet } from './source-sheet.tsx';
import { STATE_WORDS } from './state-words.ts';
import './lists.css';

const TONES: Readonly<Record<DifferenceState, string>> = {
  new: 'chip warn',
  accepted: 'chip',
  refused: 'chip',
  correction: 'chip',
  corrected: 'chip ok',
};

const FILTERS: readonly RowFilter<ListRow>[] = [
  { id: 'new', title: 'Не решено', tone: 'warn', test: ({ state }) => state === 'new' },
  { id: 'correction', title: 'На исправление', test: ({ state }) => state === 'correction' },
  { id: 'accepted', title: 'Верно в списке', test: ({ state }) => state === 'accepted' },
  { id: 'corrected', title: 'Исправлено', test: ({ state }) => state === 'corrected' },
  { id: 'refused', title: 'Верно в Дневник.ру', test: ({ state }) => state === 'refused' },
];

const COLUMNS: readonly Column<ListRow>[] = [
  {
    title: 'Кто',
    cell: ({ name, role }) => (
      <>
        {role === 'student' ? <b>{name}</b> : name}
        {role === 'representative' && <span class="small muted"> представитель</span>}
      </>
    ),
    order: ({ name }) => name,
  },
  {
    title: 'Что',
    width: 'clamp(190px, 13vw, 250px)',
    cell: ({ field }) => FIELD_TITLES[field],
    order: ({ field }) => FIELD_TITLES[field],
  },
  { title: 'В Дневник.ру', cell: (row) => <Value row={row} side="was" /> },
  { title: 'В списке', cell: (row) => <Value row={row} side="should" /> },
  {
    title: 'Решение',
    width: '168px',
    cell: ({ state }) => <span class={TONES[state]}>{STATE_WORDS[state]}</span>,
    order: ({ state }) => STATE_WORDS[state],
  },
];

/** Beside the drawer, which has the values. */
const BESIDE = COLUMNS.filter(({ title }) => title !== 'В Дневник.ру' && title !== 'В списке');

function Value({ row, side }: { row: ListRow; side: 'was' | 'should' }) {
  const text = shownValue(row.field, row[side]);
  return text === null ? <span class="muted">нет</span> : <>{text}</>;
}

/** The class in Dnevnik.ru against a list: what differs, what of it is right, and what is missing altogether. */
export function ListsView() {
  const { detail } = route.value;
  if (detail === 'completeness') return <CompletenessView />;
  if (detail === 'moves') return <MovesView />;
  return detail?.startsWith('sign-in') ? <SignInView /> : <DifferencesView />;
}

function DifferencesView() {
  const choosing = useSignal(false);
  const open = useSignal<string | null>(null);
  const passed = useSignal<readonly ListRow[] | null>(null);
  const all = rows.value;
  const isCompared = comparison.value !== null;
  const found = useFound({
    rows: all,
    words: ({ name, field }) => [name, FIELD_TITLES[field]],
    filters: FILTERS,
    columns: COLUMNS,
    empty: isCompared
      ? 'Отличий нет: класс в Дневник.ру и список совпадают.'
      : isFound.value
        ? 'Отличий, о которых надо решить, не осталось.'
        : 'Список ещё не сверялся. Нажмите «Сверить со списком…» и откройте список школы.',
    labels: { all: 'Показать все' },
  });
  const of = book.value?.classGroup;
  useEffect(() => {
    if (of) void recall(of);
  }, [of]);
  useEffect(() => {
    // What was decided before is not asked again.
    if (isFound.value) found.filter.value = all.some(({ state }) => state === 'new') ? 'new' : null;
  }, [isFound.value, isCompared]);
  const show = (key: string) => {
    open.value = key;
  };
  const control = useRows({ keys: found.rows.map(({ key }) => key), onOpen: show, onPress: show });
  const chosen = found.rows.filter(({ key }) => control.isChosen(key));
  const shown = all.find(({ key }) => key === open.value) ?? null;
  const close = () => {
    const key = open.value;
    open.value = null;
    if (key !== null) control.goTo(key);
  };
  useEscape(shown !== null && chosen.length === 0, close);
  const settle = async (which: readonly ListRow[], decision: 'accepted' | 'refused') => {
    if (await decide(which, decision)) control.clear();
  };
  return (
    <section class="stack" aria-label="Сверка списков">
      <Toolbar {...found.tools}>
        <ListsTools />
        <button type="button" class="primary" onClick={() => (choosing.value = true)}>
          Сверить со списком…
        </button>
      </Toolbar>
      <ListNotes />
      <div class={shown ? 'lists-opened' : undefined}>
        <DataTable
          label="Отличия от списка"
          rows={found.rows}
          columns={shown ? BESIDE : COLUMNS}
          nameOf={({ name, field }) => `${name}: ${FIELD_TITLES[field]}`}
          lookOf={({ key }) => (key === open.value ? 'open' : undefined)}
          control={control}
          {...found.table}
          look="lists"
        />
        {shown && <DifferenceDrawer row={shown} onCorrect={() => (passed.value = [shown])} onClose={close} />}
      </div>
      <BulkBar
        chosen={counted(
          'differences',
          chosen.map(({ key }) => key),
        )}
        names={chosen.map(({ name }) => name.split(' ')[0] ?? '')}
        onClear={control.clear}
        more={
          chosen.some(({ decided }) => decided) && (
            <button
              type="button"
              onClick={async () => {
                if (await undecide(chosen)) control.clear();
              }}
            >
              Снять решение
            </button>
          )
        }
      >
        <button type="button" class="primary" onClick={() => (passed.value = chosen)}>
          На исправление…
        </button>
        <button type="button" onClick={() => void settle(chosen, 'accepted')}>
          Верно в списке
        </button>
        <button type="button" onClick={() => void settle(chosen, 'refused')}>
          Верно в Дневник.ру
        </button>
      </BulkBar>
      {choosing.value && <ListSourceSheet onClose={() => (choosing.value = false)} />}
      {passed.value && (
        <CorrectionSheet
          rows={passed.value}
          onClose={() => (passed.value = null)}
          onDone={() => {
            passed.value = null;
            control.clear();
          }}
        />
      )}
    </section>
  );
}
