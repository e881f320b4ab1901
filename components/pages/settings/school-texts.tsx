import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { dutyOfText } from '../../../utils/duties/school-wordings.ts';
import type { WordedText } from '../../../utils/register/worded-text.ts';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../../ui/table/use-found.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { SchoolTextEditor } from './school-text-editor.tsx';
import { FileButtons, FileNotes, useFileNews } from './school-texts-file.tsx';
import { TextsImport } from './school-texts-import.tsx';
import { opened, texts } from './school-texts-model.ts';

interface Row extends WordedText {
  key: string;
}

const isChanged = ({ usual, text }: WordedText) => usual !== text;
const FILTERS: readonly RowFilter<Row>[] = [
  { id: 'changed', title: 'Изменены', test: isChanged },
  { id: 'unchecked', title: 'Не проверены', test: ({ reviewedOn }) => !reviewedOn },
];

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
  const news = useFileNews();
  const editing = useSignal<string | null>(null);
  const all = texts.value;
  const asked = all.find(({ id }) => id === editing.value);
  const edit = (id: string) => {
    editing.value = id;
  };
  const columns = columnsFor(edit);
  const found = useFound({
    rows: all.map((each): Row => ({ ...each, key: each.id })),
    words: (each) => [dutyOfText(each), each.title, each.text],
    filters: FILTERS,
    columns,
    empty: 'Текстов нет.',
    nobody: () => 'Таких текстов нет.',
    labels: { search: 'Найти текст', filters: 'Какие тексты показать', all: 'Показать все' },
  });
  const { rows } = found;
  const control = useRows({ keys: rows.map(({ key }) => key), onOpen: edit, onPress: edit, unchosen: true });
  return (
    <section class="stack" aria-label="Тексты школы">
      <Toolbar {...found.tools}>
        <FileButtons news={news} />
      </Toolbar>
      <FileNotes news={news} />
      <DataTable
        label="Список текстов"
        rows={rows}
        columns={columns}
        nameOf={({ title }) => title}
        control={control}
        unchosen
        {...found.table}
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
