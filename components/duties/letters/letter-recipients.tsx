import { useSignal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { DeclinedNames } from '../../register/declined-names.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { openHistory } from '../../register/history-sheet.tsx';
import { schoolDetails } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { BulkBar } from '../../ui/table/bulk-bar.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { FilterStrip } from '../../ui/table/filter-strip.tsx';
import { inOrder, type Order } from '../../ui/table/order.ts';
import { Toolbar } from '../../ui/table/toolbar.tsx';
import { useRows } from '../../ui/table/use-rows.ts';
import { letterColumns } from './letter-columns.tsx';
import { printable } from './letter-drafts.ts';
import { LetterEditor } from './letter-editor.tsx';
import { rows } from './letter-model.ts';
import { type LetterFilter, type LetterRow, letterFilters } from './letter-rows.ts';
import { ChosenActions, MoreChosenActions, SendingTools } from './letter-sending.tsx';

const FILTERS: readonly [LetterFilter, string, 'warn' | undefined][] = [
  ['reached', 'По почте', undefined],
  ['left', 'Не по почте', undefined],
  ['waiting', 'Не отправлено', 'warn'],
  ['marks', 'Можно отметки', undefined],
];

/** Whom the letter reaches, a line a representative, with its text beside; what was prepared and sent. */
export function LetterRecipients() {
  const search = useSignal('');
  const filter = useSignal<LetterFilter | null>(null);
  const order = useSignal<Order | null>(null);
  const message = useSignal('');
  const paper = usePaper();
  const say = (text: string) => {
    message.value = text;
  };
  const all = rows.value;
  const wanted = normaliseName(search.value);
  const found = all.filter(
    (row) => (!filter.value || letterFilters[filter.value](row)) && normaliseName(row.name).includes(wanted),
  );
  const shown = inOrder(found, letterColumns, order.value);
  const control = useRows({ keys: shown.map(({ key }) => key), onOpen: openHistory });
  const chosen = shown.filter(({ key }) => control.isChosen(key));
  const onPaper = printable(chosen.length > 0 ? chosen : all.filter(letterFilters.left));
  return (
    <section class="stack" aria-label="Кому письмо">
      <Toolbar
        search={<SearchField value={search} />}
        filters={
          <FilterStrip
            label="Кого показать"
            total={all.length}
            filters={FILTERS.map(([id, title, tone]) => ({
              id,
              title,
              tone,
              count: numberOf(all.filter(letterFilters[id])),
            }))}
            value={filter.value}
            onChoose={(id) => {
              filter.value = FILTERS.find(([known]) => known === id)?.[0] ?? null;
            }}
          />
        }
      >
        <SendingTools rows={all} onPaper={onPaper} isOfChosen={chosen.length > 0} paper={paper} say={say} />
      </Toolbar>
      <p role="status" class={message.value ? 'box' : 'visually-hidden'}>
        {message.value}
      </p>
      <div class="letters-desk">
        <DataTable
          label="Кому письмо"
          rows={shown}
          columns={letterColumns}
          nameOf={({ name }) => name}
          control={control}
          dense
          order={order.value}
          onOrder={(next) => {
            order.value = next;
          }}
          empty={
            all.length === 0 ? (
              <EmptyState text="Родителей в списке класса нет: писать некому." />
            ) : (
              <EmptyState text="Здесь никого: так ищет поиск и отбор.">
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
            )
          }
        />
        <LetterEditor />
      </div>
      <p class="muted small">
        Классрук ничего не отправляет сам: он готовит черновик для вашей почты. Адреса стоят в скрытой копии,
        родители не видят адресов друг друга. Отметок и сведений о детях в общем письме нет.
        {all.every(({ email }) => email === null) &&
          ' Адреса почты берутся из отчёта «Люди» и из ваших таблиц: «Список и контакты».'}
      </p>
      {schoolDetails.value && onPaper.length > 0 && (
        <Gaps gaps={gapsOf('acknowledgement-sheet', schoolDetails.value)} />
      )}
      <DeclinedNames people={onPaper.flatMap(({ key }) => personOf(key) ?? [])} as="addressee" />
      <PdfPreview shown={paper.shown} title="Письмо на бумаге" />
      <BulkBar
        chosen={counted('people', control.chosen)}
        names={chosen.map(({ name }) => name.split(' ')[0] ?? '')}
        onClear={control.clear}
        more={<MoreChosenActions rows={chosen} onPaper={onPaper} paper={paper} say={say} />}
      >
        <ChosenActions rows={chosen} say={say} onDone={control.clear} />
      </BulkBar>
    </section>
  );
}

const numberOf = (rows: readonly LetterRow[]): number =>
  counted(
    'people',
    rows.map(({ key }) => key),
  ).number;
