import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { nameOf } from '../../state/class-states.ts';
import { whyNoPaper } from '../../state/recipients.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { FilterStrip } from '../../ui/table/filter-strip.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { EXTRACT_COLUMNS, type ExtractRow, extractRows } from './extract-rows.tsx';

type Whose = 'paper' | 'due';

/** Whose extracts to print, a row a student: those who get paper, those due, the class, or anybody. */
export function ExtractChoice(props: {
  /** Whose extracts stand beside the table. */
  shown: readonly string[];
  onShow(keys: string[]): void;
  /** At the end of the tools. */
  tools: ComponentChildren;
  /** Beside the table: the extracts on screen. */
  children?: ComponentChildren;
}) {
  const search = useSignal('');
  const all = extractRows();
  const of: Record<Whose, ExtractRow[]> = {
    paper: all.filter(({ onPaper }) => onPaper),
    due: all.filter(({ isDue }) => isDue),
  };
  const filter = useSignal<Whose | null>(of.paper.length > 0 ? 'paper' : null);
  const wanted = normaliseName(search.value);
  const rows = (filter.value ? of[filter.value] : all).filter(({ name }) =>
    normaliseName(name).includes(wanted),
  );
  const keys = rows.map(({ key }) => key);
  const control = useRows({ keys, onOpen: (key) => show([key]), onPress: (key) => show([key]) });
  const allowed = (list: readonly string[]) => list.filter((key) => whyNoPaper(key) === null);
  const isBeside = Boolean(props.children);
  const show = (list: readonly string[]) => {
    const may = allowed(list);
    if (may.length === 0) return;
    control.clear();
    props.onShow(may);
  };
  // Somebody asked for from elsewhere stands in the table, whatever the filter.
  useEffect(() => {
    if (props.shown.some((key) => !keys.includes(key))) filter.value = null;
  }, [props.shown]);
  const chosen = allowed(control.chosen);
  return (
    <>
      <Toolbar
        search={<SearchField label="Найти ученика" value={search} />}
        filters={
          <FilterStrip
            label="Кого показать"
            total={all.length}
            filters={[
              { id: 'paper', title: 'На бумаге', count: numberOf(of.paper) },
              { id: 'due', title: 'Кому пора', tone: 'warn', count: numberOf(of.due) },
            ]}
            value={filter.value}
            onChoose={(id) => (filter.value = id as Whose | null)}
          />
        }
      >
        {props.tools}
        <ActionOver
          verb="Показать"
          of={counted('extracts', allowed(keys))}
          nothing="Выберите учеников"
          class={isBeside || chosen.length > 0 ? undefined : 'primary'}
          onClick={() => show(keys)}
        />
      </Toolbar>
      <div class={isBeside ? 'extracts-desk' : undefined}>
        <DataTable
          label="Кому выписки"
          rows={rows}
          // Beside the paper there is room for name and state alone.
          columns={isBeside ? EXTRACT_COLUMNS.slice(0, 2) : EXTRACT_COLUMNS}
          nameOf={({ name }) => name}
          lookOf={({ key }) => (isBeside && props.shown.includes(key) ? 'open' : undefined)}
          control={control}
          empty={
            <EmptyState
              text={
                search.value === '' && filter.value === 'due'
                  ? 'Сейчас выписок никто не ждёт.'
                  : search.value === '' && filter.value === 'paper'
                    ? 'Бумажную форму пока никто не выбрал: она отмечается в разделе «Информирование». Выписку можно дать и без этого.'
                    : 'Здесь никого: так ищет поиск и отбор.'
              }
            >
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
          }
        />
        {props.children}
      </div>
      <BulkBar
        chosen={counted('students', control.chosen)}
        names={control.chosen.map((key) => shortName(nameOf(key)))}
        onClear={control.clear}
      >
        <ActionOver
          verb="Показать"
          of={counted('extracts', chosen)}
          nothing="Этим семьям не выдают"
          class={isBeside ? undefined : 'primary'}
          onClick={() => show(chosen)}
        />
      </BulkBar>
    </>
  );
}

const numberOf = (rows: readonly ExtractRow[]): number =>
  counted(
    'students',
    rows.map(({ key }) => key),
  ).number;
