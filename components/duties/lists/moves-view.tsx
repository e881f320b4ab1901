import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { counted, outOf } from '../../../utils/base/text/counted.ts';
import { type Move, openSteps } from '../../../utils/duties/lists/moves.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useEscape } from '../../ui/table/use-escape.ts';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { MoveDrawer } from './move-drawer.tsx';
import { MoveSheet } from './move-sheet.tsx';
import {
  former,
  isReadingFormer,
  loadHistory,
  moves,
  type Noticed,
  noticed,
  readFormer,
} from './moves-model.ts';
import './lists.css';

type Row = Move & { key: string };

const WAYS = { arrived: 'прибыл(а)', left: 'выбыл(а)' } as const;

/** The name opens the list, by keyboard too: the rows have no other control. */
const columnsWith = (open: (key: string) => void): readonly Column<Row>[] => [
  {
    title: 'Кто',
    cell: ({ key, name }) => (
      <button type="button" class="person cut" onClick={() => open(key)}>
        {name}
      </button>
    ),
    order: ({ name }) => name,
  },
  { title: 'Что', width: '110px', cell: ({ way }) => WAYS[way], order: ({ way }) => WAYS[way] },
  { title: 'Когда', width: '100px', cell: ({ on }) => russianDay(on), order: ({ on }) => on },
  { title: 'Школа', cell: ({ school }) => school ?? <span class="muted">не указана</span> },
  {
    title: 'Сделано',
    width: '150px',
    cell: (row) => {
      const open = openSteps(row).length;
      const all = row.steps.length;
      const words = outOf({ unit: 'steps', number: all - open }, { unit: 'steps', number: all });
      return <span class={open === 0 ? 'chip ok' : 'chip warn'}>{words}</span>;
    },
    order: (row) => openSteps(row).length,
  },
];

const FILTERS: readonly RowFilter<Row>[] = [
  { id: 'open', title: 'Не всё сделано', tone: 'warn', test: (row) => openSteps(row).length > 0 },
  { id: 'arrived', title: 'Прибыли', test: ({ way }) => way === 'arrived' },
  { id: 'left', title: 'Выбыли', test: ({ way }) => way === 'left' },
];

/** Who has come and gone: a list for each of what is to be done, and what is destroyed when. */
export function MovesView() {
  const asked = useSignal<Noticed | 'new' | null>(null);
  const open = useSignal<string | null>(null);
  useEffect(() => void loadHistory(), []);
  const rows = moves.value.map((move): Row => ({ ...move, key: move.id }));
  const show = (key: string) => {
    open.value = key;
  };
  const columns = columnsWith(show);
  const found = useFound({
    rows,
    words: ({ name }) => [name],
    filters: FILTERS,
    columns,
    empty: 'Листов прибытия и выбытия ещё нет. Нажмите «Записать…», когда кто-то пришёл или ушёл.',
  });
  const control = useRows({
    keys: found.rows.map(({ key }) => key),
    onOpen: show,
    onPress: show,
    unchosen: true,
  });
  const shown = rows.find(({ key }) => key === open.value) ?? null;
  const close = () => {
    const key = open.value;
    open.value = null;
    if (key !== null) control.goTo(key);
  };
  useEscape(shown !== null && asked.value === null, close);
  return (
    <section class="stack" aria-label="Прибыли и выбыли">
      <Toolbar {...found.tools}>
        <button
          type="button"
          disabled={isReadingFormer.value}
          title="Прочитает на Дневник.ру вкладку «Были в классе» вашего класса; больше нигде она не читается"
          onClick={() => void readFormer()}
        >
          {isReadingFormer.value ? 'Читаю…' : 'Прочитать «Были в классе»'}
        </button>
        <button type="button" class="primary" onClick={() => (asked.value = 'new')}>
          Записать…
        </button>
      </Toolbar>
      {former.value?.length === 0 && (
        <p class="box" role="status">
          На Дневник.ру в «Были в классе» никого нет.
        </p>
      )}
      {noticed.value.length > 0 && <NoticedBox onOpen={(each) => (asked.value = each)} />}
      <div class={shown ? 'lists-opened' : undefined}>
        <DataTable
          label="Листы прибытия и выбытия"
          rows={found.rows}
          // Beside the drawer, which has the school.
          columns={shown ? columns.filter(({ title }) => title !== 'Школа') : columns}
          nameOf={({ name, way }) => `${name}, ${WAYS[way]}`}
          lookOf={({ key }) => (key === open.value ? 'open' : undefined)}
          control={control}
          unchosen
          {...found.table}
          look="lists"
        />
        {shown && <MoveDrawer key={shown.id} move={shown} onClose={close} />}
      </div>
      {asked.value && (
        <MoveSheet
          noticed={asked.value === 'new' ? null : asked.value}
          onClose={() => (asked.value = null)}
        />
      )}
    </section>
  );
}

/** By the readings: who has come or gone, and has no list yet. */
function NoticedBox({ onOpen }: { onOpen: (each: Noticed) => void }) {
  const all = noticed.value;
  return (
    <details class="box" open={all.length <= 5}>
      <summary>
        Видно по спискам, а листа ещё нет:{' '}
        {
          counted(
            'people',
            all.map(({ way, name }) => `${way} ${name}`),
          ).number
        }
      </summary>
      <ul class="lists-noticed">
        {all.map((each) => (
          <li key={`${each.way} ${each.name}`}>
            {each.name}: {WAYS[each.way]}
            {each.on && `, видно ${russianDay(each.on)}`}{' '}
            <button
              type="button"
              class="quiet small"
              aria-label={`Завести лист: ${each.name}`}
              onClick={() => onOpen(each)}
            >
              Завести лист…
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
