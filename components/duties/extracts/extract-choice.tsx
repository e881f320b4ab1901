import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { dictionary } from '../../../utils/base/text/dictionary.ts';
import { nameOf } from '../../state/class-states.ts';
import { whyNoPaper } from '../../state/recipients.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { EXTRACT_COLUMNS, type ExtractRow, extractRows } from './extract-rows.tsx';

const isOnPaper = ({ onPaper }: ExtractRow): boolean => onPaper;
const FILTERS: readonly RowFilter<ExtractRow>[] = [
  { id: 'paper', title: 'На бумаге', test: isOnPaper },
  { id: 'due', title: 'Кому пора', tone: 'warn', test: ({ isDue }) => isDue },
];
const NOBODY = dictionary<string>({
  due: 'Сейчас выписок никто не ждёт.',
  paper:
    'Бумажную форму пока никто не выбрал: она отмечается в разделе «Информирование». Выписку можно дать и без этого.',
});

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
  const all = extractRows();
  const found = useFound({
    rows: all,
    words: ({ name }) => [name],
    filters: FILTERS,
    first: all.some(isOnPaper) ? 'paper' : null,
    empty: 'В классе никого.',
    nobody: (filter) => NOBODY.get(filter ?? '') ?? null,
    labels: { search: 'Найти ученика' },
  });
  const { rows } = found;
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
    if (props.shown.some((key) => !keys.includes(key))) found.filter.value = null;
  }, [props.shown]);
  const chosen = allowed(control.chosen);
  return (
    <>
      <Toolbar {...found.tools}>
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
          empty={found.table.empty}
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
