import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { dutyOfText } from '../../../utils/duties/school-wordings.ts';
import type { WordedText } from '../../../utils/register/worded-text.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { FilterStrip } from '../../ui/table/filter-strip.tsx';
import { inOrder, type Order } from '../../ui/table/order.ts';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { SchoolTextEditor } from './school-text-editor.tsx';
import { FileButtons, FileNotes, useFileNews } from './school-texts-file.tsx';
import { TextsImport } from './school-texts-import.tsx';
import { opened, texts } from './school-texts-model.ts';

const isChanged = ({ usual, text }: WordedText) => usual !== text;
const FILTERS: readonly { id: string; title: string; test(text: WordedText): boolean }[] = [
  { id: 'changed', title: 'Изменены', test: isChanged },
  { id: 'unchecked', title: 'Не проверены', test: ({ reviewedOn }) => !reviewedOn },
];

interface Row extends WordedText {
  key: string;
}

const columnsFor = (edit: (id: string) => void): Column<Row>[] => [
  {
    title: 'Текст',
    order: ({ title }) => title,
    cell: ({ id, title }) => (
      <span class="line">
        <button type="button" class="person cut" aria-label={`Изменить: ${title}`} onClick={() => edit(id)}>
          {title}
        </button>
      </span>
    ),
  },
  { title: 'Раздел', width: '162px', order: dutyOfText, cell: dutyOfText },
  {
    title: 'Состояние',
    width: '122px',
    order: ({ usual, text }) => (usual === null ? 0 : usual === text ? 2 : 1),
    cell: ({ usual, text }) =>
      usual === null ? (
        <span class="chip">свой</span>
      ) : usual === text ? (
        'стандартный'
      ) : (
        <span class="chip">изменён</span>
      ),
  },
  {
    title: 'Проверен',
    width: '110px',
    order: ({ reviewedOn }) => reviewedOn ?? '',
    cell: ({ reviewedOn }) => (reviewedOn ? russianDay(reviewedOn) : <span class="muted">не отмечено</span>),
  },
];

/** Every text that the school may word, in one place, and the file by which one deputy sets them for all. */
export function SchoolTexts() {
  const search = useSignal('');
  const filter = useSignal<string | null>(null);
  const order = useSignal<Order | null>(null);
  const news = useFileNews();
  const editing = useSignal<string | null>(null);
  const all = texts.value;
  const asked = all.find(({ id }) => id === editing.value);
  const active = FILTERS.find(({ id }) => id === filter.value);
  const edit = (id: string) => {
    editing.value = id;
  };
  const columns = columnsFor(edit);
  const rows = inOrder(
    foundBy(search.value)
      .filter((each) => !active || active.test(each))
      .map((each): Row => ({ ...each, key: each.id })),
    columns,
    order.value,
  );
  const control = useRows({ keys: rows.map(({ key }) => key), onOpen: edit, onPress: edit, unchosen: true });
  return (
    <section class="stack" aria-label="Тексты школы">
      <Toolbar
        search={<SearchField label="Найти текст" value={search} />}
        filters={
          <FilterStrip
            label="Какие тексты показать"
            total={all.length}
            filters={FILTERS.map(({ id, title, test }) => ({ id, title, count: all.filter(test).length }))}
            value={active?.id ?? null}
            onChoose={(id) => {
              filter.value = id;
            }}
          />
        }
      >
        <FileButtons news={news} />
      </Toolbar>
      <FileNotes news={news} />
      <DataTable
        label="Список текстов"
        rows={rows}
        columns={columns}
        nameOf={({ title }) => title}
        control={control}
        order={order.value}
        onOrder={(next) => {
          order.value = next;
        }}
        unchosen
        empty={
          <EmptyState text="Таких текстов нет: так ищет поиск и отбор.">
            <button
              type="button"
              onClick={() => {
                search.value = '';
                filter.value = null;
              }}
            >
              Показать все
            </button>
          </EmptyState>
        }
      />
      <p class="muted small">
        Проверьте тексты по действующей редакции, утверждает школа. Завуч может настроить их один раз,
        сохранить в файл и раздать классным руководителям. В файле нет людей, паролей и ваших контактов.
      </p>
      {asked && <SchoolTextEditor key={asked.id} worded={asked} onDone={() => (editing.value = null)} />}
      {opened.value && <TextsImport file={opened.value} />}
    </section>
  );
}

function foundBy(search: string): WordedText[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return texts.value.filter((each) => {
    const said = `${dutyOfText(each)} ${each.title} ${each.text}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
